using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Confidence;

/// <summary>What must be ready before the sitting.</summary>
public enum ReadinessPoint
{
    /// <summary>The sitting stands, with a date.</summary>
    Sitting,

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

    /// <summary>Of each kind as many ballots are stamped as its electorate has members.</summary>
    Ballots,
}

/// <summary>Whether one point is ready.</summary>
/// <param name="Point">Which.</param>
/// <param name="IsReady">Whether it is.</param>
/// <param name="Names">What is missing, by name.</param>
public sealed record ReadinessFinding(ReadinessPoint Point, bool IsReady, IReadOnlyList<string> Names)
{
    /// <summary>Whether the vote cannot be held without it. What is late stays late, and papers may be named afterwards.</summary>
    public bool Blocks => !IsReady && Point is not (ReadinessPoint.Papers or ReadinessPoint.Line or ReadinessPoint.Plan);
}

/// <summary>The check list of a vote.</summary>
public static class Readiness
{
    /// <summary>Every point, ready or not and why.</summary>
    public static IReadOnlyList<ReadinessFinding> Of(ConfidenceVote vote, Snapshot at, IReadOnlyList<TimelineRow> timeline)
    {
        var onNoBallot = vote.Officials.Where(o => o.Exemption is null && o.Ballots.Count == 0).Select(o => o.Name).ToList();
        return
        [
            Is(ReadinessPoint.Sitting, vote.SittingIn(at) is { State: not MeetingState.Cancelled, On: not null }),
            Is(ReadinessPoint.Line, vote.Basis.Line is { } line && at.Find(line) is not null),
            Is(ReadinessPoint.Plan, vote.Basis.Plan is { } plan && at.Register.Find(plan) is not null),
            Is(ReadinessPoint.Electorates, vote.Electorates.Count > 0),
            Lacks(ReadinessPoint.BallotKinds, vote.BallotKinds.Where(k => vote.OfficialsOn(k.Code).Count == 0).Select(k => k.Name), vote.BallotKinds.Count > 0),
            Lacks(ReadinessPoint.Officials, onNoBallot, vote.Officials.Any(o => o.Exemption is null)),
            Is(ReadinessPoint.Tellers, vote.Tellers is { } tellers && VoteRules.AreFit(tellers, vote, at)),
            Lacks(ReadinessPoint.Papers, timeline.Where(t => t.State == DeadlineState.Late).Select(t => t.Deadline.Value.What), true),
            Lacks(
                ReadinessPoint.Ballots,
                BallotRegister.Of(vote).Where(l => l.Stamped is null || l.Stamped < (vote.ElectorateOf(l.Kind)?.Members ?? 0)).Select(l => l.Kind.Name), vote.BallotKinds.Count > 0),
        ];
    }

    private static ReadinessFinding Is(ReadinessPoint point, bool isReady) => new(point, isReady, []);

    private static ReadinessFinding Lacks(ReadinessPoint point, IEnumerable<string> names, bool otherwise) =>
        names.ToList() is { Count: > 0 } missing ? new(point, false, missing) : new(point, otherwise, []);
}
