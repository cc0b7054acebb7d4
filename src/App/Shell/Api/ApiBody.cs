using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Shell.Api;

/// <summary>The body of a request: one JSON object.</summary>
internal static class ApiBody
{
    /// <summary>Reads it; where it cannot be read, the problem.</summary>
    public static async Task<(JsonElement? Body, IResult? Problem)> ReadAsync(HttpContext http, CancellationToken stop)
    {
        if (!http.Request.HasJsonContentType())
            return (null, ApiProblem.Of(http, StatusCodes.Status415UnsupportedMediaType));
        try
        {
            using var body = await JsonDocument.ParseAsync(http.Request.Body, default, stop);
            return body.RootElement.ValueKind == JsonValueKind.Object && IsUnicode(body.RootElement)
                ? (body.RootElement.Clone(), null)
                : (null, ApiProblem.Of(http, StatusCodes.Status400BadRequest));
        }
        catch (JsonException)
        {
            return (null, ApiProblem.Of(http, StatusCodes.Status400BadRequest));
        }
    }

    // The parser lets texts stand that are none: they are found out only when they are read.
    private static bool IsUnicode(JsonElement body)
    {
        try
        {
            ReadTexts(body);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void ReadTexts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            _ = value.GetString();
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var element in value.EnumerateArray())
                ReadTexts(element);
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var member in value.EnumerateObject())
            {
                _ = member.Name;
                ReadTexts(member.Value);
            }
    }

    /// <summary>Reads a body whose members are known; one that is missing, unknown or of another kind is refused by name.</summary>
    public static async Task<(T? Body, IResult? Problem)> ReadAsync<T>(HttpContext http, CancellationToken stop)
        where T : class
    {
        var (body, problem) = await ReadAsync(http, stop);
        if (body is not { } read)
            return (null, problem);
        try
        {
            // The serializer refuses null as a member, not as an element of a list.
            var holes = read.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Array && m.Value.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Null));
            return holes.Select(m => m.Name).FirstOrDefault() is { } list ? (null, Wrong(http, list)) : (read.Deserialize<T>(Strict), null);
        }
        catch (JsonException wrong)
        {
            return (null, Wrong(http, wrong.Path is { Length: > 2 } path ? path[2..] : ""));
        }
    }

    private static readonly JsonSerializerOptions Strict = new(ApiJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    private static IResult Wrong(HttpContext http, string member) => ApiProblem.Invalid(http, new Dictionary<string, string>
    {
        [member] = http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>()["This is of another kind than the description of the API says."],
    });

    /// <summary>An array of texts; null for everything else.</summary>
    public static string[]? Texts(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
            : null;

    /// <summary>Puts a code of a due period into the fields of a form; false where it is no text.</summary>
    public static bool PutDue(IDictionary<string, StringValues> form, string name, JsonElement value)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
            return false;
        if (value.ValueKind == JsonValueKind.Null)
            form[name] = "none";
        else if (DueCode.TryParse(value.GetString(), out var due))
            PutDue(form, name, due);
        else
            form[name] = "unknown"; // what the form answers with "say when it is due"
        return true;
    }

    /// <summary>Puts a due period into the fields of a form.</summary>
    public static void PutDue(IDictionary<string, StringValues> form, string name, DuePeriod due)
    {
        (string Kind, string Part, object? Value, int? Year) parts = due switch
        {
            DuePeriod.OnDate d => ("date", "date", Reading.Iso(d.On), null),
            DuePeriod.InMonth d => ("month", "month", d.Month, d.Year),
            DuePeriod.InQuarter d => ("quarter", "quarter", d.Quarter, d.Year),
            DuePeriod.InYear d => ("year", "", null, d.Year),
            DuePeriod.Recurring => ("recurring", "", null, null),
            _ => ("awaiting", "", null, null),
        };
        form[name] = parts.Kind;
        if (parts.Value is not null)
            form[$"{name}-{parts.Part}"] = Convert.ToString(parts.Value, CultureInfo.InvariantCulture);
        if (parts.Year is { } year)
            form[$"{name}-year"] = year.ToString(CultureInfo.InvariantCulture);
    }
}
