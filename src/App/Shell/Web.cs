using System.Globalization;
using System.Net;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using NghiTrinh.App.Features;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>The web application: services, then the way of a request.</summary>
public static class Web
{
    private const string LanguageCookie = "nghi-trinh-language";

    /// <summary>Builds it over a database that is already migrated.</summary>
    public static WebApplication Build(Settings settings, Database database, TimeProvider clock, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseUrls($"http://{settings.Address}:{settings.Port}");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 << 20;
        });
        builder.Services.AddSingleton(settings).AddSingleton(database).AddSingleton(clock)
            .AddSingleton<Ledgers>().AddSingleton<Desk>().AddFeatures();
        builder.Services.AddSigningIn(settings);
        builder.Services.AddRazorComponents();
        // Vietnamese letters as they are, not as character references: pages weigh less and read well.
        builder.Services.AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddDataProtection().SetApplicationName("nghi-trinh")
            .PersistKeysToFileSystem(new(Path.Combine(settings.Data, "keys")));
        builder.Services.AddAntiforgery(options => settings.Harden(options.Cookie, "form"));
        builder.Services.AddLocalization();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.AddSupportedCultures("vi", "en").AddSupportedUICultures("vi", "en").SetDefaultCulture("vi");
            // The browser's own language is not asked: an office in Vietnam often runs an English Windows.
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" },
                new CustomRequestCultureProvider(http => Task.FromResult(ApiAddress.CultureOf(http))),
                new CookieRequestCultureProvider { CookieName = LanguageCookie },
            ];
        });
        builder.Services.AddApi();
        builder.Services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.Use(AnswerHead);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.Use(OnlyThisMachine);
        app.Use(RememberLanguage);
        app.Use(Problems.Guard);
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(ApiSignIn.SignInAsync);
        app.Use(TryingOut.SignInAsync);
        app.Use(Gate.PassAsync);
        app.Use(Problems.OnlyOwnForms);
        app.UseAntiforgery();
        app.MapFeatures();
        app.MapFallback(Problems.NoSuchPage).ForAnyone();
        return app;
    }

    /// <summary>Whether an address is loopback: until there are accounts no other one is served.</summary>
    public static bool IsLoopback(string address) =>
        address == "localhost" || (IPAddress.TryParse(address.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    // Also where a proxy or a rebound name points here: before there are accounts only this machine may ask.
    private static Task OnlyThisMachine(HttpContext http, RequestDelegate next)
    {
        var host = http.Request.Host.Host;
        if (!IsLoopback(host))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return http.Response.WriteAsync($"Only served on this machine, not as {host}.");
        }
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    }

    // As GET without the body, which the server leaves out by itself.
    private static Task AnswerHead(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
        }
        return next(http);
    }

    private static Task RememberLanguage(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query.ContainsKey("lang") && !ApiAddress.IsOf(http))
            http.Response.Cookies.Append(
                LanguageCookie,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.CurrentUICulture.Name)),
                new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        return next(http);
    }
}
