using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Accounts in words.</summary>
internal static class AccountText
{
    public static string StateOf(Account account, IStringLocalizer<Texts> l) =>
        account.IsLocked ? l["locked"]
        : account.PasswordHash is null && !account.EmailConfirmed ? l["invited"]
        : l["in use"];

    public static string FactorsOf(Account account, bool hasPasskey, IStringLocalizer<Texts> l)
    {
        var factors = new List<string>();
        if (account.TwoFactorEnabled)
            factors.Add(l["Authenticator app"]);
        if (hasPasskey)
            factors.Add(l["passkey"]);
        return factors.Count == 0 ? "–" : string.Join(", ", factors);
    }
}
