using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Wording;

/// <summary>What the rules of confidence votes say, in words: the same on pages and in papers.</summary>
public static class RuleWords
{
    /// <summary>What percentages are taken of.</summary>
    public static string Of(PercentageBase by, Words w) => by switch
    {
        PercentageBase.BallotsCollected => w.Say("tổng số phiếu thu về", "ballots collected"),
        PercentageBase.AllDelegates => w.Say("tổng số đại biểu", "all delegates"),
    };

    /// <summary>Of whom so many must be there.</summary>
    public static string Of(QuorumBase of, Words w) => of switch
    {
        QuorumBase.Summoned => w.Say("số người được triệu tập", "of those summoned"),
        QuorumBase.AllDelegates => w.Say("tổng số đại biểu", "of all delegates"),
    };

    /// <summary>What may be wrong with a ballot.</summary>
    public static string Of(BallotDefect defect, Words w) => defect switch
    {
        BallotDefect.NoBox => w.Say("Không đánh dấu vào ô nào", "No box is ticked"),
        BallotDefect.TwoBoxes => w.Say("Đánh dấu vào hai ô", "Two boxes are ticked"),
        BallotDefect.ThreeBoxes => w.Say("Đánh dấu vào cả ba ô", "All three boxes are ticked"),
        BallotDefect.NameStruckOut => w.Say("Gạch họ và tên in trên phiếu", "The printed name is struck out"),
        BallotDefect.NameAdded => w.Say("Viết thêm tên ngoài danh sách", "A name was added by the voter"),
        BallotDefect.NotIssuedByTellers => w.Say("Phiếu không do Ban kiểm phiếu phát ra", "Not issued by the tellers"),
        BallotDefect.NoStamp => w.Say("Phiếu không có dấu treo", "Without the hanging stamp"),
    };

    /// <summary>What a defect does.</summary>
    public static string Of(BallotEffect effect, Words w) => effect switch
    {
        BallotEffect.InvalidForOfficial => w.Say("không hợp lệ đối với người đó, phần còn lại vẫn hợp lệ", "invalid for that official; the others on the ballot stand"),
        BallotEffect.InvalidBallot => w.Say("không hợp lệ cả phiếu", "the whole ballot is invalid, for every official"),
        BallotEffect.NotCounted => w.Say("không tính tên viết thêm, phần còn lại vẫn hợp lệ", "the addition is not counted; the rest stands"),
    };
}
