using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Items;

/// <summary>Ghi văn bản đã ban hành.</summary>
internal static class IssueItem
{
    public static readonly ItemStep Step = new("issue", "Record the document that was issued", "Record the document", Fields, Decide)
    {
        StaysOpenWhenReported = true,
        StaysOpenWhenClosed = true,
        DateLabel = "Issued on",
        DateHelp = "The date the document bears.",
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("number", input.Form.L["Number and sign"])
        {
            Required = true,
            Values = input.Item.Issued is { } issued ? [issued.Number] : [],
            Help = input.Form.L["As printed, for example 17-CTr/TU."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var number = input.Form.Required("number", 200);
        return input.Form.IsValid ? input.Item.Issue(number, input.EffectiveOn).AsChanges() : Array.Empty<Change>();
    }
}
