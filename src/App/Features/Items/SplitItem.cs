using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Tách thành nhiều nội dung.</summary>
internal static class SplitItem
{
    public static readonly ItemStep Step = new("split", "Split parts off the item", "Record the split", Fields, Decide)
    {
        Amends = AmendmentKind.Split,
        NeedsReason = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("parts", input.Form.L["Parts, one a line"])
        {
            Type = "textarea",
            Required = true,
            Help = input.Form.L["Each line becomes an item of its own with the same agencies, bodies and due period; this item stays."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var titles = (input.Form.Typed("parts") ?? "").Split('\n');
        if (titles.Length > 100 || titles.Any(t => t.Length > 2000))
            input.Form.Wrong("parts", input.Form.L["At most 100 parts of at most {0} characters.", 2000]);
        var last = input.Reading.At.NextNumber(input.Programme.Id) - 1;
        var parts = ItemEntry.PartsOf(input.Item, titles, last);
        ItemId[] ids = [.. parts.Select(_ => new ItemId(Guid.CreateVersion7(input.Now)))];
        var known = input.Item.Content.KnownTo(input.Item.NeedToKnow);
        foreach (var (id, part) in ids.Zip(parts))
        {
            input.Others.Add(new(new(SubjectKind.Item, id.Value), 1, input.EffectiveOn, null, part));
            if (known is not null)
                input.Others.Add(new(new(SubjectKind.Item, id.Value), 2, input.EffectiveOn, null, known));
        }
        return input.Item.SplitInto(ids).AsChanges();
    }
}
