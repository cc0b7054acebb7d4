using System.Globalization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>One value of a rule set as it is shown.</summary>
/// <param name="Place">Its place in the file.</param>
/// <param name="Label">What it is.</param>
/// <param name="Text">What it says.</param>
/// <param name="Article">Where it is written.</param>
/// <param name="ToBeConfirmed">Whether nobody has read it there.</param>
public sealed record RuleValue(string Place, string Label, string Text, string Article, bool ToBeConfirmed);

/// <summary>Values that belong together.</summary>
public sealed record RuleValueGroup(string Title, IReadOnlyList<RuleValue> Values);

/// <summary>Every value of a rule set, in the order of the page; a test compares it with the places of the file.</summary>
public static class RuleValues
{
    public static IReadOnlyList<RuleValueGroup> Of(RuleSet rules, Words w)
    {
        RuleValueGroup[] groups =
        [
            new(w.Say("Văn bản", "The act"),
            [
                One("act", w.Say("Văn bản", "Act"), rules.Source, a => RuleValueText.Of(a, w)),
                One("bodies", w.Say("Áp dụng cho", "Applies to"), rules.Bodies, b => string.Join(", ", b.Select(w.Of))),
                One("validFrom", w.Say("Có hiệu lực từ", "In force from"), rules.ValidFrom, w.Date),
                One("validUntil", w.Say("Hết hiệu lực sau ngày", "In force until"), rules.ValidUntil, d => d is { } until ? w.Date(until) : w.Say("chưa có", "open")),
                One("quorum", w.Say("Số người phải có mặt", "Quorum"), rules.Quorum, q => RuleValueText.Of(q, w)),
                One("publication", w.Say("Công bố", "Publication"), rules.Publication, p => p),
            ]),
            new("Lấy phiếu tín nhiệm" + w.Say("", " – rating, three levels"),
            [
                One("rating.levels", w.Say("Mức tín nhiệm", "Levels"), rules.Rating.Levels, l => string.Join(" / ", l.Select(x => x.Label))),
                .. Counted("rating", rules.Rating.Base, rules.Rating.Decimals, rules.Rating.Bands, w),
            ]),
            new("Bỏ phiếu tín nhiệm" + w.Say("", " – motion, two answers"), rules.Motion is not { } motion ? [] :
            [
                One("motion.choices", w.Say("Lựa chọn", "Answers"), motion.Choices, c => string.Join(" / ", c.Select(x => x.Label))),
                .. Counted("motion", motion.Base, motion.Decimals, motion.Bands, w),
                .. motion.Triggers.Select(t => One($"motion.triggers.{t.Value.Key}", w.Say("Trường hợp bỏ phiếu", "Trigger"), t, x => x.Text)),
                .. motion.Deadlines.Select(d => One($"motion.deadlines.{d.Value.Key}", d.Value.What, d, x => RuleValueText.Of(x, w))),
                .. motion.Exemptions.Select(e => One($"motion.exemptions.{e.Value.Key}", w.Say("Không bỏ phiếu", "Exempt"), e, x => x.Text)),
            ]),
            new(w.Say("Thành phần bỏ phiếu", "Who votes on whom"),
                [.. rules.Electorates.Select(e => One($"electorates.{e.Value.Key}", e.Value.Position, e, x => string.Join("; ", x.VoterGroups)))]),
            new(w.Say("Diện không lấy phiếu", "Who is not voted on"),
                [.. rules.Exemptions.Select(e => One($"exemptions.{e.Value.Key}", w.Say("Không lấy phiếu", "Exempt"), e, x => x.Text))]),
            new(w.Say("Các mốc chuẩn bị", "Deadlines"),
                [.. rules.Deadlines.Select(d => One($"deadlines.{d.Value.Key}", d.Value.What, d, x => RuleValueText.Of(x, w)))]),
            new(w.Say("Phiếu không hợp lệ", "Invalid ballots"),
            [
                .. rules.Ballots.Defects.Select(d => One($"ballots.defects.{RuleSetFile.NameOf(d.Value.Defect)}", RuleWords.Of(d.Value.Defect, w), d, x => RuleWords.Of(x.Effect, w))),
                One("ballots.signature", w.Say("Chữ ký", "Signature"), rules.Ballots.Signature, s => s),
            ]),
            new(w.Say("Quy định khác", "Other provisions"),
                [.. rules.Provisions.Select(p => One($"provisions.{p.Value.Key}", p.Value.Title, p, x => x.Text))]),
        ];
        return [.. groups.Where(g => g.Values.Count > 0)];
    }

    private static IEnumerable<RuleValue> Counted(
        string at, Sourced<PercentageBase> by, Sourced<int> decimals, IReadOnlyList<Sourced<Band>> bands, Words w) =>
    [
        One($"{at}.base", w.Say("Tỷ lệ tính trên", "Percentages of"), by, b => RuleWords.Of(b, w)),
        One($"{at}.decimals", w.Say("Số chữ số thập phân", "Decimals"), decimals, d => d.ToString(CultureInfo.InvariantCulture)),
        .. bands.Select(b => One($"{at}.bands.{b.Value.Key}", b.Value.Name, b, x => RuleValueText.Of(x, w))),
    ];

    private static RuleValue One<T>(string place, string label, Sourced<T> value, Func<T, string> say) =>
        new(place, label, say(value.Value), value.Article, value.ToBeConfirmed);
}
