using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NghiTrinh.App.Tests.Security;

/// <summary>The scanner wapiti (Debian package wapiti): walks over the pages, fills in forms, and attacks every parameter it met.</summary>
internal static class Wapiti
{
    // Left out: blindsql waits for answers that are slow, which those of a busy machine are; ssrf and wapp ask other hosts.
    // That wapp asks for its database although it is left out is stopped by Tool.
    public const string Modules = "backup,cookieflags,crlf,csp,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,xss,xxe";

    // It ends by itself by how far it goes: from the pages it is given to their forms and to a few links of each. The times are for a busy
    // machine alone: a module that has used up its own stops after the address that it is at.
    private static readonly string[] Bounds =
        ["-d", "1", "--max-links-per-page", "4", "--max-files-per-dir", "12", "--max-scan-time", "60", "--max-attack-time", "10"];

    // Its own way of leaving addresses out breaks with the Python of today.
    private const string Program =
        "import fnmatch, re; from wapitiCore.net import crawler; crawler.wildcard_translate = lambda p: re.compile(fnmatch.translate(p)); "
        + "from wapitiCore.main.wapiti import wapiti_main; wapiti_main()";

    /// <summary>What a scan met and found.</summary>
    /// <param name="Asked">The addresses and forms it met.</param>
    /// <param name="Modules">The attacks that were made.</param>
    /// <param name="Findings">Weaknesses and failures, a line each.</param>
    /// <param name="Said">What it said while it went.</param>
    public sealed record Report(IReadOnlyList<string> Asked, IReadOnlyList<string> Modules, IReadOnlyList<string> Findings, string Said);

    /// <summary>Whether it can be had.</summary>
    public static bool IsThere => Tool.Has("wapiti") && File.Exists("/usr/bin/python3");

    /// <summary>Scans a site.</summary>
    public static async Task<Report> ScanAsync(Uri site, CookieCollection cookies, IEnumerable<string> starts, IEnumerable<string> leftOut)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-wapiti-").FullName;
        try
        {
            var (jar, report) = (Path.Combine(folder, "cookies.json"), Path.Combine(folder, "report.json"));
            await File.WriteAllTextAsync(jar, Jar(site, cookies));
            var said = await Tool.RunAsync("/usr/bin/python3", folder, TimeSpan.FromMinutes(8),
            [
                "-c", Program, "-u", site.ToString(), "--scope", "domain", "-m", Modules, "-S", "polite", "-t", "10", "-v", "1", "--max-parameters", "20",
                .. Bounds,
                "--no-bugreport", "--flush-session", "--store-session", folder, "--store-config", folder, "-c", jar, "-f", "json", "-o", report,
                .. starts.SelectMany(s => new[] { "-s", new Uri(site, s).ToString() }),
                .. leftOut.SelectMany(x => new[] { "-x", new Uri(site, x).ToString() }),
            ]);
            Assert.True(File.Exists(report), said);
            using var read = JsonDocument.Parse(await File.ReadAllTextAsync(report));
            return new(Asked(said), Launched(said), Findings(read.RootElement), said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string[] Asked(string said) =>
        [.. said.Split('\n').Where(line => line.StartsWith("[+] GET", StringComparison.Ordinal) || line.StartsWith("[+] POST", StringComparison.Ordinal)).Select(line => line[4..]).Distinct()];

    private static string[] Launched(string said) =>
        [.. said.Split('\n').Where(line => line.Contains("Launching module ", StringComparison.Ordinal)).Select(line => line.Split("Launching module ")[1].Trim())];

    private static string[] Findings(JsonElement report) =>
    [
        .. new[] { "vulnerabilities", "anomalies" }.SelectMany(part => report.GetProperty(part).EnumerateObject())
            .SelectMany(kind => kind.Value.EnumerateArray().Select(found =>
                $"{kind.Name}: {found.GetProperty("method")} {found.GetProperty("path")} {found.GetProperty("info")}")),
    ];

    private static string Jar(Uri site, CookieCollection cookies)
    {
        var all = new JsonObject();
        foreach (Cookie cookie in cookies)
            all[cookie.Name] = new JsonObject { ["value"] = cookie.Value, ["expires"] = null, ["secure"] = cookie.Secure, ["port"] = null, ["version"] = 0 };
        return new JsonObject { [site.Host] = new JsonObject { ["/"] = all } }.ToJsonString();
    }
}
