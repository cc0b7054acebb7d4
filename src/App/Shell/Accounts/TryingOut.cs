using System.Net;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell.Accounts;

/// <summary>While there is no account, whoever sits at this machine tries the program out as the office's clerk; with the first account that is over.</summary>
public sealed class TryingOut(Settings settings, Database database)
{
    private const string Name = "Chuyên viên (dùng thử)";

    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private volatile bool _isOver = !settings.IsForThisMachine;

    /// <summary>Whether there is no account yet and nobody but this machine is served.</summary>
    public async ValueTask<bool> IsOnAsync(CancellationToken stop)
    {
        if (_isOver)
            return false;
        await using var db = database.Open();
        if (await db.Users.AnyAsync(stop))
            _isOver = true;
        return !_isOver;
    }

    // What a browser says of the page before betrays a proxy that says nothing itself: then that page has another address than ours.
    private static bool IsOurs(Microsoft.Extensions.Primitives.StringValues page, HttpContext http) =>
        page.Count == 0
        || (page.Count == 1 && Uri.TryCreate(page[0], UriKind.Absolute, out var address) && Web.IsLoopback(address.Host)
            && address.Port == http.Connection.LocalPort);

    /// <summary>Signs whoever asks in for trying out; refuses what did not come straight from this machine.</summary>
    public static async Task SignInAsync(HttpContext http, RequestDelegate next)
    {
        // A program says who it is, from the first day on.
        if (http.User.Identity is not { IsAuthenticated: true } && !ApiAddress.IsOf(http)
            && await http.RequestServices.GetRequiredService<TryingOut>().IsOnAsync(http.RequestAborted))
        {
            // A proxy in front would have the whole network try it out.
            if (Forwarding.Any(http.Request.Headers.ContainsKey) || http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from)
                || !IsOurs(http.Request.Headers.Origin, http) || !IsOurs(http.Request.Headers.Referer, http))
            {
                http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                await http.Response.WriteAsync(
                    "Chưa có tài khoản: chỉ phục vụ trực tiếp trên máy này, không qua máy chủ trung gian.\n"
                    + "There are no accounts yet: only served on this machine itself, not through a proxy.");
                return;
            }
            http.User = new(new ClaimsIdentity([new(ClaimTypes.Name, Name)], Caller.TryingOutScheme));
        }
        await next(http);
    }
}
