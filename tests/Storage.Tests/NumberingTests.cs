using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Storage.Tests;

public abstract class NumberingTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    private static readonly DateOnly On = new(2023, 11, 17);

    [Fact]
    public async Task Of_writers_who_take_the_next_number_at_once_each_gets_one_of_its_own_after_asking_again()
    {
        await FoundAsync();
        await RecordAsync(new Draft(new(SubjectKind.Term, Guid.CreateVersion7()), 1, On, null, new TermChange.Opened("2020-2025", new(2020, 10, 14), new(2025, 10, 15))));
        using var together = new Barrier(4);

        var writers = await Task.WhenAll(Enumerable.Range(1, 4).Select(writer => Task.Run(() => WriteAsync(writer, together))));

        Assert.Equal(["01-CTr/TU", "02-CTr/TU", "03-CTr/TU", "04-CTr/TU"], writers.Select(w => w.Number).Order());
        // All began from the same ledger, so all but one met somebody faster.
        Assert.Equal(1, writers.Count(w => w.Attempts == 1));
        var series = (await ReadAsync()).Register.AllSeries.Single();
        Assert.Equal((4, 5, 0), (series.Numbers.Count, series.Next, series.Gaps.Count));
    }

    [Fact]
    public async Task A_number_that_is_being_reserved_is_not_taken_by_a_document()
    {
        await FoundAsync();
        await RecordAsync(new Draft(new(SubjectKind.Term, Guid.CreateVersion7()), 1, On, null, new TermChange.Opened("2020-2025", new(2020, 10, 14), new(2025, 10, 15))));
        var at = await ReadAsync();
        var series = at.Register.Series("CTr", default, On).Value!;
        var reservation = new Draft(series.Key.SubjectOf(Committee, 1), 1, On, null, series.Reserve(null, "Chương trình năm").Value!);
        var document = at.RegisterNext(Entry(1)).Value!;

        var outcomes = await Task.WhenAll(RecordAsync(reservation), RecordAsync(document));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.Single(outcomes, o => o.Refusal is SomebodyWasFaster);
    }

    private async Task<(string Number, int Attempts)> WriteAsync(int writer, Barrier together)
    {
        for (var attempt = 1; ; attempt++)
        {
            var draft = (await ReadAsync()).RegisterNext(Entry(writer)).Value!;
            if (attempt == 1)
                together.SignalAndWait();
            if ((await RecordAsync(draft)).Refusal is null)
                return (((DocumentChange.Registered)draft.Change).Entry.Number, attempt);
        }
    }

    private static DocumentEntry Entry(int writer) => new("", On, "CTr", $"Chương trình {writer}", "Thành ủy Mẫu");

    private async Task<Snapshot> ReadAsync() => (await new Ledgers(Database).OfAsync(Committee, default)).At(new(DateOnly.MaxValue));
}

public sealed class NumberingOnSqliteTests() : NumberingTests(null);

public sealed class NumberingOnPostgresTests(PostgresServer postgres) : NumberingTests(postgres);
