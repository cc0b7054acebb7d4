using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>What a signed-in account says of itself; see <see cref="Caller"/>.</summary>
internal sealed class AccountClaims : IUserClaimsPrincipalFactory<Account>
{
    /// <summary>The claim that names the session.</summary>
    public const string SessionClaim = "session";

    public Task<ClaimsPrincipal> CreateAsync(Account user) => Task.FromResult(Of(user, null));

    /// <summary>The claims of an account in a session.</summary>
    public static ClaimsPrincipal Of(Account account, Guid? session)
    {
        var claims = new List<Claim> { new(ClaimTypes.NameIdentifier, account.Id.ToString()), new(ClaimTypes.Name, account.Name) };
        if (account.IsAdministrator)
            claims.Add(new(Caller.AdministratorClaim, "true"));
        if (session is { } id)
            claims.Add(new(SessionClaim, id.ToString()));
        return new(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme));
    }
}
