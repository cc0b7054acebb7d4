using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>How the office takes a comment.</summary>
public enum AnswerKind
{
    /// <summary>Tiếp thu.</summary>
    Accepted,

    /// <summary>Tiếp thu một phần.</summary>
    PartlyAccepted,

    /// <summary>Giải trình: it is explained why not.</summary>
    Explained,
}

/// <summary>What happens to a comment on a draft.</summary>
public abstract record CommentChange : Change
{
    private CommentChange() { }

    /// <summary>It is made.</summary>
    /// <param name="Programme">On which programme.</param>
    /// <param name="Draft">On which draft of it, from 1.</param>
    /// <param name="Item">On which line; null for the draft as a whole.</param>
    /// <param name="Agency">The agency that makes it; null for a leader or a member.</param>
    /// <param name="Text">What it says.</param>
    public sealed record Made(ProgrammeId Programme, int Draft, ItemId? Item, AgencyId? Agency, string Text) : CommentChange
    {
        /// <summary>Who makes it; null where nobody of the committee's people does, and in what was recorded before this was kept.</summary>
        public PersonId? Person { get; init; }
    }

    /// <summary>The office answers it; answering again replaces the answer.</summary>
    public sealed record Answered(AnswerKind Kind, string? Text) : CommentChange;

    /// <summary>Whoever made it takes it back.</summary>
    public sealed record Withdrawn : CommentChange;
}

/// <summary>The answer to a comment.</summary>
/// <param name="Kind">How it is taken.</param>
/// <param name="Text">What is said; null where it is taken as it is.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who answered.</param>
public sealed record Answer(AnswerKind Kind, string? Text, DateOnly On, string By);

/// <summary>A comment on a draft (ý kiến góp ý).</summary>
public sealed record Comment(CommentId Id, CommentChange.Made Made, DateOnly On, DateTimeOffset MadeAt, string By)
{
    /// <summary>The answer; null while it is open.</summary>
    public Answer? Answer { get; init; }

    /// <summary>Whether it was taken back.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>Whether it waits for an answer.</summary>
    public bool IsOpen => Answer is null && !IsWithdrawn;

    /// <summary>The comment at a point, or null before it was made.</summary>
    public static Comment? At(CommentId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Comment? comment = null;
        foreach (var entry in history.At(point))
            comment = (entry.Change, comment) switch
            {
                (CommentChange.Made m, null) => new(id, m, entry.EffectiveOn, entry.RecordedAt, entry.By),
                (_, null) => null,
                (CommentChange.Made, _) => comment,
                (CommentChange.Answered a, _) => comment with { Answer = new(a.Kind, a.Text, entry.EffectiveOn, entry.By) },
                (CommentChange.Withdrawn, _) => comment with { IsWithdrawn = true },
                _ => throw new UnreachableException(),
            };
        return comment;
    }
}
