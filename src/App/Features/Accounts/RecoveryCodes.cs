using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Mã dự phòng: shown once; the earlier ones no longer work.</summary>
public static class RecoveryCodes
{
    private const int Count = 10;

    public sealed record Model(IReadOnlyList<string> Codes, string Email);

    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts) =>
        await OwnAccount.FindAsync(http, accounts) is { TwoFactorEnabled: true } account
            ? await ShowNewAsync(http, accounts, account)
            : Results.Redirect("/account");

    internal static async Task<IResult> ShowNewAsync(HttpContext http, AccountKeeper accounts, Account account)
    {
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, Count) ?? [];
        http.Response.Headers.CacheControl = "no-cache, no-store";
        return BarePages.Show<RecoveryCodesPage, Model>(http, new([.. codes], account.Email!)); // every account has an address
    }
}
