using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Storage.Tests;

/// <summary>Races on closing a year: one closes it, what is carried over comes in once, and nothing slips in behind.</summary>
public abstract class ClosingTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    private static readonly DateOnly LastDay = new(2023, 12, 31);
    private static readonly ProgrammeId Programme = new(new Guid(2023, 0, 0, new byte[8]));
    private static readonly Subject ProgrammeSubject = new(SubjectKind.Programme, Programme.Value);

    [Fact]
    public async Task Of_several_who_close_at_once_one_closes_and_each_item_is_carried_over_once()
    {
        var ledger = await YearAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => CloseAsync(ledger)));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.All(outcomes.Where(o => o.Refusal is not null), o => Assert.IsType<SomebodyWasFaster>(o.Refusal));
        var at = (await new Ledgers(Database).OfAsync(Committee, default)).At(new(LastDay));
        Assert.Equal(ProgrammeState.Closed, at.Find(Programme)!.State);
        Assert.Equal(
            [ItemSubject(1).Id, ItemSubject(2).Id],
            at.ItemsOf(at.ProgrammeOf(2024)!.Id).Select(i => i.From!.Value.Value).Order());
    }

    [Fact]
    public async Task A_year_is_not_closed_over_a_line_that_came_in_meanwhile()
    {
        var ledger = await YearAsync();
        await RecordAsync(Line(3));

        Assert.IsType<SomebodyWasFaster>((await CloseAsync(ledger)).Refusal);
    }

    [Fact]
    public async Task A_line_does_not_come_into_a_year_that_was_closed_meanwhile()
    {
        var ledger = await YearAsync();
        await CloseAsync(ledger);

        await using var db = Database.Open();
        var late = await db.RecordAsync(Committee, [Line(3)], "Văn phòng", Clock, default, asSeen: new(null, ledger.Closings));

        Assert.IsType<SomebodyWasFaster>(late.Refusal);
    }

    [Fact]
    public async Task One_who_closes_and_one_who_adds_a_line_at_once_do_not_both_succeed()
    {
        for (var round = 0; round < 5; round++)
        {
            var ledger = round == 0 ? await YearAsync() : await new Ledgers(Database).OfAsync(Committee, default);
            var line = Line(10 + round);
            var outcomes = await Task.WhenAll(CloseAsync(ledger), AddAsync(line, ledger));

            Assert.Contains(outcomes, o => o.Refusal is SomebodyWasFaster);
            if (outcomes[0].Refusal is null)
                return;
            await RecordAsync(new Draft(line.Subject, 2, LastDay, null, new ItemChange.Disposed(new(DispositionKind.NotReproposed, null, null, []))));
        }
    }

    private async Task<Ledger> YearAsync()
    {
        await FoundAsync();
        Change[] programme =
        [
            new ProgrammeChange.Drafted(2023, "Chương trình mẫu", null, [new("III", "Nội dung", null)]),
            new ProgrammeChange.Adopted(null, null), new ProgrammeChange.Issued("01-CTr/TU", new(2023, 1, 5)),
        ];
        await RecordAsync(
        [
            .. programme.Select((c, i) => new Draft(ProgrammeSubject, i + 1, new(2023, 1, 5), null, c)),
            .. new[] { 1, 2 }.SelectMany(n => new[]
            {
                Line(n), new Draft(ItemSubject(n), 2, new(2023, 11, 16), "theo tiến độ", new ItemChange.Disposed(new(DispositionKind.CarriedOver, 2024, null, []))),
            }),
        ]);
        return await new Ledgers(Database).OfAsync(Committee, default);
    }

    private static Draft Line(int number) => new(
        ItemSubject(number), 1, new(2023, 1, 5), null,
        new ItemChange.Planned(new(Programme, "III", number, $"Nội dung mẫu {number}", ProductKind.Report, [], [], [], new DuePeriod.InMonth(2023, 6))));

    private async Task<Result<IReadOnlyList<Recorded>>> CloseAsync(Ledger ledger)
    {
        var at = ledger.At(new(LastDay));
        await using var db = Database.Open();
        return await db.RecordAsync(
            Committee, at.CloseYear(at.Find(Programme)!, null).Value!, "Văn phòng", Clock, default, asSeen: new(ledger.Count, ledger.Closings));
    }

    private async Task<Result<IReadOnlyList<Recorded>>> AddAsync(Draft line, Ledger ledger)
    {
        await using var db = Database.Open();
        return await db.RecordAsync(Committee, [line], "Văn phòng", Clock, default, asSeen: new(null, ledger.Closings));
    }
}

public sealed class ClosingOnSqliteTests() : ClosingTests(null);

public sealed class ClosingOnPostgresTests(PostgresServer postgres) : ClosingTests(postgres);
