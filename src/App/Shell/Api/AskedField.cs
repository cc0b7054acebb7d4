using System.Text.Json.Nodes;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Api;

/// <summary>What a member of the body of a step is.</summary>
public enum StepMemberKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A date, as 2023-11-23.</summary>
    Date,

    /// <summary>A day, month, quarter or year; recurring or awaiting.</summary>
    Due,

    /// <summary>The value of one option.</summary>
    Choice,

    /// <summary>The values of any number of options, as an array.</summary>
    Choices,

    /// <summary>Values whose order counts, as an array.</summary>
    List,

    /// <summary>An array of objects with the columns as members.</summary>
    Rows,

    /// <summary>To be sent back as it is: it says what was seen.</summary>
    Seen,
}

/// <summary>A member of the body of a step: a field of its page, or several that are one list, "body-1", "body-2" …</summary>
internal sealed record AskedField(string Name, StepField First, IReadOnlyList<StepField> Places)
{
    public StepMemberKind Kind => (First.Type, Places.Count) switch
    {
        (_, > 0) => StepMemberKind.List,
        ("due", _) => StepMemberKind.Due,
        ("rows", _) => StepMemberKind.Rows,
        ("hidden", _) => StepMemberKind.Seen,
        ("checkboxes", _) => StepMemberKind.Choices,
        _ when First.Multiple => StepMemberKind.Choices,
        _ when First.Options is not null => StepMemberKind.Choice,
        ("number", _) => StepMemberKind.Number,
        ("date", _) => StepMemberKind.Date,
        _ => StepMemberKind.Text,
    };

    /// <summary>What stands in it; null where nothing does.</summary>
    public JsonNode? Value => Kind switch
    {
        StepMemberKind.List => Array(Places.Select(p => p.Values.FirstOrDefault() ?? "").Where(v => v.Length > 0)),
        StepMemberKind.Choices => Array(First.Values),
        StepMemberKind.Due => First.Due is { } due ? JsonValue.Create(DueCode.Of(due)) : null,
        StepMemberKind.Rows => new JsonArray([.. First.Rows.Select(row => (JsonNode)new JsonObject(
            First.Columns.Index().Select(c => KeyValuePair.Create(c.Item.Name, (JsonNode?)JsonValue.Create(row[c.Index])))))]),
        _ => First.Values.FirstOrDefault() is { Length: > 0 } text ? JsonValue.Create(text) : null,
    };

    /// <summary>The fields of a page as members.</summary>
    public static IReadOnlyList<AskedField> Of(IEnumerable<StepField> fields) =>
    [
        .. fields.GroupBy(f => (Name: PlaceOf(f.Name) ?? f.Name, IsPlace: PlaceOf(f.Name) is not null))
            .Select(g => new AskedField(g.Key.Name, g.First(), g.Key.IsPlace ? [.. g] : [])),
    ];

    // "body-2" is a place in "body".
    private static string? PlaceOf(string name) =>
        name.LastIndexOf('-') is > 0 and var at && at + 1 < name.Length && name.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..at] : null;

    private static JsonArray Array(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t))]);
}
