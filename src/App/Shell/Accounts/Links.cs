using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>One-time links: a secret of 256 bits that is sent or shown once; only its hash is kept.</summary>
public sealed class Links(Database database, TimeProvider clock)
{
    /// <summary>Where a link of a kind leads; the secret follows as "link".</summary>
    public static string PathOf(LinkKind kind) => kind switch
    {
        LinkKind.FirstAdministrator => "/first-administrator",
        LinkKind.Invitation => "/invitation",
        LinkKind.Reset => "/reset",
    };

    /// <summary>How long a link of a kind works.</summary>
    public static TimeSpan LifeOf(LinkKind kind) => kind switch
    {
        LinkKind.FirstAdministrator => TimeSpan.FromHours(24),
        LinkKind.Invitation => TimeSpan.FromDays(7),
        LinkKind.Reset => TimeSpan.FromHours(1),
    };

    /// <summary>Makes a link; an earlier one of the same kind for the same account no longer works. Gives its path and query.</summary>
    public async Task<string> MakeAsync(LinkKind kind, Account? account, bool isMailed, CancellationToken stop)
    {
        await using (var db = database.Open())
            await UseUpAsync(db, kind, account?.Id, stop);
        return await MakeBesideAsync(kind, account, isMailed, stop);
    }

    /// <summary>Makes a link; earlier ones go on working until one of them is used. Gives its path and query.</summary>
    public async Task<string> MakeBesideAsync(LinkKind kind, Account? account, bool isMailed, CancellationToken stop)
    {
        var (secret, now) = (RandomNumberGenerator.GetBytes(32), clock.GetUtcNow());
        await using var db = database.Open();
        var text = WebEncoders.Base64UrlEncode(secret);
        db.AccountLinks.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            AccountId = account?.Id,
            Hash = HashOf(text),
            IsMailed = isMailed,
            ExpiresAt = (now + LifeOf(kind)).ToUnixTimeMilliseconds(),
        });
        await db.SaveChangesAsync(stop);
        return $"{PathOf(kind)}?link={text}";
    }

    /// <summary>The link of a secret, or null where it does not, or no longer, work.</summary>
    public async Task<LinkRow?> FindAsync(LinkKind kind, string? secret, CancellationToken stop)
    {
        if (secret is not { Length: > 0 and <= 100 })
            return null;
        var (hash, now) = (HashOf(secret), clock.GetUtcNow().ToUnixTimeMilliseconds());
        await using var db = database.Open();
        return await db.AccountLinks.AsNoTracking().FirstOrDefaultAsync(l => l.Hash == hash && l.Kind == kind && l.UsedAt == null && l.ExpiresAt > now, stop);
    }

    /// <summary>Uses a link up, and the others of its kind for the same account; false where somebody else was faster.</summary>
    public async Task<bool> UseAsync(LinkRow link, CancellationToken stop)
    {
        await using var db = database.Open();
        return await UseAsync(db, link, stop);
    }

    /// <summary>The same within what a context does otherwise.</summary>
    public async Task<bool> UseAsync(Db db, LinkRow link, CancellationToken stop)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (await db.AccountLinks.Where(l => l.Id == link.Id && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.UsedAt, now), stop) == 0)
            return false;
        await UseUpAsync(db, link.Kind, link.AccountId, stop);
        return true;
    }

    private Task UseUpAsync(Db db, LinkKind kind, Guid? account, CancellationToken stop)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return db.AccountLinks.Where(l => l.Kind == kind && l.AccountId == account && l.UsedAt == null)
            .ExecuteUpdateAsync(l => l.SetProperty(r => r.UsedAt, now), stop);
    }

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
