using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Lùi thời hạn.</summary>
internal static class PostponeItem
{
    public static readonly ItemStep Step = new("postpone", "Postpone the item", "Record the postponement", Fields, Decide)
    {
        Amends = AmendmentKind.Postponement,
        NeedsReason = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
        [new("due", input.Form.L["New due period"]) { Type = "due", Due = input.Item.Content.Due }];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        if (input.Form.Due("due", input.Programme.Year) is not { } due)
        {
            input.Form.Wrong("due", input.Form.L["Say when it is due."]);
            return Array.Empty<Change>();
        }
        return input.Item.Postpone(due).AsChanges();
    }
}
