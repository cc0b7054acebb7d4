using System.Security.Claims;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Shell;

/// <summary>Who is signed in, before it is known who that is in a committee.</summary>
/// <param name="Account">The account; null for somebody who is trying the program out.</param>
/// <param name="Name">The name of the account.</param>
/// <param name="IsAdministrator">Whether the account keeps the accounts of the installation.</param>
public sealed record Caller(AccountId? Account, string Name, bool IsAdministrator)
{
    /// <summary>The kind of identity of somebody who tries the program out on its own machine, while there are no accounts.</summary>
    public const string TryingOutScheme = "trying-out";

    /// <summary>The claim that an account keeps the accounts of the installation.</summary>
    public const string AdministratorClaim = "administrator";

    /// <summary>The claims that limit a program to some permissions.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>The claim that names the one committee a program may enter.</summary>
    public const string CommitteeClaim = "committee";

    /// <summary>The claim of the token that a program sent.</summary>
    public const string TokenClaim = "token";

    /// <summary>Whether somebody is trying the program out.</summary>
    public bool IsTryingOut => Account is null;

    /// <summary>What a program is limited to; null for a person.</summary>
    public IReadOnlySet<Permission>? Scope { get; init; }

    /// <summary>The one committee a program may enter; null for a person.</summary>
    public CommitteeId? Only { get; init; }

    /// <summary>Who sent a request, or null where nobody is signed in.</summary>
    public static Caller? Of(HttpContext http)
    {
        var user = http.User;
        if (user.Identity is not { IsAuthenticated: true } identity)
            return null;
        var name = user.FindFirstValue(ClaimTypes.Name) ?? "";
        if (identity.AuthenticationType == TryingOutScheme)
            return new(null, name, IsAdministrator: true);
        if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
            return null;
        var scopes = user.FindAll(ScopeClaim).Select(c => Kebab.Parse<Permission>(c.Value)).OfType<Permission>().ToHashSet();
        return new(new AccountId(account), name, user.HasClaim(AdministratorClaim, "true"))
        {
            Scope = user.HasClaim(c => c.Type == ScopeClaim) ? scopes : null,
            Only = Guid.TryParse(user.FindFirstValue(CommitteeClaim), out var only) ? new CommitteeId(only) : null,
        };
    }

    /// <summary>Who the caller is in a committee, or, without one, in the installation.</summary>
    /// <param name="newest">The committee's ledger folded over all that is recorded, on today's date; null outside committees.</param>
    public Actor In(Snapshot? newest)
    {
        if (Only is { } only && newest is not null && newest.Ledger.Committee != only)
            return new(null, Name, []) { Scope = Scope };
        var actor = newest is not null && Account is { } account ? Actor.Of(newest, account, Name) : new(null, Name, []);
        IEnumerable<Role> others =
            IsTryingOut && newest is not null ? [Role.OfficeClerk, Role.ChiefOfOffice, Role.Administrator]
            : IsAdministrator ? [Role.Administrator]
            : [];
        return actor with { Roles = [.. actor.Roles, .. others.Select(r => new HeldRole(r, null, null, DateOnly.MinValue, null))], Scope = Scope };
    }
}
