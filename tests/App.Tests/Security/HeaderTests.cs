using System.Net;
using System.Runtime.CompilerServices;
using NghiTrinh.App.Tests.Rights;

namespace NghiTrinh.App.Tests.Security;

/// <summary>What every answer tells the browser.</summary>
public sealed class HeaderTests
{
    // The page for trying out the API makes its own style elements, which can carry no nonce.
    private const string OwnStyles = "/api/docs";

    // Nothing that somebody has uploaded is served as a script, and no answer calls a function that its address names.
    private const string Possible = "script-src 'self': 'self' can be problematic if you host JSONP, AngularJS or user uploaded files.";

    [Fact]
    public async Task Every_answer_protects_the_browser()
    {
        await using var office = await SecureOffice.StartAsync();
        var findings = new List<string>();
        var asked = 0;

        foreach (var browser in new[] { office.Visitor, await office.BrowserOfAsync(SecureOffice.Clerk), await office.BrowserOfAsync("Quản trị 01") })
            foreach (var (method, address, isForAll) in Addresses(office))
            {
                using var sent = new HttpRequestMessage(new(method), new Uri(address, UriKind.Relative));
                using var answer = await browser.Http.SendAsync(sent);
                asked++;
                findings.AddRange(Missing(answer, address, isForAll).Select(what => $"{method} {address} ({(int)answer.StatusCode}): {what}"));
                if (answer.Content.Headers.ContentType?.MediaType == "text/html" && answer.Headers.CacheControl is not { NoStore: true }
                    && (await answer.Content.ReadAsStringAsync()).Contains("/sign-out", StringComparison.Ordinal))
                    findings.Add($"{method} {address}: the page of somebody signed in may be kept");
            }

        Assert.True(asked > 300, $"Only {asked} answers.");
        Assert.Empty(findings);
    }

    [Fact]
    public async Task The_checker_of_policies_finds_nothing()
    {
        await using var office = await SecureOffice.StartAsync();
        var policies = new HashSet<string>();
        foreach (var address in new[] { "/sign-in", "/forgotten", OwnStyles, "/khong-co", "/site.css", $"{TestOffice.Hanoi}/2023", $"{TestOffice.Hanoi}/2023/report.json?on=2023-11-23" })
        {
            using var answer = await (await office.BrowserOfAsync(SecureOffice.Clerk)).Http.GetAsync(new Uri(address, UriKind.Relative));
            policies.Add(answer.Headers.GetValues("Content-Security-Policy").Single());
        }

        var findings = await CheckAsync(policies);

        Assert.SkipWhen(findings is null, "csp_evaluator (npm ci in tests/App.Tests/Security/Policy) is not there.");
        Assert.Empty(findings.Where(f => f != Possible));
        Assert.NotEmpty((await CheckAsync(["default-src *; script-src 'unsafe-inline'"]))!);
    }

    private static IEnumerable<(string Method, string Address, bool IsForAll)> Addresses(TestOffice office) =>
    [
        .. Walk.Steps(office, Guid.Empty).Where(s => s.Method == "GET").Select(s => (s.Method, s.Address, s.Access.IsForAnyone)),
        ("GET", "/site.css", true), ("GET", "/site.js", true), ("GET", "/icon.svg", true), ("GET", "/khong-co", true), ("GET", "/sign-in?lang=en", true),
        // Forms that are not ours.
        ("POST", "/sign-in", true), ("POST", "/account/name", false),
    ];

    private static IEnumerable<string> Missing(HttpResponseMessage answer, string address, bool isForAll)
    {
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
        var policy = Header("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        if (!policy.Contains("default-src 'none'") || !policy.Contains("frame-ancestors 'none'") || !policy.Contains("base-uri 'none'"))
            yield return "the policy lets in what it does not name";
        foreach (var part in policy.Where(p => !(address.StartsWith(OwnStyles, StringComparison.Ordinal) && p == "style-src 'self' 'unsafe-inline'")))
            if (part.Contains("unsafe", StringComparison.Ordinal) || part.Contains('*', StringComparison.Ordinal) || part.Contains("//", StringComparison.Ordinal))
                yield return $"policy {part}";
        if (Header("X-Content-Type-Options") != "nosniff")
            yield return "its type may be guessed";
        if (Header("Referrer-Policy") != "same-origin")
            yield return "its address is told to others";
        if (Header("X-Frame-Options") != "DENY")
            yield return "it may be framed";
        if (!Header("Strict-Transport-Security").Contains("max-age=31536000", StringComparison.Ordinal))
            yield return "the browser may come back without https";
        if (Header("Server") + Header("X-Powered-By") != "")
            yield return "it says what serves it";
        if (!isForAll && answer.Headers.CacheControl is not ({ NoStore: true } or { Private: true }))
            yield return "it may be kept by others";
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
            foreach (var cookie in cookies.Select(c => c.ToLowerInvariant()))
                if (!cookie.StartsWith("__host-", StringComparison.Ordinal)
                    || new[] { "; secure", "; httponly", "; path=/", "; samesite=" }.Any(w => !cookie.Contains(w, StringComparison.Ordinal)))
                    yield return $"cookie {cookie}";
    }

    private static async Task<string[]?> CheckAsync(IEnumerable<string> policies, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "Policy");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "csp_evaluator")) || !Tool.Has("node"))
            return null;
        var said = await Tool.RunAsync("node", folder, TimeSpan.FromMinutes(1), [Path.Combine(folder, "check.mjs"), .. policies]);
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
