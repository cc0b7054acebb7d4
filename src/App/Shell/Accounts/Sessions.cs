using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Sessions: begun by signing in, asked for at every request, ended by signing out or by being revoked.</summary>
public sealed class Sessions(Database database, TimeProvider clock)
{
    /// <summary>A session that is not used for this long has ended: a working day.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>A session ends after this long however much it is used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Begins a session for the browser of a request.</summary>
    public async Task<Guid> BeginAsync(Account account, HttpContext http)
    {
        var (now, agent) = (clock.GetUtcNow(), http.Request.Headers.UserAgent.ToString());
        var session = new SessionRow
        {
            Id = Guid.CreateVersion7(now),
            AccountId = account.Id,
            MadeAt = now.ToUnixTimeMilliseconds(),
            SeenAt = now.ToUnixTimeMilliseconds(),
            Address = AddressOf(http),
            UserAgent = agent.Length > 300 ? agent[..300] : agent,
        };
        await using var db = database.Open();
        db.Sessions.Add(session);
        await db.SaveChangesAsync(http.RequestAborted);
        return session.Id;
    }

    /// <summary>Whose session it is, or null where it has ended or the account is locked; remembers that it was used.</summary>
    public async Task<Account?> UseAsync(Guid id, CancellationToken stop)
    {
        await using var db = database.Open();
        var found = await db.Sessions.AsNoTracking().Where(s => s.Id == id && s.RevokedAt == null)
            .Join(db.Users.AsNoTracking(), s => s.AccountId, a => a.Id, (s, a) => new { Session = s, Account = a }).FirstOrDefaultAsync(stop);
        if (found is null || found.Account.IsLocked || !IsOpen(found.Session))
            return null;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (now - found.Session.SeenAt >= SeenEvery.TotalMilliseconds)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, now), stop);
        return found.Account;
    }

    /// <summary>The open sessions of an account, the last used first.</summary>
    public async Task<IReadOnlyList<SessionRow>> OpenAsync(Guid account, CancellationToken stop)
    {
        await using var db = database.Open();
        var rows = await db.Sessions.AsNoTracking().Where(s => s.AccountId == account && s.RevokedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(stop);
        return [.. rows.Where(IsOpen)];
    }

    /// <summary>Ends one session of an account.</summary>
    public Task EndAsync(Guid account, Guid session, CancellationToken stop) => EndAsync(account, s => s.Id == session, stop);

    /// <summary>Ends all sessions of an account but one, and revokes its tokens: whoever stole in keeps no way in.</summary>
    public async Task EndOthersAsync(Guid account, Guid? except, CancellationToken stop)
    {
        await EndAsync(account, s => s.Id != except, stop);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await using var db = database.Open();
        await db.Tokens.Where(t => t.AccountId == account && t.RevokedAt == null)
            .ExecuteUpdateAsync(t => t.SetProperty(r => r.RevokedAt, now), stop);
    }

    /// <summary>Whether whoever asks has signed in, or confirmed who they are, this recently.</summary>
    public async Task<bool> IsRecentAsync(HttpContext http, TimeSpan recent, CancellationToken stop)
    {
        if (Of(http) is not { } id)
            return false;
        await using var db = database.Open();
        var since = (clock.GetUtcNow() - recent).ToUnixTimeMilliseconds();
        return await db.Sessions.AsNoTracking().AnyAsync(s => s.Id == id && s.MadeAt > since, stop);
    }

    /// <summary>The session of a request, or null.</summary>
    public static Guid? Of(HttpContext http) =>
        Guid.TryParse(http.User.FindFirst(AccountClaims.SessionClaim)?.Value, out var id) ? id : null;

    /// <summary>The address a request comes from.</summary>
    public static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>At every request: the cookie opens only what its session still opens, under the name and rights of now.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        if (Guid.TryParse(context.Principal?.FindFirst(AccountClaims.SessionClaim)?.Value, out var id)
            && await sessions.UseAsync(id, http.RequestAborted) is { } account)
            context.ReplacePrincipal(AccountClaims.Of(account, id));
        else
            context.RejectPrincipal();
    }

    private async Task EndAsync(Guid account, System.Linq.Expressions.Expression<Func<SessionRow, bool>> which, CancellationToken stop)
    {
        await using var db = database.Open();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        await db.Sessions.Where(s => s.AccountId == account && s.RevokedAt == null).Where(which)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.RevokedAt, now), stop);
    }

    private bool IsOpen(SessionRow session)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        return now - session.SeenAt < Idle.TotalMilliseconds && now - session.MadeAt < Longest.TotalMilliseconds;
    }
}
