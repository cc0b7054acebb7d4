using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Storage.Tests;

/// <summary>Several decide at once: one adoption, one issue, one document under a number, on either database.</summary>
public abstract class DecisionRaceTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    private static readonly Subject Programme = new(SubjectKind.Programme, new Guid("0190aaaa-0000-7000-8000-000000000002"));
    private static readonly Subject Number = new(SubjectKind.Document, new Guid("0190aaaa-0000-7000-8000-000000000003"));

    [Fact]
    public async Task Of_several_who_adopt_at_once_one_does()
    {
        await DraftedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            RecordAsync(new Draft(Programme, 2, new(2023, 12, 1), null, new ProgrammeChange.Adopted(null, null)))));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.Single((await ReadAsync()).HistoryOf(Programme), e => e.Change is ProgrammeChange.Adopted);
    }

    [Fact]
    public async Task Of_several_who_issue_under_the_next_number_one_gets_it_and_the_others_record_nothing()
    {
        await DraftedAsync();
        await RecordAsync(new Draft(Programme, 2, new(2023, 12, 1), null, new ProgrammeChange.Adopted(null, null)));

        // The third programme is another one: it loses by the number alone, and nothing of it is recorded.
        Subject[] programmes = [Programme, Programme, new(SubjectKind.Programme, new Guid("0190aaaa-0000-7000-8000-000000000004"))];
        await RecordAsync(new Draft(programmes[2], 1, new(2022, 12, 1), null, new ProgrammeChange.Drafted(2022, "Chương trình", null, [])));
        await RecordAsync(new Draft(programmes[2], 2, new(2022, 12, 1), null, new ProgrammeChange.Adopted(null, null)));
        var outcomes = await Task.WhenAll(programmes.Select(p => RecordAsync(
            new Draft(p, 3, new(2023, 12, 2), null, new ProgrammeChange.Issued("01-CTr/TU", new(2023, 12, 2))),
            new Draft(Number, 1, new(2023, 12, 2), null, new DocumentChange.Registered(null, new("01-CTr/TU", new(2023, 12, 2), null, "Chương trình", "Thành ủy Mẫu"))))));

        Assert.Single(outcomes, o => o.Refusal is null);
        var ledger = await ReadAsync();
        Assert.Single(ledger.HistoryOf(Number));
        Assert.Single(programmes.Distinct().SelectMany(ledger.HistoryOf), e => e.Change is ProgrammeChange.Issued);
    }

    private async Task DraftedAsync()
    {
        await FoundAsync();
        await RecordAsync(new Draft(Programme, 1, new(2023, 11, 1), null, new ProgrammeChange.Drafted(2024, "Chương trình", null, [])));
    }

    private Task<Ledger> ReadAsync() => new Ledgers(Database).OfAsync(Committee, default);
}

public sealed class DecisionRaceOnSqliteTests() : DecisionRaceTests(null);

public sealed class DecisionRaceOnPostgresTests(PostgresServer postgres) : DecisionRaceTests(postgres);
