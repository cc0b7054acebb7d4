using System.Text.Json;
using System.Text.Json.Serialization;

namespace NghiTrinh.App.Tests.Api.Client;

/// <summary>What the generated client leaves open: keeping the ETag of the last answer, and not sending what is not said.</summary>
public partial class NghiTrinhClient
{
    /// <summary>The ETag of the last answer.</summary>
    public string? Tag { get; private set; }

    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings) => settings.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;

    partial void ProcessResponse(HttpClient client, HttpResponseMessage response) => Tag = response.Headers.ETag?.Tag;
}
