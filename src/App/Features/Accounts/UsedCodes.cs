using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>A code of the authenticator app signs in once (RFC 6238 §5.2), though Identity would take it as long as its time runs.</summary>
internal static class UsedCodes
{
    private const string Provider = "nghi-trinh";
    private const string Name = "last-code";

    public static async Task<bool> IsUsedAsync(AccountKeeper accounts, Account account, string code) =>
        await accounts.GetAuthenticationTokenAsync(account, Provider, Name) == code;

    public static Task RememberAsync(AccountKeeper accounts, Account account, string code) =>
        accounts.SetAuthenticationTokenAsync(account, Provider, Name, code);
}
