using System.Collections.Frozen;
using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>A vote on the confidence in officials, on paper, at a point.</summary>
/// <param name="Id">Which.</param>
/// <param name="Kind">A rating or a motion.</param>
/// <param name="Basis">What it belongs to.</param>
public sealed record ConfidenceVote(ConfidenceVoteId Id, ConfidenceVoteKind Kind, VoteBasis Basis)
{
    /// <summary>Where it stands.</summary>
    public ConfidenceVoteState State { get; init; }

    /// <summary>Where a motion comes from; null for a rating.</summary>
    public MotionOrigin? Origin { get; init; }

    /// <summary>Who votes.</summary>
    public IReadOnlyList<Electorate> Electorates { get; init; } = [];

    /// <summary>The kinds of ballot.</summary>
    public IReadOnlyList<BallotKind> BallotKinds { get; init; } = [];

    /// <summary>Who is voted on, in the order of the ballot; those exempt included.</summary>
    public IReadOnlyList<RatedOfficial> Officials { get; init; } = [];

    /// <summary>Who counts; null while open.</summary>
    public Tellers? Tellers { get; init; }

    /// <summary>Papers that were sent or came in, as they were recorded.</summary>
    public IReadOnlyList<PaperMoved> Papers { get; init; } = [];

    /// <summary>Ballots before they are issued, by kind.</summary>
    public IReadOnlyList<BallotStock> Stock { get; init; } = [];

    /// <summary>Who came, in numbers.</summary>
    public IReadOnlyList<Attendance> Attendance { get; init; } = [];

    /// <summary>Ballots issued, by kind.</summary>
    public IReadOnlyList<BallotCount> Issued { get; init; } = [];

    /// <summary>Ballots collected, by kind.</summary>
    public IReadOnlyList<BallotCount> Collected { get; init; } = [];

    /// <summary>Unused ballots destroyed, by kind.</summary>
    public IReadOnlyList<BallotCount> Destroyed { get; init; } = [];

    /// <summary>Why the ballots destroyed are not all that were left; null where they are.</summary>
    public string? Difference { get; init; }

    /// <summary>Tellers whose place somebody else took, in order.</summary>
    public IReadOnlyList<PersonId> FormerTellers { get; init; } = [];

    /// <summary>The text of the rules it was counted by; null before the count is agreed.</summary>
    public string? AgreedRules { get; init; }

    /// <summary>Every code an electorate of the vote has ever had.</summary>
    public IReadOnlySet<string> ElectorateCodes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Every code a kind of ballot of the vote has ever had.</summary>
    public IReadOnlySet<string> BallotCodes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The day of each state that was reached.</summary>
    public IReadOnlyDictionary<ConfidenceVoteState, DateOnly> ReachedOn { get; init; } = new Dictionary<ConfidenceVoteState, DateOnly>();

    /// <summary>The packages under seal; null before.</summary>
    public SealedPackage? Package { get; init; }

    /// <summary>The number of changes recorded in all: the writer's lock.</summary>
    public int Sequence { get; init; }

    /// <summary>Its history's subject.</summary>
    public Subject Subject => new(SubjectKind.ConfidenceVote, Id.Value);

    /// <summary>How many levels or answers a ballot has for each official.</summary>
    public int Levels => Kind == ConfidenceVoteKind.Rating ? 3 : 2;

    /// <summary>The officials on a kind of ballot, in its order; those exempt are not printed.</summary>
    public IReadOnlyList<RatedOfficial> OfficialsOn(string ballot) =>
        [.. Officials.Where(o => o.Exemption is null && o.Ballots.Contains(ballot))];

    /// <summary>A kind of ballot.</summary>
    public BallotKind? BallotKind(string code) => BallotKinds.FirstOrDefault(k => k.Code == code);

    /// <summary>The electorate that gets a kind of ballot.</summary>
    public Electorate? ElectorateOf(BallotKind kind) => Electorates.FirstOrDefault(e => e.Code == kind.Electorate);

    /// <summary>How many came of the electorate that gets a kind of ballot; 0 while it is not known.</summary>
    public int PresentFor(BallotKind kind) => Attendance.FirstOrDefault(a => a.Electorate == kind.Electorate)?.Present ?? 0;

    /// <summary>How many ballots of a kind came back; null while it is not known.</summary>
    public int? CollectedOf(string ballot) => Collected.FirstOrDefault(c => c.Ballot == ballot)?.Count;

    /// <summary>How many ballots of a kind were issued; null while it is not known.</summary>
    public int? IssuedOf(string ballot) => Issued.FirstOrDefault(c => c.Ballot == ballot)?.Count;

    /// <summary>The vote at a point, or null before it was planned.</summary>
    public static ConfidenceVote? At(ConfidenceVoteId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        ConfidenceVote? vote = null;
        foreach (var entry in history.At(point))
            vote = (entry.Change, vote) switch
            {
                (ConfidenceVoteChange.RatingPlanned r, null) => new(id, ConfidenceVoteKind.Rating, r.Basis),
                (ConfidenceVoteChange.MotionPlanned m, null) => new(id, ConfidenceVoteKind.Motion, m.Basis) { Origin = m.Origin },
                (_, null) => null,
                (ConfidenceVoteChange.RatingPlanned or ConfidenceVoteChange.MotionPlanned, _) => vote,
                _ => Apply(vote, (ConfidenceVoteChange)entry.Change, entry.EffectiveOn),
            };
        return vote is null ? null : vote with { Sequence = history.Count };
    }

