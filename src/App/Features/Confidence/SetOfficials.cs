using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Danh sách người được lấy phiếu, với chức danh, loại phiếu và căn cứ thuộc diện không lấy phiếu.</summary>
internal static class SetOfficials
{
    public static readonly RecordStep<ConfidenceVote> Step = VoteEndpoints.Prepare("officials", "Officials", "Record the list", Fields, Decide) with
    {
        Note = input => input.L["In the order of the ballot. Somebody exempt stays on the list, with the ground, and is not printed on a ballot."],
    };

    private static IEnumerable<StepField> Fields(StepInput<ConfidenceVote> input)
    {
        var l = input.L;
        IReadOnlyList<(string, string)> kinds = [("", "–"), .. input.Value.BallotKinds.Select(k => (k.Code, $"{k.Code} – {k.Name}"))];
        IReadOnlyList<(string, string)> grounds =
            [("", "–"), .. (input.Value.RulesIn(input.At)?.Exemptions ?? []).Select(e => (e.Value.Key, e.ToBeConfirmed ? $"{e.Value.Text} ({l["to be confirmed"]})" : e.Value.Text))];
        yield return VoteRows.Field(
            input, "officials", l["Officials; leave a row empty to leave it out"],
            [
                new("name", l["Full name"]),
                new("positions", l["Positions, the highest first, one a line"]) { Type = "textarea" },
                new("first", l["Kind of ballot"]) { Options = kinds },
                new("second", l["Also on (second electorate)"]) { Options = kinds },
                new("ground", l["Exempt"]) { Options = grounds },
                new("note", l["What shows it"]),
            ],
            input.Value.Officials.Select(o => (IReadOnlyList<string>)
            [
                o.Name, string.Join('\n', o.Positions), o.Ballots.ElementAtOrDefault(0) ?? "", o.Ballots.ElementAtOrDefault(1) ?? "",
                o.Exemption?.Ground ?? "", o.Exemption?.Note ?? "",
            ]), 4);
    }

    private static Result<ConfidenceVoteChange> Decide(StepInput<ConfidenceVote> input) =>
        input.Value.SetOfficials([.. VoteRows.Filled(input.Form, "name").Select(row => Read(input, row))]);

    private static RatedOfficial Read(StepInput<ConfidenceVote> input, int row)
    {
        var (form, vote) = (input.Form, input.Value);
        var name = form.Required($"name-{row}", 200);
        var before = vote.Officials.FirstOrDefault(o => o.Name == name) ?? vote.Officials.ElementAtOrDefault(row);
        return new(
            before is not null && (before.Name == name || VoteRows.Filled(form, "name").All(r => form.Text($"name-{r}") != before.Name))
                ? before.Id
                : new(StepSearch.PartOf(vote.Id.Value, vote.Sequence * 100 + row)),
            name,
            [.. form.Required($"positions-{row}", 1000).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            [.. new[] { form.Text($"first-{row}"), form.Text($"second-{row}") }.OfType<string>().Distinct()])
        {
            // By the name alone: the votes of one person over the years are found by who the person is.
            Person = input.At.People.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Id,
            Exemption = form.Text($"ground-{row}") is { } ground ? new(ground, form.Text($"note-{row}")) : null,
        };
    }
}
