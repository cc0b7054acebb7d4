using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Documents.Wording;

/// <summary>Words for what agencies register.</summary>
public static class RegistrationWords
{
    /// <summary>Where a registration stands.</summary>
    public static string Of(this Words w, RegistrationState state) => state switch
    {
        RegistrationState.Draft => w.Say("Đang soạn", "Being prepared"),
        RegistrationState.Submitted => w.Say("Đã nộp, chờ tổng hợp", "Submitted"),
        RegistrationState.Returned => w.Say("Trả lại để hoàn thiện", "Returned"),
        RegistrationState.TakenIn => w.Say("Đã tiếp nhận", "Taken in"),
        RegistrationState.Merged => w.Say("Đã gộp", "Merged"),
        RegistrationState.Declined => w.Say("Không đưa vào", "Declined"),
        RegistrationState.Withdrawn => w.Say("Cơ quan rút", "Withdrawn"),
        RegistrationState.Lapsed => w.Say("Hết đợt, không xem xét", "Lapsed"),
    };

    /// <summary>How an agency stays with a line.</summary>
    public static string Of(this Words w, MergedAs mergedAs) => mergedAs switch
    {
        MergedAs.JointLead => w.Say("cùng chủ trì", "joint lead"),
        MergedAs.Coordinating => w.Say("phối hợp", "coordinating"),
    };

    /// <summary>How an agency has answered a call.</summary>
    public static string Of(this Words w, CallAnswer answer) => answer switch
    {
        CallAnswer.Submitted => w.Say("Đã nộp", "Submitted"),
        CallAnswer.SubmittedLate => w.Say("Nộp muộn", "Submitted late"),
        CallAnswer.Nothing => w.Say("Không đăng ký", "Registers nothing"),
        CallAnswer.Preparing => w.Say("Đang soạn, chưa nộp", "Preparing, not submitted"),
        CallAnswer.NotYet => w.Say("Chưa đăng ký", "Not yet"),
        CallAnswer.Overdue => w.Say("Quá hạn, chưa nộp", "Overdue"),
    };

    /// <summary>Where something similar stands.</summary>
    public static string Of(this Words w, DoubleOf kind) => kind switch
    {
        DoubleOf.Line => w.Say("Nội dung trong dự thảo", "Line of this draft"),
        DoubleOf.Registration => w.Say("Đăng ký khác", "Another registration"),
        DoubleOf.LastYear => w.Say("Nội dung năm trước", "Line of last year"),
    };
}
