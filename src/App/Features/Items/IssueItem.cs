using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Features.Items;

/// <summary>Ghi văn bản đã ban hành; nó cũng vào sổ văn bản.</summary>
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
            Values = input.Item.Issued is { } issued ? [issued.Number] : [],
            Help = input.Form.L["As printed, for example 17-CTr/TU; leave it empty to take the next number of a kind below."],
        },
        new("kind", input.Form.L["Take the next number"])
        {
            Options = Issuing.NextNumbers(input.Reading, input.EffectiveOn, input.Item.Content.Classification),
            Help = input.Form.L["The document is entered in the register of documents either way."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var content = input.Item.Content;
        if (input.Form.Text("number") is null && input.Form.Text("kind") is null)
            input.Form.Required("number");
        if (input.Form.Text("number")?.Length > 200)
            input.Form.Wrong("number", input.Form.L["At most {0} characters.", 200]);
        if (!input.Form.IsValid)
            return Array.Empty<Change>();
        if (input.Item.Issue(input.Form.Text("number") ?? input.Form.Text("kind")!, input.EffectiveOn).Refusal is { } refusal)
            return refusal;
        var entry = new DocumentEntry("", input.EffectiveOn, null, content.Title, input.Reading.Committee.Name)
        {
            Classification = content.Classification,
            Item = input.Item.Id,
            Programme = content.Programme,
        };
        var decided = Issuing.Decide(input.Reading.At, input.Form, entry, new(SampleId.Of($"{input.Item.Id}/document/{input.Item.Sequence}")));
        if (decided.Refusal is { } refused)
            return refused;
        if (decided.Value!.Entry is { } draft)
        {
            input.Others.Add(draft);
            // Who needs to know of the line needs to know of what came of it.
            if (content.Classification != SecurityClassification.Unclassified && input.Item.NeedToKnow.Count > 0)
                input.Others.Add(draft with { Sequence = draft.Sequence + 1, Change = new DocumentChange.NeedToKnowSet(input.Item.NeedToKnow) });
        }
        return input.Item.Issue(decided.Value.Number, input.EffectiveOn).AsChanges();
    }
}
