using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;

namespace NghiTrinh.App.Features.Accounts;

/// <summary>Đăng xuất: the session ends at the server too.</summary>
public static class SignOut
{
    public static async Task<IResult> PostAsync(HttpContext http, AccountSignIn signIn, Sessions sessions, CancellationToken stop)
    {
        if (Caller.Of(http)?.Account is { } account && Sessions.Of(http) is { } session)
            await sessions.EndAsync(account.Value, session, stop);
        await signIn.SignOutAsync();
        return Results.Redirect(Gate.SignInPath);
    }
}
