using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NghiTrinh.Domain.Confidence;

/// <summary>A file of rules as text in which single values are changed.</summary>
public static class RuleText
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The places of a file that hold a value with its article, in the order of the file.</summary>
    public static IReadOnlyList<string> PlacesOf(string text)
    {
        var places = new List<string>();
        Collect(JsonNode.Parse(text), "", places);
        return places;
    }

    /// <summary>The value at a place as JSON, with its article and whether it is to be confirmed; null where there is no such place.</summary>
    public static Sourced<string>? ValueAt(string text, string place) =>
        Find(JsonNode.Parse(text), place) is { } found
            ? new(found["value"]?.ToJsonString(Written) ?? "null", found["article"]!.GetValue<string>(), found["toBeConfirmed"]?.GetValue<bool>() ?? false) // IsSourced
            : null;

    /// <summary>The file with another value at a place; null where there is no such place, or the value is no JSON.</summary>
    public static string? With(string text, string place, Sourced<string> value)
    {
        var root = JsonNode.Parse(text);
        if (Find(root, place) is not { } found)
            return null;
        try
        {
            found["value"] = JsonNode.Parse(value.Value);
        }
        catch (JsonException)
        {
            return null;
        }
        found["article"] = value.Article;
        found.Remove("toBeConfirmed");
        if (value.ToBeConfirmed)
            found["toBeConfirmed"] = true;
        return root!.ToJsonString(Written); // a place was found in it
    }

    private static JsonObject? Find(JsonNode? root, string place)
    {
        var node = root;
        foreach (var name in place.Split('.'))
            node = node switch
            {
                JsonObject fields => fields[name],
                JsonArray list => list.FirstOrDefault(entry => KeyOf(entry) == name),
                _ => null,
            };
        return node is JsonObject found && IsSourced(found) ? found : null;
    }

    private static void Collect(JsonNode? node, string place, List<string> places)
    {
        if (node is JsonObject fields)
            if (IsSourced(fields))
                places.Add(place);
            else
                foreach (var (name, inner) in fields)
                    Collect(inner, place.Length == 0 ? name : $"{place}.{name}", places);
        else if (node is JsonArray list)
            foreach (var entry in list)
                Collect(entry, $"{place}.{KeyOf(entry)}", places);
    }

    private static bool IsSourced(JsonObject fields) =>
        fields.ContainsKey("value") && fields["article"] is JsonValue article && article.GetValueKind() == JsonValueKind.String;

    private static string? KeyOf(JsonNode? entry) =>
        entry?["value"] is JsonObject value && (value["key"] ?? value["defect"]) is JsonValue key ? key.GetValue<string>() : null;
}
