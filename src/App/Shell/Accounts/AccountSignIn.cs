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
    /// <summary>The field in which a page's script sends what a passkey says.</summary>
    public const string CredentialField = "credential";

    /// <inheritdoc/>
    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(!user.IsLocked);

    /// <summary>Whose passkey was shown; null for what is none.</summary>
    public Task<PasskeyAssertionResult<Account>?> AssertAsync(Form form) => AskAsync(form, PerformPasskeyAssertionAsync);

    /// <summary>The passkey that was made; null for what is none.</summary>
    public Task<PasskeyAttestationResult?> AttestAsync(Form form) => AskAsync(form, PerformPasskeyAttestationAsync);

    // Where no challenge was asked for before, Identity throws: for us somebody sent what no page of ours sends.
    private static async Task<T?> AskAsync<T>(Form form, Func<string, Task<T>> ask)
        where T : class
    {
        try
        {
            return form.Typed(CredentialField) is { Length: < 100_000 } credential ? await ask(credential) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var session = await sessions.BeginAsync(user, Context);
        await base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, new(AccountClaims.SessionClaim, session.ToString())]);
    }
}
