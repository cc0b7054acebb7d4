using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Committees;

/// <summary>Đặt các nguyên tắc xây dựng chương trình.</summary>
internal static class SetPrinciples
{
    public static readonly RecordStep<Committee> Step = new(
        "settings/principles", "Principles of the programme", "Record the principles", Permission.SetRules, CommitteeEndpoints.Find,
        input =>
        [
            new("principles", input.L["Principles, one a line"])
            {
                Type = "textarea", Required = true, Values = [string.Join('\n', input.Value.Principles)],
                Help = input.L["Every line of a programme, and the whole, is checked against these. One in other words has to be checked anew."],
            },
        ],
        input => input.Value.SetPrinciples(
            [.. input.Form.Required("principles").Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0)]).AsChanges());
}
