using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>Changes to and from their stored name and JSON (docs/spec/history.md §2.2).</summary>
public static class ChangeCodec
{
    /// <summary>How payloads are written: camel case, enums by name, nulls left out, text as it is.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new IdConverterFactory(), new DuePeriodConverter() },
    };

    private static readonly Dictionary<string, Type> Types = typeof(Change).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Change)))
        .ToDictionary(NameOf);

    private static readonly Dictionary<Type, string> Names = Types.ToDictionary(t => t.Value, t => t.Key);

    /// <summary>The names of all kinds of change.</summary>
    public static IReadOnlyCollection<string> Kinds => Types.Keys;

    /// <summary>The stored name of a change.</summary>
    public static string Kind(Change change) => Names[change.GetType()];

    /// <summary>What a change says, as JSON.</summary>
    public static string Payload(Change change) => JsonSerializer.Serialize(change, change.GetType(), Json);

    /// <summary>A change from its stored name and JSON.</summary>
    /// <exception cref="JsonException">The name is not known or the JSON does not say a change of that kind.</exception>
    public static Change Read(string kind, string payload) =>
        Types.TryGetValue(kind, out var type) && JsonSerializer.Deserialize(payload, type, Json) is Change change
            ? change
            : throw new JsonException($"'{kind}' is no kind of change.");

    // "ItemChange.CarriedIn" is stored as "item.carried-in".
    private static string NameOf(Type type)
    {
        var name = new StringBuilder(type.DeclaringType is { } family ? family.Name[..^"Change".Length].ToLowerInvariant() + "." : "");
        foreach (var (i, c) in type.Name.Index())
            name.Append(i > 0 && char.IsUpper(c) ? "-" : "").Append(char.ToLowerInvariant(c));
        return name.ToString();
    }

    private sealed class IdConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsValueType && type.IsAssignableTo(typeof(IId));

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(IdConverter<>).MakeGenericType(type))!;
    }

    private sealed class IdConverter<TId> : JsonConverter<TId>
        where TId : struct, IId
    {
        public override TId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Guid.TryParseExact(reader.GetString(), "N", out var id)
                // Every identifier is a struct of one UUID; a test keeps it so.
                ? Unsafe.BitCast<Guid, TId>(id)
                : throw new JsonException("Not an identifier.");

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value.ToString("N"));
    }

    /// <summary>Due periods in the short forms of docs/spec/history.md §2.3: 2023-11-15, 2023-11, 2023-Q4, 2023, recurring, awaiting.</summary>
    private sealed class DuePeriodConverter : JsonConverter<Domain.Programme.DuePeriod>
    {
        public override Domain.Programme.DuePeriod Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Domain.Programme.DueCode.TryParse(reader.GetString(), out var due) ? due : throw new JsonException("Not a due period.");

        public override void Write(Utf8JsonWriter writer, Domain.Programme.DuePeriod value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Domain.Programme.DueCode.Of(value));
    }
}
