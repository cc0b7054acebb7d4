using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Answering with JSON and its ETag.</summary>
/// <remarks>
/// The tag of a thing with a history is the number of its changes, a hyphen and a hash of the answer: the first says what one has seen,
/// and so what If-Match asks; both together say whether the answer is the same, and so what If-None-Match asks.
/// </remarks>
public static class ApiAnswer
{
    /// <summary>A value.</summary>
    /// <param name="http">The request.</param>
    /// <param name="value">What is answered.</param>
    /// <param name="sequence">The number of changes of what has a history of its own.</param>
    /// <param name="location">The address of what was made.</param>
    public static IResult Of<T>(HttpContext http, T value, int? sequence = null, string? location = null) =>
        OfBytes(http, JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), sequence, location);

    /// <summary>JSON that is written already.</summary>
    public static IResult OfBytes(HttpContext http, byte[] json, int? sequence = null, string? location = null)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 8));
        var tag = new EntityTagHeaderValue(sequence is { } count ? string.Create(CultureInfo.InvariantCulture, $"\"{count}-{hash}\"") : $"\"{hash}\"");
        http.Response.Headers.ETag = tag.ToString();
        if (HttpMethods.IsGet(http.Request.Method) && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            return Results.StatusCode(StatusCodes.Status304NotModified);
        if (location is not null)
        {
            http.Response.Headers.Location = location;
            http.Response.StatusCode = StatusCodes.Status201Created;
        }
        return Results.Bytes(json, "application/json; charset=utf-8");
    }

    /// <summary>The number of changes that a program has seen, by If-Match; null where it does not say.</summary>
    public static int? SeenOf(HttpContext http)
    {
        foreach (var tag in http.Request.GetTypedHeaders().IfMatch.Where(t => !t.IsWeak))
            if (tag.Tag.ToString().Trim('"').Split('-') is [var count, _]
                && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
                return seen;
        return null;
    }
}
