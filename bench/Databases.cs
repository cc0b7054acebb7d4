using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NghiTrinh.Storage;
using Npgsql;

namespace NghiTrinh.Bench;

/// <summary>Databases of a bench: SQLite files and a PostgreSQL server of its own on loopback, durable as in an office (fsync on).</summary>
internal sealed class Databases : IAsyncDisposable
{
    private const string User = "postgres";

    private static readonly string? Bin = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "postgres"))).Max(StringComparer.Ordinal)
        : null;

    private readonly bool _keeps;
    private readonly List<Database> _open = [];
    private Process? _server;
    private int _port;

    private Databases(string folder, bool keeps) => (Folder, _keeps) = (folder, keeps);

    public string Folder { get; }

    /// <summary>Opens a folder of databases; one without a name is deleted at the end.</summary>
    public static async Task<Databases> OpenAsync(string? folder = null)
    {
        var databases = new Databases(folder ?? Directory.CreateTempSubdirectory("nghi-trinh-bench-").FullName, folder is not null);
        Directory.CreateDirectory(databases.Folder);
        await databases.StartPostgresAsync();
        return databases;
    }

    /// <summary>A database of each kind; PostgreSQL only where it is installed.</summary>
    public async Task<IReadOnlyList<Database>> NewAsync(string name)
    {
        List<Database> both = [Database.Sqlite(Path.Combine(Folder, name + ".db"))];
        if (_server is not null)
            both.Add(await PostgresAsync(name));
        _open.AddRange(both);
        return both;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _open)
            await database.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            // Interrupted, it writes its pages and stops; killed, it would have to recover at the next start.
            using (var stop = Process.Start("kill", ["-INT", $"{await PidAsync()}"]))
                await stop.WaitForExitAsync();
            await _server.WaitForExitAsync();
            _server.Dispose();
        }
        if (!_keeps)
            Directory.Delete(Folder, recursive: true);
    }

    private string Cluster => Path.Combine(Folder, "postgres");

    private async Task<string> PidAsync() => (await File.ReadAllLinesAsync(Path.Combine(Cluster, "postmaster.pid")))[0];

    private async Task<Database> PostgresAsync(string name)
    {
        await using var source = NpgsqlDataSource.Create(Connection("postgres"));
        await using var there = source.CreateCommand("SELECT 1 FROM pg_database WHERE datname = $1");
        there.Parameters.AddWithValue(name);
        if (await there.ExecuteScalarAsync() is null)
        {
            await using var create = source.CreateCommand($"CREATE DATABASE {name}");
            await create.ExecuteNonQueryAsync();
        }
        return Database.Postgres(Connection(name));
    }

    private async Task StartPostgresAsync()
    {
        if (Bin is null)
        {
            Console.WriteLine("PostgreSQL is not installed: SQLite alone is measured.");
            return;
        }
        if (!File.Exists(Path.Combine(Cluster, "PG_VERSION")))
        {
            Directory.CreateDirectory(Cluster);
            if (Environment.UserName == "root")
            {
                await RunAsync("chown", User, Cluster);
                await RunAsync("chmod", "o+x", Folder);
            }
            await RunAsync(AsUser("initdb", "-D", Cluster, "-U", User, "-A", "trust", "--locale=C.UTF-8"));
        }
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            _port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }
        _server = Start(AsUser(
            "postgres", "-D", Cluster, "-p", $"{_port}", "-k", Cluster, "-h", "127.0.0.1", "-c", "max_wal_size=4GB"));
        for (var attempt = 0; !await AnswersAsync(); attempt++)
        {
            if (_server.HasExited || attempt > 300)
                throw new InvalidOperationException("PostgreSQL did not start.");
            await Task.Delay(100);
        }
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

    public string Connection(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Maximum Pool Size=20;Command Timeout=1800";

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
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{command[0]} ended with {process.ExitCode}.");
    }
}
