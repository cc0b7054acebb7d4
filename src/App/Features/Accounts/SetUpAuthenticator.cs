using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Bật ứng dụng xác thực (TOTP, RFC 6238): the key as a picture and as text, confirmed by a first code.</summary>
public static class SetUpAuthenticator
{
    private const string Issuer = "Nghị Trình";

    public sealed record Model(Form Form, string Key, string Address);

    public static async Task<IResult> GetAsync(HttpContext http, AccountKeeper accounts, IStringLocalizer<Texts> l)
    {
        if (await OwnAccount.FindAsync(http, accounts) is not { TwoFactorEnabled: false } account)
            return Results.Redirect("/account");
        if (await accounts.GetAuthenticatorKeyAsync(account) is null)
            await accounts.ResetAuthenticatorKeyAsync(account);
        return Show(http, Form.Empty(l), await accounts.GetAuthenticatorKeyAsync(account) ?? "", account.Email!); // every account has an address
    }

    public static async Task<IResult> PostAsync(HttpContext http, AccountKeeper accounts, CancellationToken stop)
    {
        if (await OwnAccount.FindAsync(http, accounts) is not { TwoFactorEnabled: false } account || await accounts.GetAuthenticatorKeyAsync(account) is not { } key)
            return Results.Redirect("/account");
        var form = await Form.ReadAsync(http, stop);
        var code = form.Required("code", 20).Replace(" ", "");
        if (form.IsValid && !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code))
            form.Wrong("code", form.L["The code does not fit. Check the clock of the device that shows it."]);
        if (!form.IsValid)
            return Show(http, form, key, account.Email!, StatusCodes.Status422UnprocessableEntity); // every account has an address
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await RecoveryCodes.ShowNewAsync(http, accounts, account);
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

    private static IResult Show(HttpContext http, Form form, string key, string email, int status = StatusCodes.Status200OK) =>
        BarePages.Show<SetUpAuthenticatorPage, Model>(
            http, new(form, key, $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{email}")}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6"), status);
}
