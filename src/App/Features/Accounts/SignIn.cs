using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đăng nhập bằng thư điện tử và mật khẩu.</summary>
public static class SignIn
{
    // Of no account: verified where there is none, so that the answer takes as long.
    private static string? _nobody;

    /// <summary>What the page shows: also the challenge for a passkey, and what single sign-on is called here.</summary>
    public sealed record Model(Form Form, string To, string PasskeyRequest, string? Outside);

    public static async Task<IResult> GetAsync(HttpContext http, AccountSignIn signIn, Settings settings, IStringLocalizer<Texts> l)
    {
        var to = LocalAddress.Of(http.Request.Query["to"]);
        if (Caller.Of(http) is not null)
            return Results.Redirect(to);
        var form = Form.Empty(l);
        if (http.Request.Query["outside"] == "failed")
            form.Wrong("", l["Single sign-on did not succeed. Try again, or sign in another way."]);
        if (http.Request.Query["outside"] == "unknown")
            form.Wrong("", l["No account here is linked to this identity. Ask the administrator for an invitation."]);
        return await ShowAsync(http, signIn, settings, form, to);
    }

    public static async Task<IResult> PostAsync(
        HttpContext http, AccountKeeper accounts, AccountSignIn signIn, IPasswordHasher<Account> hasher, SignInLog log, Settings settings,
        CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        var (email, password, to) = (form.Required("email", 256), form.Secret("password"), LocalAddress.Of(form.Typed("to")));
        if (password.Length is 0 or > 1000)
            form.Wrong("password", form.L["Fill this in."]);
        if (!form.IsValid)
            return await ShowAsync(http, signIn, settings, form, to, StatusCodes.Status422UnprocessableEntity);

        var account = await accounts.FindByEmailAsync(email);
        if (account is null || account.PasswordHash is null || account.IsLocked || await accounts.IsLockedOutAsync(account))
        {
            _nobody ??= hasher.HashPassword(null!, Guid.CreateVersion7(DateTimeOffset.UnixEpoch).ToString()); // the hasher asks for no account
            hasher.VerifyHashedPassword(null!, _nobody, password);
        }
        var result = account is null ? SignInResult.Failed : await signIn.PasswordSignInAsync(account, password, isPersistent: false, lockoutOnFailure: true);
        await log.WriteAsync(http, account, SignInWay.Password, OutcomeOf(account, result));
        if (result.Succeeded)
            return Results.Redirect(to);
        if (result.RequiresTwoFactor)
            return Results.Redirect(SignInWithCode.PathOf(to));
        // One answer for all: it does not tell whether there is such an account, nor whether it is locked.
        form.Wrong("", form.L["The e-mail address or the password is wrong, or the account is locked. After several failed attempts wait a quarter of an hour."]);
        return await ShowAsync(http, signIn, settings, form, to, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>What is written into the log of an attempt.</summary>
    internal static SignInOutcome OutcomeOf(Account? account, SignInResult result) =>
        account is null ? SignInOutcome.NoAccount
        : result.Succeeded ? SignInOutcome.Done
        : result.RequiresTwoFactor ? SignInOutcome.CodeAsked
        : result.IsLockedOut ? SignInOutcome.LockedOut
        : result.IsNotAllowed ? SignInOutcome.Locked
        : SignInOutcome.Wrong;

    /// <summary>Shows the page, with a fresh challenge for a passkey.</summary>
    internal static async Task<IResult> ShowAsync(
        HttpContext http, AccountSignIn signIn, Settings settings, Form form, string to, int status = StatusCodes.Status200OK) =>
        BarePages.Show<SignInPage, Model>(http, new(form, to, await signIn.MakePasskeyRequestOptionsAsync(null), settings.Oidc?.Name), status);
}
