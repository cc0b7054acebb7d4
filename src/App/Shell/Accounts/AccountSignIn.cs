using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Identity's signing in; whichever way it was done, it begins a session that can be listed and revoked.</summary>
public sealed class AccountSignIn(
    AccountKeeper accounts, IHttpContextAccessor accessor, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, Sessions sessions)
    : SignInManager<Account>(accounts, accessor, claims, options, log, schemes, confirmation)
{
    /// <inheritdoc/>
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(!user.IsLocked);

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = await sessions.BeginAsync(user, Context);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new(AccountClaims.SessionClaim, session.ToString())]);
    }
}
