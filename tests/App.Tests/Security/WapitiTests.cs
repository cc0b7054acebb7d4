using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Security;

/// <summary>The scanner wapiti is set on the running application and finds nothing; on a weak site it does.</summary>
public sealed class WapitiTests(ITestOutputHelper output)
{
    private const string Missing = "wapiti (Debian package wapiti) is not there.";

    // Passed over. The first: browsers have dropped this filter, and where it is left, it opens holes of its own; the policy of the content
    // stands in its place. The second: wapiti knows the attribute only in capitals; HeaderTests look at every cookie.
    private static readonly string[] Outdated = ["X-XSS-Protection is not set", "HttpOnly flag is not set in the cookie : __Host-nghi-trinh-"];

    [Fact]
    public async Task Wapiti_finds_nothing_as_a_clerk()
    {
        Assert.SkipUnless(Wapiti.IsThere, Missing);
        await using var office = await SecureOffice.StartAsync();
        var browser = await office.BrowserOfAsync(SecureOffice.Clerk);
        var line = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(7)}";
        string[] pages =
        [
            $"{line}/postpone", $"{TestOffice.Hanoi}/2023/import", $"{TestOffice.Hanoi}/2023/lines?q=a&lead=x&month=3", $"{TestOffice.Hanoi}/documents?q=a",
            line, $"{TestOffice.Hanoi}/2023/report?on=2023-11-23", $"{TestOffice.Hanoi}/2023/changes?from=2023-01-01&to=2023-11-23",
        ];

        var report = await Wapiti.ScanAsync(
            browser.Http.BaseAddress!, browser.Cookies.GetCookies(browser.Http.BaseAddress!), pages,
            // Whoever presses these is signed out.
            ["/sign-out*", "/account/sessions*", "/account/password*"]);

        output.WriteLine(report.Said);
        AssertWalked(report, pages, $"{line}/postpone", $"{TestOffice.Hanoi}/2023/import");
        Assert.DoesNotContain(report.Findings, f => !Outdated.Any(o => f.Contains(o, StringComparison.Ordinal)));
        var still = await browser.GetAsync($"{TestOffice.Hanoi}/2023");
        Assert.True(still.Status == HttpStatusCode.OK, "The clerk was signed out on the way.");
    }

    [Fact]
    public async Task Wapiti_finds_nothing_before_one_signs_in()
    {
        Assert.SkipUnless(Wapiti.IsThere, Missing);
        await using var office = await SecureOffice.StartAsync();
        string[] pages = ["/sign-in?to=/start", "/forgotten", "/invitation?link=a", "/api/docs"];

        var report = await Wapiti.ScanAsync(office.Browser.BaseAddress!, [], pages, []);

        output.WriteLine(report.Said);
        AssertWalked(report, pages, "/sign-in", "/sign-in/passkey");
        Assert.DoesNotContain(report.Findings, f => !Outdated.Any(o => f.Contains(o, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Wapiti_finds_what_a_weak_site_has()
    {
        Assert.SkipUnless(Wapiti.IsThere, Missing);
        await using var site = await WeakSite.StartAsync();

        var report = await Wapiti.ScanAsync(site.Address, [], [], []);

        Assert.Contains(report.Findings, f => f.StartsWith("Cross Site Scripting: GET /search", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.Contains("CSP is not set", StringComparison.Ordinal));
    }

    // A walk that met nothing would find nothing: it has been at every page it was given and has sent the forms.
    private static void AssertWalked(Wapiti.Report report, IEnumerable<string> pages, params IEnumerable<string> forms)
    {
        foreach (var page in pages)
            Assert.Contains(report.Asked, a => a.StartsWith("GET ", StringComparison.Ordinal) && a.Contains(page.Split('?')[0], StringComparison.Ordinal));
        foreach (var form in forms)
            Assert.Contains(report.Asked, a => a.StartsWith("POST ", StringComparison.Ordinal) && a.Contains(form, StringComparison.Ordinal));
        Assert.Equal(Wapiti.Modules.Split(',').Order(), report.Modules.Order());
    }
}
