using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

namespace NghiTrinh.App.Commands;

/// <summary><c>./run</c>: serves the pages; on other addresses than this machine's only by https.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(Settings settings, bool empty, TextWriter say, TextWriter complain, CancellationToken stop)
    {
        var reasons = SettingsCheck.Of(settings).ToList();
        foreach (var reason in reasons)
            await complain.WriteLineAsync(reason);
        if (reasons.Count > 0)
            return 2;
        await using var database = settings.OpenDatabase();
        if (await database.MigrateAsync(stop) is { } copy)
            await say.WriteLineAsync($"Đã nâng cấp dữ liệu; bản trước đó: {copy} · Upgraded; the copy before: {copy}");
        if (!empty && await FoundingSample.LoadIfEmptyAsync(database, stop))
            await say.WriteLineAsync("Đã nạp dữ liệu mẫu (Hà Nội 2023) · Loaded the founding sample (Hà Nội 2023)");

        var free = FreePort(settings.Address, settings.Port);
        if (free != settings.Port)
            await say.WriteLineAsync($"Cổng {settings.Port} đang bận, dùng cổng {free} · Port {settings.Port} is taken, using {free}");
        await using var app = Web.Build(settings with { Port = free }, database, TimeProvider.System);
        await app.StartAsync(stop);
        var address = (settings with { Port = free }).BaseAddress;
        await say.WriteLineAsync($"Nghị Trình: {address}/   ({database.Name}{(database.File is { } file ? $", {file}" : "")})");
        await SayFirstLinkAsync(app, database, address, say, stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    // Nobody has a default password: the first administrator is made by whoever sees this console.
    private static async Task SayFirstLinkAsync(WebApplication app, Database database, string address, TextWriter say, CancellationToken stop)
    {
        await using var db = database.Open();
        if (await db.Users.AnyAsync(stop))
            return;
        var link = await app.Services.GetRequiredService<Links>().MakeAsync(LinkKind.FirstAdministrator, null, isMailed: false, stop);
        await say.WriteLineAsync(
            $"Lập tài khoản quản trị (dùng một lần, trong 24 giờ) · Make the administrator's account (once, within 24 hours):\n  {address}{link}");
    }

    private static int FreePort(string address, int wanted)
    {
        var ip = address == "localhost" ? IPAddress.Loopback : IPAddress.Parse(address.Trim('[', ']'));
        for (var port = wanted; port < Math.Min(wanted + 50, 65_536); port++)
            if (IsFree(ip, port))
                return port;
        return 0;
    }

    private static bool IsFree(IPAddress ip, int port)
    {
        using var probe = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            probe.Bind(new IPEndPoint(ip, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
