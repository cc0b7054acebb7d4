using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đăng nhập một lần qua nhà cung cấp bên ngoài: an outside identity opens the account it is linked to, and never makes one.</summary>
public static class SignInOutside
{
    /// <summary>To the provider; with an invitation's link, to be linked to the account invited.</summary>
    public static IResult Start(HttpContext http, AccountSignIn signIn, Settings settings)
    {
        if (settings.Oidc is null)
            return Problems.NoSuchPage(http);
        var back = QueryString.Create("to", LocalAddress.Of(http.Request.Query["to"])).Add("link", http.Request.Query["link"].ToString());
        return Results.Challenge(signIn.ConfigureExternalAuthenticationProperties(SingleSignOn.Scheme, "/sign-in/outside/done" + back), [SingleSignOn.Scheme]);
    }

    /// <summary>Back from the provider.</summary>
    public static async Task<IResult> FinishAsync(
        HttpContext http, AccountSignIn signIn, AccountKeeper accounts, Links links, SignInLog log, Settings settings, CancellationToken stop)
    {
        var to = LocalAddress.Of(http.Request.Query["to"]);
        if (settings.Oidc is not { } oidc || await signIn.GetExternalLoginInfoAsync() is not { } identity)
            return Results.Redirect(Gate.SignInPath + "?outside=failed");
        // By the provider's address, not by our name for it: another provider's subjects are other people.
        var login = new UserLoginInfo(oidc.Authority, identity.ProviderKey, oidc.Name);
        var account = await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey)
            ?? await LinkAsync(identity.Principal, login, http.Request.Query["link"], accounts, links, stop);
        var result = account is null ? SignInResult.Failed
            : await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false, bypassTwoFactor: false);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        await log.WriteAsync(http, account, SignInWay.Outside, SignIn.OutcomeOf(account, result));
        return Results.Redirect(
            result.Succeeded ? to
            : result.RequiresTwoFactor ? SignInWithCode.PathOf(to)
            : Gate.SignInPath + (account is null ? "?outside=unknown" : "?outside=failed"));
    }

    // By an invitation, or by an address that the provider has verified: never by an address the provider only repeats.
    private static async Task<Account?> LinkAsync(
        ClaimsPrincipal outside, UserLoginInfo login, string? secret, AccountKeeper accounts, Links links, CancellationToken stop)
    {
        var email = outside.FindFirstValue("email");
        var isVerified = string.Equals(outside.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        Account? account = null;
        if (await links.FindAsync(LinkKind.Invitation, secret, stop) is { AccountId: { } id } link
            && await accounts.FindByIdAsync(id.ToString()) is { IsLocked: false } invited && await links.UseAsync(link, stop))
            account = invited;
        else if (isVerified && email is { Length: > 0 })
            account = await accounts.FindByEmailAsync(email);
        if (account is null)
            return null;
        if (isVerified && string.Equals(email, account.Email, StringComparison.OrdinalIgnoreCase))
            account.EmailConfirmed = true;
        return (await accounts.AddLoginAsync(account, login)).Succeeded ? account : null;
    }
}
