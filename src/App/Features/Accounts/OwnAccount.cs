using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Tài khoản của tôi: name, password, second factor, passkeys, sessions, sign-in log.</summary>
public static class OwnAccount
{
    private const int LinesOfLog = 20;

    public sealed record Model(
        Account Account, Form Form, bool HasAuthenticator, int RecoveryCodes, IReadOnlyList<UserPasskeyInfo> Passkeys, IReadOnlyList<SessionRow> Sessions,
        Guid? ThisSession, IReadOnlyList<SignInRow> Log);

    public static async Task<IResult> GetAsync(HttpContext http, AccountKeeper accounts, Db db, Sessions sessions, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await FindAsync(http, accounts) is { } account
            ? await ShowAsync(http, account, Form.Empty(l), accounts, db, sessions, stop)
            : Results.Redirect("/first-administrator");

    /// <summary>The account of whoever asks; null for somebody who tries the program out.</summary>
    internal static async Task<Account?> FindAsync(HttpContext http, AccountKeeper accounts) =>
        Caller.Of(http)?.Account is { } id ? await accounts.FindByIdAsync(id.Value.ToString()) : null;

    /// <summary>The page, with what is wrong with the form that was sent.</summary>
    internal static async Task<IResult> ShowAsync(
        HttpContext http, Account account, Form form, AccountKeeper accounts, Db db, Sessions sessions, CancellationToken stop)
    {
        var log = await db.SignIns.AsNoTracking().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.At).Take(LinesOfLog).ToListAsync(stop);
        var model = new Model(
            account, form, account.TwoFactorEnabled, await accounts.CountRecoveryCodesAsync(account), [.. await accounts.GetPasskeysAsync(account)],
            await sessions.OpenAsync(account.Id, stop), Sessions.Of(http), log);
        return BarePages.Show<OwnAccountPage, Model>(http, model, form.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
