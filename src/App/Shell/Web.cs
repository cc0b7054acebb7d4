using System.Globalization;
using System.Net;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using NghiTrinh.App.Features;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell;

/// <summary>The web application: services, then the way of a request.</summary>
public static class Web
{
    /// <summary>Builds it over a database that is already migrated.</summary>
    public static WebApplication Build(Settings settings, Database database, TimeProvider clock, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        var languageCookie = new CookieBuilder { MaxAge = TimeSpan.FromDays(365), IsEssential = true };
        settings.Harden(languageCookie, "language");
        var certificate = SettingsCheck.Certificate(settings);
        Protection.Add(builder, settings, certificate);
        builder.Services.AddSingleton(settings).AddSingleton(database).AddSingleton(clock)
            .AddSingleton<Ledgers>().AddSingleton<Desk>().AddSingleton<Uploads>().AddFeatures();
        builder.Services.AddSigningIn(settings);
        builder.Services.AddRateLimits(settings);
        builder.Services.AddRazorComponents();
        // Vietnamese letters as they are, not as character references: pages weigh less and read well.
        builder.Services.AddWebEncoders(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        builder.Services.AddDataProtection().SetApplicationName("nghi-trinh").PersistKeysToFileSystem(new(settings.MakeKeyFolder()));
        builder.Services.AddAntiforgery(options => settings.Harden(options.Cookie, "form"));
        // Four fields for each line of a year, and years of several thousand lines; what a form weighs is bounded besides.
        builder.Services.Configure<FormOptions>(options => options.ValueCountLimit = 20_000);
        builder.Services.AddLocalization();
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.AddSupportedCultures("vi", "en").AddSupportedUICultures("vi", "en").SetDefaultCulture("vi");
            // The browser's own language is not asked: an office in Vietnam often runs an English Windows.
            options.RequestCultureProviders =
            [
                new QueryStringRequestCultureProvider { QueryStringKey = "lang", UIQueryStringKey = "lang" },
                new CustomRequestCultureProvider(http => Task.FromResult(ApiAddress.CultureOf(http))),
                new CookieRequestCultureProvider { CookieName = languageCookie.Name! },
            ];
        });
        builder.Services.AddApi();
        builder.Services.AddResponseCompression(options => options.Providers.Add<GzipCompressionProvider>());
        adjust?.Invoke(builder);

        var app = builder.Build();
        Protection.Use(app, settings, certificate);
        app.Use(AnswerHead);
        app.UseResponseCompression();
        app.UseRequestLocalization();
        app.Use((http, next) => RememberLanguage(http, next, languageCookie));
        app.Use(Problems.Guard);
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAuthentication();
        app.Use(ApiSignIn.SignInAsync);
        app.Use(TryingOut.SignInAsync);
        app.Use(RateLimits.ReadFormAsync);
        app.UseRateLimiter();
        app.Use(Gate.PassAsync);
        app.Use(Problems.OnlyOwnForms);
        app.UseAntiforgery();
        app.Use(Confirming.PassAsync);
        app.MapFeatures();
        app.MapFallback(Problems.NoSuchPage).ForAnyone();
        return app;
    }

    /// <summary>Whether an address is loopback.</summary>
    public static bool IsLoopback(string address) =>
        address == "localhost" || (IPAddress.TryParse(address.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

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

    private static Task RememberLanguage(HttpContext http, RequestDelegate next, CookieBuilder cookie)
    {
        if (http.Request.Query.ContainsKey("lang") && !ApiAddress.IsOf(http))
            http.Response.Cookies.Append(
                cookie.Name!,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(CultureInfo.CurrentUICulture.Name)),
                cookie.Build(http));
        return next(http);
    }
}
