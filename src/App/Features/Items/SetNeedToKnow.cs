using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Items;

/// <summary>Những người cần biết một nội dung mật.</summary>
internal static class SetNeedToKnow
{
    public static readonly ItemStep Step = new("need-to-know", "Say who needs to know of the item", "Record who needs to know", Fields, Decide)
    {
        Needs = Permission.KeepNeedToKnow,
        NeedsReason = true,
        StaysOpenWhenReported = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("people", input.Form.L["Who needs to know"])
        {
            Multiple = true,
            Options = [.. input.Reading.At.People.Select(p => (p.Id.ToString(), p.Name))],
            Values = [.. input.Item.NeedToKnow.Select(p => p.ToString())],
            Help = input.Form.L["Nobody else sees the item, but for those who may see all of the programme."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input) =>
        input.Item.SetNeedToKnow(input.Form.Ids("people", id => new PersonId(id))).AsChanges();
}
