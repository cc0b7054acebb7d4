using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Committees;

/// <summary>Đặt quy tắc: hướng xử lý được dùng, số lẻ phần trăm, số ngày "sắp đến hạn".</summary>
internal static class SetRules
{
    public static readonly RecordStep<Committee> Step = new(
        "settings/rules", "Rules of the committee", "Record the rules", Permission.SetRules, CommitteeEndpoints.Find, Fields, Decide);

    private static IEnumerable<StepField> Fields(StepInput<Committee> input) =>
    [
        new("dispositions", input.L["Dispositions that may be set"])
        {
            Type = "checkboxes", Values = [.. input.Value.Dispositions.Select(d => d.ToString())],
            Options = [.. Enum.GetValues<DispositionKind>().Select(d => (d.ToString(), input.Reading.Words.Of(d)))],
        },
        new("decimals", input.L["Decimals of percentages"]) { Type = "number", Required = true, Values = [Text(input.Value.Decimals)] },
        new("dueSoonDays", input.L["Days before the last day from which an item counts as due soon"])
        {
            Type = "number", Required = true, Values = [Text(input.Value.DueSoonDays)],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        var form = input.Form;
        DispositionKind[] dispositions = [.. Enum.GetValues<DispositionKind>().Where(d => form.Texts("dispositions").Contains(d.ToString()))];
        if (form.Number("decimals", 0, 4) is not { } decimals || form.Number("dueSoonDays", 0, 366) is not { } days)
        {
            form.Required("decimals");
            form.Required("dueSoonDays");
            return Array.Empty<Change>();
        }
        return input.Value.SetRules(dispositions, decimals, days).AsChanges();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
