using Microsoft.Extensions.Localization;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell;

/// <summary>Rules of confidence votes in words: changes, faults of files, refusals.</summary>
public static class RuleSetText
{
    /// <summary>What a committee did to its rules.</summary>
    public static string Of(CommitteeChange change, Words w) => change switch
    {
        CommitteeChange.RuleSetAdded c => w.Say($"thêm bộ quy tắc lấy phiếu tín nhiệm {IdOf(c)}", $"added the rule set {IdOf(c)} for confidence votes"),
        CommitteeChange.RuleValueSet c => w.Say(
            $"{(c.ToBeConfirmed ? "sửa" : "sửa hoặc xác nhận")} quy tắc {c.RuleSet}: {c.Place} ({c.Article})",
            $"{(c.ToBeConfirmed ? "changed" : "changed or confirmed")} a rule of {c.RuleSet}: {c.Place} ({c.Article})"),
        CommitteeChange.RuleSetChosen { RuleSet: { } id } c => w.Say($"{w.Of(c.Body)} lấy phiếu tín nhiệm theo {id}", $"confidence votes of the {w.Of(c.Body).ToLower(w.Culture)} follow {id}"),
        CommitteeChange.RuleSetChosen c => w.Say(
            $"{w.Of(c.Body)} lấy phiếu tín nhiệm theo văn bản có hiệu lực", $"confidence votes of the {w.Of(c.Body).ToLower(w.Culture)} follow the act in force"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What is wrong in a file of rules, where, and what to do.</summary>
    public static string Of(RuleFault fault, Words w)
    {
        var what = fault.Kind switch
        {
            RuleFaultKind.NotJson when fault.Detail is { } line => w.Say(
                $"không phải JSON, hoặc có trường ghi hai lần; xem dòng {line}", $"this is no JSON, or a field stands twice; look at line {line}"),
            RuleFaultKind.NotJson => w.Say("không phải JSON, hoặc có trường ghi hai lần", "this is no JSON, or a field stands twice"),
            RuleFaultKind.Missing => w.Say("thiếu trường này; bổ sung", "the field is missing; add it"),
            RuleFaultKind.Unknown => w.Say($"không có trường này; các trường: {fault.Detail}", $"there is no such field; the fields are: {fault.Detail}"),
            RuleFaultKind.WrongKind => w.Say($"phải là {KindOf(fault.Detail, w)}", $"it must be {KindOf(fault.Detail, w)}"),
            RuleFaultKind.Empty => w.Say("để trống; ghi nội dung", "it is empty; write something"),
            RuleFaultKind.NotOneOf => w.Say($"phải là một trong: {fault.Detail}", $"it must be one of: {fault.Detail}"),
            RuleFaultKind.NotADate => w.Say("không phải ngày; ghi như 2023-07-01", "this is no date; write it as 2023-07-01"),
            RuleFaultKind.NotAFraction => w.Say("không phải ngưỡng; ghi như > 1/2 hoặc >= 2/3", "this is no threshold; write it as > 1/2 or >= 2/3"),
            RuleFaultKind.OutOfRange => w.Say($"phải trong khoảng {fault.Detail}", $"it must lie in {fault.Detail}"),
            RuleFaultKind.UnfitKey => w.Say("chỉ gồm chữ không dấu, chữ số và dấu gạch nối", "only letters without marks, digits and hyphens"),
            RuleFaultKind.Twice => w.Say($"“{fault.Detail}” có hai lần; bỏ một", $"“{fault.Detail}” stands twice; leave one out"),
            RuleFaultKind.Lacking => w.Say($"thiếu “{fault.Detail}”; bổ sung", $"“{fault.Detail}” is missing; add it"),
            RuleFaultKind.OutOfOrder => w.Say(
                "sai thứ tự: ngưỡng phải tăng dần, ngày hết hiệu lực không trước ngày có hiệu lực",
                "out of order: thresholds rise, and the last day in force is not before the first"),
        };
        return fault.Place.Length == 0 ? what : $"{fault.Place}: {what}";
    }

    /// <summary>What refusals about rules of confidence votes say.</summary>
    public static string? Of(Refusal refusal, Words words, IStringLocalizer<Texts> l) => refusal switch
    {
        RuleSetIsUnreadable r => string.Join("; ", r.Faults.Select(f => Of(f, words))),
        RuleSetIsBuiltIn r => l["{0} travels with the program; change its values one by one, or give your file another id.", r.Id],
        RuleSetIsUnknown r => l["There is no rule set {0}.", r.Id],
        RuleValueIsUnknown r => l["The rule set has no value at {0}.", r.Place],
        BaseIsEmpty => l["Percentages are taken of at least one ballot or delegate; give the base."],
        BaseIsTooLarge r => l["The base is at most {0}: no body that votes has more members.", r.Most],
        CountsExceedBase r => l["The counts add up to {0}, more than the base of {1}.", r.Sum, r.Base],
        _ => null,
    };

    private static string IdOf(CommitteeChange.RuleSetAdded added) => RuleSetFile.Read(added.Text).Rules?.Id ?? "–";

    private static string KindOf(string? kind, Words w) => kind switch
    {
        "text" => w.Say("chữ, đặt trong ngoặc kép", "a text in quotes"),
        "number" => w.Say("số nguyên", "a whole number"),
        "flag" => w.Say("true hoặc false", "true or false"),
        "list" => w.Say("danh sách [ … ]", "a list [ … ]"),
        _ => w.Say("nhóm trường { … }", "a group of fields { … }"),
    };
}
