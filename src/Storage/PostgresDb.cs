using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;
using Npgsql;

namespace NghiTrinh.Storage;

/// <summary>PostgreSQL: writers run side by side, so a committed row can stand before one that was seen earlier.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options)
{
    // The mark is the oldest transaction still running: everything that could yet appear has at least that number.
    internal override string ChangesSinceSql => $"""
        SELECT s.mark, {ChangeReader.Columns}
        FROM (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS mark) s
        LEFT JOIN changes c ON c.committee_id = @committee AND c.written_in >= @mark
        """;

    internal override bool IsDuplicateKey(DbUpdateException failure) =>
        failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    internal override Task LockAsync(CommitteeId committee, bool alone, CancellationToken stop)
    {
        var key = BitConverter.ToInt64(committee.Value.ToByteArray(), 8);
        return alone
            ? Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", stop)
            : Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock_shared({key})", stop);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.Entity<ChangeRow>().Property<long>("WrittenIn").HasDefaultValueSql("pg_current_xact_id()::text::bigint");
        model.Entity<ChangeRow>().HasIndex("CommitteeId", "WrittenIn");
    }
}
