using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Amendments;

/// <summary>Đặt cấp nào được quyết định loại điều chỉnh nào.</summary>
internal static class SetAmendmentRules
{
    public static readonly RecordStep<Committee> Step = new(
        "settings/amendments", "Who may decide amendments", "Record who may decide", Permission.SetRules, Find, Fields, Decide)
    {
        Note = input => input.L["What stands here at first is only what is usual for a committee of this kind; set it as your working regulations say. It holds from the date you give."],
    };

    private static StepTarget<Committee> Find(StepSearch search) =>
        new(search.Reading.Committee, new(SubjectKind.Committee, search.Reading.Id.Value), search.Reading.Committee.Name, "settings");

    private static IEnumerable<StepField> Fields(StepInput<Committee> input) =>
        input.Value.AmendmentRules.Select(rule => new StepField(rule.Kind.ToString(), input.Reading.Words.Of(rule.Kind))
        {
            Type = "checkboxes",
            Options = [.. Enum.GetValues<DecisionLevel>().Select(level => (level.ToString(), input.Reading.Words.Of(level)))],
            Values = [.. rule.Levels.Select(level => level.ToString())],
        });

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input) => input.Value.SetAmendmentRules(
        [.. input.Value.AmendmentRules.Select(rule => new AmendmentRule(
            rule.Kind, [.. Enum.GetValues<DecisionLevel>().Where(level => input.Form.Texts(rule.Kind.ToString()).Contains(level.ToString()))]))]).AsChanges();
}
