using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>A comment says something.</summary>
public sealed record CommentIsMissing : Refusal;

/// <summary>The draft was not sent to this agency.</summary>
public sealed record DraftWasNotSentTo(string Agency) : Refusal;

/// <summary>The line does not stand in the draft.</summary>
public sealed record LineIsNotInDraft : Refusal;

/// <summary>The comment was taken back.</summary>
public sealed record CommentIsWithdrawn : Refusal;

/// <summary>The comment was answered and stays.</summary>
public sealed record CommentIsAnswered : Refusal;

/// <summary>Whoever does not take a comment in full says why.</summary>
public sealed record AnswerIsMissing : Refusal;

/// <summary>What may happen to comments on a draft.</summary>
public static class CommentRules
{
    /// <summary>Comments on the present draft of a programme, or on a line of it.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="item">The line, or null for the draft as a whole.</param>
    /// <param name="agency">The agency for which it is made, or null for a leader or member.</param>
    /// <param name="text">What it says.</param>
    /// <param name="at">The ledger as the one who comments sees it.</param>
    /// <param name="by">Who makes it; null where that is none of its people.</param>
    public static Result<CommentChange> Comment(
        this WorkProgramme programme, ItemId? item, AgencyId? agency, string text, Snapshot at, PersonId? by = null) =>
        programme.State != ProgrammeState.Draft ? new ProgrammeIsNot(ProgrammeState.Draft, programme.State)
        : programme.LastDraft() is not { } draft ? new DraftIsNotCirculated()
        : agency is { } id && !draft.To.Any(a => at.Current(a) == id) ? new DraftWasNotSentTo(at.Find(id)?.Name ?? "?")
        : item is { } line && at.Find(line) is not { Exit: null } ? new LineIsNotInDraft()
        : string.IsNullOrWhiteSpace(text) ? new CommentIsMissing()
        : new CommentChange.Made(programme.Id, draft.Number, item, agency, text) { Person = by };

    /// <summary>Whether the actor made the comment: the person, whatever the name is by now; else whoever bears the name.</summary>
    public static bool IsBy(this Comment comment, Actor actor) =>
        comment.Made.Person is { } person ? person == actor.Person : comment.By == actor.Name;

    /// <summary>Answers a comment; once more to answer it differently.</summary>
    public static Result<CommentChange> AnswerWith(this Comment comment, AnswerKind kind, string? text) =>
        comment.IsWithdrawn ? new CommentIsWithdrawn()
        : kind != AnswerKind.Accepted && string.IsNullOrWhiteSpace(text) ? new AnswerIsMissing()
        : comment.Answer is { } present && (present.Kind, present.Text) == (kind, text) ? new NothingChanges()
        : new CommentChange.Answered(kind, text);

    /// <summary>Takes a comment back while it is not answered.</summary>
    public static Result<CommentChange> Withdraw(this Comment comment) =>
        comment.IsWithdrawn ? new CommentIsWithdrawn()
        : comment.Answer is not null ? new CommentIsAnswered()
        : new CommentChange.Withdrawn();
}
