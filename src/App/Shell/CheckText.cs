using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>What a check found, as a sign and a word.</summary>
internal static class CheckText
{
    public static string Of(CheckVerdict verdict, Words w) => verdict switch
    {
        CheckVerdict.Satisfied => w.Say("Bảo đảm", "Satisfied"),
        CheckVerdict.NeedsChange => w.Say("Cần chỉnh sửa", "Needs a change"),
        CheckVerdict.NotSatisfied => w.Say("Không bảo đảm", "Not satisfied"),
    };

    public static string Sign(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Satisfied => "✓",
        CheckVerdict.NeedsChange => "✎",
        CheckVerdict.NotSatisfied => "✕",
    };

    public static string Class(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Satisfied => "pill state-done",
        CheckVerdict.NeedsChange => "pill state-duesoon",
        CheckVerdict.NotSatisfied => "pill state-overdue",
    };
}
