using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Security;

/// <summary>Scanners of others are set on the running application and find nothing; on a weak site they do.</summary>
public sealed class ScannerTests(ITestOutputHelper output)
{
    private const string NoWapiti = "wapiti (Debian package wapiti) is not there.";
    private const string NoSqlmap = "sqlmap (Debian package sqlmap) is not there.";

    // Passed over. The first: browsers have dropped this filter, and where it is left, it opens holes of its own; the policy of the content
    // stands in its place. The second: wapiti knows the attribute only in capitals; HeaderTests look at every cookie.
    private static readonly string[] Outdated = ["X-XSS-Protection is not set", "HttpOnly flag is not set in the cookie : __Host-nghi-trinh-"];

    [Fact(Skip = "How far the scanner walks has still to be settled on a machine that does nothing else.")]
    public async Task Wapiti_finds_nothing_as_a_clerk()
    {
        Assert.SkipUnless(Wapiti.IsThere, NoWapiti);
        await using var office = await SecureOffice.StartAsync();
        var browser = await office.BrowserOfAsync(SecureOffice.Clerk);
        await browser.GetAsync($"{TestOffice.Hanoi}/2023");
        var line = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(7)}";

        var report = await Wapiti.ScanAsync(
            browser.Http.BaseAddress!, browser.Cookies.GetCookies(browser.Http.BaseAddress!),
            [$"{line}/postpone", $"{TestOffice.Hanoi}/2023/lines?q=a&lead=x&month=3", $"{TestOffice.Hanoi}/documents?q=a", line, $"{TestOffice.Hanoi}/2023/report?on=2023-11-23"],
            // Whoever presses these is signed out.
            ["/sign-out*", "/account/sessions*", "/account/password*"]);

