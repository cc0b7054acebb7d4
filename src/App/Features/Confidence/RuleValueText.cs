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

    public static string Of(PercentageBase by, Words w) => by switch
    {
        PercentageBase.BallotsCollected => w.Say("tổng số phiếu thu về", "ballots collected"),
        PercentageBase.AllDelegates => w.Say("tổng số đại biểu", "all delegates"),
    };

    public static string Of(Fraction share, Words w) =>
        w.Say(share.Inclusive ? "từ" : "trên", share.Inclusive ? "at least" : "more than") + $" {share.Numerator}/{share.Denominator}"
        + (share.Inclusive ? w.Say(" trở lên", "") : "");

    public static string Of(QuorumRule quorum, Words w) => $"{Of(quorum.Share, w)} {Of(quorum.Of, w)}";

    public static string Of(QuorumBase of, Words w) => of switch
    {
        QuorumBase.Summoned => w.Say("số người được triệu tập", "of those summoned"),
        QuorumBase.AllDelegates => w.Say("tổng số đại biểu", "of all delegates"),
    };

    public static string Of(Band band, Words w) =>
        $"{Of(band.Threshold, w)}: {band.Consequence}" + (band.LeadsToMotion ? w.Say(" (có thể dẫn đến bỏ phiếu tín nhiệm)", " (may lead to a confidence motion)") : "");

    public static string Of(Deadline deadline, Words w) =>
        w.Say($"{deadline.Days} {Of(deadline.Count, w)} trước ngày họp", $"{deadline.Days} {Of(deadline.Count, w)} before the sitting");

    public static string Of(DayKind days, Words w) => days switch
    {
        DayKind.Calendar => w.Say("ngày", "calendar days"),
        DayKind.Working => w.Say("ngày làm việc", "working days"),
    };

    public static string Of(BallotDefect defect, Words w) => defect switch
    {
        BallotDefect.NoBox => w.Say("Không đánh dấu ô nào", "No box ticked"),
        BallotDefect.TwoBoxes => w.Say("Đánh dấu hai ô", "Two boxes ticked"),
        BallotDefect.ThreeBoxes => w.Say("Đánh dấu cả ba ô", "All three boxes ticked"),
        BallotDefect.NameStruckOut => w.Say("Gạch tên in trên phiếu", "The printed name struck out"),
        BallotDefect.NameAdded => w.Say("Viết thêm tên ngoài danh sách", "A name added by the voter"),
        BallotDefect.NotIssuedByTellers => w.Say("Phiếu không do ban kiểm phiếu phát ra", "Not issued by the tellers"),
        BallotDefect.NoStamp => w.Say("Phiếu không có dấu", "The stamp missing"),
    };

    public static string Of(BallotEffect effect, Words w) => effect switch
    {
        BallotEffect.InvalidForOfficial => w.Say("không hợp lệ đối với người đó", "invalid for that official"),
        BallotEffect.InvalidBallot => w.Say("cả phiếu không hợp lệ", "the whole ballot is invalid"),
        BallotEffect.NotCounted => w.Say("không tính phần thêm, phần còn lại vẫn hợp lệ", "what was added is not counted; the rest stands"),
    };
}
