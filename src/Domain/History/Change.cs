namespace NghiTrinh.Domain.History;

/// <summary>Something that happened to one subject. The list of changes is closed and versioned; a change is never edited.</summary>
public abstract record Change
{
    private protected Change() { }
}

/// <summary>Strikes out an earlier change of the same subject that was recorded by mistake. A strike can be struck out too.</summary>
/// <param name="Sequence">The sequence number of the change that was a mistake.</param>
public sealed record Struck(int Sequence) : Change;

/// <summary>The kinds of thing that have a history of their own, each with its own chain of hashes.</summary>
public enum SubjectKind
{
    /// <summary>The committee itself: its rules, saved views, seals.</summary>
    Committee,

    /// <summary>A term of office with its goals.</summary>
    Term,

    /// <summary>A body that meets.</summary>
    Body,

    /// <summary>An agency that prepares items.</summary>
    Agency,

    /// <summary>The work programme of one year.</summary>
    Programme,

    /// <summary>One line of a programme.</summary>
    Item,

    /// <summary>One meeting of a body.</summary>
    Meeting,

    /// <summary>The days off and make-up days of one year.</summary>
    Calendar,

    /// <summary>A frozen report or document.</summary>
    Report,

    /// <summary>One import of a list.</summary>
    Import,

    /// <summary>A person with the roles held over time.</summary>
    Person = 10,

    /// <summary>A document, or a number of a series, in the register.</summary>
    Document = 11,

    /// <summary>A call for registrations.</summary>
    Call = 12,

    /// <summary>A line that an agency registers.</summary>
    Registration = 13,

    /// <summary>A comment on a draft of a programme.</summary>
    Comment = 14,

    /// <summary>A vote on the confidence in officials.</summary>
    ConfidenceVote = 15,

    /// <summary>The figures of such a vote: not everybody who sees the vote sees them.</summary>
    ConfidenceResult = 16,
}

/// <summary>What a change is about.</summary>
public readonly record struct Subject(SubjectKind Kind, Guid Id) : IComparable<Subject>
{
    /// <summary>Orders by kind, then by id as its 32 hex digits read; the same order in every program.</summary>
    public int CompareTo(Subject other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Id.ToString("N"), other.Id.ToString("N"));
}
