using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Số phút một nội dung cần ở hội nghị.</summary>
internal static class TimeItem
{
    public static readonly ItemStep Step = new("time", "Say how many minutes it needs", "Record the minutes", Fields, Decide);

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("minutes", input.Form.L["Minutes it needs"])
        {
            Type = "number",
            Values = input.Item.Minutes is { } minutes ? [minutes.ToString(CultureInfo.InvariantCulture)] : [],
            Help = input.Form.L["Empty: as many as an item of the body usually takes."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var minutes = input.Form.Number("minutes", 1, 10_000);
        return !input.Form.IsValid ? Array.Empty<Change>()
            : input.Item.Exit is { } exit ? new ItemHasLeft(exit)
            : minutes == input.Item.Minutes ? new NothingChanges()
            : new Change[] { new ItemChange.TimeSet(minutes) };
    }
}
