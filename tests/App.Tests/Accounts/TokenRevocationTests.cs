using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Accounts;

public abstract class TokenRevocationTests(PostgresServer? postgres)
{
    private const string NewPassword = "năm con trâu đá";
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };

    [Fact]
    public async Task Ending_the_other_sessions_revokes_the_tokens_of_this_account_only()
    {
        await using var office = await StartAsync();
        var (own, other) = (await MakeAsync(office, Clerk), await MakeAsync(office, Keeper));
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        await clerk.PressAsync(await clerk.GetAsync("/account"), "Kết thúc mọi phiên khác");

        Assert.False(await WorksAsync(office, own));
        Assert.True(await WorksAsync(office, other));
    }

    [Fact]
    public async Task A_changed_password_revokes_the_tokens()
    {
        await using var office = await StartAsync();
        var secret = await MakeAsync(office, Clerk);
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        await clerk.PressAsync(
            await clerk.GetAsync("/account"), "Đổi mật khẩu", ("password", TestOffice.Password), ("newPassword", NewPassword), ("again", NewPassword));

        Assert.False(await WorksAsync(office, secret));
    }

    [Fact]
    public async Task A_password_set_by_a_link_revokes_the_tokens()
    {
        await using var office = await StartAsync();
        var secret = await MakeAsync(office, Clerk);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        var shown = await keeper.PressAsync(await OpenAsync(keeper), "Gửi liên kết đặt mật khẩu mới");
        var link = new Uri(TestPage.Plain(shown.Document.QuerySelector("main code")!)).PathAndQuery;

        await office.PostAsync(await office.GetAsync(link), ("newPassword", NewPassword), ("again", NewPassword));

        Assert.False(await WorksAsync(office, secret));
    }

    [Fact]
    public async Task A_second_factor_reset_by_an_administrator_revokes_the_tokens()
    {
        await using var office = await StartAsync();
        var secret = await MakeAsync(office, Clerk);
        await using (var db = office.Database.Open())
            await db.Users.Where(a => a.Email == Clerk.Email).ExecuteUpdateAsync(a => a.SetProperty(r => r.TwoFactorEnabled, true));
        var keeper = await office.BrowserOfAsync(Keeper.Name);

        await keeper.PressAsync(await OpenAsync(keeper), "Đặt lại bước hai");

        Assert.False(await WorksAsync(office, secret));
    }

    [Fact]
    public async Task An_administrator_sees_the_tokens_of_an_account_and_revokes_one()
    {
        await using var office = await StartAsync();
        var secret = await MakeAsync(office, Clerk);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        var page = await OpenAsync(keeper);
        Assert.Equal("Bảng điều hành", page.Rows("Các mã truy cập của tài khoản này").Single()[0]);

        var after = await keeper.FollowAsync(await keeper.PressAsync(page, "Thu hồi"));

        Assert.False(await WorksAsync(office, secret));
        Assert.DoesNotContain("Bảng điều hành", after.Text);
    }

    private static async Task<TestPage> OpenAsync(TestBrowser keeper) =>
        await keeper.GetAsync((await keeper.GetAsync("/accounts")).Links(Clerk.Name)[^1]);

    private static async Task<string> MakeAsync(TestOffice office, TestPerson person)
    {
        await using var db = office.Database.Open();
        var account = await db.Users.Where(a => a.Email == person.Email).Select(a => a.Id).SingleAsync();
        var committee = await db.Committees.Select(c => c.Id).FirstAsync();
        return await office.Services.GetRequiredService<Tokens>().MakeAsync(
            new(account), new(committee), "Bảng điều hành", [Permission.Read], office.Clock.GetUtcNow().AddDays(30), CancellationToken.None);
    }

    private static async Task<bool> WorksAsync(TestOffice office, string secret) =>
        await office.Services.GetRequiredService<Tokens>().UseAsync(secret, CancellationToken.None) is not null;

    private async Task<TestOffice> StartAsync() => await TestOffice.StartAsync(
        postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: [Clerk, Keeper]);
}

public sealed class TokenRevocationOnSqliteTests() : TokenRevocationTests(null);

public sealed class TokenRevocationOnPostgresTests(PostgresServer postgres) : TokenRevocationTests(postgres);
