using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Identity's keeper of accounts, with the clock of the program: Identity's own lock-out asks the machine's.</summary>
public sealed class AccountKeeper(
    IUserStore<Account> store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users,
    IEnumerable<IPasswordValidator<Account>> passwords, ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services,
    ILogger<UserManager<Account>> log, TimeProvider clock)
    : UserManager<Account>(store, options, hasher, users, passwords, normalizer, errors, services, log)
{
    /// <inheritdoc/>
    public override Task<bool> IsLockedOutAsync(Account user) => Task.FromResult(user.LockoutEnd > clock.GetUtcNow());

    /// <summary>Nothing: a failed attempt is counted where it is written into the log, see <see cref="SignInLog"/>.</summary>
    public override Task<IdentityResult> AccessFailedAsync(Account user) => Task.FromResult(IdentityResult.Success);

    /// <summary>Whether nothing opens the account yet: that is what an invitation is for. What has been opened is reset, and asks for its second factor.</summary>
    public async Task<bool> IsUnopenedAsync(Account user) =>
        user is { PasswordHash: null, TwoFactorEnabled: false } && (await GetLoginsAsync(user)).Count == 0 && (await GetPasskeysAsync(user)).Count == 0;

    /// <summary>Sets a password in place of whatever there is; what does not succeed leaves the old one.</summary>
    public async Task<IdentityResult> SetPasswordAsync(Account user, string password)
    {
        var isFit = await UpdatePasswordHash(user, password, validatePassword: true);
        return isFit.Succeeded ? await UpdateUserAsync(user) : isFit;
    }

    /// <summary>Switches an authenticator app on by its first code; with a wrong one nothing is kept of its key.</summary>
    public async Task<bool> SwitchOnAuthenticatorAsync(Account user, string key, string code)
    {
        await ForgetCodesAsync(user);
        await ((IUserAuthenticatorKeyStore<Account>)Store).SetAuthenticatorKeyAsync(user, key, CancellationToken.None);
        return await VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code) && (await SetTwoFactorEnabledAsync(user, true)).Succeeded;
    }

    /// <inheritdoc/>
    public override async Task<IdentityResult> ResetAuthenticatorKeyAsync(Account user)
    {
        var removed = await ForgetCodesAsync(user);
        return removed.Succeeded ? await base.ResetAuthenticatorKeyAsync(user) : removed;
    }

    // A new key begins anew, also where the clock had once run ahead.
    private Task<IdentityResult> ForgetCodesAsync(Account user) => RemoveAuthenticationTokenAsync(user, AuthenticatorCodes.Provider, AuthenticatorCodes.LastStep);
}