        output.WriteLine(report.Said);
        Assert.True(report.Asked.Count >= 10, $"It met only {report.Asked.Count} pages.");
        Assert.Contains(report.Asked, a => a.StartsWith("POST ", StringComparison.Ordinal) && a.Contains($"{line}/postpone", StringComparison.Ordinal));
        Assert.DoesNotContain(report.Findings, f => !Outdated.Any(o => f.Contains(o, StringComparison.Ordinal)));
        var still = await browser.GetAsync($"{TestOffice.Hanoi}/2023");
        Assert.True(still.Status == HttpStatusCode.OK, "The clerk was signed out on the way.");
    }

    [Fact(Skip = "How far the scanner walks has still to be settled on a machine that does nothing else.")]
    public async Task Wapiti_finds_nothing_before_one_signs_in()
    {
        Assert.SkipUnless(Wapiti.IsThere, NoWapiti);
        await using var office = await SecureOffice.StartAsync();

        var report = await Wapiti.ScanAsync(office.Browser.BaseAddress!, [], ["/sign-in?to=/start", "/forgotten", "/invitation?link=a", "/api/docs"], []);

        output.WriteLine(report.Said);
        Assert.True(report.Asked.Count >= 5, $"It met only {report.Asked.Count} pages.");
        Assert.DoesNotContain(report.Findings, f => !Outdated.Any(o => f.Contains(o, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Wapiti_finds_what_a_weak_site_has()
    {
        Assert.SkipUnless(Wapiti.IsThere, NoWapiti);
        await using var site = await WeakSite.StartAsync();

        var report = await Wapiti.ScanAsync(site.Address, [], [], []);

        Assert.Contains(report.Findings, f => f.StartsWith("Cross Site Scripting: GET /search", StringComparison.Ordinal));
        Assert.Contains(report.Findings, f => f.Contains("CSP is not set", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sqlmap_finds_no_filter_of_the_lists_that_reaches_a_query()
    {
        Assert.SkipUnless(Sqlmap.IsThere, NoSqlmap);
        await using var office = await TestOffice.StartAsync(people: [new(SecureOffice.Clerk, Role.OfficeClerk)]);
        var browser = await office.BrowserOfAsync(SecureOffice.Clerk);
        var site = browser.Http.BaseAddress!;
        var cookie = browser.Cookies.GetCookieHeader(site);
        var agency = FoundingCase.Agency("van-phong");

        await WithstandsAsync(new Uri(site, $"{TestOffice.Hanoi}/2023/lines?q=bao&on=2023-11-23&lead={agency}").ToString(), ["q", "on", "lead"], "--cookie", cookie);
        await WithstandsAsync(new Uri(site, $"{TestOffice.Hanoi}/documents?q=bao").ToString(), ["q"], "--cookie", cookie);
    }

    [Fact]
    public async Task Sqlmap_finds_no_parameter_of_the_API_that_reaches_a_query()
    {
        Assert.SkipUnless(Sqlmap.IsThere, NoSqlmap);
        await using var office = await TestOffice.StartAsync(people: [new(SecureOffice.Clerk, Role.OfficeClerk)]);
        await using var db = office.Database.Open();
        var token = await office.Services.GetRequiredService<Tokens>().MakeAsync(
            new(db.Users.Single().Id), FoundingCase.Committee, "Quét", [Permission.Read], TestOffice.Evening.AddDays(1), default);
        var lines = $"/api/v1/committees/thanh-uy-ha-noi/programmes/2023/items?limit=5&on=2023-11-23&known=2030-01-01&lead={FoundingCase.Agency("van-phong")}&q=bao";

        var paged = "/api/v1/committees/thanh-uy-ha-noi/programmes/2023/items?limit=5";
        using var ask = new HttpRequestMessage(HttpMethod.Get, paged);
        ask.Headers.Authorization = new("Bearer", token);
        using var answer = await office.Browser.SendAsync(ask);
        var next = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("next").GetString();

        string[] asClerk = ["--headers", $"Authorization: Bearer {token}"];
        await WithstandsAsync(new Uri(office.Browser.BaseAddress!, lines).ToString(), ["limit", "on", "known", "lead", "q"], asClerk);
        await WithstandsAsync(new Uri(office.Browser.BaseAddress!, $"{paged}&cursor={Uri.EscapeDataString(next!)}").ToString(), ["cursor"], asClerk);
    }

    [Fact]
    public async Task Sqlmap_finds_no_field_of_the_sign_in_form_that_reaches_a_query()
    {
        Assert.SkipUnless(Sqlmap.IsThere, NoSqlmap);
        // Behind a proxy every try seems to come from elsewhere: none is turned away before it reaches the form.
        await using var office = await TestOffice.StartAsync(
            people: [new(SecureOffice.Clerk, Role.OfficeClerk)],
            settings: s => s with { TrustedProxies = ["127.0.0.1"], PublicAddress = new("https://van-phong.example") });
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        ask.Headers.Host = "van-phong.example";
        ask.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await office.Browser.SendAsync(ask);
        var form = new TestPage("/sign-in", answer.StatusCode, null, await answer.Content.ReadAsStringAsync());
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        var cookie = string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));

        var said = await WithstandsAsync(
            new Uri(office.Browser.BaseAddress!, "/sign-in").ToString(), ["email", "password"],
            "--data", $"email=an@van-phong.example&password=x&__RequestVerificationToken={token}", "--cookie", cookie, "--tamper", "xforwardedfor",
            "--host", "van-phong.example", "--headers", "X-Forwarded-Proto: https");
        Assert.DoesNotContain("400 (Bad Request)", said);
    }

    [Fact]
    public async Task Sqlmap_finds_what_a_weak_site_has()
    {
        Assert.SkipUnless(Sqlmap.IsThere, NoSqlmap);
        await using var site = await WeakSite.StartAsync();

        var (withstood, said) = await Sqlmap.TryAsync(new Uri(site.Address, "/lines?q=a").ToString(), ["q"]);

        Assert.Empty(withstood);
        Assert.Contains("is vulnerable", said);
    }

    private async Task<string> WithstandsAsync(string address, IReadOnlyList<string> parameters, params IEnumerable<string> more)
    {
        var (withstood, said) = await Sqlmap.TryAsync(address, parameters, more);
        output.WriteLine(said);
        Assert.Equal(parameters.Order(), withstood.Order());
        return said;
    }
}
