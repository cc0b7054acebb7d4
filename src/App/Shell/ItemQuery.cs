using System.Globalization;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell;

/// <summary>A filter of items as the query of an address, and back. What cannot be read is left out.</summary>
public static class ItemQuery
{
    private const string None = "none";

    /// <summary>The names of its parameters.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "q", "body", "lead", "leads", "reported", "issued", "joint", "standing", "disposed", "state", "entry", "month",
        "section", "goal", "serving", "meeting", "classification",
    ];

    /// <summary>The filter an address asks for.</summary>
    public static ItemFilter Read(IQueryCollection query) => new()
    {
        Text = Text(query, "q"),
        Body = Id(query, "body", id => new BodyId(id)),
        Lead = Id(query, "lead", id => new AgencyId(id)),
        Leads = Text(query, "leads") is { } leads ? Ids(leads, id => new AgencyId(id)) : null,
        Reported = Flag(query, "reported"),
        Issued = Flag(query, "issued"),
        Joint = Flag(query, "joint"),
        Standing = Choice<Standing>(query, "standing"),
        DisposedTo = Text(query, "disposed") is { } disposed ? Disposition(disposed) : null,
        State = Choice<ItemState>(query, "state"),
        Entry = Choice<Entry>(query, "entry"),
        Month = Number(Text(query, "month")) is >= 0 and <= 12 and var month ? month : null,
        Section = Text(query, "section"),
        Goal = Id(query, "goal", id => new GoalId(id)),
        Serving = Flag(query, "serving"),
        Meeting = Id(query, "meeting", id => new MeetingId(id)),
        Classification = Choice<SecurityClassification>(query, "classification"),
    };

    /// <summary>The parameters of a filter; those that do not filter are left out.</summary>
    public static (string Name, string? Value)[] Write(ItemFilter filter)
    {
        (string Name, string? Value)[] all =
        [
            ("q", filter.Text), ("body", filter.Body?.ToString()), ("lead", filter.Lead?.ToString()),
            ("leads", filter.Leads is { } leads ? leads.Count == 0 ? None : string.Join('.', leads) : null),
            ("reported", Flag(filter.Reported)), ("issued", Flag(filter.Issued)), ("joint", Flag(filter.Joint)),
            ("standing", Kebab.Of(filter.Standing)), ("disposed", filter.DisposedTo is { } d ? Text(d) : null),
            ("state", Kebab.Of(filter.State)), ("entry", Kebab.Of(filter.Entry)),
            ("month", filter.Month?.ToString(CultureInfo.InvariantCulture)), ("section", filter.Section),
            ("goal", filter.Goal?.ToString()), ("serving", Flag(filter.Serving)), ("meeting", filter.Meeting?.ToString()),
            ("classification", Kebab.Of(filter.Classification)),
        ];
        return [.. all.Where(p => p.Value is not null)];
    }

    private static string? Text(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 and <= 2000 } text
            ? text.Normalize(System.Text.NormalizationForm.FormC)
            : null;

    private static TId? Id<TId>(IQueryCollection query, string name, Func<Guid, TId> make)
        where TId : struct =>
        Guid.TryParseExact(Text(query, name), "N", out var id) ? make(id) : null;

    private static IReadOnlyList<TId>? Ids<TId>(string text, Func<Guid, TId> make)
    {
        if (text == None)
            return [];
        var ids = new List<TId>();
        foreach (var part in text.Split('.'))
            if (Guid.TryParseExact(part, "N", out var id))
                ids.Add(make(id));
            else
                return null;
        return ids;
    }

    private static bool? Flag(IQueryCollection query, string name) => Text(query, name) switch { "1" => true, "0" => false, _ => null };

    private static string? Flag(bool? flag) => flag switch { true => "1", false => "0", null => null };

    private static TEnum? Choice<TEnum>(IQueryCollection query, string name)
        where TEnum : struct, Enum =>
        Text(query, name) is { } text ? Kebab.Parse<TEnum>(text) : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(Disposition d) => string.Join('.', (string?[])
    [
        Kebab.Of<DispositionKind>(d.Kind), d.Year?.ToString(CultureInfo.InvariantCulture),
        d.Month?.ToString(CultureInfo.InvariantCulture), .. d.Bodies.Select(b => b.ToString()),
    ]);

    private static Disposition? Disposition(string text) =>
        text.Split('.') is [var kind, var year, var month, .. var bodies] && Kebab.Parse<DispositionKind>(kind) is { } known
        && (bodies.Length == 0 ? [] : Ids(string.Join('.', bodies), id => new BodyId(id))) is { } ids
            ? new(known, Number(year), Number(month), ids)
            : null;
}

/// <summary>Values of enumerations as words of an address: WillBeDone ↔ will-be-done.</summary>
public static class Kebab
{
    /// <summary>The word of a value; null of none.</summary>
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum =>
        value is { } v ? Words<TEnum>.ByValue.GetValueOrDefault(v) : null;

    /// <summary>The value of a word; null of any other text.</summary>
    public static TEnum? Parse<TEnum>(string word)
        where TEnum : struct, Enum =>
        Words<TEnum>.ByWord.TryGetValue(word, out var value) ? value : null;

    private static class Words<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> ByValue = Enum.GetValues<TEnum>().ToDictionary(v => v, v => Spell(v.ToString()));
        public static readonly Dictionary<string, TEnum> ByWord = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        private static string Spell(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
    }
}
