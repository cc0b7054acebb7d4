using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NghiTrinh.App.Shell.Api;

/// <summary>How answers are written: camel case, values of enumerations by name in camel case, text as it is.</summary>
public static class ApiJson
{
    /// <summary>The options.</summary>
    public static readonly JsonSerializerOptions Options = Set(new(JsonSerializerDefaults.Web));

    /// <summary>Sets them on others; the description of the API is made with those.</summary>
    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        return options;
    }
}
