using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>SQLite: one file, one writer at a time, row ids in the order of commits.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    // SQLITE_CONSTRAINT_PRIMARYKEY, _UNIQUE and _ROWID; a missing parent or value is a fault of ours, on both databases.
    private static readonly int[] Duplicate = [1555, 2067, 2579];

    internal override string ChangesSinceSql => $"""
        SELECT rowid, {ChangeReader.Columns} FROM changes
        WHERE committee_id = @committee AND rowid > @mark ORDER BY rowid
        """;

    internal override bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException constraint && Duplicate.Contains(constraint.SqliteExtendedErrorCode);

    // A transaction begins with the only writer's lock of the file (BEGIN IMMEDIATE).
    internal override Task LockAsync(CommitteeId committee, bool alone, CancellationToken stop) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        // The row id stands behind every index key: this is the index of ChangesSinceSql.
        model.Entity<ChangeRow>().HasIndex(r => r.CommitteeId);
    }
}
