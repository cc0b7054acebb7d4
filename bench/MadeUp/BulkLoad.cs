using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Storage;
using Npgsql;
using NpgsqlTypes;

namespace NghiTrinh.Bench.MadeUp;

/// <summary>Puts rows into a migrated, empty database faster than the product ever needs to: indexes are made afterwards.</summary>
internal sealed class BulkLoad(Database database)
{
    private const string Columns =
        "committee_id, subject_kind, subject_id, sequence, effective_on, recorded_at, \"by\", why, kind, payload, previous, witness, hash";

    private readonly List<string> _indexes = [];

    public async Task BeginAsync(IEnumerable<MadeUpLedger> ledgers)
    {
        await database.MigrateAsync(default);
        await using var db = database.Open();
        db.Committees.AddRange(ledgers.Select(l => new CommitteeRow { Id = l.Committee.Value, Slug = l.Slug }));
        await db.SaveChangesAsync();
        var ask = IsSqlite
            ? "SELECT 'DROP INDEX ' || name AS \"Drop\", sql AS \"Sql\" FROM sqlite_master WHERE type = 'index' AND tbl_name = 'changes' AND sql IS NOT NULL"
            : "SELECT 'DROP INDEX ' || indexname AS \"Drop\", indexdef AS \"Sql\" FROM pg_indexes WHERE tablename = 'changes' AND indexname <> 'pk_changes'";
        foreach (var index in await db.Database.SqlQueryRaw<Index>(ask).ToListAsync())
        {
            _indexes.Add(index.Sql);
            await db.Database.ExecuteSqlRawAsync(index.Drop);
        }
    }

    public Task AddAsync(IReadOnlyList<ChangeRow> rows) => IsSqlite ? IntoSqliteAsync(rows) : IntoPostgresAsync(rows);

    public async Task EndAsync()
    {
        await using var db = database.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        foreach (var index in _indexes)
            await db.Database.ExecuteSqlRawAsync(index);
        await db.Database.ExecuteSqlRawAsync(IsSqlite ? "PRAGMA wal_checkpoint(TRUNCATE)" : "VACUUM ANALYZE changes");
    }

    private bool IsSqlite => database.File is not null;

    private async Task IntoSqliteAsync(IReadOnlyList<ChangeRow> rows)
    {
        await using var connection = new SqliteConnection($"Data Source={database.File};Pooling=False");
        await connection.OpenAsync();
        await using (var pragma = connection.CreateCommand())
        {
            pragma.CommandText = "PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000";
            await pragma.ExecuteNonQueryAsync();
        }
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO changes ({Columns}) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
        var fields = Enumerable.Range(0, 13).Select(i => insert.Parameters.Add(new($"${i}", null))).ToArray();
        foreach (var row in rows)
        {
            object?[] values =
            [
                row.CommitteeId.ToString().ToUpperInvariant(), (short)row.SubjectKind, row.SubjectId.ToString().ToUpperInvariant(), row.Sequence,
                row.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.RecordedAt, row.By, row.Why, row.Kind,
                row.Payload, row.Previous, row.Witness, row.Hash,
            ];
            for (var i = 0; i < values.Length; i++)
                fields[i].Value = values[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
        await transaction.CommitAsync();
    }

    private async Task IntoPostgresAsync(IReadOnlyList<ChangeRow> rows)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY changes ({Columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            copy.Write(row.CommitteeId, NpgsqlDbType.Uuid);
            copy.Write((short)row.SubjectKind, NpgsqlDbType.Smallint);
            copy.Write(row.SubjectId, NpgsqlDbType.Uuid);
            copy.Write(row.Sequence, NpgsqlDbType.Integer);
            copy.Write(row.EffectiveOn, NpgsqlDbType.Date);
            copy.Write(row.RecordedAt, NpgsqlDbType.Bigint);
            copy.Write(row.By, NpgsqlDbType.Varchar);
            Write(copy, row.Why, NpgsqlDbType.Varchar);
            copy.Write(row.Kind, NpgsqlDbType.Varchar);
            copy.Write(row.Payload, NpgsqlDbType.Varchar);
            Write(copy, row.Previous, NpgsqlDbType.Bytea);
            Write(copy, row.Witness, NpgsqlDbType.Bytea);
            copy.Write(row.Hash, NpgsqlDbType.Bytea);
        }
        await copy.CompleteAsync();
    }

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type)
        where T : class
    {
        if (value is null)
            copy.WriteNull();
        else
            copy.Write(value, type);
    }

    private sealed record Index(string Drop, string Sql);
}
