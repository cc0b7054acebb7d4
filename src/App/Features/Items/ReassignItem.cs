using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Giao lại cho cơ quan chủ trì khác.</summary>
internal static class ReassignItem
{
    public static readonly ItemStep Step = new("reassign", "Give the item to other lead agencies", "Record the reassignment", Fields, Decide)
    {
        Amends = AmendmentKind.Reassignment,
        StaysOpenWhenReported = true,
        NeedsReason = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("leads", input.Reading.Words.Of(ItemField.Leads))
        {
            Options = Choices.Agencies(input.Reading, input.Item.Content.Leads),
            Multiple = true,
            Values = [.. input.Item.Content.Leads.Select(a => a.ToString())],
            Help = input.Form.L["Several lead it jointly: it counts once in totals and stands under each."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input) =>
        input.Item.Reassign(Choices.Agencies(input.Form, "leads", input.Item.Content.Leads)).AsChanges();
}
