using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Storage.Tests;

public abstract class RecordingTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    [Fact]
    public async Task What_is_recorded_is_read_back_alike()
    {
        await FoundAsync();
        await RecordAsync(Planned(1), Planned(2));
        await RecordAsync(Postponed(1, 2, 9));

        var ledgers = new Ledgers(Database);
        var ledger = await ledgers.OfAsync((await ledgers.FindAsync("mau", default))!.Value, default);

        Assert.Equal(4, ledger.Count);
        var item = ledger.At(new(new(2023, 12, 31))).Find(new ItemId(ItemSubject(1).Id))!;
        Assert.Equal(new DuePeriod.InMonth(2023, 9), item.Content.Due);
        Assert.Equal("chờ ý kiến", ledger.HistoryOf(item.Id)[1].Why);
    }

    [Fact]
    public async Task Of_two_writers_of_one_item_one_is_told_that_the_other_was_faster()
    {
        await FoundAsync();
        await RecordAsync(Planned(1));

        var outcomes = await Task.WhenAll(Enumerable.Range(7, 4).Select(month => RecordAsync(Postponed(1, 2, month))));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.IsType<SomebodyWasFaster>(o.Refusal));
    }

    [Fact]
    public async Task A_fault_of_ours_is_not_taken_for_somebody_faster()
    {
        await FoundAsync();
        await using var db = Database.Open();
        // A session of an account that is not there.
        db.Sessions.Add(new() { Id = Guid.Empty, AccountId = ItemSubject(7).Id, MadeAt = 0, SeenAt = 0, Address = "", UserAgent = "" });

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.RecordAsync(Committee, [Planned(1)], "Văn phòng", Clock, default));
    }

    [Fact]
    public async Task A_change_that_PostgreSQL_would_not_keep_is_recorded_nowhere()
    {
        await FoundAsync();
        var draft = Planned(1) with { Change = new ItemChange.Withdrawn { DecidedBy = new(DecisionLevel.Leader, null, new string('x', 1_000_001)) } };

        await Assert.ThrowsAsync<InvalidOperationException>(() => RecordAsync(draft));
    }

    [Fact]
    public async Task Writers_of_different_items_do_not_disturb_one_another()
    {
        await FoundAsync();
        await RecordAsync([.. Enumerable.Range(1, 8).Select(Planned)]);

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(item => RecordAsync(Postponed(item, 2, 9))));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
    }

    [Fact]
    public async Task A_reader_sees_what_others_have_written_since_and_nothing_twice()
    {
        await FoundAsync();
        var reader = new Ledgers(Database);
        Assert.Equal(1, (await reader.OfAsync(Committee, default)).Count);

        for (var item = 1; item <= 20; item++)
        {
            await RecordAsync(Planned(item));
            Assert.Equal(item + 1, (await reader.OfAsync(Committee, default)).Count);
        }
    }

    [Fact]
    public async Task A_change_committed_after_a_later_one_was_read_is_not_lost()
    {
        Assert.SkipWhen(Database.Name == "SQLite", "SQLite has one writer at a time, so commits come in order.");
        await FoundAsync();
        var reader = new Ledgers(Database);
        await using var slow = Database.Open();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        await slow.RecordAsync(Committee, [Planned(1)], "chậm", Clock, default);
        await RecordAsync(Planned(2));
        Assert.Equal(2, (await reader.OfAsync(Committee, default)).Count);

        await transaction.CommitAsync();

        Assert.Equal(3, (await reader.OfAsync(Committee, default)).Count);
    }

    [Fact]
    public async Task A_clock_set_back_does_not_reorder_what_was_known_when()
    {
        await FoundAsync();
        var first = await RecordAsync(Planned(1));
        await using var db = Database.Open();

        var second = await db.RecordAsync(Committee, [Planned(2)], "Văn phòng", new StoppedClock(), default);

        Assert.True(second.Value![0].RecordedAt >= first.Value![0].RecordedAt);
    }

    [Fact]
    public async Task Nothing_is_written_when_one_of_several_changes_cannot_be()
    {
        await FoundAsync();
        await RecordAsync(Planned(1));

        var outcome = await RecordAsync(Planned(2), Planned(1));

        Assert.IsType<SomebodyWasFaster>(outcome.Refusal);
        await using var db = Database.Open();
        Assert.Equal(2, await db.Changes.CountAsync());
    }

    [Fact]
    public async Task The_schema_has_no_pending_change()
    {
        await using var db = Database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch;
    }
}

public sealed class RecordingOnSqliteTests() : RecordingTests(null);

public sealed class RecordingOnPostgresTests(PostgresServer postgres) : RecordingTests(postgres);
