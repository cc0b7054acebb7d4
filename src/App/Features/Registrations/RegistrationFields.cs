using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>The form of a registration.</summary>
internal static class RegistrationFields
{
    private const int Bodies = 3;

    public static readonly RegistrationContent Blank = new("", ProductKind.Unspecified, [], [], null);

    public static IEnumerable<StepField> Of(Reading r, Form form, int year, AgencyId? agency, RegistrationContent c)
    {
        var (w, l) = (r.Words, form.L);
        yield return new("title", w.Of(ItemField.Title)) { Type = "textarea", Required = true, Values = [c.Title], Help = l["As it should stand in the programme, with the kind of product first: “Scheme on …”, “Report on …”."] };
        yield return new("product", w.Of(ItemField.Product)) { Options = [.. Enum.GetValues<ProductKind>().Select(p => ($"{p}", w.Of(p)))], Values = [$"{c.Product}"] };
        yield return new("legalBasis", w.Of(ItemField.LegalBasis)) { Type = "textarea", Values = Said(c.LegalBasis), Help = l["The document that asks for it, with number and sign."] };
        yield return new("justification", l["Why it is needed"]) { Type = "textarea", Values = Said(c.Justification) };
        foreach (var place in Enumerable.Range(0, Bodies))
            yield return new($"body-{place + 1}", place == 0 ? l["Heard first by"] : l["Then by ({0})", place + 1])
            {
                Options = [("", "–"), .. r.At.Bodies.Where(b => !b.IsDissolved || c.Bodies.Contains(b.Id)).Select(b => (b.Id.ToString(), b.Name))],
                Values = place < c.Bodies.Count ? [c.Bodies[place].ToString()] : [],
            };
        yield return new("due", w.Of(ItemField.Due)) { Type = "due", Due = c.Due, Year = year };
        yield return new("coordinating", w.Of(ItemField.Coordinating))
        {
            Multiple = true,
            Options = [.. r.At.Agencies.Where(a => a.IsActive && a.Id != agency).Select(a => (a.Id.ToString(), a.Name))],
            Values = [.. c.Coordinating.Select(a => a.ToString())],
        };
        yield return new("goal", w.Of(ItemField.Goal))
        {
            Options = [("", "–"), .. r.At.Terms.SelectMany(t => t.Goals).Select(g => (g.Id.ToString(), $"{w.Of(g.Kind)} {g.Number}. {g.Title}"))],
            Values = Said(c.Goal?.ToString()),
        };
        yield return new("supervisingLeader", w.Of(ItemField.SupervisingLeader)) { Values = Said(c.SupervisingLeader) };
        yield return new("classification", w.Of(ItemField.Classification))
        {
            Options = [.. Enum.GetValues<SecurityClassification>().Select(s => ($"{s}", w.Of(s)))],
            Values = [$"{c.Classification}"],
        };
        if (r.At.People.Count > 0)
            yield return new("needToKnow", l["Who needs to know"])
            {
                Multiple = true,
                Options = [.. r.At.People.Select(p => (p.Id.ToString(), p.Name))],
                Values = [.. c.NeedToKnow.Select(p => p.ToString())],
                Help = l["Only for a classified line: nobody else sees it but the chief of office and auditors. You and whoever submits it belong here."],
            };
        yield return new("note", w.Of(ItemField.Note)) { Type = "textarea", Values = Said(c.Note) };
    }

    public static RegistrationContent Read(Reading r, Form form, int year, RegistrationContent present)
    {
        var classification = form.Choice<SecurityClassification>("classification");
        IEnumerable<PersonId> people = form.Ids("needToKnow", id => new PersonId(id));
        // Whoever writes it down knows of it already.
        if (r.Actor.Person is { } self)
            people = people.Append(self);
        var (title, product) = (form.Required("title"), form.Choice<ProductKind>("product"));
        return present with
        {
            Title = title,
            // "Đề án …" says itself what comes out of it.
            Product = product == ProductKind.Unspecified ? ListTerms.Product(title) : product,
            LegalBasis = form.Text("legalBasis"),
            Justification = form.Text("justification"),
            Bodies = [.. Enumerable.Range(1, Bodies).SelectMany(place => form.Ids($"body-{place}", id => new BodyId(id))).Distinct()],
            Due = form.Due("due", year),
            Coordinating = form.Ids("coordinating", id => new AgencyId(id)),
            Goal = form.Ids("goal", id => new GoalId(id)) is [var goal, ..] ? goal : null,
            SupervisingLeader = form.Text("supervisingLeader"),
            Classification = classification,
            NeedToKnow = classification == SecurityClassification.Unclassified ? [] : [.. people.Distinct()],
            Note = form.Text("note"),
        };
    }

    private static IReadOnlyList<string> Said(string? text) => text is null ? [] : [text];
}
