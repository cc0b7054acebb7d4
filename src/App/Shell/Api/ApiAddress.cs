using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace NghiTrinh.App.Shell.Api;

/// <summary>The addresses of the API: what programs ask.</summary>
public static class ApiAddress
{
    /// <summary>Under it everything is the API's.</summary>
    public const string Root = "/api";

    /// <summary>The first version; another one stands beside it when an answer must lose or rename something.</summary>
    public const string V1 = Root + "/v1";

    /// <summary>Whether a request is a program's.</summary>
    public static bool IsOf(HttpContext http) => http.Request.Path.StartsWithSegments(Root);

    /// <summary>The language a program asks for; null for a page, which does not ask the browser's own.</summary>
    public static ProviderCultureResult? CultureOf(HttpContext http) =>
        IsOf(http) && StringWithQualityHeaderValue.TryParseList(http.Request.Headers.AcceptLanguage, out var languages)
            ? languages.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.ToString().Split('-')[0].ToLowerInvariant())
                .FirstOrDefault(l => l is "vi" or "en") is { } language ? new(language) : null
            : null;
}
