using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Gộp vào nội dung khác.</summary>
internal static class MergeItem
{
    public static readonly ItemStep Step = new("merge", "Merge the item into another one", "Record the merger", Fields, Decide)
    {
        Amends = AmendmentKind.Merger,
        NeedsReason = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("into", input.Form.L["Merge into"])
        {
            Options =
            [
                ("", "–"),
                .. input.Reading.At.ItemsOf(input.Programme.Id).Where(i => i.Exit is null && i.Id != input.Item.Id)
                    .Select(i => (i.Id.ToString(), $"{input.Reading.Words.ItemNumber(i)}. {i.Content.Title}")),
            ],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input) =>
        input.Form.Ids("into", id => new ItemId(id)) is [var id, ..] && input.Reading.At.Find(id) is { } other
            ? input.Item.MergeInto(other).AsChanges()
            : new MergeTargetIsUnfit();
}
