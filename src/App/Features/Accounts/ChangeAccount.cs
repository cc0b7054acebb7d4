using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Khóa, mở, đặt lại bước hai, giao và thôi quyền quản trị, gửi lại liên kết, kết thúc phiên: what an administrator does to an account.</summary>
public static class ChangeAccount
{
    public static Task<IResult> LockAsync(
        HttpContext http, Guid account, AccountKeeper accounts, Db db, Sessions sessions, TimeProvider clock, CancellationToken stop) =>
        ChangeAsync(http, account, accounts, db, sessions, async (found, form) =>
        {
            var isLocked = form.Text("value") == "yes";
            if (isLocked && found.IsAdministrator && await IsLastAsync(db, found, stop))
                form.Wrong("", form.L["This is the last administrator who can sign in; make another one first."]);
            else
                (found.LockedAt, found.LockoutEnd) = (isLocked ? clock.GetUtcNow().ToUnixTimeMilliseconds() : null, null);
            return isLocked;
        }, stop);

    public static Task<IResult> SetAdministratorAsync(
        HttpContext http, Guid account, AccountKeeper accounts, Db db, Sessions sessions, CancellationToken stop) =>
        ChangeAsync(http, account, accounts, db, sessions, async (found, form) =>
        {
            var isAdministrator = form.Text("value") == "yes";
            if (!isAdministrator && found.IsAdministrator && await IsLastAsync(db, found, stop))
                form.Wrong("", form.L["This is the last administrator who can sign in; make another one first."]);
            else
                found.IsAdministrator = isAdministrator;
            return false;
        }, stop);

    public static Task<IResult> ResetSecondFactorAsync(
        HttpContext http, Guid account, AccountKeeper accounts, Db db, Sessions sessions, CancellationToken stop) =>
        ChangeAsync(http, account, accounts, db, sessions, async (found, _) =>
        {
            await accounts.SetTwoFactorEnabledAsync(found, false);
            await accounts.ResetAuthenticatorKeyAsync(found);
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(found, 0);
            foreach (var passkey in await accounts.GetPasskeysAsync(found))
                await accounts.RemovePasskeyAsync(found, passkey.CredentialId);
            return true;
        }, stop);

    public static async Task<IResult> SendLinkAsync(HttpContext http, Guid account, AccountKeeper accounts, Invitations invitations, CancellationToken stop) =>
        await accounts.FindByIdAsync(account.ToString()) is { IsLocked: false } found
            ? ShowLink.Of(http, await invitations.SendAsync(http, found, stop), $"/accounts/{found.Id}")
            : Problems.NoSuchPage(http);

    public static async Task<IResult> EndSessionAsync(HttpContext http, Guid account, Sessions sessions, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (Guid.TryParse(form.Text("session"), out var session))
            await sessions.EndAsync(account, session, stop);
        return Results.Redirect($"/accounts/{account}");
    }

    public static async Task<IResult> RevokeTokenAsync(HttpContext http, Guid account, Shell.Accounts.Tokens tokens, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (Guid.TryParse(form.Text("token"), out var token))
            await tokens.RevokeAsync(new(account), token, stop);
        return Results.Redirect($"/accounts/{account}");
    }

    public static async Task<IResult> EndSessionsAsync(Guid account, Sessions sessions, CancellationToken stop)
    {
        await sessions.EndOthersAsync(account, null, stop);
        return Results.Redirect($"/accounts/{account}");
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http, Guid account, AccountKeeper accounts, Db db, Sessions sessions, Func<Account, Form, Task<bool>> change, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        await using var together = await db.Database.BeginTransactionAsync(stop);
        // Two administrators who take the right from one another at the same moment would leave none: the second waits here, in whatever process.
        await db.Users.Where(a => a.IsAdministrator).ExecuteUpdateAsync(a => a.SetProperty(r => r.IsAdministrator, true), stop);
        if (await accounts.FindByIdAsync(account.ToString()) is not { } found)
            return Problems.NoSuchPage(http);
        var endsSessions = await change(found, form);
        if (form.IsValid)
            NewPassword.Say(await accounts.UpdateAsync(found), form);
        if (!form.IsValid)
            return await ShowAccount.ShowAsync(http, found, form, db, sessions, stop);
        await together.CommitAsync(stop);
        if (endsSessions)
            await sessions.EndOthersAsync(found.Id, null, stop);
        return Results.Redirect($"/accounts/{account}");
    }

    private static async Task<bool> IsLastAsync(Db db, Account account, CancellationToken stop) =>
        !await db.Users.AnyAsync(a => a.IsAdministrator && a.LockedAt == null && a.Id != account.Id && (a.PasswordHash != null || a.EmailConfirmed), stop);
}
