using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>How a body took a draft it reviewed.</summary>
public enum ReviewOutcome
{
    /// <summary>Nhất trí.</summary>
    Agreed,

    /// <summary>Nhất trí, có chỉnh sửa: the next draft takes the changes in.</summary>
    AgreedWithChanges,

    /// <summary>Chưa nhất trí, yêu cầu làm lại: this draft goes no further.</summary>
    Returned,
}

/// <summary>That a body reviewed a draft (cho ý kiến).</summary>
/// <param name="Body">Which body.</param>
/// <param name="Meeting">At which meeting; null where it was reviewed in writing.</param>
/// <param name="Outcome">How it took it.</param>
/// <param name="Remark">What it asked for.</param>
/// <param name="On">The day.</param>
public sealed record Review(BodyId Body, MeetingId? Meeting, ReviewOutcome Outcome, string? Remark, DateOnly On)
{
    /// <summary>Whether the draft goes on to whoever comes next.</summary>
    public bool Passes => Outcome != ReviewOutcome.Returned;
}

/// <summary>Dự thảo lần n: the programme as it was sent out, a fixed point in both times.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Point">What the ledger said: the date and the moment of knowledge.</param>
/// <param name="DocumentHash">SHA-256 of its DOCX, 64 hex digits.</param>
/// <param name="Head">The head of the ledger printed in it.</param>
/// <param name="To">The agencies it was sent to; leaders and members see every draft that was sent to anybody.</param>
/// <param name="CommentsDueOn">The last day for comments; later ones are taken and marked late. Null where none was set.</param>
public sealed record CirculatedDraft(
    int Number, AsOf Point, string DocumentHash, string Head, IReadOnlyList<AgencyId> To, DateOnly? CommentsDueOn)
{
    /// <summary>Its reviews in the order of their days, with those of an earlier draft that were said to hold for it too.</summary>
    public IReadOnlyList<Review> Reviews { get; init; } = [];

    /// <summary>The last review of a body, or null.</summary>
    public Review? LastOf(BodyId body) => Reviews.LastOrDefault(r => r.Body == body);

    /// <summary>The body that returned it, or null.</summary>
    public Review? ReturnedBy => Reviews.LastOrDefault() is { Passes: false } last ? last : null;
}

/// <summary>That the programme was adopted.</summary>
/// <param name="By">The body; null where that was not said.</param>
/// <param name="Meeting">The sitting; null where it was not at one.</param>
/// <param name="On">The day.</param>
/// <param name="At">When that was recorded: what was recorded later is an amendment.</param>
public sealed record Adoption(BodyId? By, MeetingId? Meeting, DateOnly On, DateTimeOffset At);

internal static class DraftFold
{
    /// <summary>The programme after a draft of it was circulated; reviews begin anew but for those that are said to hold.</summary>
    public static WorkProgramme Circulated(this WorkProgramme programme, ProgrammeChange.Circulated change) => programme with
    {
        Drafts =
        [
            .. programme.Drafts,
            new(change.Draft, new(change.AsOf, change.Known), change.DocumentHash, change.Head, change.To, change.CommentsDueOn)
            {
                Reviews = programme.Drafts.Count == 0 ? [] : [.. programme.Drafts[^1].Reviews.Where(r => change.Upheld.Contains(r.Body))],
            },
        ],
    };

    /// <summary>The programme after its present draft was reviewed.</summary>
    public static WorkProgramme Reviewed(this WorkProgramme programme, ProgrammeChange.Reviewed change, DateOnly on) =>
        programme.Drafts.Count == 0 ? programme : programme with
        {
            Drafts =
            [
                .. programme.Drafts.SkipLast(1),
                programme.Drafts[^1] with
                {
                    Reviews = [.. programme.Drafts[^1].Reviews, new(change.Body, change.Meeting, change.Outcome, change.Remark, on)],
                },
            ],
        };
}
