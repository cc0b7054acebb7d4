using System.Diagnostics;
using System.Net;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Accounts;

public abstract class SecondFactorTests(PostgresServer? postgres)
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);

    [Fact]
    public async Task With_an_authenticator_app_the_password_alone_opens_nothing_and_a_code_works_once()
    {
        await using var office = await StartAsync();
        var (key, _) = await SwitchOnAsync(office);
        var browser = office.NewBrowser();

        var second = await browser.SignInAsync(Clerk.Email);
        Assert.StartsWith("/sign-in/code", second.Location);
        Assert.StartsWith("/sign-in", (await browser.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Location);
        // The present step's code was used to switch it on.
        office.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = Totp.At(key, office.Clock.GetUtcNow());
        var page = await browser.FollowAsync(second);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(page, ("code", "000000"))).Status);
        Assert.Equal("/", (await browser.PostAsync(page, ("code", code))).Location);

        var again = office.NewBrowser();
        var replay = await again.PostAsync(await again.FollowAsync(await again.SignInAsync(Clerk.Email)), ("code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replay.Status);
    }

    [Fact]
    public async Task A_code_is_six_digits_and_none_of_its_step_or_an_earlier_one_is_taken_after_it()
    {
        await using var office = await StartAsync();
        var (key, _) = await SwitchOnAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        var now = office.Clock.GetUtcNow();
        var code = Totp.At(key, now);

        Assert.Equal("/", (await EnterAsync(office, code)).Location);

        foreach (var again in new[] { code, "0" + code, "+" + code, Totp.At(key, now.AddSeconds(-30)) })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await EnterAsync(office, again)).Status);
        Assert.Equal("/", (await EnterAsync(office, Totp.At(key, now.AddSeconds(30)))).Location);
    }

    [Fact]
    public async Task Of_two_with_the_same_code_at_the_same_moment_one_is_let_in()
    {
        await using var office = await StartAsync();
        var (key, _) = await SwitchOnAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.At(key, office.Clock.GetUtcNow());
        var pages = new List<(TestBrowser Browser, TestPage Page)>();
        for (var i = 0; i < 4; i++)
        {
            var browser = office.NewBrowser();
            pages.Add((browser, await browser.FollowAsync(await browser.SignInAsync(Clerk.Email))));
        }

        var answers = await Task.WhenAll(pages.Select(p => p.Browser.PostAsync(p.Page, ("code", code))));

        Assert.Single(answers, a => a.Location == "/");
    }

    [Theory]
    [InlineData("code", "000000")]
    [InlineData("recoveryCode", "AAAAA-AAAAA")]
    public async Task Wrong_codes_sent_at_the_same_moment_count_each(string field, string code)
    {
        await using var office = await StartAsync();
        await SwitchOnAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        var browser = office.NewBrowser();
        var page = await browser.FollowAsync(await browser.SignInAsync(Clerk.Email));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.PostAsync(page, (field, code))));
        var right = await office.NewBrowser().SignInAsync(Clerk.Email);

        // Of one account, from wherever: ten in five minutes.
        Assert.Equal((10, 10), (answers.Count(a => a.Status == HttpStatusCode.UnprocessableEntity), answers.Count(a => a.Status == HttpStatusCode.TooManyRequests)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        await using var db = office.Database.Open();
        Assert.True(db.Users.Single().LockoutEnd > office.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Each_recovery_code_works_once()
    {
        await using var office = await StartAsync();
        var (_, codes) = await SwitchOnAsync(office);
        Assert.Equal(10, codes.Distinct().Count());

        Assert.Equal("/", (await RecoverAsync(office, codes[3])).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RecoverAsync(office, codes[3])).Status);
        Assert.Equal("/", (await RecoverAsync(office, codes[4])).Location);
    }

    [Fact]
    public async Task Recovery_codes_are_not_kept_as_they_are()
    {
        await using var office = await StartAsync();
        var (_, codes) = await SwitchOnAsync(office);

        await using var db = office.Database.Open();
        var kept = string.Join(' ', db.UserTokens.Select(t => t.Value).ToList());

        Assert.DoesNotContain(codes, code => kept.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_key_that_was_looked_at_and_not_confirmed_is_kept_nowhere_and_not_shown_again()
    {
        await using var office = await StartAsync();
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        var first = await clerk.GetAsync("/account/authenticator");
        var wrong = await clerk.PostAsync(first, ("code", "000000"));
        var second = await clerk.GetAsync("/account/authenticator");

        await using var db = office.Database.Open();
        Assert.Empty(db.UserTokens.Where(t => t.Name == "AuthenticatorKey"));
        Assert.Equal(KeyOf(first), KeyOf(wrong));
        Assert.NotEqual(KeyOf(first), KeyOf(second));
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var codes = await clerk.PostAsync(wrong, ("code", Totp.At(KeyOf(wrong), office.Clock.GetUtcNow())));
        Assert.Equal("Mã dự phòng", codes.Heading);

        static string KeyOf(TestPage page) => page.Document.QuerySelector("dd code")!.TextContent.Replace(" ", "");
    }

    [Fact]
    public async Task The_key_is_shown_as_a_picture_and_as_text()
    {
        await using var office = await StartAsync();
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        var page = await clerk.GetAsync("/account/authenticator");

        Assert.NotNull(page.Document.QuerySelector("svg[role=img][aria-label] path"));
        Assert.Matches("^([A-Z2-7]{4} ?)+$", page.Document.QuerySelector("dd code")!.TextContent);
    }

    [Fact]
    public void Codes_are_those_of_the_usual_program()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/oathtool"), "oathtool is not installed (Debian package oathtool).");
        const string key = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        using var oathtool = Process.Start(new ProcessStartInfo("/usr/bin/oathtool", ["--totp", "--base32", "--now", "2026-11-26 01:02:03 UTC", key]) { RedirectStandardOutput = true })!;

        Assert.Equal(oathtool.StandardOutput.ReadToEnd().Trim(), Totp.At(key, new(2026, 11, 26, 1, 2, 3, TimeSpan.Zero)));
    }

    private static async Task<TestPage> EnterAsync(TestOffice office, string code)
    {
        var browser = office.NewBrowser();
        return await browser.PostAsync(await browser.FollowAsync(await browser.SignInAsync(Clerk.Email)), ("code", code));
    }

    private static async Task<TestPage> RecoverAsync(TestOffice office, string code)
    {
        var browser = office.NewBrowser();
        var page = await browser.FollowAsync(await browser.SignInAsync(Clerk.Email));
        return await browser.PressAsync(page, "Đăng nhập bằng mã dự phòng", ("recoveryCode", code));
    }

    private static async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOnAsync(TestOffice office)
    {
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        var page = await clerk.GetAsync("/account/authenticator");
        var key = page.Document.QuerySelector("dd code")!.TextContent.Replace(" ", "");
        var codes = await clerk.PostAsync(page, ("code", Totp.At(key, office.Clock.GetUtcNow())));
        Assert.Equal("Mã dự phòng", codes.Heading);
        return (key, [.. codes.Document.QuerySelectorAll("ul.codes code").Select(c => c.TextContent)]);
    }

    private async Task<TestOffice> StartAsync() => await TestOffice.StartAsync(
        postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: [Clerk]);
}

public sealed class SecondFactorOnSqliteTests() : SecondFactorTests(null);

public sealed class SecondFactorOnPostgresTests(PostgresServer postgres) : SecondFactorTests(postgres);
