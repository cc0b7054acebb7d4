using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>The fields of what a programme says about an item, for entering and for adjusting it.</summary>
internal static class ItemFields
{
    /// <summary>All but leads and bodies, which have steps of their own.</summary>
    public static IEnumerable<StepField> Of(Reading r, WorkProgramme programme, Form form, ItemContent c)
    {
        var w = r.Words;
        yield return new("title", w.Of(ItemField.Title)) { Type = "textarea", Required = true, Values = [c.Title] };
        yield return new("section", w.Of(ItemField.Section)) { Options = Choices.Sections(programme, c.Section), Values = [c.Section] };
        yield return new("number", w.Of(ItemField.Number)) { Type = "number", Required = true, Values = [c.Number.ToString(CultureInfo.InvariantCulture)] };
        yield return new("product", w.Of(ItemField.Product)) { Options = Choices.Of<ProductKind>(w.Of), Values = [c.Product.ToString()] };
        yield return new("coordinating", w.Of(ItemField.Coordinating))
        {
            Options = Choices.Agencies(r, c.Coordinating),
            Multiple = true,
            Values = [.. c.Coordinating.Select(a => a.ToString())],
        };
        yield return new("due", w.Of(ItemField.Due)) { Type = "due", Due = c.Due };
        yield return new("supervisingLeader", w.Of(ItemField.SupervisingLeader)) { Values = Said(c.SupervisingLeader) };
        yield return new("monitoringOfficer", w.Of(ItemField.MonitoringOfficer)) { Values = Said(c.MonitoringOfficer) };
        yield return new("legalBasis", w.Of(ItemField.LegalBasis)) { Values = Said(c.LegalBasis) };
        yield return new("goal", w.Of(ItemField.Goal))
        {
            Options = Choices.Goals(r),
            Multiple = true,
            Values = [.. c.Goals.Select(g => g.ToString())],
            Help = form.L["Several may be chosen; none where it serves no goal of the term."],
        };
        yield return new("classification", w.Of(ItemField.Classification))
        {
            Options = Choices.Of<SecurityClassification>(w.Of),
            Values = [c.Classification.ToString()],
        };
        yield return new("note", w.Of(ItemField.Note)) { Type = "textarea", Values = Said(c.Note) };
    }

    /// <summary>The content as the form says it; what is wrong is said on the form.</summary>
    public static ItemContent Read(Form form, WorkProgramme programme, ItemContent present) => present with
    {
        Title = form.Required("title"),
        Section = Section(form, programme, present),
        Number = form.Number("number", 1, 99_999) ?? Missing(form, "number", present.Number),
        Product = form.Choice<ProductKind>("product"),
        Coordinating = Choices.Agencies(form, "coordinating", present.Coordinating),
        Due = form.Due("due", programme.Year),
        SupervisingLeader = form.Text("supervisingLeader"),
        MonitoringOfficer = form.Text("monitoringOfficer"),
        LegalBasis = form.Text("legalBasis"),
        Goals = Choices.Goals(form, present.Goals),
        Classification = form.Choice<SecurityClassification>("classification"),
        Note = form.Text("note"),
    };

    private static string Section(Form form, WorkProgramme programme, ItemContent present)
    {
        var code = form.Text("section") ?? "";
        if (code != present.Section && programme.Sections.All(s => s.Code != code))
            form.Wrong("section", form.L["Choose one."]);
        return code;
    }

    private static int Missing(Form form, string name, int present)
    {
        form.Wrong(name, form.L["Fill this in."]);
        return present;
    }

    private static IReadOnlyList<string> Said(string? text) => text is null ? [] : [text];
}
