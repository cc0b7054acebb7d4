using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Tests.Accounts;

public sealed class TryingOutTests
{
    private static readonly (string, string)[] First =
        [("name", "Quản trị 01"), ("email", "quan-tri@van-phong.example"), ("newPassword", TestOffice.Password), ("again", TestOffice.Password)];

    [Theory]
    [InlineData($"{TestOffice.Hanoi}/2023/lines")]
    [InlineData("/start")]
    [InlineData("/khong-co")]
    public async Task Every_page_says_that_one_is_trying_out(string address)
    {
        await using var office = await TestOffice.StartAsync();

        var notice = (await office.GetAsync(address)).Document.QuerySelector("aside.trying-out")!;

        Assert.Contains("Đang dùng thử", notice.TextContent);
        Assert.Equal("/first-administrator", notice.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task With_the_first_account_trying_out_is_over_for_everybody_at_once()
    {
        await using var office = await TestOffice.StartAsync();
        var other = office.NewBrowser();
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);

        var made = await office.PostAsync(await office.GetAsync(await ConsoleLinkAsync(office)), First);

        Assert.Equal("/", made.Location);
        Assert.StartsWith("/sign-in", (await other.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Location);
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync("/first-administrator")).Status);
        Assert.DoesNotContain("dùng thử", (await office.GetAsync("/start")).Html);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.7")]
    [InlineData("Forwarded", "for=10.0.0.7")]
    [InlineData("Host", "van-phong.example")]
    [InlineData("Origin", "http://van-phong.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Referer", "https://van-phong.example/start")]
    public async Task What_does_not_come_straight_from_this_machine_is_refused(string header, string value)
    {
        await using var office = await TestOffice.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/start");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await office.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("ngắn quá")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("xin chào quan-tri nhé")]
    public async Task A_weak_password_is_refused(string password)
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(
            await office.GetAsync(await ConsoleLinkAsync(office)), ("name", "An"), ("email", "quan-tri@van-phong.example"), ("newPassword", password), ("again", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual("", refused.Errors);
    }

    [Fact]
    public async Task Trying_out_alone_makes_no_administrator_but_is_told_where_the_link_stands()
    {
        await using var office = await TestOffice.StartAsync();
        var link = await ConsoleLinkAsync(office);

        var told = await office.GetAsync("/first-administrator");
        var form = await office.GetAsync(link);
        var refused = await office.PostAsync(form, [.. First, ("link", "")]);

        Assert.Contains("./run admin create", told.Text);
        Assert.Empty(told.Document.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.Gone, refused.Status);
        await using var db = office.Database.Open();
        Assert.Empty(db.Users);
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_becomes_the_first_administrator_and_a_mistake_costs_no_link()
    {
        await using var office = await TestOffice.StartAsync();
        var link = await ConsoleLinkAsync(office);
        var (one, two) = (office.NewBrowser(), office.NewBrowser());
        var pages = (await one.GetAsync(link), await two.GetAsync(link));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await one.PostAsync(pages.Item1, [.. First.Where(f => f.Item1 != "email"), ("email", "không phải")])).Status);

        var answers = await Task.WhenAll(
            one.PostAsync(pages.Item1, First), two.PostAsync(pages.Item2, [.. First.Where(f => f.Item1 != "email"), ("email", "khac@van-phong.example")]));

        Assert.Single(answers, a => a.Location == "/");
        await using var db = office.Database.Open();
        Assert.Single(db.Users);
    }

    // As the server prints it on its console.
    private static Task<string> ConsoleLinkAsync(TestOffice office) =>
        office.Services.GetRequiredService<Links>().MakeAsync(LinkKind.FirstAdministrator, null, isMailed: false, CancellationToken.None);
}
