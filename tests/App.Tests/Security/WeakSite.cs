using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace NghiTrinh.App.Tests.Security;

/// <summary>A site with the weaknesses that must not be ours: it shows that the scanners would find them.</summary>
internal sealed class WeakSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WeakSite(WebApplication app) => _app = app;

    /// <summary>Where it is.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>Opens it on a free port of this machine.</summary>
    public static async Task<WeakSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<html><body><a href=\"/search?q=a\">Tìm</a></body></html>", "text/html; charset=utf-8"));
        app.MapGet("/search", (string q) => Results.Content($"<html><body><p>{q}</p></body></html>", "text/html; charset=utf-8"));
        app.MapGet("/lines", (string q) => Results.Content($"<html><body>{Lines(q)}</body></html>", "text/html; charset=utf-8"));
        await app.StartAsync();
        return new(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static string Lines(string q)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The weakness itself.
        command.CommandText = $"select 'Tìm thấy nội dung của chương trình' where 'a' = '{q}'";
#pragma warning restore CA2100
        try
        {
            return command.ExecuteScalar() as string ?? "";
        }
        catch (SqliteException failure)
        {
            return failure.Message;
        }
    }
}
