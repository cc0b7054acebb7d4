using NghiTrinh.App.Shell;
using System.Globalization;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Quyết định hướng xử lý nội dung chưa hoàn thành.</summary>
internal static class DisposeItem
{
    public static readonly ItemStep Step = new("dispose", "Decide what becomes of the item", "Record the decision", Fields, Decide)
    {
        DateLabel = "Decided on",
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input)
    {
        var (r, form, present) = (input.Reading, input.Form, input.Item.Disposition);
        yield return new("kind", r.Words.Of(ItemField.Disposition))
        {
            Options = [.. r.Committee.Dispositions.Select(d => (d.ToString(), r.Words.Of(d)))],
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
        var (form, inYear) = (input.Form, input.Programme.Year);
        var kind = form.Choice<DispositionKind>("kind");
        var (month, year) = (form.Number("month", 1, 12), form.Number("year", inYear, inYear + 10));
        if (kind == DispositionKind.WillBeReported && month is null)
            form.Wrong("month", form.L["Say in which month it will be reported."]);
        if (kind == DispositionKind.CarriedOver && year <= inYear)
            form.Wrong("year", form.L["It is carried over to a later year than {0}.", inYear]);
        if (!form.IsValid)
            return Array.Empty<Change>();
        var bodies = Choices.Bodies(form);
        Disposition disposition = kind switch
        {
            DispositionKind.WillBeReported => new(kind, year ?? inYear, month, bodies),
            DispositionKind.CarriedOver => new(kind, year ?? inYear + 1, null, bodies),
            DispositionKind.NotReproposed => new(kind, null, null, []),
        };
        return disposition.IsSameAs(input.Item.Disposition)
            ? new NothingChanges()
            : input.Item.Dispose(disposition, input.Reading.Committee.Dispositions, input.EffectiveOn).AsChanges();
    }
}
