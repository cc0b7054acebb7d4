using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Kết thúc phiên của mình: một phiên, hoặc mọi phiên khác.</summary>
public static class EndSessions
{
    public static async Task<IResult> OneAsync(HttpContext http, Sessions sessions, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (Caller.Of(http)?.Account is { } account && Guid.TryParse(form.Text("session"), out var session))
            await sessions.EndAsync(account.Value, session, stop);
        return Results.Redirect("/account");
    }

    public static async Task<IResult> OthersAsync(HttpContext http, Sessions sessions, CancellationToken stop)
    {
        if (Caller.Of(http)?.Account is { } account)
            await sessions.EndOthersAsync(account.Value, Sessions.Of(http), stop);
        return Results.Redirect("/account");
    }
}