    private static ConfidenceVote Apply(ConfidenceVote vote, ConfidenceVoteChange change, DateOnly on) => change switch
    {
        ConfidenceVoteChange.BasisSet c => vote with { Basis = c.Basis },
        ConfidenceVoteChange.ElectoratesSet c => vote with
        {
            Electorates = c.Electorates,
            ElectorateCodes = vote.ElectorateCodes.Concat(c.Electorates.Select(e => e.Code)).ToFrozenSet(),
        },
        ConfidenceVoteChange.BallotKindsSet c => vote with { BallotKinds = c.Kinds, BallotCodes = vote.BallotCodes.Concat(c.Kinds.Select(k => k.Code)).ToFrozenSet() },
        ConfidenceVoteChange.OfficialsSet c => vote with { Officials = c.Officials },
        ConfidenceVoteChange.TellersSet c => vote with { Tellers = c.Tellers },
        ConfidenceVoteChange.PaperRecorded c => vote with { Papers = [.. vote.Papers, c.Paper] },
        ConfidenceVoteChange.StockCounted c => vote with { Stock = c.Stock },
        ConfidenceVoteChange.QuorumEstablished c => (vote with { Attendance = c.Attendance }).Reached(ConfidenceVoteState.QuorumEstablished, on),
        ConfidenceVoteChange.BallotsIssued c => (vote with { Issued = c.Issued }).Reached(ConfidenceVoteState.Issued, on),
        ConfidenceVoteChange.BallotsCollected c => (vote with { Collected = c.Collected }).Reached(ConfidenceVoteState.Collected, on),
        ConfidenceVoteChange.CountingBegun => vote.Reached(ConfidenceVoteState.Counting, on),
        ConfidenceVoteChange.CountAgreed c => (vote with { AgreedRules = c.Rules }).Reached(ConfidenceVoteState.Agreed, on),
        ConfidenceVoteChange.ResultAnnounced => vote.Reached(ConfidenceVoteState.Announced, on),
        ConfidenceVoteChange.UnusedDestroyed c => vote with { Destroyed = c.Destroyed, Difference = c.Difference },
        ConfidenceVoteChange.PackagesSealed c => (vote with { Package = c.Package }).Reached(ConfidenceVoteState.Sealed, on),
        ConfidenceVoteChange.FiguresCorrected c => vote.Corrected(c, on),
        ConfidenceVoteChange.TellerReplaced c => vote with
        {
            Tellers = vote.Tellers?.With(c.Teller, c.By),
            FormerTellers = [.. vote.FormerTellers, c.Teller],
        },
        ConfidenceVoteChange.Postponed c => vote with
        {
            State = ConfidenceVoteState.Prepared,
            Basis = vote.Basis with { Sitting = c.Sitting },
            ReachedOn = new Dictionary<ConfidenceVoteState, DateOnly>(),
            Stock = [],
            Attendance = [],
            Issued = [],
            Collected = [],
        },
        ConfidenceVoteChange.CalledOff => vote.Reached(ConfidenceVoteState.CalledOff, on),
        _ => throw new UnreachableException(),
    };

    // Other ballots collected are counted again; whatever else was wrong, the count of those stands.
    private ConfidenceVote Corrected(ConfidenceVoteChange.FiguresCorrected c, DateOnly on)
    {
        var vote = this with { Attendance = c.Attendance, Issued = c.Issued, Collected = c.Collected };
        return c.Collected.SequenceEqual(Collected) ? vote : vote.Reached(ConfidenceVoteState.Collected, on);
    }

    private ConfidenceVote Reached(ConfidenceVoteState state, DateOnly on) =>
        this with { State = state, ReachedOn = new Dictionary<ConfidenceVoteState, DateOnly>(ReachedOn) { [state] = on } };
}

/// <summary>The figures both tellers confirmed, at a point.</summary>
/// <param name="Vote">Of which vote.</param>
/// <param name="Agreed">The figures.</param>
/// <param name="AgreedOn">The day.</param>
public sealed record ConfidenceResult(ConfidenceVoteId Vote, ConfidenceResultChange.Agreed Agreed, DateOnly AgreedOn)
{
    /// <summary>The subject of the result of a vote.</summary>
    public static Subject SubjectOf(ConfidenceVoteId vote) => new(SubjectKind.ConfidenceResult, vote.Value);

    /// <summary>The result at a point, or null before it was agreed. The first one stands.</summary>
    public static ConfidenceResult? At(ConfidenceVoteId vote, IReadOnlyList<Recorded> history, AsOf point) =>
        history.At(point) is [{ Change: ConfidenceResultChange.Agreed agreed } entry, ..] ? new(vote, agreed, entry.EffectiveOn) : null;

    /// <summary>The counts of one kind of ballot.</summary>
    public IEnumerable<OfficialCount> On(string ballot) => Agreed.Counts.Where(c => c.Ballot == ballot);

    /// <summary>How many ballots of a kind the tellers had not issued.</summary>
    public int NotIssuedOf(string ballot) => Agreed.NotIssued.FirstOrDefault(n => n.Ballot == ballot)?.Count ?? 0;
}
