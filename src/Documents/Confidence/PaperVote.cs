using NghiTrinh.Documents.Official;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Lấy phiếu tín nhiệm (three levels) or bỏ phiếu tín nhiệm (two): two things of the law, two sets of papers.</summary>
public enum VoteForm { Rating, Motion }

/// <summary>
/// A confidence vote as its papers need it. Words of law come in with the values and are printed as they are:
/// the papers are the office's legal documents and are Vietnamese in every language of the screen.
/// </summary>
public sealed record PaperVote
{
    public required DocumentProfile Profile { get; init; }
    public string? SuperiorBody { get; init; }
    public required string IssuingBody { get; init; }

    /// <summary>The author in signs of documents: TU, HĐND.</summary>
    public required string Sign { get; init; }

    public required string Place { get; init; }
    public required VoteForm Form { get; init; }

    /// <summary>What is held on whom: "lấy phiếu tín nhiệm đối với các chức danh lãnh đạo cấp ủy, nhiệm kỳ 2020-2025".</summary>
    public required string Title { get; init; }

    /// <summary>"Hội nghị Ban Chấp hành lần thứ 15", "Kỳ họp thứ 12".</summary>
    public required string Sitting { get; init; }

    /// <summary>Null while open: room is left for day, month and year.</summary>
    public DateOnly? SittingOn { get; init; }

    /// <summary>The day the box was opened; until then that of the sitting. A session of several days votes on one of them.</summary>
    public DateOnly? HeldOn { get => field ?? SittingOn; init; }

    /// <summary>Where it is held; null while nobody said.</summary>
    public string? Venue { get; init; }

    /// <summary>The act the vote follows: "Quy định số 96-QĐ/TW của Bộ Chính trị".</summary>
    public required string Act { get; init; }

    /// <summary>The plan it stands on: "Kế hoạch số 186-KH/TU"; null where it has no number yet.</summary>
    public string? Plan { get; init; }

    /// <summary>Labels of the levels, from high to low, in the words of the law.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>What percentages are taken of, in words.</summary>
    public required string Base { get; init; }

    /// <summary>Whether percentages are taken of all members of an electorate, not of the ballots collected.</summary>
    public bool IsOfAllDelegates { get; init; }

    /// <summary>Digits after the comma of percentages.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>One kind of ballot for each group of positions and electorate.</summary>
    public required IReadOnlyList<PaperBallot> Ballots { get; init; }

    /// <summary>Everybody summoned, where names are known; else the attendance sheet has empty lines.</summary>
    public IReadOnlyList<PaperVoter> Voters { get; init; } = [];

    /// <summary>How many are summoned in all; null while it is not known.</summary>
    public int? Summoned { get; init; }

    /// <summary>Ban kiểm phiếu; the first one is its head.</summary>
    public IReadOnlyList<PaperTeller> Tellers { get; init; } = [];

    /// <summary>Who is not voted on, and why.</summary>
    public IReadOnlyList<PaperExemption> Exemptions { get; init; } = [];

    /// <summary>When a ballot is invalid, wholly or for one person, a sentence each, with its article.</summary>
    public IReadOnlyList<string> Validity { get; init; } = [];

    /// <summary>Whether the voter signs the ballot, in the words of the rule; null where it says nothing.</summary>
    public string? Signing { get; init; }

    /// <summary>The same on the ballot itself: only what somebody has read in the act.</summary>
    public string? BallotNote { get; init; }

    /// <summary>The quorum as a sentence; null where the rule says nothing.</summary>
    public string? Quorum { get; init; }

    /// <summary>What is to be done before the sitting.</summary>
    public IReadOnlyList<PaperDeadline> Deadlines { get; init; } = [];

    /// <summary>Who signs what the body issues; null leaves the place empty.</summary>
    public Signature? Signature { get; init; }

    /// <summary>Độ mật of what is issued: that of the line of the programme.</summary>
    public SecurityClassification Security { get; init; }

    /// <summary>Small print on every page except on ballots, such as "Dữ liệu mẫu".</summary>
    public string? FooterNote { get; init; }

    public bool IsParty => Profile.System == DocumentSystem.Party;

    /// <summary>Everybody voted on, each once in the order of the ballots.</summary>
    public IReadOnlyList<PaperOfficial> Officials => [.. Ballots.SelectMany(ballot => ballot.Officials).Distinct()];
}

/// <summary>A kind of ballot.</summary>
/// <param name="Title">The group of positions: "Chủ tịch, Phó Chủ tịch Hội đồng nhân dân".</param>
/// <param name="Electorate">Who votes with it: "Ủy viên Ban Chấp hành".</param>
/// <param name="Voters">How many members it has.</param>
/// <param name="Officials">Who stands on it, in order.</param>
/// <param name="Colour">The printer's paper colour; it is written on the list of papers, never on the ballot.</param>
public sealed record PaperBallot(
    string Title, string Electorate, int Voters, IReadOnlyList<PaperOfficial> Officials, string? Colour = null);

/// <summary>Người được lấy phiếu.</summary>
public sealed record PaperOfficial(string Name, string Position);

/// <summary>One who is summoned to vote.</summary>
public sealed record PaperVoter(string Name, string? Position, string Electorate);

/// <summary>A teller.</summary>
public sealed record PaperTeller(string Name, string Role);

/// <summary>Diện không lấy phiếu.</summary>
/// <param name="Official">Who.</param>
/// <param name="Ground">The ground, in the words of the act.</param>
/// <param name="Article">Where it is written.</param>
/// <param name="Note">What shows that it applies.</param>
public sealed record PaperExemption(PaperOfficial Official, string Ground, string Article, string? Note = null);

/// <summary>Something to be done by a day before the sitting.</summary>
public sealed record PaperDeadline(string What, DateOnly? LastDay, string Article);
