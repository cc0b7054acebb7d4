using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>Which of the two a vote is. They have other levels, other consequences and other grounds; neither is a form of the other.</summary>
public enum ConfidenceVoteKind
{
    /// <summary>Lấy phiếu tín nhiệm: three levels (confidence rating).</summary>
    Rating,

    /// <summary>Bỏ phiếu tín nhiệm: two answers (confidence motion).</summary>
    Motion,
}

/// <summary>Where a vote stands. It goes from one to the next; counting can go back to the ballots collected, and a vote that is postponed is prepared again.</summary>
public enum ConfidenceVoteState
{
    /// <summary>Đang chuẩn bị.</summary>
    Prepared,

    /// <summary>Đủ số người dự họp.</summary>
    QuorumEstablished,

    /// <summary>Đã phát phiếu.</summary>
    Issued,

    /// <summary>Đã thu phiếu.</summary>
    Collected,

    /// <summary>Đang kiểm phiếu.</summary>
    Counting,

    /// <summary>Hai người kiểm phiếu thống nhất kết quả.</summary>
    Agreed,

    /// <summary>Đã công bố.</summary>
    Announced,

    /// <summary>Đã niêm phong.</summary>
    Sealed,

    /// <summary>Không tiến hành: called off before the count was agreed.</summary>
    CalledOff,
}

/// <summary>What a vote belongs to.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="RuleSet">The id of the rule set it is held by.</param>
/// <param name="Sitting">The sitting it is held at; null while open.</param>
/// <param name="Line">The line of the programme; null while open.</param>
/// <param name="Plan">The plan document in the register, as 186-KH/TU; null while open.</param>
public sealed record VoteBasis(string Title, string RuleSet, MeetingId? Sitting, ItemId? Line, DocumentId? Plan)
{
    /// <summary>Where it is held, as its papers say; null while open.</summary>
    public string? Venue { get; init; }
}

/// <summary>Where a motion comes from.</summary>
/// <param name="Trigger">The key of the trigger in the rule set.</param>
/// <param name="Rating">The rating that led to it, where that was so.</param>
public sealed record MotionOrigin(string Trigger, ConfidenceVoteId? Rating);

/// <summary>Thành phần bỏ phiếu: a group of voters of the vote.</summary>
/// <param name="Code">What tells it from the others of the vote.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">All members of the group, present or not.</param>
public sealed record Electorate(string Code, string Name, int Members);

/// <summary>Loại phiếu: one kind of ballot, given to one electorate, with the officials of a group of positions on it.</summary>
/// <param name="Code">What tells it from the others of the vote.</param>
/// <param name="Name">The group of positions.</param>
/// <param name="Electorate">The code of the electorate that gets it.</param>
/// <param name="Colour">The colour of the paper, where kinds are told apart by it.</param>
public sealed record BallotKind(string Code, string Name, string Electorate, string? Colour);

/// <summary>Why an official is not voted on.</summary>
/// <param name="Ground">The key of the ground in the rule set.</param>
/// <param name="Note">What shows that it applies.</param>
public sealed record Exemption(string Ground, string? Note);

/// <summary>Người được lấy phiếu. Voted on by two electorates, the official stands on two kinds of ballot and has two results.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">The name as it is printed.</param>
/// <param name="Positions">All posts held, the highest first.</param>
/// <param name="Ballots">The codes of the kinds of ballot the name stands on; one for each electorate.</param>
public sealed record RatedOfficial(OfficialId Id, string Name, IReadOnlyList<string> Positions, IReadOnlyList<string> Ballots)
{
    /// <summary>The person of the committee, where the official is one: by it the votes of several years are those of one person.</summary>
    public PersonId? Person { get; init; }

    /// <summary>Why there is no vote on the official; null where there is.</summary>
    public Exemption? Exemption { get; init; }
}

/// <summary>Ban kiểm phiếu: the head, and the two who count apart from each other.</summary>
public sealed record Tellers(PersonId Head, PersonId First, PersonId Second)
{
    /// <summary>All three.</summary>
    public IReadOnlyList<PersonId> All => [Head, First, Second];

    /// <summary>Whether a person is one of the two who count.</summary>
    public bool Counts(PersonId? person) => person is { } p && (p == First || p == Second);

    /// <summary>The same with one in another's place.</summary>
    public Tellers With(PersonId teller, PersonId by) => new(Head == teller ? by : Head, First == teller ? by : First, Second == teller ? by : Second);

    /// <summary>The other one who counts.</summary>
    public PersonId OtherOf(PersonId teller) => teller == First ? Second : First;
}

/// <summary>A dossier, report, clarification or request that was sent or came in.</summary>
/// <param name="Deadline">The key of the deadline of the rule set that it meets; null for another paper.</param>
/// <param name="Official">Whose it is; null for one that is for all.</param>
/// <param name="On">The day it was sent or came in.</param>
/// <param name="What">What it is.</param>
/// <param name="Document">Its number and sign.</param>
public sealed record PaperMoved(string? Deadline, OfficialId? Official, DateOnly On, string What, string? Document);

/// <summary>How many of an electorate were summoned and came: numbers only, never who.</summary>
public sealed record Attendance(string Electorate, int Summoned, int Present);

/// <summary>How many ballots of a kind.</summary>
public sealed record BallotCount(string Ballot, int Count);

/// <summary>Ballots of a kind before they are issued.</summary>
/// <param name="Ballot">The code of the kind.</param>
/// <param name="Printed">In phiếu: all sheets printed.</param>
/// <param name="Stamped">Đóng dấu treo: of these with the stamp.</param>
/// <param name="Spoiled">Hỏng: of these taken out, misprinted or given back by a voter for a new one.</param>
public sealed record BallotStock(string Ballot, int Printed, int Stamped, int Spoiled);

/// <summary>Niêm phong: where the ballots and the papers of the count are kept, and who signed the packages.</summary>
/// <param name="Packages">How many packages.</param>
/// <param name="Contents">What is in them.</param>
/// <param name="Place">Where they are kept.</param>
/// <param name="Keeper">Who keeps them.</param>
/// <param name="SignedBy">Who signed across the seal.</param>
public sealed record SealedPackage(int Packages, string Contents, string Place, string Keeper, IReadOnlyList<string> SignedBy);
