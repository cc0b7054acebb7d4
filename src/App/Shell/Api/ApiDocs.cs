using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace NghiTrinh.App.Shell.Api;

/// <summary>The description of the API as a page to read and to try it out on: Scalar, served from here alone.</summary>
internal static class ApiDocs
{
    /// <summary>Where it is.</summary>
    public const string Path = ApiAddress.Root + "/docs";

    // The script makes its own style elements, which cannot carry a nonce; nothing but style may stand in the page, and nothing comes from elsewhere.
    private const string Policy =
        "default-src 'none'; script-src 'self' 'nonce-{0}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Maps it.</summary>
    public static void MapApiPage(this IEndpointRouteBuilder app) => app.MapScalarApiReference(Path, (options, http) =>
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        http.Response.Headers.ContentSecurityPolicy = string.Format(System.Globalization.CultureInfo.InvariantCulture, Policy, nonce);
        options.WithTitle("Nghị Trình API").WithOpenApiRoutePattern(ApiDocument.Path).WithNonce(nonce).DisableDefaultFonts().DisableTelemetry().DisableAgent()
            .DisableMcp().HideClientButton().HideDeveloperTools().AddPreferredSecuritySchemes(OperationText.Scheme);
        options.Favicon = "/icon.svg";
    }).ForAnyone();
}
