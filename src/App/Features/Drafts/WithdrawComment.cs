using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Rút ý kiến, khi văn phòng chưa trả lời.</summary>
internal static class WithdrawComment
{
    public static readonly RecordStep<Comment> Step = new(
        "comments/{comment:guid}/withdraw", "Take the comment back", "Take the comment back", Permission.Comment,
        search => DraftEndpoints.FindComment(search) is { } target && IsOwn(target.Value, search.Reading) ? target : null,
        _ => [], input => input.Value.Withdraw().AsChanges())
    {
        HoldsFromToday = true,
    };

    /// <summary>Whether the reader made it, or works for the agency it was made for.</summary>
    public static bool IsOwn(Comment comment, Reading reading) => comment.Made.Agency is { } agency
        ? reading.Actor.Agencies.Contains(reading.At.Current(agency)) || comment.IsBy(reading.Actor)
        : comment.IsBy(reading.Actor);
}
