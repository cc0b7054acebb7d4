using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Chọn bộ quy tắc áp dụng cho một loại cơ quan.</summary>
internal static class ChooseRuleSet
{
    public static readonly RecordStep<Committee> Step = new(
        "confidence/rules/choose", "Choose which rules apply", "Record the choice", Permission.SetRules, ConfidenceRuleEndpoints.Find,
        input =>
        [
            new("body", input.L["Kind of body"])
            {
                Required = true, Values = ["ExecutiveCommittee"],
                Options = [.. Enum.GetValues<BodyKind>().Select(k => ($"{k}", input.Reading.Words.Of(k)))],
            },
            new("rules", input.L["Rules"])
            {
                Help = input.L["By default the act in force on the day of the vote."],
                Options = [("", input.L["The act in force on the day of the vote"]), .. input.Value.ConfidenceRules.Sets.Select(s => (s.Id, $"{s.Act.Named} ({s.Id})"))],
            },
        ],
        input => input.Value.ChooseRuleSet(input.Form.Choice<BodyKind>("body"), input.Form.Text("rules")).AsChanges())
    {
        NeedsReason = true,
    };
}
