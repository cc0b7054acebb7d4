using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage.Tests;

public abstract class TamperTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    [Fact]
    public async Task An_untouched_ledger_passes_and_names_its_tip()
    {
        await FillAsync();

        var verdict = await CheckAsync();

        Assert.Null(verdict.Tampering);
        Assert.Equal(10, verdict.Changes);
        Assert.Single(verdict.Tips);
    }

    [Theory]
    [InlineData("payload = replace(payload, 'mẫu 2', 'sửa')")]
    [InlineData("why = 'khác'")]
    [InlineData("effective_on = '2023-02-02'")]
    [InlineData("\"by\" = 'người khác'")]
    [InlineData("recorded_at = recorded_at - 1")]
    public async Task An_edited_change_is_named(string edit)
    {
        await FillAsync();

        await TamperAsync($"UPDATE changes SET {edit} WHERE {Of(2)} AND sequence = 1");

        Assert.Equal(new Tampering(TamperKind.Edited, ItemSubject(2), 1), (await CheckAsync()).Tampering);
    }

    [Fact]
    public async Task A_change_removed_from_the_middle_is_named()
    {
        await FillAsync();

        await TamperAsync($"DELETE FROM changes WHERE {Of(2)} AND sequence = 2");

        Assert.Equal(new Tampering(TamperKind.Removed, ItemSubject(2), 2), (await CheckAsync()).Tampering);
    }

    [Fact]
    public async Task The_last_change_of_a_history_removed_is_found_by_what_was_recorded_after_it()
    {
        await FillAsync();

        await TamperAsync($"DELETE FROM changes WHERE {Of(1)} AND sequence = 3");

        Assert.Equal(TamperKind.Removed, (await CheckAsync()).Tampering!.Kind);
    }

    [Fact]
    public async Task A_whole_history_removed_is_found()
    {
        await FillAsync();

        await TamperAsync($"DELETE FROM changes WHERE {Of(2)}");

        Assert.Equal(TamperKind.Removed, (await CheckAsync()).Tampering!.Kind);
    }

    [Fact]
    public async Task Two_changes_that_changed_places_are_named()
    {
        await FillAsync();

        await TamperAsync(
            $"UPDATE changes SET sequence = 99 WHERE {Of(2)} AND sequence = 2",
            $"UPDATE changes SET sequence = 2 WHERE {Of(2)} AND sequence = 3",
            $"UPDATE changes SET sequence = 3 WHERE {Of(2)} AND sequence = 99");

        Assert.Equal(TamperKind.Reordered, (await CheckAsync()).Tampering!.Kind);
    }

    [Fact]
    public async Task A_change_put_into_the_middle_with_a_right_hash_of_its_own_is_named()
    {
        await FillAsync();
        var rows = await RowsAsync();
        var (first, second) = (Row(rows, 2, 1), Row(rows, 2, 2));
        var forged = ChangeRow.Of(Committee, second.Recorded() with { Why = "chèn" }, first.Hash, second.Witness);

        var verdict = LedgerCheck.Check(Committee, [.. rows.Where(r => r != second), forged]);

        Assert.Equal(new Tampering(TamperKind.Inserted, ItemSubject(2), 2), verdict.Tampering);
    }

    [Fact]
    public async Task A_ledger_rewritten_from_end_to_end_is_found_out_against_a_printed_head()
    {
        await FillAsync();
        var head = await Database.SealAsync(Committee, new(2023, 11, 17), "Văn phòng", Clock, default);
        await RecordAsync(Planned(7));
        var honest = await RowsAsync();
        Assert.True(LedgerCheck.Check(Committee, honest, head).HasHead);

        var rewritten = Rewrite(honest.Select(r => r.Recorded()).Select(c => c with { By = "người khác" }));
        var verdict = LedgerCheck.Check(Committee, rewritten, head);

        Assert.Null(verdict.Tampering);
        Assert.False(verdict.HasHead);
    }

    [Fact]
    public async Task A_seal_names_everything_recorded_before_it()
    {
        await FillAsync();
        var tips = (await CheckAsync()).Tips;

        await Database.SealAsync(Committee, new(2023, 11, 17), "Văn phòng", Clock, default);

        var seal = (await RowsAsync()).Select(r => r.Recorded().Change).OfType<CommitteeChange.Sealed>().Single();
        Assert.Equal(tips, seal.Tips);
    }

    [Fact]
    public async Task A_seal_waits_for_those_who_are_writing_so_that_nothing_earlier_comes_after_it()
    {
        await FillAsync();
        await using var slow = Database.Open();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        var early = await slow.RecordAsync(Committee, [Planned(8)], "chậm", Clock, default);

        var sealing = Task.Run(() => Database.SealAsync(Committee, new(2023, 11, 17), "Văn phòng", Clock, default));
        await Task.WhenAny(sealing, Task.Delay(300));
        Assert.False(sealing.IsCompleted);
        await transaction.CommitAsync();
        await sealing;

        var rows = await RowsAsync();
        var seal = rows.Single(r => r.Kind == "committee.sealed");
        Assert.True(seal.RecordedAt >= early.Value![0].RecordedAt.ToUnixTimeMilliseconds());
        Assert.All(rows, r => Assert.True(r.RecordedAt <= seal.RecordedAt));
        Assert.Null(LedgerCheck.Check(Committee, rows).Tampering);
    }

    [Fact]
    public async Task An_export_taken_in_elsewhere_gives_the_same_ledger_and_the_same_file()
    {
        await FillAsync();
        var before = await ExportAsync(Database);
        var file = Path.Combine(Path.GetTempPath(), $"nghi-trinh-copy-{Guid.CreateVersion7():N}.db");
        await using var copy = Database.Sqlite(file);
        await copy.MigrateAsync(default);

        var restored = await LedgerFile.RestoreAsync(copy, LedgerFile.ReadAsync(new StringReader(before), default), default);

        Assert.Equal(10, restored.Value);
        Assert.Equal(before, await ExportAsync(copy));
        var again = await LedgerFile.RestoreAsync(copy, LedgerFile.ReadAsync(new StringReader(before), default), default);
        Assert.IsType<SlugIsTaken>(again.Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"format\":\"nghi-trinh-ledger\",\"version\":2}")]
    [InlineData("{\"format\":\"nghi-trinh-ledger\",\"version\":1}\n{\"committee\":")]
    [InlineData("{\"format\":\"nghi-trinh-ledger\",\"version\":1}\n{}")]
    public async Task A_file_that_is_no_ledger_is_refused_with_its_line(string text)
    {
        var failure = await Assert.ThrowsAsync<LedgerFileException>(async () =>
        {
            await foreach (var _ in LedgerFile.ReadAsync(new StringReader(text), default)) { }
        });

        Assert.Equal(text.Contains('\n') ? 2 : 1, failure.Line);
    }

    private static List<ChangeRow> Rewrite(IEnumerable<Recorded> changes)
    {
        var (rows, previous) = (new List<ChangeRow>(), new Dictionary<Subject, byte[]>());
        byte[]? witness = null;
        foreach (var change in changes.OrderBy(c => c.RecordedAt).ThenBy(c => c.Subject).ThenBy(c => c.Sequence))
        {
            rows.Add(ChangeRow.Of(Committee, change, previous.GetValueOrDefault(change.Subject), witness));
            (previous[change.Subject], witness) = (rows[^1].Hash, rows[^1].Hash);
        }
        return rows;
    }

    private static async Task<string> ExportAsync(Database database)
    {
        await using var db = database.Open();
        var text = new StringWriter();
        await LedgerFile.WriteAsync(db, null, text, default);
        return text.ToString();
    }

    private static ChangeRow Row(IEnumerable<ChangeRow> rows, int item, int sequence) =>
        rows.Single(r => r.SubjectId == ItemSubject(item).Id && r.Sequence == sequence);

    private async Task FillAsync()
    {
        await FoundAsync();
        await RecordAsync(Planned(1), Planned(2), Planned(3));
        await RecordAsync(Postponed(1, 2, 7));
        await RecordAsync(Postponed(2, 2, 7));
        await RecordAsync(Postponed(1, 3, 8));
        await RecordAsync(Postponed(2, 3, 9));
        await RecordAsync(Postponed(3, 2, 9));
        await RecordAsync(Postponed(3, 3, 10));
    }

    private async Task<List<ChangeRow>> RowsAsync()
    {
        await using var db = Database.Open();
        return await db.Changes.AsNoTracking().ToListAsync();
    }

    [Fact]
    public async Task A_line_without_end_is_refused_before_it_fills_the_memory()
    {
        using var endless = new Endless();

        var wrong = await Assert.ThrowsAsync<LedgerFileException>(async () =>
        {
            await foreach (var _ in LedgerFile.ReadAsync(endless, default)) { }
        });

        Assert.Equal(1, wrong.Line);
    }

    private sealed class Endless : TextReader
    {
        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill('a');
            return ValueTask.FromResult(buffer.Length);
        }
    }

    private async Task<LedgerVerdict> CheckAsync() => LedgerCheck.Check(Committee, await RowsAsync());

    private string Of(int item) => $"subject_id = '{(Database.Name == "SQLite" ? ItemSubject(item).Id.ToString().ToUpperInvariant() : ItemSubject(item).Id)}'";

    private async Task TamperAsync(params string[] sql)
    {
        await using var db = Database.Open();
        foreach (var statement in sql)
            await db.Database.ExecuteSqlRawAsync(statement);
    }
}

public sealed class TamperOnSqliteTests() : TamperTests(null);

public sealed class TamperOnPostgresTests(PostgresServer postgres) : TamperTests(postgres);
