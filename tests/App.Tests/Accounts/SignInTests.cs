using System.Net;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Accounts;

public abstract class SignInTests(PostgresServer? postgres)
{
    private static readonly TestPerson[] People =
    [
        new("Chuyên viên 01", Role.OfficeClerk),
        new("Quản trị 01") { IsAdministrator = true },
    ];

    [Fact]
    public async Task Whoever_signs_in_comes_to_the_page_asked_for_and_is_named_on_it()
    {
        await using var office = await StartAsync();
        var asked = await office.GetAsync($"{TestOffice.Hanoi}/2023/lines");

        var form = await office.FollowAsync(asked);
        var done = await office.PostAsync(form, ("email", People[0].Email), ("password", TestOffice.Password));
        var page = await office.FollowAsync(done);

        Assert.Equal($"{TestOffice.Hanoi}/2023/lines", done.Location);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("/account", page.Link("Chuyên viên 01"));
    }

    [Fact]
    public async Task After_signing_out_the_old_cookie_opens_nothing()
    {
        await using var office = await StartAsync();
        var clerk = await office.BrowserOfAsync("Chuyên viên 01");
        var page = await clerk.GetAsync($"{TestOffice.Hanoi}/2023/lines");
        var cookie = clerk.Cookies.GetAllCookies().Single(c => c.Name == "nghi-trinh-session").Value;

        await clerk.PressAsync(page, "Đăng xuất");

        var thief = office.NewBrowser();
        thief.Cookies.Add(thief.Http.BaseAddress!, new Cookie("nghi-trinh-session", cookie));
        Assert.StartsWith("/sign-in", (await thief.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Location);
        Assert.StartsWith("/sign-in", (await clerk.GetAsync("/")).Location);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        await using var office = await StartAsync();

        var wrong = await office.NewBrowser().SignInAsync(People[0].Email, "sai mật khẩu rồi");
        var nobody = await office.NewBrowser().SignInAsync("khong-co@van-phong.example", "sai mật khẩu rồi");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((wrong.Status, wrong.Text), (nobody.Status, nobody.Text));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_out_for_a_quarter_of_an_hour_and_the_answer_does_not_say_so()
    {
        await using var office = await StartAsync();
        var wrong = "";
        for (var i = 0; i < 5; i++)
            wrong = (await office.NewBrowser().SignInAsync(People[0].Email, "sai mật khẩu rồi")).Text;

        var lockedOut = await office.NewBrowser().SignInAsync(People[0].Email);
        office.Clock.Advance(TimeSpan.FromMinutes(16));
        var later = await office.NewBrowser().SignInAsync(People[0].Email);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, wrong), (lockedOut.Status, lockedOut.Text));
        Assert.Equal(HttpStatusCode.Redirect, later.Status);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("/sign-in")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_to_another_site(string to)
    {
        await using var office = await StartAsync();

        Assert.Equal("/", (await office.NewBrowser().SignInAsync(People[0].Email, to: to)).Location);
    }

    [Fact]
    public async Task An_unused_session_ends_after_twelve_hours()
    {
        await using var office = await StartAsync();
        var clerk = await office.BrowserOfAsync("Chuyên viên 01");

        office.Clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);
        office.Clock.Advance(TimeSpan.FromHours(11));
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);
        office.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.Redirect, (await clerk.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);
    }

    private async Task<TestOffice> StartAsync() => await TestOffice.StartAsync(
        postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: People);
}

public sealed class SignInOnSqliteTests() : SignInTests(null);

public sealed class SignInOnPostgresTests(PostgresServer postgres) : SignInTests(postgres);
