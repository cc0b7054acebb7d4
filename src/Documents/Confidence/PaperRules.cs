using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Rules as sentences of the papers. What nobody has read in the act yet is marked so; the act is never named as if it said it.</summary>
internal static class PaperRules
{
    private const string Unread = "cần xác nhận";

    private static readonly string[] Acts = ["Nghị quyết", "Quy định", "Quy chế", "Hướng dẫn", "Nghị định", "Luật"];

    /// <summary>"Điều 12 Nghị quyết số 96/2023/QH15", or that it is to be confirmed. An article of another act names that act itself.</summary>
    public static string Article<T>(Sourced<T> value, RuleSet rules) =>
        value.ToBeConfirmed ? Unread
        : Acts.Any(act => value.Article.Contains(act, StringComparison.OrdinalIgnoreCase)) ? value.Article
        : $"{value.Article} {rules.Act.Named}";

    /// <summary>A sentence of the rules, marked where it is to be confirmed.</summary>
    public static string Marked<T>(Sourced<T> value, string sentence) => value.ToBeConfirmed ? $"{sentence.TrimEnd('.')} ({Unread})." : sentence;

    /// <summary>What percentages are taken of.</summary>
    public static string Base(Sourced<PercentageBase> by) =>
        RuleWords.Of(by.Value, Words.Vietnamese) + (by.ToBeConfirmed ? $" ({Unread})" : "");

    /// <summary>What makes a ballot invalid; a motion has no three boxes.</summary>
    public static IEnumerable<string> Validity(RuleSet rules, ConfidenceVoteKind kind)
    {
        var defects = rules.Ballots.Defects.Where(d => kind == ConfidenceVoteKind.Rating || d.Value.Defect != BallotDefect.ThreeBoxes).ToList();
        return defects.Select((rule, at) =>
            $"{RuleWords.Of(rule.Value.Defect, Words.Vietnamese)}: {RuleWords.Of(rule.Value.Effect, Words.Vietnamese)} ({Article(rule, rules)}){(at == defects.Count - 1 ? "." : ";")}");
    }

    public static string Quorum(RuleSet rules)
    {
        var (share, of) = (rules.Quorum.Value.Share, rules.Quorum.Value.Of);
        var part = (share.Numerator, share.Denominator) is (1, 2) && !share.Inclusive ? "quá nửa"
            : share.Inclusive ? $"từ {share.Numerator}/{share.Denominator} trở lên" : $"trên {share.Numerator}/{share.Denominator}";
        return Marked(rules.Quorum, $"Chỉ tiến hành khi có mặt {part} {RuleWords.Of(of, Words.Vietnamese)}.");
    }
}
