using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>The rule sets the committee knows, and which one applies to which body.</summary>
public static class ListRuleSets
{
    /// <summary>Which rules the votes of a kind of body follow on the day of the page.</summary>
    /// <param name="Body">The kind of body.</param>
    /// <param name="Rules">The rule set; null where there is none.</param>
    /// <param name="IsChosen">Whether the office chose it.</param>
    public sealed record Applied(BodyKind Body, RuleSet? Rules, bool IsChosen);

    /// <summary>What the page shows.</summary>
    public sealed record Model(IReadOnlyList<KnownRules> Known, IReadOnlyList<Applied> Applied);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var book = reading.Committee.ConfidenceRules;
        var kinds = reading.At.Bodies.Select(b => b.Kind).Concat(book.Chosen.Keys).Concat(book.Sets.SelectMany(s => s.Bodies.Value)).Distinct().Order();
        return Pages.Show<ListRuleSetsPage, Model>(reading, new(
            book.Known, [.. kinds.Select(k => new Applied(k, book.For(k, reading.Point.On), book.Chosen.ContainsKey(k)))]));
    }
}
