using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Một tài khoản, với những việc người quản trị làm được.</summary>
public static class ShowAccount
{
    private const int LinesOfLog = 20;

    public sealed record Model(Account Account, bool HasPasskey, IReadOnlyList<SessionRow> Sessions, IReadOnlyList<TokenOfAccount> Tokens, IReadOnlyList<SignInRow> Log, Form Form);

    /// <summary>A token that works, and the committee it opens.</summary>
    public sealed record TokenOfAccount(TokenRow Token, string Committee);

    public static async Task<IResult> GetAsync(
        HttpContext http, Guid account, AccountKeeper accounts, Db db, Sessions sessions, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await accounts.FindByIdAsync(account.ToString()) is { } found
            ? await ShowAsync(http, found, Form.Empty(l), db, sessions, stop)
            : Problems.NoSuchPage(http);

    internal static async Task<IResult> ShowAsync(HttpContext http, Account account, Form form, Db db, Sessions sessions, CancellationToken stop)
    {
        var log = await db.SignIns.AsNoTracking().Where(s => s.AccountId == account.Id).OrderByDescending(s => s.At).Take(LinesOfLog).ToListAsync(stop);
        var tokens = await db.Tokens.AsNoTracking().Where(t => t.AccountId == account.Id && t.RevokedAt == null).OrderByDescending(t => t.MadeAt)
            .Join(db.Committees, t => t.CommitteeId, c => c.Id, (t, c) => new TokenOfAccount(t, c.Slug)).ToListAsync(stop);
        var hasPasskey = await db.UserPasskeys.AnyAsync(p => p.UserId == account.Id, stop);
        return BarePages.Show<ShowAccountPage, Model>(
            http, new(account, hasPasskey, await sessions.OpenAsync(account.Id, stop), tokens, log, form),
            form.IsValid ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }
}
