using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Api;

/// <summary>A due period as a code: 2023-11-15, 2023-11, 2023-Q4, 2023, recurring, awaiting.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DueAttribute : Attribute;

/// <summary>A list whose order counts: the form has a field for each place, "body-1", "body-2" …</summary>
/// <param name="prefix">What the names of the fields begin with.</param>
/// <param name="from">The number of the first one.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlacesAttribute(string prefix, int from = 1) : Attribute
{
    /// <summary>What the names of the fields begin with.</summary>
    public string Prefix => prefix;

    /// <summary>The number of the first one.</summary>
    public int From => from;
}

/// <summary>A member whose field in the form has another name.</summary>
/// <param name="name">The name of the field.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string name) : Attribute
{
    /// <summary>The name of the field.</summary>
    public string Name => name;
}

/// <summary>A list that a form has typed one a line.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LinesAttribute : Attribute;

/// <summary>
/// The body of a request as the form a page would send: steps ask forms, so the rules and the words for what is wrong are the same.
/// </summary>
/// <typeparam name="TBody">What the description of the API says about the body; its members are the fields.</typeparam>
public sealed class ApiForm<TBody>
{
    private const int Places = 20;

    private static readonly Dictionary<string, PropertyInfo> Members =
        typeof(TBody).GetProperties().ToDictionary(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

    private readonly Dictionary<string, StringValues> _values;

    private ApiForm(Dictionary<string, StringValues> values, Form form) => (_values, Form) = (values, form);

    /// <summary>The form.</summary>
    public Form Form { get; }

    /// <summary>What is wrong, by member of the body.</summary>
    public IReadOnlyDictionary<string, string> Errors => Form.Errors.GroupBy(e => MemberOf(e.Key)).ToDictionary(g => g.Key, g => g.First().Value);

    /// <summary>Reads the body of a request; where that cannot be read, the problem.</summary>
    public static async Task<(ApiForm<TBody>? Form, IResult? Problem)> ReadAsync(HttpContext http, CancellationToken stop)
    {
        var (body, problem) = await ApiBody.ReadAsync(http, stop);
        return body is { } read ? (Of(read, http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>()), null) : (null, problem);
    }

    /// <summary>Gives the fields that were not sent what stands in them, as a page shows them filled in.</summary>
    public void Keep(string name, IReadOnlyList<string> values, DuePeriod? due = null)
    {
        if (_values.ContainsKey(name))
            return;
        if (due is not null)
            ApiBody.PutDue(_values, name, due);
        else
            _values[name] = new([.. values]);
    }

    /// <summary>How many places of a list are filled in.</summary>
    public int CountOf(string prefix) => _values.Count(v => v.Key.StartsWith($"{prefix}-", StringComparison.Ordinal) && v.Value != "");

    private static ApiForm<TBody> Of(JsonElement body, IStringLocalizer<Texts> l)
    {
        var values = new Dictionary<string, StringValues>();
        var made = new ApiForm<TBody>(values, new(values, l));
        foreach (var member in body.EnumerateObject())
            if (!Members.TryGetValue(member.Name, out var property))
                made.Form.Wrong(member.Name, l["There is no such member."]);
            else if (!made.Put(property.GetCustomAttribute<FieldAttribute>()?.Name ?? member.Name, property, member.Value))
                made.Form.Wrong(member.Name, l["This is of another kind than the description of the API says."]);
        return made;
    }

    private bool Put(string name, PropertyInfo property, JsonElement value)
    {
        if (property.GetCustomAttribute<PlacesAttribute>() is { } places)
            return PutPlaces(places, value);
        if (property.IsDefined(typeof(DueAttribute)))
            return ApiBody.PutDue(_values, name, value);
        if (property.IsDefined(typeof(LinesAttribute)))
            return ApiBody.Texts(value) is { } lines && Set(name, string.Join('\n', lines));
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (value.ValueKind == JsonValueKind.Null)
            return Set(name, "");
        if (type == typeof(int))
            return value.TryGetInt32(out var number) && Set(name, number.ToString(CultureInfo.InvariantCulture));
        if (type == typeof(bool))
            return value.ValueKind is JsonValueKind.True or JsonValueKind.False && Set(name, value.GetBoolean() ? "set" : "");
        if (value.ValueKind == JsonValueKind.String)
            return Set(name, type.IsEnum ? Named(type, value.GetString()!) : value.GetString()!);
        if (type == typeof(string) || type.IsEnum || type == typeof(DateOnly) || ApiBody.Texts(value) is not { } texts)
            return false;
        var item = type.GetGenericArguments() is [{ IsEnum: true } named] ? named : null;
        return Set(name, [.. texts.Select(t => item is null ? t : Named(item, t))]);
    }

    private bool PutPlaces(PlacesAttribute places, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return true;
        if (ApiBody.Texts(value) is not { } texts)
            return false;
        for (var place = 0; place < Math.Max(Places, texts.Length); place++)
            _values[$"{places.Prefix}-{places.From + place}"] = texts.ElementAtOrDefault(place) ?? "";
        return true;
    }

    private bool Set(string name, params string[] values)
    {
        _values[name] = new(values);
        return true;
    }

    // Forms name values of enumerations as the code does; a value that is none stays what it is and is refused.
    private static string Named(Type type, string text) =>
        Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) ?? $"? {text}";

    private static string MemberOf(string field)
    {
        if (Members.FirstOrDefault(m => m.Value.GetCustomAttribute<FieldAttribute>()?.Name == field).Key is { } renamed)
            return renamed;
        if (Members.ContainsKey(field) || !field.Contains('-', StringComparison.Ordinal))
            return field;
        var prefix = field[..field.IndexOf('-', StringComparison.Ordinal)];
        return Members.FirstOrDefault(m => m.Value.GetCustomAttribute<PlacesAttribute>()?.Prefix == prefix).Key ?? prefix;
    }
}
