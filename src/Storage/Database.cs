using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NghiTrinh.Storage;

/// <summary>The one database of this installation: opens contexts of the right kind.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly Func<Db> _open;
    private readonly NpgsqlDataSource? _postgres;

    private Database(string name, string? file, NpgsqlDataSource? postgres, Func<Db> open) =>
        (Name, File, _postgres, _open) = (name, file, postgres, open);

    /// <summary>"SQLite" or "PostgreSQL".</summary>
    public string Name { get; }

    /// <summary>The SQLite file, or null.</summary>
    public string? File { get; }

    /// <summary>A SQLite file; made when it is first migrated.</summary>
    public static Database Sqlite(string file)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();
        var options = Options<SqliteDb>().UseSqlite(connection).Options;
        return new("SQLite", file, null, () => new SqliteDb(options));
    }

    /// <summary>A PostgreSQL database.</summary>
    public static Database Postgres(string connection)
    {
        var source = NpgsqlDataSource.Create(connection);
        var options = Options<PostgresDb>().UseNpgsql(source).Options;
        return new("PostgreSQL", null, source, () => new PostgresDb(options));
    }

    /// <summary>A new context; the caller disposes it.</summary>
    public Db Open() => _open();

    /// <summary>Brings the schema up to date. A SQLite file is copied beside itself first; gives the copy's path then.</summary>
    public async Task<string?> MigrateAsync(CancellationToken stop)
    {
        await using var db = Open();
        var pending = (await db.Database.GetPendingMigrationsAsync(stop)).Any();
        if (!pending)
            return null;
        string? copy = null;
        if (File is not null)
        {
            MakeFolder(Path.GetDirectoryName(Path.GetFullPath(File))!);
            copy = await CopyAsync(db, stop);
        }
        await db.Database.MigrateAsync(stop);
        if (File is not null)
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", stop);
        return copy;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        else
            using (var connection = new SqliteConnection($"Data Source={File}"))
                SqliteConnection.ClearPool(connection);
    }

    /// <summary>Makes the folder of the data where there is none; others on the machine do not see into it.</summary>
    public static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private async Task<string?> CopyAsync(Db db, CancellationToken stop)
    {
        if (!System.IO.File.Exists(File) || new FileInfo(File!).Length == 0)
            return null;
        var last = (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() ?? "empty";
        var copy = $"{File}.before-{last}";
        System.IO.File.Delete(copy);
        // VACUUM INTO copies what is committed, also from the write-ahead log.
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", stop);
        await ForgetCountedAsync(copy, stop);
        return copy;
    }

    // What tellers are counting is deleted when both agree; a copy that nobody looks after must not keep it.
    private static async Task ForgetCountedAsync(string copy, CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'counting_sheets'";
        if (await command.ExecuteScalarAsync(stop) is 0L)
            return;
        // A deleted row stays in its page until the page is written anew.
        command.CommandText = "DELETE FROM counting_sheets; VACUUM";
        await command.ExecuteNonQueryAsync(stop);
    }

    private static DbContextOptionsBuilder<TDb> Options<TDb>()
        where TDb : Db =>
        new DbContextOptionsBuilder<TDb>().UseSnakeCaseNamingConvention();
}
