using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Chuyển cấp trình.</summary>
internal static class MoveItem
{
    public static readonly ItemStep Step = new("move", "Have other bodies hear the item", "Record the move", Fields, Decide)
    {
        Amends = AmendmentKind.Move,
        StaysOpenWhenReported = true,
        NeedsReason = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
        Choices.Bodies(input.Reading, input.Form, input.Item.Content.Bodies);

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input) =>
        input.Item.MoveTo(Choices.Bodies(input.Form)).AsChanges();
}
