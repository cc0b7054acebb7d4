using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Confidence;

/// <summary>What must be ready before the sitting.</summary>
public enum ReadinessPoint
{
    /// <summary>The sitting stands, with a date.</summary>
    Sitting,

    /// <summary>Its rules are those in force for the body on the day, or those the office chose for it.</summary>
    Rules,

    /// <summary>The line of the programme is named.</summary>
    Line,

    /// <summary>The plan document is named.</summary>
    Plan,

    /// <summary>It is known who votes.</summary>
    Electorates,

    /// <summary>Every kind of ballot has somebody on it.</summary>
    BallotKinds,

    /// <summary>There is somebody to vote on.</summary>
    Officials,

    /// <summary>The tellers are named and hold the role on the day.</summary>
    Tellers,

    /// <summary>Nothing that the rules ask for is late.</summary>
    Papers,

    /// <summary>Of each kind as many ballots are stamped as its electorate has members; fewer do where not all are summoned.</summary>
    Ballots,
}

/// <summary>Whether one point is ready.</summary>
/// <param name="Point">Which.</param>
/// <param name="IsReady">Whether it is.</param>
/// <param name="Names">What is missing, by name.</param>
public sealed record ReadinessFinding(ReadinessPoint Point, bool IsReady, IReadOnlyList<string> Names)
{
    /// <summary>Whether the vote cannot be held without it. What is late stays late, papers may be named afterwards, and
    /// who is not summoned needs no ballot: those present do, which the step of issuing asks for.</summary>
    public bool Blocks => !IsReady && Point is not (ReadinessPoint.Papers or ReadinessPoint.Line or ReadinessPoint.Plan or ReadinessPoint.Ballots);
}

/// <summary>The check list of a vote.</summary>
public static class Readiness
{
    /// <summary>Every point, ready or not and why.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="at">The ledger on the day.</param>
    /// <param name="rules">The rules the office knows.</param>
    /// <param name="timeline">The deadlines as they stand.</param>
    public static IReadOnlyList<ReadinessFinding> Of(ConfidenceVote vote, Snapshot at, RuleBook rules, IReadOnlyList<TimelineRow> timeline)
    {
        var onNoBallot = vote.Officials.Where(o => o.Exemption is null && o.Ballots.Count == 0).Select(o => o.Name).ToList();
        return
        [
            Is(ReadinessPoint.Sitting, vote.SittingIn(at) is { State: not MeetingState.Cancelled, On: not null }),
            RulesOf(vote, at, rules),
            Is(ReadinessPoint.Line, vote.Basis.Line is { } line && at.Find(line) is not null),
            Is(ReadinessPoint.Plan, vote.Basis.Plan is { } plan && at.Register.Find(plan) is not null),
            Is(ReadinessPoint.Electorates, vote.Electorates.Count > 0),
            Lacks(ReadinessPoint.BallotKinds, vote.BallotKinds.Where(k => vote.OfficialsOn(k.Code).Count == 0).Select(k => k.Name), vote.BallotKinds.Count > 0),
            Lacks(ReadinessPoint.Officials, onNoBallot, vote.Officials.Any(o => o.Exemption is null)),
            Is(ReadinessPoint.Tellers, vote.Tellers is { } tellers && VoteRules.AreFit(tellers, vote, at) && VoteRules.VotedOn(tellers, vote.Officials, at) is null),
            Lacks(ReadinessPoint.Papers, timeline.Where(t => t.State == DeadlineState.Late).Select(t => t.Deadline.Value.What), true),
            Lacks(
                ReadinessPoint.Ballots,
                BallotRegister.Of(vote).Where(l => l.Stamped is null || l.Stamped < (vote.ElectorateOf(l.Kind)?.Members ?? 0)).Select(l => l.Kind.Name), vote.BallotKinds.Count > 0),
        ];
    }

    // Names the act that governs the body on the day, with the article that says from when.
    private static ReadinessFinding RulesOf(ConfidenceVote vote, Snapshot at, RuleBook rules) =>
        vote.SittingIn(at) is { On: { } on } sitting && at.Find(sitting.Body) is { } body && rules.For(body.Kind, on) is { } set
            ? string.Equals(set.Id, vote.Basis.RuleSet, StringComparison.OrdinalIgnoreCase)
                ? Is(ReadinessPoint.Rules, vote.Kind == ConfidenceVoteKind.Rating || set.Motion is not null)
                : new(ReadinessPoint.Rules, false, [$"{set.Act.Named} ({set.Id}; {set.ValidFrom.Article})"])
            : Is(ReadinessPoint.Rules, false);

    private static ReadinessFinding Is(ReadinessPoint point, bool isReady) => new(point, isReady, []);

    private static ReadinessFinding Lacks(ReadinessPoint point, IEnumerable<string> names, bool otherwise) =>
        names.ToList() is { Count: > 0 } missing ? new(point, false, missing) : new(point, otherwise, []);
}
