using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>SQLite: one file, one writer at a time, row ids in the order of commits.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options)
{
    private const int ConstraintFailed = 19;

    internal override string ChangesSinceSql => $"""
        SELECT rowid, {ChangeReader.Columns} FROM changes
        WHERE committee_id = @committee AND rowid > @mark ORDER BY rowid
        """;

    internal override bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteErrorCode: ConstraintFailed };

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
