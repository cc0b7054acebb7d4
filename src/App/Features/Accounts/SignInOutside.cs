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
    private const string InvitationItem = "invitation";

    public sealed record Model(string Provider, string Address);

    /// <summary>To the provider.</summary>
    public static IResult Start(HttpContext http, AccountSignIn signIn, Settings settings) =>
        settings.Oidc is null ? Problems.NoSuchPage(http) : Results.Challenge(Way(http.Request.Query["to"], signIn), [SingleSignOn.Scheme]);

    /// <summary>To the provider with an invitation, to be linked to the account invited: only from the invitation's own page.</summary>
    public static async Task<IResult> LinkAsync(
        HttpContext http, AccountSignIn signIn, AccountKeeper accounts, Links links, Settings settings, CancellationToken stop)
    {
        var secret = (await Form.ReadAsync(http, stop)).Text("link") ?? "";
        if (settings.Oidc is not { } oidc)
            return Problems.NoSuchPage(http);
        if (await AcceptInvitation.FindAsync(secret, links, accounts, stop) is null)
            return LinkGone.Show(http);
        var way = Way(null, signIn);
        way.Items[InvitationItem] = secret;
        await http.ChallengeAsync(SingleSignOn.Scheme, way);
        // Our content security policy lets no form lead elsewhere, not by a redirect either: the page that follows does.
        var address = http.Response.Headers.Location.ToString();
        http.Response.Headers.Remove("Location");
        http.Response.Headers["Refresh"] = $"0; url={address}";
        return BarePages.Show<SignInOutsidePage, Model>(http, new(oidc.Name, address));
    }

    /// <summary>Back from the provider.</summary>
    public static async Task<IResult> FinishAsync(
        HttpContext http, AccountSignIn signIn, AccountKeeper accounts, Links links, SignInLog log, Settings settings, CancellationToken stop)
    {
        var to = LocalAddress.Of(http.Request.Query["to"]);
        if (settings.Oidc is not { } oidc || await signIn.GetExternalLoginInfoAsync() is not { } identity)
            return Results.Redirect(Gate.SignInPath + "?outside=failed");
        var invitation = identity.AuthenticationProperties?.Items.TryGetValue(InvitationItem, out var secret) is true ? secret : null;
        // By the provider's address, not by our name for it: another provider's subjects are other people.
        var login = new UserLoginInfo(oidc.Authority, identity.ProviderKey, oidc.Name);
        var account = await accounts.FindByLoginAsync(login.LoginProvider, login.ProviderKey)
            ?? await LinkAsync(identity.Principal, login, invitation ?? "", accounts, links, stop);
        var result = account is null ? SignInResult.Failed
            : await signIn.ExternalLoginSignInAsync(login.LoginProvider, login.ProviderKey, isPersistent: false, bypassTwoFactor: false);
        await http.SignOutAsync(IdentityConstants.ExternalScheme);
        await log.WriteAsync(http, account, SignInWay.Outside, SignIn.OutcomeOf(account, result));
        return Results.Redirect(
            result.Succeeded ? to
            : result.RequiresTwoFactor ? SignInWithCode.PathOf(to)
            : Gate.SignInPath + (account is null ? "?outside=unknown" : "?outside=failed"));
    }

    private static AuthenticationProperties Way(string? to, AccountSignIn signIn) =>
        signIn.ConfigureExternalAuthenticationProperties(SingleSignOn.Scheme, "/sign-in/outside/done" + QueryString.Create("to", LocalAddress.Of(to)));

    // By an invitation, or by an address that the provider has verified: never by an address the provider only repeats.
    private static async Task<Account?> LinkAsync(
        ClaimsPrincipal outside, UserLoginInfo login, string secret, AccountKeeper accounts, Links links, CancellationToken stop)
    {
        var email = outside.FindFirstValue("email");
        var isVerified = string.Equals(outside.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        Account? account = null;
        if (await AcceptInvitation.FindAsync(secret, links, accounts, stop) is var (link, invited) && await links.UseAsync(link, stop))
            account = invited;
        else if (isVerified && email is { Length: > 0 })
            account = await accounts.FindByEmailAsync(email);
        if (account is not { IsLocked: false })
            return null;
        if (isVerified && string.Equals(email, account.Email, StringComparison.OrdinalIgnoreCase))
            account.EmailConfirmed = true;
        return (await accounts.AddLoginAsync(account, login)).Succeeded ? account : null;
    }
}
