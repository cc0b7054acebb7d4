using System.Security.Claims;
using NghiTrinh.App.Shell.Accounts;

namespace NghiTrinh.App.Shell.Api;

/// <summary>Who sends a request to the API: whoever its token says, and nobody else. A cookie opens nothing there.</summary>
internal static class ApiSignIn
{
    private const string Bearer = "Bearer ";

    /// <summary>Takes the token of the header Authorization (RFC 6750).</summary>
    public static async Task SignInAsync(HttpContext http, RequestDelegate next)
    {
        if (ApiAddress.IsOf(http))
        {
            var header = http.Request.Headers.Authorization.ToString();
            var given = header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
                ? await http.RequestServices.GetRequiredService<Tokens>().UseAsync(header[Bearer.Length..].Trim(), http.RequestAborted)
                : null;
            http.User = given ?? new ClaimsPrincipal(new ClaimsIdentity());
            http.Response.Headers.ContentLanguage = Language.Of(http);
            http.Response.Headers.Vary = "Accept-Language, Authorization";
            http.Response.Headers.CacheControl = "private, no-cache";
        }
        await next(http);
    }
}
