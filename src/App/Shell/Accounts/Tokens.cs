using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Personal tokens: made once, shown once, asked for at every request of a program.</summary>
public sealed class Tokens(Database database, TimeProvider clock)
{
    /// <summary>What every secret begins with, so that a scanner of leaked secrets knows it.</summary>
    public const string Prefix = "ngt_";

    /// <summary>The kind of identity of a program.</summary>
    public const string Scheme = "token";

    /// <summary>What a token can be made for: a program keeps neither accounts nor the installation, makes no tokens and counts no ballots.</summary>
    public static readonly IReadOnlyList<Permission> Scopes =
    [
        .. Enum.GetValues<Permission>().Except(
            [Permission.FoundCommittee, Permission.KeepAccounts, Permission.Operate, Permission.MakeTokens, Permission.CountBallots]),
    ];

    private static readonly TimeSpan UsedEvery = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token and gives its secret, which is kept nowhere.</summary>
    public async Task<string> MakeAsync(
        AccountId account, CommitteeId committee, string name, IEnumerable<Permission> scope, DateTimeOffset expiresAt, CancellationToken stop)
    {
        var secret = Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        await using var db = database.Open();
        db.Tokens.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Value,
            CommitteeId = committee.Value,
            Name = name,
            Scope = string.Join(' ', scope.Select(p => Kebab.Of<Permission>(p))),
            Hash = HashOf(secret),
            MadeAt = now.ToUnixTimeMilliseconds(),
            ExpiresAt = expiresAt.ToUnixTimeMilliseconds(),
        });
        await db.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>The tokens of an account in a committee, the newest first; revoked ones are not listed.</summary>
    public async Task<IReadOnlyList<TokenRow>> OfAsync(AccountId account, CommitteeId committee, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db.Tokens.AsNoTracking()
            .Where(t => t.AccountId == account.Value && t.CommitteeId == committee.Value && t.RevokedAt == null)
            .OrderByDescending(t => t.MadeAt).ToListAsync(stop);
    }

    /// <summary>Revokes a token of an account; at once, and for good.</summary>
    public async Task<bool> RevokeAsync(AccountId account, Guid token, CancellationToken stop)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var db = database.Open();
        return await db.Tokens.Where(t => t.Id == token && t.AccountId == account.Value && t.RevokedAt == null)
            .ExecuteUpdateAsync(t => t.SetProperty(r => r.RevokedAt, now), stop) == 1;
    }

    /// <summary>Whom a secret lets a program act for; null where it does not, or no longer, work. Remembers that it was used.</summary>
    public async Task<ClaimsPrincipal?> UseAsync(string secret, CancellationToken stop)
    {
        if (secret.Length is 0 or > 100 || !secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var (hash, now) = (HashOf(secret), clock.GetUtcNow().ToUnixTimeMilliseconds());
        await using var db = database.Open();
        var found = await db.Tokens.AsNoTracking().Where(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Join(db.Users.AsNoTracking(), t => t.AccountId, a => a.Id, (t, a) => new { Token = t, Account = a }).FirstOrDefaultAsync(stop);
        if (found is null || found.Account.IsLocked)
            return null;
        if (now - (found.Token.UsedAt ?? 0) >= UsedEvery.TotalMilliseconds)
            await db.Tokens.Where(t => t.Id == found.Token.Id).ExecuteUpdateAsync(t => t.SetProperty(r => r.UsedAt, now), stop);
        // Not the claim of an administrator: a program keeps neither accounts nor the installation.
        return new(new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, found.Account.Id.ToString()), new(ClaimTypes.Name, found.Account.Name),
                new(Caller.CommitteeClaim, found.Token.CommitteeId.ToString()), new(Caller.TokenClaim, found.Token.Id.ToString()),
                .. ScopeOf(found.Token).Select(word => new Claim(Caller.ScopeClaim, word)),
            ],
            Scheme));
    }

    /// <summary>The permissions of a token as words.</summary>
    public static IEnumerable<string> ScopeOf(TokenRow token) => token.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
