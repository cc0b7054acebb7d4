using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>The agreed result: figures, percentages and consequences by the rules of the vote. There is no such page before both agreed.</summary>
public static class ShowResult
{
    /// <summary>What the page shows.</summary>
    /// <param name="Vote">The vote.</param>
    /// <param name="Rules">The rules it was counted by.</param>
    /// <param name="Result">What both tellers agreed on.</param>
    /// <param name="Outcomes">What follows from it.</param>
    /// <param name="Motion">The rules by which a motion may follow; null where none of the body's has any.</param>
    public sealed record Model(ConfidenceVote Vote, RuleSet Rules, ConfidenceResult Result, IReadOnlyList<OfficialOutcome> Outcomes, RuleSet? Motion);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new ConfidenceVoteId(vote)) is { } found
        && reading.At.ResultOf(found.Id) is { } result && found.RulesIn(reading.At) is { } rules
            ? Pages.Show<ShowResultPage, Model>(reading, new(found, rules, result, found.OutcomesOf(result, rules), MotionRules(reading, found, rules)))
            : Problems.NoSuchPage(http);

    private static RuleSet? MotionRules(Reading reading, ConfidenceVote vote, RuleSet rules) =>
        new[] { PlanVote.RulesFor(vote.Basis.Sitting, reading.Today, reading.At), rules }.FirstOrDefault(r => r?.Motion is not null);
}
