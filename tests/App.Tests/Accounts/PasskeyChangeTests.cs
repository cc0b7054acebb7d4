using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Tests.Accounts;

/// <summary>Passkeys that are there: given another name, removed, and only by whose they are.</summary>
public sealed class PasskeyChangeTests
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Other = new("Chuyên viên 02", Role.OfficeClerk);
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };
    private static readonly byte[] Credential = [1, 2, 3, 4];

    [Fact]
    public async Task A_passkey_gets_another_name_and_is_removed()
    {
        await using var office = await StartAsync();
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        var renamed = await clerk.PostFieldsAsync("/account", "/account/passkeys/rename", ("id", WebEncoders.Base64UrlEncode(Credential)), ("name", "Điện thoại"));
        var page = await clerk.FollowAsync(renamed);
        await clerk.PostFieldsAsync("/account", "/account/passkeys/remove", ("id", WebEncoders.Base64UrlEncode(Credential)));

        Assert.Contains("Điện thoại", page.Html, StringComparison.Ordinal);
        Assert.Empty(await NamesAsync(office));
    }

    [Fact]
    public async Task Nobody_renames_or_removes_somebody_else_s_passkey()
    {
        await using var office = await StartAsync();
        var other = await office.BrowserOfAsync(Other.Name);

        await other.PostFieldsAsync("/account", "/account/passkeys/rename", ("id", WebEncoders.Base64UrlEncode(Credential)), ("name", "Của tôi"));
        await other.PostFieldsAsync("/account", "/account/passkeys/remove", ("id", WebEncoders.Base64UrlEncode(Credential)));

        Assert.Equal(["Máy tính"], await NamesAsync(office));
    }

    [Fact]
    public async Task Resetting_the_second_factor_takes_app_codes_and_passkeys_and_ends_the_sessions()
    {
        await using var office = await StartAsync();
        var (clerk, keeper) = (await office.BrowserOfAsync(Clerk.Name), await office.BrowserOfAsync(Keeper.Name));
        await using var db = office.Database.Open();
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Name == Clerk.Name);
        await db.Users.Where(u => u.Id == account.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.TwoFactorEnabled, true));

        await keeper.PressAsync(await keeper.GetAsync($"/accounts/{account.Id}"), "Đặt lại bước hai");

        Assert.Empty(await NamesAsync(office));
        Assert.False((await db.Users.AsNoTracking().SingleAsync(u => u.Id == account.Id)).TwoFactorEnabled);
        Assert.StartsWith("/sign-in", (await clerk.GetAsync("/account")).Location, StringComparison.Ordinal);
        Assert.Equal("/", (await office.NewBrowser().SignInAsync(Clerk.Email)).Location);
    }

    private static async Task<TestOffice> StartAsync()
    {
        var office = await TestOffice.StartAsync(people: [Clerk, Other, Keeper]);
        await using var scope = office.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        var passkey = new UserPasskeyInfo(Credential, [5, 6], TestOffice.Evening, 0, null, true, false, false, [7], [8]) { Name = "Máy tính" };
        await accounts.AddOrUpdatePasskeyAsync((await accounts.FindByEmailAsync(Clerk.Email))!, passkey);
        return office;
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(TestOffice office)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountKeeper>();
        return [.. (await accounts.GetPasskeysAsync((await accounts.FindByEmailAsync(Clerk.Email))!)).Select(p => p.Name)];
    }
}
