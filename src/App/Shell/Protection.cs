using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HttpOverrides;

namespace NghiTrinh.App.Shell;

/// <summary>What stands around every request: which hosts are answered, what browsers are told, whose forwarding is believed.</summary>
internal static class Protection
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /// <summary>Has the server speak https where there is a certificate, and believe the trusted proxies where there are any.</summary>
    public static void Add(WebApplicationBuilder builder, Settings settings, X509Certificate2? certificate)
    {
        builder.WebHost.UseUrls($"{(certificate is null ? "http" : "https")}://{settings.Address}:{settings.Port}");
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 << 20;
            if (certificate is not null)
                kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate);
        });
        builder.Services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.TrustedProxies)
                if (System.Net.IPAddress.TryParse(proxy, out var address))
                    options.KnownProxies.Add(address);
                else
                    options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
        });
    }

    /// <summary>Puts it in front of everything else.</summary>
    public static void Use(WebApplication app, Settings settings, X509Certificate2? certificate)
    {
        if (settings.TrustedProxies.Count > 0)
            app.UseForwardedHeaders();
        app.Use((http, next) => IsServed(http, settings, certificate) ? TellBrowser(http, next) : RefuseAsync(http));
        if (settings.IsSecure)
            app.UseHsts();
    }

    // Also where a name is rebound to this machine, or a request comes around the proxy.
    private static bool IsServed(HttpContext http, Settings settings, X509Certificate2? certificate)
    {
        var host = http.Request.Host.Host;
        if (settings.IsSecure && !http.Request.IsHttps)
            return false;
        return string.Equals(host, settings.PublicAddress?.Host, StringComparison.OrdinalIgnoreCase)
            || (certificate is not null && host.Length > 0 && certificate.MatchesHostname(host.Trim('[', ']')))
            || (!settings.IsSecure && Web.IsLoopback(host));
    }

    private static Task TellBrowser(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // For browsers that do not know frame-ancestors.
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        return next(http);
    }

    private static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync("Không phục vụ ở địa chỉ này. · Not served under this address.");
    }
}
