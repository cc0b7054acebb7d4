using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Tests.Accounts;

public sealed partial class MailTests
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };

    [Fact]
    public async Task An_invitation_arrives_in_the_receiver_s_language_and_its_link_makes_the_account_usable()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await StartAsync(server);
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        var sent = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Nguyễn Thị Bình"), ("email", "binh@van-phong.example"), ("language", "vi"));
        await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "An"), ("email", "an@van-phong.example"), ("language", "en"));
        var letters = await server.LettersAsync(2);

        Assert.StartsWith("/accounts/", sent.Location);
        var letter = letters.Single(l => l.To.Contains("binh@"));
        Assert.Equal("Lời mời dùng Nghị Trình", letter.Subject);
        Assert.Contains("Kính gửi Nguyễn Thị Bình", letter.Text);
        Assert.Contains("Quản trị 01 mời ông/bà", letter.Html);
        Assert.Equal(LinkOf(letter.Text), WebUtility.HtmlDecode(LinkOf(letter.Html)));
        Assert.Equal("Invitation to Nghị Trình", letters.Single(l => l.To.Contains("an@")).Subject);
        var invited = office.NewBrowser();
        var form = await invited.GetAsync(new Uri(LinkOf(letter.Text)).PathAndQuery);
        Assert.Equal("/", (await invited.PostAsync(form, ("newPassword", TestOffice.Password), ("again", TestOffice.Password))).Location);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_with_and_without_an_account_and_only_the_one_gets_mail()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await StartAsync(server);

        var nobody = await office.PostAsync(await office.GetAsync("/forgotten"), ("email", "khong-co@van-phong.example"));
        var somebody = await office.PostAsync(await office.GetAsync("/forgotten"), ("email", Clerk.Email));
        var letter = Assert.Single(await server.LettersAsync(1));

        Assert.Equal((nobody.Status, nobody.Text), (somebody.Status, somebody.Text));
        Assert.Contains(Clerk.Email, letter.To);
        const string password = "năm con trâu đá";
        var form = await office.GetAsync(new Uri(LinkOf(letter.Text)).PathAndQuery);
        Assert.Equal("/sign-in", (await office.PostAsync(form, ("newPassword", password), ("again", password))).Location);
        Assert.Equal(HttpStatusCode.Redirect, (await office.NewBrowser().SignInAsync(Clerk.Email, password)).Status);
    }

    [Fact]
    public async Task An_account_that_single_sign_on_opens_gets_a_new_password_but_is_still_asked_for_its_code()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await StartAsync(server);
        await using var db = office.Database.Open();
        var clerk = await db.Users.SingleAsync(u => u.Email == Clerk.Email);
        (clerk.PasswordHash, clerk.TwoFactorEnabled) = (null, true);
        db.UserLogins.Add(new() { UserId = clerk.Id, LoginProvider = "https://sso.example", ProviderKey = "an-01", ProviderDisplayName = "SSO" });
        db.UserTokens.Add(new() { UserId = clerk.Id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP" });
        await db.SaveChangesAsync();
        var earlier = await office.Services.GetRequiredService<Links>().MakeAsync(LinkKind.Invitation, clerk, isMailed: true, CancellationToken.None);

        await office.PostAsync(await office.GetAsync("/forgotten"), ("email", Clerk.Email));
        var link = new Uri(LinkOf(Assert.Single(await server.LettersAsync(1)).Text)).PathAndQuery;
        const string password = "năm con trâu đá";
        var reset = await office.PostAsync(await office.GetAsync(link), ("newPassword", password), ("again", password));

        Assert.StartsWith("/reset?", link);
        Assert.Equal("/sign-in", reset.Location);
        Assert.Equal(HttpStatusCode.Gone, (await office.GetAsync(earlier)).Status);
        Assert.StartsWith("/sign-in/code", (await office.NewBrowser().SignInAsync(Clerk.Email, password)).Location);
    }

    [Fact]
    public async Task A_link_for_a_new_password_does_not_lead_to_the_host_that_the_request_names()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await StartAsync(server);
        office.Browser.DefaultRequestHeaders.Host = "localhost:9";

        await office.PostAsync(await office.GetAsync("/forgotten"), ("email", Clerk.Email));

        Assert.DoesNotContain("localhost:9", LinkOf(Assert.Single(await server.LettersAsync(1)).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_about_a_forgotten_password_does_not_wait_for_what_is_done_about_it()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await StartAsync(server);
        var page = await office.GetAsync("/forgotten");

        // Nobody else can write: a link made before the answer would be waited for.
        await using (var db = office.Database.Open())
        await using (await db.Database.BeginTransactionAsync())
        {
            var answer = await office.PostAsync(page, ("email", Clerk.Email)).WaitAsync(TimeSpan.FromSeconds(15));
            Assert.Equal(HttpStatusCode.OK, answer.Status);
        }

        Assert.Contains(Clerk.Email, Assert.Single(await server.LettersAsync(1)).To);
    }

    [Fact]
    public async Task Whoever_only_types_an_address_leaves_the_links_under_way_working_until_one_is_used()
    {
        await using var server = await MailServer.StartAsync();
        await using var office = await StartAsync(server);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "binh@van-phong.example"));
        var first = LinkOf(Assert.Single(await server.LettersAsync(1)).Text);

        await office.PostAsync(await office.GetAsync("/forgotten"), ("email", "binh@van-phong.example"));
        var second = (await server.LettersAsync(2)).Select(l => LinkOf(l.Text)).Single(l => l != first);
        var form = await office.GetAsync(new Uri(first).PathAndQuery);
        var accepted = await office.PostAsync(form, ("newPassword", TestOffice.Password), ("again", TestOffice.Password));

        Assert.Equal("/", accepted.Location);
        Assert.Equal(HttpStatusCode.Gone, (await office.NewBrowser().GetAsync(new Uri(second).PathAndQuery)).Status);
    }

    [Fact]
    public async Task Where_the_mail_cannot_be_sent_the_link_is_shown_instead()
    {
        await using var server = await MailServer.StartAsync();
        // Its certificate is self-made: with STARTTLS nothing is sent to it.
        await using var office = await StartAsync(server, MailSecurity.StartTls);
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        var shown = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "binh@van-phong.example"));

        Assert.Equal("Chuyển liên kết này", shown.Heading);
        Assert.Empty(await server.LettersAsync(0));
    }

    private static Task<TestOffice> StartAsync(MailServer server, MailSecurity security = MailSecurity.None) => TestOffice.StartAsync(
        people: [Clerk, Keeper],
        settings: s => s with { Mail = new() { Host = "127.0.0.1", Port = server.Port, Security = security, From = $"nghi-trinh@{MailServer.Domain}" } });

    private static string LinkOf(string text) => Link().Match(text).Value;

    [GeneratedRegex(@"http://[^\s""<]+")]
    private static partial Regex Link();
}
