using System.Net;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Accounts;

public abstract class AdministratorTests(PostgresServer? postgres)
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };

    [Fact]
    public async Task Whoever_is_locked_loses_access_at_the_next_request_and_cannot_sign_in()
    {
        await using var office = await StartAsync();
        var (clerk, keeper) = (await office.BrowserOfAsync(Clerk.Name), await office.BrowserOfAsync(Keeper.Name));
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/account")).Status);

        var page = await OpenAsync(keeper, Clerk.Name);
        await keeper.PressAsync(page, "Khóa tài khoản");

        Assert.StartsWith("/sign-in", (await clerk.GetAsync("/account")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.NewBrowser().SignInAsync(Clerk.Email)).Status);
        await keeper.PressAsync(await OpenAsync(keeper, Clerk.Name), "Mở khóa");
        Assert.Equal(HttpStatusCode.Redirect, (await office.NewBrowser().SignInAsync(Clerk.Email)).Status);
    }

    [Fact]
    public async Task A_session_is_ended_by_its_holder_or_by_an_administrator()
    {
        await using var office = await StartAsync();
        var (first, second) = (await office.BrowserOfAsync(Clerk.Name), office.NewBrowser());
        await second.SignInAsync(Clerk.Email);
        Assert.Equal(2, (await first.GetAsync("/account")).Rows("Các trình duyệt đang đăng nhập").Count);

        await first.PressAsync(await first.GetAsync("/account"), "Kết thúc mọi phiên khác");
        Assert.StartsWith("/sign-in", (await second.GetAsync("/account")).Location);
        Assert.Equal(HttpStatusCode.OK, (await first.GetAsync("/account")).Status);

        var keeper = await office.BrowserOfAsync(Keeper.Name);
        await keeper.PressAsync(await OpenAsync(keeper, Clerk.Name), "Kết thúc phiên này");
        Assert.StartsWith("/sign-in", (await first.GetAsync("/account")).Location);
    }

    [Fact]
    public async Task The_last_administrator_stays_one_and_stays_open()
    {
        await using var office = await StartAsync();
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        var unmade = await keeper.PressAsync(await OpenAsync(keeper, Keeper.Name), "Thôi quyền quản trị");
        var locked = await keeper.PressAsync(await OpenAsync(keeper, Keeper.Name), "Khóa tài khoản");
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (unmade.Status, locked.Status));
        Assert.Contains("cuối cùng", unmade.Errors);

        await keeper.PressAsync(await OpenAsync(keeper, Clerk.Name), "Giao quyền quản trị");
        Assert.Equal(HttpStatusCode.Redirect, (await keeper.PressAsync(await OpenAsync(keeper, Keeper.Name), "Thôi quyền quản trị")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.GetAsync("/accounts")).Status);
    }

    [Fact]
    public async Task Without_mail_the_link_of_an_invitation_is_shown_once_and_works_once()
    {
        await using var office = await StartAsync();
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        var shown = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "binh@van-phong.example"));
        var link = new Uri(TestPage.Plain(shown.Document.QuerySelector("main code")!)).PathAndQuery;
        var invited = office.NewBrowser();
        var form = await invited.GetAsync(link);
        var done = await invited.PostAsync(form, ("newPassword", TestOffice.Password), ("again", TestOffice.Password));

        Assert.Equal("/", done.Location);
        Assert.Equal("/account", (await invited.GetAsync("/account")).Link("Bình"));
        Assert.Equal(HttpStatusCode.Gone, (await office.NewBrowser().GetAsync(link)).Status);
        var twice = await keeper.PostAsync(await keeper.GetAsync("/accounts"), ("name", "Bình"), ("email", "BINH@van-phong.example"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.Status);
    }

    [Fact]
    public async Task A_link_for_a_new_password_ends_all_sessions_and_expires()
    {
        await using var office = await StartAsync();
        var (clerk, keeper) = (await office.BrowserOfAsync(Clerk.Name), await office.BrowserOfAsync(Keeper.Name));
        async Task<string> LinkAsync() => new Uri(TestPage.Plain(
            (await keeper.PressAsync(await OpenAsync(keeper, Clerk.Name), "Gửi liên kết đặt mật khẩu mới")).Document.QuerySelector("main code")!)).PathAndQuery;

        var (older, newer) = (await LinkAsync(), await LinkAsync());
        Assert.Equal(HttpStatusCode.Gone, (await office.GetAsync(older)).Status);
        const string password = "năm con trâu đá";
        var done = await office.PostAsync(await office.GetAsync(newer), ("newPassword", password), ("again", password));

        Assert.Equal("/sign-in", done.Location);
        Assert.StartsWith("/sign-in", (await clerk.GetAsync("/account")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.NewBrowser().SignInAsync(Clerk.Email)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await office.NewBrowser().SignInAsync(Clerk.Email, password)).Status);
        var late = await LinkAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.Gone, (await office.GetAsync(late)).Status);
    }

    [Fact]
    public async Task The_log_of_all_sign_ins_is_filtered()
    {
        await using var office = await StartAsync();
        await office.NewBrowser().SignInAsync(Clerk.Email, "sai mật khẩu rồi");
        await office.NewBrowser().SignInAsync("khong-co@van-phong.example", "sai mật khẩu rồi");
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        Assert.Equal(3, (await keeper.GetAsync("/accounts/sign-ins")).Rows("Các lần đăng nhập").Count);
        var nobody = Assert.Single((await keeper.GetAsync("/accounts/sign-ins?outcome=NoAccount")).Rows("Các lần đăng nhập"));
        Assert.Equal(["–", "Mật khẩu", "Không có tài khoản"], nobody.Skip(1).Take(3));
        Assert.Contains("Chưa có lần nào", (await keeper.GetAsync("/accounts/sign-ins?to=2023-11-22")).Text);
    }

    [Fact]
    public async Task Accounts_are_for_administrators_who_see_no_content()
    {
        await using var office = await StartAsync();
        var (clerk, keeper) = (await office.BrowserOfAsync(Clerk.Name), await office.BrowserOfAsync(Keeper.Name));

        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync("/accounts")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await keeper.GetAsync($"{TestOffice.Hanoi}/2023/lines")).Status);
        Assert.Equal($"{TestOffice.Hanoi}/people", (await keeper.GetAsync("/")).Location);
        Assert.DoesNotContain("2023/lines", (await keeper.GetAsync($"{TestOffice.Hanoi}/people")).Html);
    }

    private static async Task<TestPage> OpenAsync(TestBrowser keeper, string name) =>
        await keeper.GetAsync((await keeper.GetAsync("/accounts")).Links(name)[^1]);

    private async Task<TestOffice> StartAsync() => await TestOffice.StartAsync(
        postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: [Clerk, Keeper]);
}

public sealed class AdministratorOnSqliteTests() : AdministratorTests(null);

public sealed class AdministratorOnPostgresTests(PostgresServer postgres) : AdministratorTests(postgres);
