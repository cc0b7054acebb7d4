using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Điều chỉnh.</summary>
internal static class AdjustItem
{
    public static readonly ItemStep Step = new("adjust", "Adjust the item", "Record the adjustment", Fields, Decide)
    {
        Amends = AmendmentKind.Adjustment,
        StaysOpenWhenReported = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
        ItemFields.Of(input.Reading, input.Programme, input.Form, input.Item.Content);

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var (present, form) = (input.Item.Content, input.Form);
        var said = ItemFields.Read(form, input.Programme, present);
        if (said.Due is null && present.Due is not null)
            form.Wrong("due", form.L["Say when it is due; a due period can be replaced, not removed."]);
        if (!form.IsValid)
            return Array.Empty<Change>();
        var adjusted = input.Item.Adjust(Patch(present, said)).AsChanges();
        return adjusted.Refusal is null && input.Reading.Actor.StaysKnowing(said.Classification, input.Item.NeedToKnow) is { } known
            ? new Change[] { adjusted.Value![0], known }
            : adjusted;
    }

    private static ItemPatch Patch(ItemContent present, ItemContent said) => new()
    {
        Title = Anew(present.Title, said.Title),
        Section = Anew(present.Section, said.Section),
        Number = said.Number == present.Number ? null : said.Number,
        Product = said.Product == present.Product ? null : said.Product,
        Coordinating = said.Coordinating.SequenceEqual(present.Coordinating) ? null : said.Coordinating,
        Due = said.Due == present.Due ? null : said.Due,
        SupervisingLeader = Anew(present.SupervisingLeader, said.SupervisingLeader),
        MonitoringOfficer = Anew(present.MonitoringOfficer, said.MonitoringOfficer),
        LegalBasis = Anew(present.LegalBasis, said.LegalBasis),
        Goals = said.Goals.SequenceEqual(present.Goals) ? null : said.Goals,
        Classification = said.Classification == present.Classification ? null : said.Classification,
        Note = Anew(present.Note, said.Note),
    };

    private static string? Anew(string? present, string? said) => said == present ? null : said ?? "";
}
