using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>A step comes at its turn.</summary>
/// <param name="Wanted">Where the vote must stand.</param>
/// <param name="Present">Where it stands.</param>
public sealed record VoteIsNot(ConfidenceVoteState Wanted, ConfidenceVoteState Present) : Refusal;

/// <summary>The vote has begun: what was prepared stands.</summary>
public sealed record VoteIsUnderWay(ConfidenceVoteState State) : Refusal;

/// <summary>Something must be made ready first.</summary>
public sealed record VoteIsNotReady(IReadOnlyList<ReadinessPoint> Missing) : Refusal;

/// <summary>Too few came.</summary>
/// <param name="Electorate">The name of the electorate.</param>
/// <param name="Present">How many came.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Least">How many must be there.</param>
public sealed record QuorumIsMissing(string Electorate, int Present, int Of, int Least) : Refusal;

/// <summary>Figures that cannot be.</summary>
public sealed record FiguresAreWrong(IReadOnlyList<FigureFault> Faults) : Refusal;

/// <summary>The parts of the vote do not fit together.</summary>
/// <param name="Part">What does not.</param>
/// <param name="Name">Which one.</param>
public sealed record VotePartsDoNotFit(VotePart Part, string Name) : Refusal;

/// <summary>What can fail to fit.</summary>
public enum VotePart
{
    /// <summary>Nothing of the kind is given.</summary>
    IsMissing,

    /// <summary>Two have the same name.</summary>
    NameIsTaken,

    /// <summary>A kind of ballot goes to an electorate that the vote does not have.</summary>
    ElectorateIsUnknown,

    /// <summary>An official stands on a kind of ballot that the vote does not have.</summary>
    BallotIsUnknown,

    /// <summary>An official stands on no kind of ballot and is not exempt.</summary>
    OfficialIsOnNoBallot,

    /// <summary>An official stands on two kinds of ballot of one electorate, which would then vote twice.</summary>
    ElectorateVotesTwice,

    /// <summary>What is left out is still used.</summary>
    IsStillUsed,

    /// <summary>Two have the same code, or one has the code of another one that was left out.</summary>
    CodeIsTaken,

    /// <summary>An official is exempt on a ground that the rules do not have for this kind of vote.</summary>
    GroundIsUnknown,
}

/// <summary>The tellers must be three people who hold the role on the day.</summary>
public sealed record TellersAreUnfit : Refusal;

/// <summary>Whoever is voted on does not count the votes.</summary>
public sealed record TellerIsVotedOn(string Name) : Refusal;

/// <summary>Somebody who is none of the tellers of the vote cannot be replaced.</summary>
public sealed record IsNoTellerOfTheVote : Refusal;

/// <summary>There is no such rule set, or it has no motion, or not its trigger.</summary>
public sealed record RuleSetIsUnfit(string RuleSet) : Refusal;

/// <summary>A paper is recorded once it was sent or came in.</summary>
public sealed record PaperIsInTheFuture(DateOnly Today) : Refusal;

/// <summary>A figure that cannot be, and why.</summary>
/// <param name="Rule">Which rule it breaks.</param>
/// <param name="Where">The kind of ballot, electorate or official it stands at.</param>
/// <param name="Value">The figure.</param>
/// <param name="Limit">What it is measured by.</param>
public sealed record FigureFault(FigureRule Rule, string Where, int Value, int Limit);

/// <summary>What figures of a vote must keep to.</summary>
public enum FigureRule
{
    /// <summary>The figure is not given.</summary>
    IsMissing,

    /// <summary>No figure is below 0.</summary>
    IsNegative,

    /// <summary>More present than summoned.</summary>
    PresentAboveSummoned,

    /// <summary>More summoned than the electorate has members.</summary>
    SummonedAboveMembers,

    /// <summary>More stamped than printed.</summary>
    StampedAbovePrinted,

    /// <summary>More spoiled than printed.</summary>
    SpoiledAbovePrinted,

    /// <summary>More issued than present: everybody gets one of each kind.</summary>
    IssuedAbovePresent,

    /// <summary>More issued than stamped.</summary>
    IssuedAboveStamped,

    /// <summary>Issued and spoiled together are more than was printed.</summary>
    UsedAbovePrinted,

    /// <summary>More collected than issued.</summary>
    CollectedAboveIssued,

    /// <summary>Destroyed is not what is left of the printed ones after those issued and spoiled.</summary>
    DestroyedIsNotTheRest,

    /// <summary>The figures of an official do not add up to the ballots collected.</summary>
    SumIsNotCollected,

    /// <summary>Fewer invalid for an official than ballots that are invalid as a whole.</summary>
    InvalidBelowNotIssued,

    /// <summary>More ballots not issued by the tellers than were collected.</summary>
    NotIssuedAboveCollected,

    /// <summary>Another number of ballots was entered than was collected.</summary>
    BallotsAreNotCollected,

    /// <summary>A ballot has another number of marks than it has officials, or a mark that is none.</summary>
    MarksDoNotFit,
}
