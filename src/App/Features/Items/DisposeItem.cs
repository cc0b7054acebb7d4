using NghiTrinh.App.Shell;
using System.Globalization;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Quyết định hướng xử lý nội dung chưa hoàn thành.</summary>
internal static class DisposeItem
{
    public static readonly ItemStep Step = new("dispose", "Decide what becomes of the item", "Record the decision", Fields, Decide)
    {
        Needs = Permission.DecideDisposition,
        DateLabel = "Decided on",
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input)
    {
        var (r, form, present) = (input.Reading, input.Form, input.Item.Disposition ?? input.Item.ProposedAlike);
        yield return new("kind", r.Words.Of(ItemField.Disposition))
        {
            Options = DispositionInput.Kinds(r),
            Values = present is null ? [] : [present.Kind.ToString()],
        };
        yield return new("month", form.L["Month"])
        {
            Type = "number",
            Values = present?.Month is { } month ? [month.ToString(CultureInfo.InvariantCulture)] : [],
            Help = form.L["Only for what will be reported."],
        };
        yield return new("year", form.L["Year"])
        {
            Type = "number",
            Values = present?.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : [],
            Help = form.L["Left empty: this year for what will be reported, next year for what is carried over."],
        };
        foreach (var field in Choices.Bodies(r, form, present?.Bodies ?? []))
            yield return field;
    }

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var disposition = DispositionInput.Read(input.Form, "", input.Programme.Year, Choices.Bodies(input.Form));
        return !input.Form.IsValid ? Array.Empty<Change>()
            : disposition.IsSameAs(input.Item.Disposition) ? new NothingChanges()
            : input.Item.Dispose(disposition, input.Reading.Committee.Dispositions, input.EffectiveOn).AsChanges();
    }
}
