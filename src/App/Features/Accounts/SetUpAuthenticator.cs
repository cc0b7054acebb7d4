using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Bật ứng dụng xác thực (TOTP, RFC 6238): the key as a picture and as text, confirmed by a first code.</summary>
public static class SetUpAuthenticator
{
    private const string Issuer = "Nghị Trình";

    // How long somebody may take to find the telephone and type the first code.
    private static readonly TimeSpan Shown = TimeSpan.FromHours(1);

    /// <summary>What the page shows.</summary>
    /// <param name="Form">The form.</param>
    /// <param name="Key">The key as text.</param>
    /// <param name="Sealed">The key as the form sends it back: fresh at each visit and kept nowhere until a code of it is typed.</param>
    /// <param name="Address">The key as a picture says it.</param>
    public sealed record Model(Form Form, string Key, string Sealed, string Address);

    public static async Task<IResult> GetAsync(HttpContext http, AccountKeeper accounts, IDataProtectionProvider protection, IStringLocalizer<Texts> l) =>
        await OwnAccount.FindAsync(http, accounts) is { TwoFactorEnabled: false } account
            ? Show(http, Form.Empty(l), accounts.GenerateNewAuthenticatorKey(), account, protection)
            : Results.Redirect("/account");

    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts, IDataProtectionProvider protection, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await OwnAccount.FindAsync(http, accounts) is not { TwoFactorEnabled: false } account)
            return Results.Redirect("/account");
        if (KeyOf(form, account, protection) is not { } key)
            return Results.Redirect("/account/authenticator");
        var code = form.Required("code", 20).Replace(" ", "");
        if (form.IsValid && !await accounts.SwitchOnAuthenticatorAsync(account, key, code))
            form.Wrong("code", form.L["The code does not fit. Check the clock of the device that shows it."]);
        return form.IsValid ? await RecoveryCodes.ShowNewAsync(http, accounts, account) : Show(http, form, key, account, protection, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Switches it off again.</summary>
    public static async Task<IResult> RemoveAsync(HttpContext http, AccountKeeper accounts)
    {
        if (await OwnAccount.FindAsync(http, accounts) is { } account)
        {
            await accounts.SetTwoFactorEnabledAsync(account, false);
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
        }
        return Results.Redirect("/account");
    }

    private static string? KeyOf(Form form, Account account, IDataProtectionProvider protection)
    {
        try
        {
            return form.Typed("key") is { } key ? SealOf(account, protection).Unprotect(key) : null;
        }
        catch (CryptographicException)
        {
            return null; // of another account, or shown too long ago
        }
    }

    private static ITimeLimitedDataProtector SealOf(Account account, IDataProtectionProvider protection) =>
        protection.CreateProtector("authenticator", account.Id.ToString()).ToTimeLimitedDataProtector();

    private static IResult Show(HttpContext http, Form form, string key, Account account, IDataProtectionProvider protection, int status = StatusCodes.Status200OK)
    {
        var label = Uri.EscapeDataString($"{Issuer}:{account.Email}");
        return BarePages.Show<SetUpAuthenticatorPage, Model>(
            http, new(form, key, SealOf(account, protection).Protect(key, Shown), $"otpauth://totp/{label}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6"), status);
    }
}
