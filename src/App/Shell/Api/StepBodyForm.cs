using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace NghiTrinh.App.Shell.Api;

/// <summary>
/// The body of a step as the form its page would send. What the members are is known once the step has been asked what it asks for,
/// so the body is read twice: plainly, to find what it is about, and then by its fields.
/// </summary>
public sealed class StepBodyForm
{
    private readonly Dictionary<string, StringValues> _values = [];
    private readonly Dictionary<string, JsonElement> _members;
    private IReadOnlyList<AskedField> _fields = [];

    private StepBodyForm(JsonElement body, IStringLocalizer<Texts> l)
    {
        _members = body.EnumerateObject().GroupBy(m => m.Name).ToDictionary(g => g.Key, g => g.Last().Value);
        foreach (var (name, value) in _members)
            if (Plain(value) is { } plain)
                _values[name] = plain;
        Form = new(_values, l);
    }

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>What is wrong, by member of the body.</summary>
    public IReadOnlyDictionary<string, string> Errors => Form.Errors.GroupBy(e => MemberOf(e.Key)).ToDictionary(g => g.Key, g => g.First().Value);

    /// <summary>Reads the body of a request; where that cannot be read, the problem.</summary>
    public static async Task<(StepBodyForm? Form, IResult? Problem)> ReadAsync(HttpContext http, CancellationToken stop)
    {
        var (body, problem) = await ApiBody.ReadAsync(http, stop);
        return body is { } read ? (new(read, http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>()), null) : (null, problem);
    }

    /// <summary>Reads the members by the fields of the step; a member that is not sent keeps what its page would show in it.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="date">The name of the date from which the change holds: nobody but the sender says it.</param>
    /// <param name="isMember">Whether that date is a member beside the fields.</param>
    public void Fill(IEnumerable<StepField> fields, string date, bool isMember)
    {
        _fields = AskedField.Of([.. fields]);
        foreach (var field in _fields)
            if (_members.TryGetValue(field.Name, out var value))
            {
                if (!Put(field, value))
                    Form.Wrong(field.Name, Form.L["This is of another kind than what the step asks for."]);
            }
            else if (field.Name != date && field.Kind != StepMemberKind.Seen)
                Keep(field);
        foreach (var name in _members.Keys.Except([.. _fields.Select(f => f.Name), "why", "id", .. isMember ? [date] : Array.Empty<string>()]))
            Form.Wrong(name, Form.L["There is no such member."]);
    }

    private bool Put(AskedField field, JsonElement value)
    {
        switch (field.Kind)
        {
            case StepMemberKind.Due:
                return ApiBody.PutDue(_values, field.Name, value);
            case StepMemberKind.List:
                return Listed(value) is { } places && PutPlaces(field, places);
            case StepMemberKind.Choices:
                return Listed(value) is { } chosen && Set(field.Name, [.. chosen.Select(c => OptionOf(field.First, c))]);
            case StepMemberKind.Rows:
                return value.ValueKind == JsonValueKind.Array && PutRows(field.First, [.. value.EnumerateArray()]);
            case StepMemberKind.Choice:
                return Plain(value) is [{ } one] && Set(field.Name, OptionOf(field.First, one));
            default:
                return Plain(value) is { Count: 1 };
        }
    }

    private bool PutPlaces(AskedField field, string[] places)
    {
        var first = int.Parse(field.First.Name[(field.Name.Length + 1)..], CultureInfo.InvariantCulture);
        for (var place = 0; place < Math.Max(field.Places.Count, places.Length); place++)
            _values[$"{field.Name}-{first + place}"] = place < places.Length ? OptionOf(field.First, places[place]) : "";
        return true;
    }

    private bool PutRows(StepField field, JsonElement[] rows)
    {
        if (rows.Any(r => r.ValueKind != JsonValueKind.Object))
            return false;
        for (var row = 0; row < Math.Max(rows.Length, field.Rows.Count); row++)
            foreach (var column in field.Columns.Where(c => c.Type != "words"))
                if (row >= rows.Length || !rows[row].TryGetProperty(column.Name, out var cell))
                    _values[$"{column.Name}-{row}"] = "";
                else if (Plain(cell) is [{ } text])
                    _values[$"{column.Name}-{row}"] = OptionOf(column, text);
                else
                    return false;
        return true;
    }

    private void Keep(AskedField field)
    {
        if (field.Kind == StepMemberKind.Due && field.First.Due is { } due)
            ApiBody.PutDue(_values, field.Name, due);
        else if (field.Kind == StepMemberKind.Rows)
            foreach (var (row, cells) in field.First.Rows.Index())
                foreach (var (place, column) in field.First.Columns.Index())
                    _values[$"{column.Name}-{row}"] = cells[place];
        else
            foreach (var place in field.Places.DefaultIfEmpty(field.First))
                if (place.Values.Count > 0)
                    _values[place.Name] = new([.. place.Values]);
                else if (place.Options is [var shown, ..] && field.Kind is StepMemberKind.Choice or StepMemberKind.List)
                    _values[place.Name] = shown.Value; // a page shows the first one chosen
    }

    private bool Set(string name, params string[] values)
    {
        _values[name] = new(values);
        return true;
    }

    // Forms name values of enumerations as the code does; a value that is none stays what it is and is refused.
    private static string OptionOf(StepField field, string text) =>
        field.Options?.Select(o => o.Value).FirstOrDefault(v => v.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? text;

    private static string[]? Listed(JsonElement value) => value.ValueKind == JsonValueKind.Null ? [] : ApiBody.Texts(value);

    private static StringValues? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new StringValues(value.GetString()),
        JsonValueKind.Number => new StringValues(value.GetRawText()),
        JsonValueKind.True => new StringValues("set"),
        JsonValueKind.False or JsonValueKind.Null => new StringValues(""),
        _ => ApiBody.Texts(value) is { } texts ? new StringValues(texts) : default(StringValues?),
    };

    // What is wrong with "due-month", "body-2" or "title-0" is wrong with the member it is part of.
    private string MemberOf(string field)
    {
        if (field.LastIndexOf('-') is not (> 0 and var at) || _fields.Any(f => f.Name == field))
            return field;
        var prefix = field[..at];
        return _fields.FirstOrDefault(f => f.Name == prefix)?.Name
            ?? _fields.FirstOrDefault(f => f.First.Columns.Any(c => c.Name == prefix))?.Name
            ?? field;
    }
}
