using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>One vote: where it stands, what is ready, what is late, the ballots, and the one step that comes next.</summary>
public static class ShowVote
{
    /// <summary>What its page shows.</summary>
    /// <param name="Vote">The vote.</param>
    /// <param name="Rules">Its rules; null where the committee knows them no more.</param>
    /// <param name="Sitting">The sitting.</param>
    /// <param name="Timeline">Deadlines counted back from it.</param>
    /// <param name="Readiness">The check list.</param>
    /// <param name="Register">The register of ballots.</param>
    /// <param name="Next">The step that comes next, for whoever may take it.</param>
    /// <param name="Others">Other steps that the state admits.</param>
    /// <param name="MayCount">Whether the reader is one of the two who count.</param>
    public sealed record Model(
        ConfidenceVote Vote, RuleSet? Rules, Meeting? Sitting, IReadOnlyList<TimelineRow> Timeline, IReadOnlyList<ReadinessFinding> Readiness,
        IReadOnlyList<BallotLine> Register, (string Path, string Title)? Next, IReadOnlyList<(string Path, string Title)> Others, bool MayCount);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid vote, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.At.Find(new ConfidenceVoteId(vote)) is not { } found)
            return Problems.NoSuchPage(http);
        var rules = found.RulesIn(reading.At);
        var timeline = rules is null ? [] : TimelineOf(reading, found, rules);
        var steps = Steps(reading, found).ToList();
        return Pages.Show<ShowVotePage, Model>(reading, new(
            found, rules, found.SittingIn(reading.At), timeline, Readiness.Of(found, reading.At, reading.Committee.ConfidenceRules, timeline), BallotRegister.Of(found),
            steps.Count > 0 ? steps[0] : null, [.. steps.Skip(1)], IsCounting(reading, found)));
    }

    /// <summary>The deadlines of a vote as they stand on the day shown.</summary>
    internal static IReadOnlyList<TimelineRow> TimelineOf(Reading reading, ConfidenceVote vote, RuleSet rules) =>
        Timeline.Of(vote, rules, vote.SittingIn(reading.At)?.On, new WorkingDays(reading.At.Calendars.Values), reading.Point.On);

    /// <summary>Whether the reader counts in this vote: named for it, in person.</summary>
    internal static bool IsCounting(Reading reading, ConfidenceVote vote) =>
        reading.May(Permission.CountBallots) && vote.Tellers?.Counts(reading.Actor.Person) == true;

    // What comes next stands first; what one may not do is not offered.
    private static IEnumerable<(string Path, string Title)> Steps(Reading reading, ConfidenceVote vote)
    {
        var (prepare, conduct) = (reading.May(Permission.PrepareConfidenceVotes), reading.May(Permission.ConductConfidenceVotes));
        if (vote.State == ConfidenceVoteState.Prepared && prepare)
            foreach (var step in Preparing(vote))
                yield return step;
        if (conduct && OfDay(vote.State) is { } next)
            yield return next;
        if (conduct && Again(vote.State) is { } again)
            yield return again;
        if (conduct && vote.State == ConfidenceVoteState.Agreed)
            yield return ("destroy", BallotSteps.Destroy.Title);
        if (prepare && vote.State is > ConfidenceVoteState.Prepared and < ConfidenceVoteState.Collected)
            yield return ("stock", BallotSteps.Stock.Title);
        if (prepare && vote.State is > ConfidenceVoteState.Prepared and < ConfidenceVoteState.Collected)
            yield return ("paper", RecordPaper.Step.Title);
        foreach (var correction in CorrectionSteps.Of(vote.State, prepare, conduct))
            yield return correction;
    }

    private static (string, string)? OfDay(ConfidenceVoteState state) => state switch
    {
        ConfidenceVoteState.Prepared => ("quorum", DaySteps.Quorum.Title),
        ConfidenceVoteState.QuorumEstablished => ("issue", DaySteps.Issue.Title),
        ConfidenceVoteState.Issued => ("collect", DaySteps.Collect.Title),
        ConfidenceVoteState.Collected => ("begin", DaySteps.Begin.Title),
        ConfidenceVoteState.Agreed => ("announce", DaySteps.Announce.Title),
        ConfidenceVoteState.Announced => ("seal", SealPackages.Step.Title),
        _ => null,
    };

    // A wrong figure is said again while its step is the last one.
    private static (string, string)? Again(ConfidenceVoteState state) => state switch
    {
        ConfidenceVoteState.QuorumEstablished => ("quorum", DaySteps.Quorum.Title),
        ConfidenceVoteState.Issued => ("issue", DaySteps.Issue.Title),
        ConfidenceVoteState.Collected or ConfidenceVoteState.Counting => ("collect", DaySteps.Collect.Title),
        ConfidenceVoteState.Announced => ("destroy", BallotSteps.Destroy.Title),
        _ => null,
    };

    // The first that is still empty comes first.
    private static IEnumerable<(string Path, string Title)> Preparing(ConfidenceVote vote) => new (bool IsDone, string Path, string Title)[]
    {
        (vote.Electorates.Count > 0, "electorates", SetElectorates.Step.Title),
        (vote.BallotKinds.Count > 0, "ballots", SetBallotKinds.Step.Title),
        (vote.Officials.Count > 0, "officials", SetOfficials.Step.Title),
        (vote.Tellers is not null, "tellers", SetTellers.Step.Title),
        (vote.Stock.Count > 0, "stock", BallotSteps.Stock.Title),
        (true, "paper", RecordPaper.Step.Title),
        (true, "basis", PlanVote.Basis.Title),
    }.OrderBy(s => s.IsDone).Select(s => (s.Path, s.Title));
}
