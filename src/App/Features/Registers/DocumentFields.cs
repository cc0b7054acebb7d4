using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>The fields of what the register says about a document.</summary>
internal static class DocumentFields
{

    /// <summary>What every document has, but for its number and author.</summary>
    public static IEnumerable<StepField> Of(Reading r, Form form, DocumentEntry? present)
    {
        var (l, w) = (form.L, r.Words);
        yield return new("on", l["Date of the document"]) { Type = "date", Required = true, Values = [Reading.Iso(present?.On ?? r.Point.On)] };
        yield return new("subject", l["Subject of the document"]) { Type = "textarea", Required = true, Values = Said(present?.Subject), Help = l["Trích yếu, as it stands under the kind."] };
        yield return new("signer", l["Signed by"]) { Values = Said(present?.Signer) };
        yield return new("capacity", l["Signing capacity"]) { Options = Choices<SigningCapacity>(c => w.Of(c, r.Committee.IsParty)), Values = Said(present?.Capacity.ToString()) };
        yield return new("classification", w.Of(ItemField.Classification)) { Options = Choices<SecurityClassification>(w.Of), Values = Said(present?.Classification.ToString()) };
        yield return new("urgency", l["Urgency"]) { Options = Choices<Urgency>(w.Of), Values = Said(present?.Urgency.ToString()) };
        yield return new("recipients", l["Recipients"]) { Type = "textarea", Values = Said(present?.Recipients), Help = l["Nơi nhận, one a line."] };
        yield return new("item", l["Line of the programme"]) { Options = Items(r, present?.Item), Values = Said(present?.Item?.ToString()) };
        yield return new("meeting", l["Meeting"]) { Options = Meetings(r, present?.Meeting), Values = Said(present?.Meeting?.ToString()) };
        yield return new("note", w.Of(ItemField.Note)) { Type = "textarea", Values = Said(present?.Note) };
    }

    /// <summary>From when something about a document holds: from its own date, unless said otherwise.</summary>
    public static StepField Since(Form form, Document document) => new("since", form.L["Effective from"])
    {
        Type = "date",
        Required = true,
        Values = document.Entry is { } entry ? [Reading.Iso(entry.On)] : [],
        Help = form.L["The day from which this holds; it may lie in the past."],
    };

    /// <summary>The kinds of the committee, first none where that can be said.</summary>
    public static StepField Kind(Reading r, Form form, string? present, bool required) => new("kind", form.L["Kind of document"])
    {
        Required = required,
        Options = [("", "–"), .. r.Committee.DocumentKinds.Select(k => (k.Key, Name(k, r.Words)))],
        Values = Said(present),
    };

    /// <summary>The entry as the form says it; what is wrong is said on the form.</summary>
    public static DocumentEntry Read(Form form, Snapshot at, DocumentEntry present)
    {
        var item = form.Ids("item", id => new ItemId(id)) is [var i] ? at.Find(i) : null;
        return present with
        {
            On = form.Date("on"),
            Subject = form.Required("subject"),
            Signer = form.Text("signer"),
            Capacity = form.Choice<SigningCapacity>("capacity"),
            Classification = form.Choice<SecurityClassification>("classification"),
            Urgency = form.Choice<Urgency>("urgency"),
            Recipients = form.Text("recipients"),
            Item = item?.Id,
            Programme = item?.Content.Programme ?? (present.Item is null ? present.Programme : null),
            Meeting = form.Ids("meeting", id => new MeetingId(id)) is [var m] ? at.Find(m)?.Id : null,
            Note = form.Text("note"),
        };
    }

    /// <summary>The kind as the form says it, or null.</summary>
    public static string? ReadKind(Form form, Snapshot at) =>
        form.Text("kind") is { } key && at.Committee!.DocumentKinds.Any(k => k.Key == key) ? key : null;

    /// <summary>A day that has come: a document is entered once it bears its date.</summary>
    public static void NotLater(Form form, Reading r, DateOnly on)
    {
        if (on > r.Today)
            form.Wrong("on", form.L["{0} has not come yet; reserve a number until then.", r.Words.Date(on)]);
    }

    /// <summary>The choice of whoever issues it; none where there is only one.</summary>
    public static IEnumerable<StepField> Issuer(Reading r, Form form)
    {
        if (r.Committee.DocumentIssuers.Count > 1)
            yield return new("issuer", form.L["Issued by"]) { Options = [.. r.Committee.DocumentIssuers.Select(i => (i.Sign, $"{i.Sign} – {i.Name}"))] };
    }

    /// <summary>Whoever issues it.</summary>
    public static DocumentIssuer ReadIssuer(Form form, Committee committee) =>
        committee.DocumentIssuers.FirstOrDefault(i => i.Sign == form.Text("issuer")) ?? committee.DocumentIssuers[0];

    private static string Name(DocumentKind kind, Words w) => kind.Code.Length > 0 ? $"{kind.Code} – {w.Of(kind)}" : w.Of(kind);

    private static IReadOnlyList<(string, string)> Choices<TEnum>(Func<TEnum, string> text)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => (v.ToString(), text(v)))];

    // Of the years around the page's date; further back only the one that stands.
    private static IReadOnlyList<(string, string)> Items(Reading r, ItemId? present) =>
    [
        ("", "–"),
        .. r.At.Programmes.Where(p => Math.Abs(p.Year - r.Point.On.Year) <= 1).SelectMany(p => r.At.ItemsOf(p.Id).Where(i => i.Exit is null).Select(i => (p, i)))
            .Select(x => (x.i.Id.ToString(), $"{x.p.Year} · {x.i.Content.Section}.{r.Words.ItemNumber(x.i)} {Cut(x.i.Content.Title)}")),
        .. present is { } id && r.At.Find(id) is { } item && r.At.Find(item.Content.Programme) is { } of && (Math.Abs(of.Year - r.Point.On.Year) > 1 || item.Exit is not null)
            ? [(id.ToString(), Cut(item.Content.Title))]
            : Array.Empty<(string, string)>(),
    ];

    private static IReadOnlyList<(string, string)> Meetings(Reading r, MeetingId? present) =>
    [
        ("", "–"),
        .. r.At.Meetings.Where(m => m.Id == present || (m.HeldOn is { } on && Math.Abs(on.DayNumber - r.Point.On.DayNumber) <= 366))
            .OrderByDescending(m => m.HeldOn).Select(m => (m.Id.ToString(), MeetingText.Of(m.Id, r))),
    ];

    private static string Cut(string title) => title.Length <= 90 ? title : $"{title[..89]}…";

    private static IReadOnlyList<string> Said(string? text) => text is null ? [] : [text];
}
