using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>What happens to a confidence vote. Nothing here says how anybody voted, and no figure of the count stands here.</summary>
public abstract record ConfidenceVoteChange : Change
{
    private ConfidenceVoteChange() { }

    /// <summary>A rating (lấy phiếu tín nhiệm) is prepared.</summary>
    public sealed record RatingPlanned(VoteBasis Basis) : ConfidenceVoteChange;

    /// <summary>A motion (bỏ phiếu tín nhiệm) is prepared.</summary>
    public sealed record MotionPlanned(VoteBasis Basis, MotionOrigin Origin) : ConfidenceVoteChange;

    /// <summary>It belongs to another line, plan or sitting, or has another title.</summary>
    public sealed record BasisSet(VoteBasis Basis) : ConfidenceVoteChange;

    /// <summary>Who votes.</summary>
    public sealed record ElectoratesSet(IReadOnlyList<Electorate> Electorates) : ConfidenceVoteChange;

    /// <summary>The kinds of ballot.</summary>
    public sealed record BallotKindsSet(IReadOnlyList<BallotKind> Kinds) : ConfidenceVoteChange;

    /// <summary>Who is voted on, in the order of the ballot.</summary>
    public sealed record OfficialsSet(IReadOnlyList<RatedOfficial> Officials) : ConfidenceVoteChange;

    /// <summary>Who counts.</summary>
    public sealed record TellersSet(Tellers Tellers) : ConfidenceVoteChange;

    /// <summary>A paper was sent or came in.</summary>
    public sealed record PaperRecorded(PaperMoved Paper) : ConfidenceVoteChange;

    /// <summary>How many ballots were printed, stamped and spoiled.</summary>
    public sealed record StockCounted(IReadOnlyList<BallotStock> Stock) : ConfidenceVoteChange;

    /// <summary>Enough came.</summary>
    public sealed record QuorumEstablished(IReadOnlyList<Attendance> Attendance) : ConfidenceVoteChange;

    /// <summary>The ballots were issued: so many of each kind.</summary>
    public sealed record BallotsIssued(IReadOnlyList<BallotCount> Issued) : ConfidenceVoteChange;

    /// <summary>The box was opened: so many ballots of each kind came back.</summary>
    public sealed record BallotsCollected(IReadOnlyList<BallotCount> Collected) : ConfidenceVoteChange;

    /// <summary>The two tellers begin to count.</summary>
    public sealed record CountingBegun : ConfidenceVoteChange;

    /// <summary>Both tellers have confirmed the same figures; these stand in the result, which not everybody may see.</summary>
    /// <param name="Rules">The text of the rules it was counted by: what the office changes, chooses or strikes later does not touch the result.</param>
    public sealed record CountAgreed(string Rules) : ConfidenceVoteChange;

    /// <summary>The head of the tellers announced the result.</summary>
    public sealed record ResultAnnounced : ConfidenceVoteChange;

    /// <summary>The unused ballots were destroyed: so many of each kind.</summary>
    /// <param name="Destroyed">How many of each kind.</param>
    /// <param name="Difference">Why they are not all that is left of the printed ones; null where they are.</param>
    public sealed record UnusedDestroyed(IReadOnlyList<BallotCount> Destroyed, string? Difference = null) : ConfidenceVoteChange;

    /// <summary>Ballots and papers are under seal.</summary>
    public sealed record PackagesSealed(SealedPackage Package) : ConfidenceVoteChange;

    /// <summary>Figures of the day were recorded wrongly, or somebody came while ballots were issued. With other ballots collected the count is open again.</summary>
    /// <param name="Attendance">Who came, in numbers.</param>
    /// <param name="Issued">Ballots issued.</param>
    /// <param name="Collected">Ballots collected; empty before the box is opened.</param>
    public sealed record FiguresCorrected(
        IReadOnlyList<Attendance> Attendance, IReadOnlyList<BallotCount> Issued, IReadOnlyList<BallotCount> Collected) : ConfidenceVoteChange;

    /// <summary>Somebody else takes a teller's place; what the teller counted goes.</summary>
    /// <param name="Teller">Who leaves.</param>
    /// <param name="By">Who comes.</param>
    public sealed record TellerReplaced(PersonId Teller, PersonId By) : ConfidenceVoteChange;

    /// <summary>The vote is held another day: it is being prepared again, with new ballots.</summary>
    /// <param name="Sitting">The sitting it is held at then; null while open.</param>
    public sealed record Postponed(MeetingId? Sitting) : ConfidenceVoteChange;

    /// <summary>The vote is not held.</summary>
    public sealed record CalledOff : ConfidenceVoteChange;
}

/// <summary>The figures of a vote: a subject of its own, so that whoever may see the vote need not see them.</summary>
public abstract record ConfidenceResultChange : Change
{
    private ConfidenceResultChange() { }

    /// <summary>What both tellers confirmed.</summary>
    /// <param name="Counts">One for each official on each kind of ballot.</param>
    /// <param name="NotIssued">Of the ballots collected so many were not issued by the tellers: invalid as a whole.</param>
    /// <param name="Settled">Where the two counts had differed, with the reason of what was settled; never who had counted what.</param>
    public sealed record Agreed(
        IReadOnlyList<OfficialCount> Counts, IReadOnlyList<BallotCount> NotIssued, IReadOnlyList<SettledPlace> Settled) : ConfidenceResultChange
    {
        /// <summary>Each time a kind of ballot was counted again after both counts had been compared.</summary>
        public IReadOnlyList<Recount> Recounts { get; init; } = [];
    }
}

/// <summary>That a kind of ballot was counted again after both counts had been compared.</summary>
/// <param name="Ballot">The code of the kind of ballot.</param>
/// <param name="Reason">Why.</param>
public sealed record Recount(string Ballot, string Reason);

/// <summary>What was counted for one official on one kind of ballot.</summary>
/// <param name="Official">Who.</param>
/// <param name="Ballot">The code of the kind of ballot.</param>
/// <param name="Marks">How many for each level or answer, in the order of the ballot.</param>
/// <param name="Invalid">How many were invalid for this official.</param>
public sealed record OfficialCount(OfficialId Official, string Ballot, IReadOnlyList<int> Marks, int Invalid)
{
    /// <summary>How many were valid for this official.</summary>
    public int Valid => Marks.Sum();
}

/// <summary>Where the two counts had differed.</summary>
/// <param name="Ballot">The code of the kind of ballot.</param>
/// <param name="Official">For whom; null for the number of ballots that the tellers had not issued.</param>
/// <param name="Reason">The reason of what was settled.</param>
public sealed record SettledPlace(string Ballot, OfficialId? Official, string Reason);
