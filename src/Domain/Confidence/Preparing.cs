using NghiTrinh.Domain.Calendar;

namespace NghiTrinh.Domain.Confidence;

/// <summary>Thành phần bỏ phiếu: who votes on a position. More than one group means as many votes, each with a result of its own.</summary>
/// <param name="Key">What tells it from the others.</param>
/// <param name="Position">The position, as the act names it.</param>
/// <param name="VoterGroups">The groups of voters, one or more.</param>
public sealed record ElectorateRule(string Key, string Position, IReadOnlyList<string> VoterGroups);

/// <summary>Diện không lấy phiếu: a ground on which an official is not voted on.</summary>
/// <param name="Key">What tells it from the others: "retiring", "appointed-this-year".</param>
/// <param name="Text">The ground, in Vietnamese.</param>
public sealed record ExemptionGround(string Key, string Text);

/// <summary>Which days are counted.</summary>
public enum DayKind
{
    /// <summary>Every day.</summary>
    Calendar,

    /// <summary>Working days only.</summary>
    Working,
}

/// <summary>Something to be done so many days before the sitting.</summary>
/// <param name="Key">What tells it from the others: "report", "dossiers-to-voters".</param>
/// <param name="What">What is to be done, and by whom, in Vietnamese.</param>
/// <param name="Days">How many days before the sitting opens; its own day is not counted.</param>
/// <param name="Count">Which days are counted.</param>
public sealed record Deadline(string Key, string What, int Days, DayKind Count = DayKind.Calendar)
{
    /// <summary>Which letter it belongs to; null for none.</summary>
    public DeadlinePurpose? Purpose { get; init; }

    /// <summary>The last day to do it.</summary>
    /// <param name="sittingOn">The day the sitting opens.</param>
    /// <param name="days">The working days of the committee.</param>
    public DateOnly LastDay(DateOnly sittingOn, WorkingDays days) => Count switch
    {
        DayKind.Calendar => days.CalendarDaysBefore(sittingOn, Days),
        DayKind.Working => days.DaysBefore(sittingOn, Days),
    };
}

/// <summary>What a deadline is for, where a letter to an official names its last day or what was recorded for it.</summary>
public enum DeadlinePurpose
{
    /// <summary>The official sends the report and the dossier.</summary>
    Report,

    /// <summary>The official is asked to make something clear.</summary>
    Question,

    /// <summary>The official answers.</summary>
    Answer,
}

/// <summary>How many must be there for the vote to be held.</summary>
/// <param name="Share">The share that must be present.</param>
/// <param name="Of">Whose share: everybody summoned, or all members.</param>
public sealed record QuorumRule(Fraction Share, QuorumBase Of);

/// <summary>Whose share a quorum is.</summary>
public enum QuorumBase
{
    /// <summary>Everybody summoned.</summary>
    Summoned,

    /// <summary>All members of the body.</summary>
    AllDelegates,
}

/// <summary>A provision that is read, not computed with: scope, frequency, publication, secrecy.</summary>
/// <param name="Key">What it is about: "frequency", "scope".</param>
/// <param name="Title">What it is about, in Vietnamese.</param>
/// <param name="Text">What it says, in Vietnamese.</param>
public sealed record Provision(string Key, string Title, string Text);
