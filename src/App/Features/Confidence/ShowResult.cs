using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>The agreed result: figures, percentages and consequences by the rules of the vote. There is no such page before both agreed.</summary>
public static class ShowResult
{
    public sealed record Model(ConfidenceVote Vote, RuleSet Rules, ConfidenceResult Result, IReadOnlyList<OfficialOutcome> Outcomes);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new ConfidenceVoteId(vote)) is { } found
        && reading.At.ResultOf(found.Id) is { } result && found.RulesIn(reading.At) is { } rules
            ? Pages.Show<ShowResultPage, Model>(reading, new(found, rules, result, found.OutcomesOf(result, rules)))
            : Problems.NoSuchPage(http);
}
