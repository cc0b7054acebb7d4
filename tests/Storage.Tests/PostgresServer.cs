using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NghiTrinh.Storage.Tests;

/// <summary>A throwaway PostgreSQL server on loopback, started on a free port and stopped by its own process.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string User = "postgres";

    private static readonly string? Bin = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "postgres"))).Max(StringComparer.Ordinal)
        : null;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "nghi-trinh-pg-" + Guid.CreateVersion7().ToString("N"));
    private Process? _server;
    private int _port;
    private int _databases;

    /// <summary>Makes an empty database, or skips the test that asks where no server is installed.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        Assert.SkipWhen(_server is null, "PostgreSQL is not installed (Debian package postgresql).");
        var name = $"test_{Interlocked.Increment(ref _databases)}";
        await using var source = NpgsqlDataSource.Create(Connection("postgres"));
        await using var command = source.CreateCommand($"CREATE DATABASE {name}");
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Bin is null)
            return;
        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
            await RunAsync("chown", User, _folder);
        await RunAsync(AsUser("initdb", "-D", Path.Combine(_folder, "data"), "-U", User, "-A", "trust", "--locale=C.UTF-8", "-N"));
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        _server = Start(AsUser(
            "postgres", "-D", Path.Combine(_folder, "data"), "-p", $"{_port}", "-k", _folder, "-h", "127.0.0.1", "-c", "fsync=off"));
        for (var attempt = 0; !await AnswersAsync(); attempt++)
        {
            Assert.False(_server.HasExited || attempt > 100, "PostgreSQL did not start.");
            await Task.Delay(100);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        _server.Kill(entireProcessTree: true);
        await _server.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Connection("postgres"));
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private string Connection(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Maximum Pool Size=20";

    private static string[] AsUser(string program, params string[] arguments) =>
        Environment.UserName == "root"
            ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", Path.Combine(Bin!, program), .. arguments]
            : [Path.Combine(Bin!, program), .. arguments];

    private static Process Start(params string[] command)
    {
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{command[0]} ended with {process.ExitCode}.");
    }
}
