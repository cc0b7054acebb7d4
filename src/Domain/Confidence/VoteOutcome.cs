using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>The outcome for one official on one kind of ballot, by the rules of the vote.</summary>
/// <param name="Official">Who.</param>
/// <param name="Kind">On which kind of ballot.</param>
/// <param name="Count">What was counted.</param>
/// <param name="Issued">Ballots of the kind issued.</param>
/// <param name="Collected">Ballots of the kind that came back.</param>
/// <param name="Shares">The percentage of each level or answer, in the order of the ballot.</param>
/// <param name="Band">The band reached, with its consequence; null for none.</param>
public sealed record OfficialOutcome(
    RatedOfficial Official, BallotKind Kind, OfficialCount Count, int Issued, int Collected, IReadOnlyList<Percentage> Shares, Sourced<Band>? Band);

/// <summary>From what both tellers agreed to what it means.</summary>
public static class VoteOutcome
{
    /// <summary>
    /// The rules of a vote, as they are for its kind: once the count is agreed, the text they were counted by; before, what the office
    /// knows at the point. Null where it knows them no more.
    /// </summary>
    public static RuleSet? RulesIn(this ConfidenceVote vote, Snapshot at) =>
        ((vote.AgreedRules is { } text ? RuleSetFile.Read(text).Rules : null) ?? at.Committee?.ConfidenceRules.Find(vote.Basis.RuleSet))?.For(vote.Kind);

    /// <summary>The labels of the levels or answers in the words of the law, in the order of the ballot.</summary>
    public static IReadOnlyList<string> Labels(this ConfidenceVote vote, RuleSet rules) => vote.Kind == ConfidenceVoteKind.Rating
        ? [.. rules.Rating.Levels.Value.OrderBy(l => l.Level).Select(l => l.Label)]
        : [.. (rules.Motion?.Choices.Value ?? []).OrderBy(c => c.Choice).Select(c => c.Label)];

    /// <summary>One outcome for each official on each kind of ballot, in the order of the ballots.</summary>
    public static IReadOnlyList<OfficialOutcome> OutcomesOf(this ConfidenceVote vote, ConfidenceResult result, RuleSet rules) =>
    [
        .. from kind in vote.BallotKinds
           from official in vote.OfficialsOn(kind.Code)
           from count in result.On(kind.Code).Where(c => c.Official == official.Id).Take(1)
           select Outcome(vote, rules, kind, official, count),
    ];

    private static OfficialOutcome Outcome(ConfidenceVote vote, RuleSet rules, BallotKind kind, RatedOfficial official, OfficialCount count)
    {
        var (issued, collected, members) = (vote.IssuedOf(kind.Code) ?? 0, vote.CollectedOf(kind.Code) ?? 0, vote.ElectorateOf(kind)?.Members ?? 0);
        var (shares, band) = vote.Kind == ConfidenceVoteKind.Rating
            ? OfRating(rules.Rating, count, Confidence.Outcome.BaseOf(rules.Rating.Base.Value, collected, members))
            : rules.Motion is { } motion ? OfMotion(motion, count, Confidence.Outcome.BaseOf(motion.Base.Value, collected, members))
            : ([], null);
        return new(official, kind, count, issued, collected, shares, band);
    }

    // Where nothing came back there is nothing to take a percentage of, and no band.
    private static (IReadOnlyList<Percentage>, Sourced<Band>?) OfRating(RatingRules rules, OfficialCount count, int of) =>
        Confidence.Outcome.Of(rules, new(count.Marks[0], count.Marks[1], count.Marks[2]), of).Value is { } outcome
            ? ([outcome.High, outcome.Medium, outcome.Low], outcome.Band) : ([], null);

    private static (IReadOnlyList<Percentage>, Sourced<Band>?) OfMotion(MotionRules rules, OfficialCount count, int of) =>
        Confidence.Outcome.Of(rules, new(count.Marks[0], count.Marks[1]), of).Value is { } outcome
            ? ([outcome.Confidence, outcome.NoConfidence], outcome.Band) : ([], null);
}
