using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Tests.Accounts;

public sealed class SingleSignOnTests
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };

    [Fact]
    public async Task A_verified_address_opens_the_account_that_has_it_and_from_then_on_the_identity_does()
    {
        await using var provider = await Provider.StartAsync();
        await using var office = await StartAsync(provider);

        provider.Who = ("an-01", Clerk.Email, true);
        Assert.Equal($"{TestOffice.Hanoi}/2023/lines", await GoAsync(office, office.NewBrowser(), $"/sign-in/outside?to={TestOffice.Hanoi}/2023/lines"));
        provider.Who = ("an-01", "dia-chi-moi@van-phong.example", false);
        var browser = office.NewBrowser();
        Assert.Equal("/", await GoAsync(office, browser, "/sign-in/outside"));

        Assert.Equal("/account", (await browser.GetAsync("/account")).Link(Clerk.Name));
    }

    [Theory]
    [InlineData("khong-co@van-phong.example", true)]
    [InlineData("chuyen-vien-01@van-phong.example", false)]
    public async Task An_unknown_or_unverified_address_opens_nothing_and_makes_no_account(string email, bool isVerified)
    {
        await using var provider = await Provider.StartAsync();
        await using var office = await StartAsync(provider);
        provider.Who = ("ai-do", email, isVerified);
        var browser = office.NewBrowser();

        var end = await GoAsync(office, browser, "/sign-in/outside");

        Assert.Equal("/sign-in?outside=unknown", end);
        Assert.Contains("Chưa có tài khoản nào ở đây", (await browser.GetAsync(end)).Errors);
        Assert.StartsWith("/sign-in", (await browser.GetAsync("/account")).Location);
        await using var db = office.Database.Open();
        Assert.Equal(2, db.Users.Count());
    }

    [Fact]
    public async Task An_invitation_links_an_identity_of_another_address()
    {
        await using var provider = await Provider.StartAsync();
        await using var office = await StartAsync(provider);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        var shown = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "binh@van-phong.example"));
        var link = new Uri(TestPage.Plain(shown.Document.QuerySelector("main code")!)).PathAndQuery;
        provider.Who = ("binh-07", "b.nguyen@tinh.example", true);

        var invited = office.NewBrowser();
        var onward = await invited.PressAsync(await invited.GetAsync(link), "Hoặc đăng nhập bằng SSO của tỉnh");
        var end = await ReturnAsync(office, invited, onward.Link("Tiếp tục đến SSO của tỉnh"));

        Assert.Equal("/", end);
        Assert.Equal("/account", (await invited.GetAsync("/account")).Link("Bình"));
        Assert.Equal(HttpStatusCode.Gone, (await office.NewBrowser().GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_address_that_somebody_is_lured_to_links_nothing()
    {
        await using var provider = await Provider.StartAsync();
        await using var office = await StartAsync(provider);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        var shown = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "binh@van-phong.example"));
        var link = new Uri(TestPage.Plain(shown.Document.QuerySelector("main code")!)).PathAndQuery;
        provider.Who = ("ai-do", "ai-do@tinh.example", true);

        var end = await GoAsync(office, office.NewBrowser(), $"/sign-in/outside?{link.Split('?')[1]}");

        Assert.Equal("/sign-in?outside=unknown", end);
        Assert.Equal(HttpStatusCode.OK, (await office.NewBrowser().GetAsync(link)).Status);
    }

    [Fact]
    public async Task An_account_that_has_a_password_is_linked_by_no_invitation_and_a_locked_one_by_no_address()
    {
        await using var provider = await Provider.StartAsync();
        await using var office = await StartAsync(provider);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        var shown = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "binh@van-phong.example"));
        var invitation = await office.GetAsync(new Uri(TestPage.Plain(shown.Document.QuerySelector("main code")!)).PathAndQuery);
        await using var db = office.Database.Open();
        var clerk = db.Users.Single(a => a.Email == Clerk.Email);
        var other = await office.Services.GetRequiredService<Links>().MakeAsync(LinkKind.Invitation, clerk, isMailed: false, CancellationToken.None);
        provider.Who = ("ai-do", Clerk.Email, true);

        var refused = await office.PressAsync(invitation, "Hoặc đăng nhập bằng SSO của tỉnh", ("link", other.Split("link=")[1]));
        clerk.LockedAt = 1;
        await db.SaveChangesAsync();
        var end = await GoAsync(office, office.NewBrowser(), "/sign-in/outside");

        Assert.Equal(HttpStatusCode.Gone, refused.Status);
        Assert.Equal("/sign-in?outside=unknown", end);
        Assert.Empty(db.UserLogins);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_is_not_taken()
    {
        await using var provider = await Provider.StartAsync();
        await using var office = await StartAsync(provider);

        Assert.Equal("/sign-in?outside=failed", (await office.GetAsync("/sign-in/outside/callback?code=x&state=y")).Location);
        Assert.Equal("/sign-in?outside=failed", (await office.GetAsync("/sign-in/outside/done")).Location);
    }

    // The browser goes from page to page until it is back and signed in, or refused.
    private static async Task<string> GoAsync(TestOffice office, TestBrowser browser, string address)
    {
        return await ReturnAsync(office, browser, (await browser.GetAsync(address)).Location!);
    }

    private static async Task<string> ReturnAsync(TestOffice office, TestBrowser browser, string atProvider)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(atProvider);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        Assert.StartsWith(office.Browser.BaseAddress!.ToString(), answer.Headers.Location!.ToString());
        var done = await browser.GetAsync(answer.Headers.Location.PathAndQuery);
        return (await browser.FollowAsync(done)).Location!;
    }

    // The handler's cookies and tokens go by the machine's clock.
    private static Task<TestOffice> StartAsync(Provider provider) => TestOffice.StartAsync(
        now: TimeProvider.System.GetUtcNow(), people: [Clerk, Keeper],
        settings: s => s with { Oidc = new() { Authority = provider.Address, ClientId = Provider.Client, ClientSecret = Provider.Secret, Name = "SSO của tỉnh" } });
}
