using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Rules as sentences of the papers. An article nobody has read yet is not printed: the act stands alone.</summary>
internal static class PaperRules
{
    public static string Article<T>(Sourced<T> value, RuleSet rules) => value.ToBeConfirmed ? rules.Act.Named : $"{value.Article} {rules.Act.Named}";

    /// <summary>What makes a ballot invalid; a motion has no three boxes.</summary>
    public static IEnumerable<string> Validity(RuleSet rules, ConfidenceVoteKind kind)
    {
        var defects = rules.Ballots.Defects.Where(d => kind == ConfidenceVoteKind.Rating || d.Value.Defect != BallotDefect.ThreeBoxes).ToList();
        return defects.Select((rule, at) =>
            $"{Of(rule.Value.Defect)}: {Of(rule.Value.Effect)} ({Article(rule, rules)}){(at == defects.Count - 1 ? "." : ";")}");
    }

    public static string Quorum(RuleSet rules)
    {
        var (share, of) = (rules.Quorum.Value.Share, rules.Quorum.Value.Of);
        var part = (share.Numerator, share.Denominator) is (1, 2) && !share.Inclusive ? "quá nửa"
            : share.Inclusive ? $"từ {share.Numerator}/{share.Denominator} trở lên" : $"trên {share.Numerator}/{share.Denominator}";
        return $"Chỉ tiến hành khi có mặt {part} {(of == QuorumBase.Summoned ? "số người được triệu tập" : "tổng số đại biểu")}.";
    }

    private static string Of(BallotDefect defect) => defect switch
    {
        BallotDefect.NoBox => "Không đánh dấu vào ô nào",
        BallotDefect.TwoBoxes => "Đánh dấu vào hai ô",
        BallotDefect.ThreeBoxes => "Đánh dấu vào cả ba ô",
        BallotDefect.NameStruckOut => "Gạch họ và tên in trên phiếu",
        BallotDefect.NameAdded => "Viết thêm tên ngoài danh sách",
        BallotDefect.NotIssuedByTellers => "Phiếu không do Ban kiểm phiếu phát ra",
        BallotDefect.NoStamp => "Phiếu không có dấu treo",
    };

    private static string Of(BallotEffect effect) => effect switch
    {
        BallotEffect.InvalidForOfficial => "không hợp lệ đối với người đó, phần còn lại vẫn hợp lệ",
        BallotEffect.InvalidBallot => "không hợp lệ cả phiếu",
        BallotEffect.NotCounted => "không tính tên viết thêm, phần còn lại vẫn hợp lệ",
    };
}
