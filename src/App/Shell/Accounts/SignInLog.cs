using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>Writes the sign-in log, and failed attempts into the program's log: identifiers only.</summary>
public sealed partial class SignInLog(Database database, TimeProvider clock, ILogger<SignInLog> log)
{
    /// <summary>Writes one attempt.</summary>
    public async Task WriteAsync(HttpContext http, Account? account, SignInWay way, SignInOutcome outcome)
    {
        var now = clock.GetUtcNow();
        await using var db = database.Open();
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
        if (outcome is not (SignInOutcome.Done or SignInOutcome.CodeAsked))
            Refused(log, account?.Id, way, outcome);
    }

    [LoggerMessage(2001, LogLevel.Warning, "A sign-in was refused: account {Account}, {Way}, {Outcome}")]
    private static partial void Refused(ILogger log, Guid? account, SignInWay way, SignInOutcome outcome);
}
