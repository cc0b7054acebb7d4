using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Which official of the vote each row of the form is: papers are kept by it, so that nobody inherits another one's.</summary>
internal static class OfficialRows
{
    /// <summary>By row. A row keeps its official as long as the name stays, or is said to be only corrected; rows may be moved.</summary>
    public static IReadOnlyDictionary<int, OfficialId> IdsOf(Form form, ConfidenceVote vote)
    {
        var rows = VoteRows.Filled(form, "name").ToList();
        var ids = new Dictionary<int, OfficialId>();
        foreach (var row in rows)
            if (vote.Officials.ElementAtOrDefault(row) is { } standing && (standing.Name == form.Text($"name-{row}") || form.Text($"same-{row}") == "yes"))
                ids[row] = standing.Id;
        foreach (var row in rows.Where(r => !ids.ContainsKey(r)))
            ids[row] = vote.Officials.Where(o => o.Name == form.Text($"name-{row}") && !ids.ContainsValue(o.Id))
                .OrderBy(o => string.Join('\n', o.Positions) == form.Text($"positions-{row}") ? 0 : 1).FirstOrDefault()?.Id
                ?? new(StepSearch.PartOf(vote.Id.Value, vote.Sequence * 100 + row));
        return ids;
    }
}
