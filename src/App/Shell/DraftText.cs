using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>What happens on the way from draft to adoption, in words.</summary>
internal static class DraftText
{
    public static string Of(ProgrammeChange change, Reading r) => change switch
    {
        ProgrammeChange.Circulated c => r.Words.Say(
            $"gửi lấy ý kiến {r.Words.Draft(c.Draft).ToLower(r.Words.Culture)} tới {c.To.Count} cơ quan",
            $"circulated {r.Words.Draft(c.Draft).ToLower(r.Words.Culture)} to {c.To.Count} agencies"),
        ProgrammeChange.Reviewed c => r.Words.Say(
            $"{r.At.Find(c.Body)?.Name} cho ý kiến dự thảo: {r.Words.Of(c.Outcome)}{Remark(Seen(c.Remark, r))}",
            $"{r.At.Find(c.Body)?.Name} reviewed the draft: {r.Words.Of(c.Outcome)}{Remark(Seen(c.Remark, r))}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string Of(CommentChange change, Reading r) => change switch
    {
        CommentChange.Made c => r.Words.Say($"góp ý {r.Words.Draft(c.Draft).ToLower(r.Words.Culture)}: {c.Text}", $"commented on {r.Words.Draft(c.Draft).ToLower(r.Words.Culture)}: {c.Text}"),
        CommentChange.Answered c => r.Words.Of(c.Kind) + Remark(c.Text),
        CommentChange.Withdrawn => r.Words.Say("rút ý kiến", "took the comment back"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // What a body says among its own is read by those who see drafts.
    private static string? Seen(string? remark, Reading r) => r.May(Permission.SeeDrafts) ? remark : null;

    private static string Remark(string? text) => text is null ? "" : $" – {text}";
}
