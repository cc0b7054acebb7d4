using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Parts of a vote as rows of a form, with some to spare.</summary>
internal static class VoteRows
{
    private const int Most = 80;

    // Further than anybody types: so many rows are looked at to say that there are too many.
    private const int Looked = 1000;

    public static StepField Field<T>(StepInput<T> input, string name, string label, IReadOnlyList<StepField> columns, IEnumerable<IReadOnlyList<string>> standing, int spare)
    {
        var rows = standing.ToList();
        var wanted = Math.Max(rows.Count + spare, Sent(input.Form, columns[0].Name));
        while (rows.Count < wanted)
            rows.Add([.. columns.Select(_ => "")]);
        return new(name, label) { Type = "rows", Columns = columns, Rows = rows };
    }

    /// <summary>The rows whose first column is filled in.</summary>
    public static IReadOnlyList<int> Filled(Form form, string first)
    {
        List<int> filled = [.. Enumerable.Range(0, Looked).Where(row => form.Text($"{first}-{row}") is not null)];
        if (filled.Count > Most)
            form.Wrong($"{first}-{filled[Most]}", form.L["At most {0} rows; {1} are filled in.", Most, filled.Count]);
        return filled;
    }

    /// <summary>One number for each kind of ballot.</summary>
    public static IEnumerable<StepField> Counts(StepInput<ConfidenceVote> input, string name, Func<string, string> label, Func<BallotKind, int?> standing) =>
        input.Value.BallotKinds.Select(k => new StepField($"{name}-{k.Code}", label(k.Name))
        {
            Type = "number",
            Required = true,
            Values = [standing(k)?.ToString(CultureInfo.InvariantCulture) ?? ""],
        });

    /// <summary>The numbers that were typed; a kind without one is left out, which its rule refuses by name.</summary>
    public static IReadOnlyList<BallotCount> ReadCounts(StepInput<ConfidenceVote> input, string name) =>
    [
        .. input.Value.BallotKinds.Select(k => (k.Code, Count: input.Form.Number($"{name}-{k.Code}", 0, 100_000)))
            .Where(c => c.Count is not null).Select(c => new BallotCount(c.Code, c.Count!.Value)),
    ];

    private static int Sent(Form form, string first) => Filled(form, first) is [.., var last] ? last + 1 : 0;
}
