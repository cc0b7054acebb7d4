using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Security;

/// <summary>The tool sqlmap is set on the running application and finds nothing; on a weak site it does.</summary>
public sealed class SqlmapTests(ITestOutputHelper output)
{
    private const string Missing = "sqlmap (Debian package sqlmap) is not there.";

    [Fact]
    public async Task Sqlmap_finds_no_filter_of_the_lists_that_reaches_a_query()
    {
        Assert.SkipUnless(Sqlmap.IsThere, Missing);
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
        Assert.SkipUnless(Sqlmap.IsThere, Missing);
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
        Assert.SkipUnless(Sqlmap.IsThere, Missing);
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
        Assert.SkipUnless(Sqlmap.IsThere, Missing);
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
