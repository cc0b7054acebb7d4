using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Values of rule sets in words. What the law says stays in Vietnamese; what is around it is in the reader's language.</summary>
internal static class RuleValueText
{
    public static string InForce(RuleSet rules, Words w) => rules.ValidUntil.Value is { } until
        ? w.Say($"từ {w.Date(rules.ValidFrom.Value)} đến {w.Date(until)}", $"{w.Date(rules.ValidFrom.Value)} to {w.Date(until)}")
        : w.Say($"từ {w.Date(rules.ValidFrom.Value)}", $"from {w.Date(rules.ValidFrom.Value)}");

    public static string Of(Act act, Words w) => $"{act.Named} {w.Say("ngày", "of")} {w.Date(act.On)} · {act.Author} · {act.Title}";

    public static string Of(Fraction share, Words w) =>
        w.Say(share.Inclusive ? "từ" : "trên", share.Inclusive ? "at least" : "more than") + $" {share.Numerator}/{share.Denominator}"
        + (share.Inclusive ? w.Say(" trở lên", "") : "");

    public static string Of(QuorumRule quorum, Words w) => $"{Of(quorum.Share, w)} {RuleWords.Of(quorum.Of, w)}";

    public static string Of(Band band, Words w) =>
        $"{Of(band.Threshold, w)}: {band.Consequence}" + (band.LeadsToMotion ? w.Say(" (có thể dẫn đến bỏ phiếu tín nhiệm)", " (may lead to a confidence motion)") : "");

    public static string Of(Deadline deadline, Words w) =>
        w.Say($"{deadline.Days} {Of(deadline.Count, w)} trước ngày họp", $"{deadline.Days} {Of(deadline.Count, w)} before the sitting");

    public static string Of(DayKind days, Words w) => days switch
    {
        DayKind.Calendar => w.Say("ngày", "calendar days"),
        DayKind.Working => w.Say("ngày làm việc", "working days"),
    };
}
