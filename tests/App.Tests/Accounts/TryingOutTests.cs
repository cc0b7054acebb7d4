using System.Net;

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

        var made = await office.PostAsync(await office.GetAsync("/first-administrator"), First);

        Assert.Equal("/", made.Location);
        Assert.StartsWith("/sign-in", (await other.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Location);
        Assert.Equal(HttpStatusCode.Gone, (await other.GetAsync("/first-administrator")).Status);
        Assert.DoesNotContain("dùng thử", (await office.GetAsync("/start")).Html);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.7")]
    [InlineData("Forwarded", "for=10.0.0.7")]
    [InlineData("Host", "van-phong.example")]
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
            await office.GetAsync("/first-administrator"), ("name", "An"), ("email", "quan-tri@van-phong.example"), ("newPassword", password), ("again", password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual("", refused.Errors);
    }
}
