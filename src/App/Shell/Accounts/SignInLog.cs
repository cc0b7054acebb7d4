using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>
/// Writes the sign-in log, and failed attempts into the program's log: identifiers only. A wrong password or code counts here towards
/// the lock-out: by what stands in the database, so that of many at the same moment each one counts, and in the same transaction, so
/// that the time of the answer does not tell whether there is such an account.
/// </summary>
public sealed partial class SignInLog(Database database, TimeProvider clock, IOptions<IdentityOptions> options, ILogger<SignInLog> log)
{
    /// <summary>Writes one attempt.</summary>
    public async Task WriteAsync(HttpContext http, Account? account, SignInWay way, SignInOutcome outcome)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open();
        await using var together = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (account is not null && outcome == SignInOutcome.Wrong && way is SignInWay.Password or SignInWay.Code or SignInWay.RecoveryCode)
            await CountAsync(db.Users.Where(a => a.Id == account.Id), now, http.RequestAborted);
        db.SignIns.Add(new()
        {
            Id = Guid.CreateVersion7(now),
            At = now.ToUnixTimeMilliseconds(),
            AccountId = account?.Id,
            Way = way,
            Outcome = outcome,
            Address = Sessions.AddressOf(http),
        });
        await db.SaveChangesAsync(http.RequestAborted);
        await together.CommitAsync(http.RequestAborted);
        if (outcome is not (SignInOutcome.Done or SignInOutcome.CodeAsked))
            Refused(log, account?.Id, way, outcome);
    }

    private async Task CountAsync(IQueryable<Account> one, DateTimeOffset now, CancellationToken stop)
    {
        var (most, until) = (options.Value.Lockout.MaxFailedAccessAttempts, now + options.Value.Lockout.DefaultLockoutTimeSpan);
        await one.ExecuteUpdateAsync(a => a.SetProperty(r => r.AccessFailedCount, r => r.AccessFailedCount + 1), stop);
        await one.Where(a => a.AccessFailedCount >= most)
            .ExecuteUpdateAsync(a => a.SetProperty(r => r.AccessFailedCount, 0).SetProperty(r => r.LockoutEnd, until), stop);
    }

    [LoggerMessage(2001, LogLevel.Warning, "A sign-in was refused: account {Account}, {Way}, {Outcome}")]
    private static partial void Refused(ILogger log, Guid? account, SignInWay way, SignInOutcome outcome);
}
