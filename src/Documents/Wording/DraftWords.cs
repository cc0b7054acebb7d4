using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Wording;

/// <summary>Words for the way from draft to adoption.</summary>
public static class DraftWords
{
    /// <summary>"Dự thảo lần 2".</summary>
    public static string Draft(this Words w, int number) => w.Say($"Dự thảo lần {number}", $"Draft {number}");

    /// <summary>How a body took a draft.</summary>
    public static string Of(this Words w, ReviewOutcome outcome) => outcome switch
    {
        ReviewOutcome.Agreed => w.Say("Nhất trí", "Agreed"),
        ReviewOutcome.AgreedWithChanges => w.Say("Nhất trí, yêu cầu chỉnh sửa", "Agreed, with changes"),
        ReviewOutcome.Returned => w.Say("Chưa nhất trí, yêu cầu làm lại", "Returned"),
    };

    /// <summary>How far a mail is.</summary>
    public static string Of(this Words w, MailState state) => state switch
    {
        MailState.Sending => w.Say("đang gửi", "being sent"),
        MailState.Sent => w.Say("đã gửi", "sent"),
        MailState.Failed => w.Say("không gửi được", "not sent"),
    };

    /// <summary>How the office takes a comment.</summary>
    public static string Of(this Words w, AnswerKind kind) => kind switch
    {
        AnswerKind.Accepted => w.Say("Tiếp thu", "Accepted"),
        AnswerKind.PartlyAccepted => w.Say("Tiếp thu một phần", "Accepted in part"),
        AnswerKind.Explained => w.Say("Giải trình", "Explained"),
    };
}
