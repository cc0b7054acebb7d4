using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Storage.Tests;

/// <summary>Races on closing a call for registrations, and on the number of a line, on either database.</summary>
public abstract class CallRaceTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    private static readonly DateOnly On = new(2023, 11, 17);
    private static readonly Subject Call = new(SubjectKind.Call, new Guid("0190aaaa-0000-7000-8000-0000000000c1"));
    private static readonly AgencyId Agency = new(new Guid("0190aaaa-0000-7000-8000-0000000000a1"));

    [Fact]
    public async Task One_who_submits_and_one_who_closes_the_call_at_once_do_not_both_succeed()
    {
        await FoundAsync();
        await RecordAsync(new Draft(Call, 1, On, null, new CallChange.Opened(new(Guid.Empty), "Đăng ký", On, [Agency])));
        for (var round = 1; round <= 5; round++)
        {
            var ledger = await new Ledgers(Database).OfAsync(Committee, default);
            var calls = ledger.HistoryOf(Call).Count;
            var outcomes = await Task.WhenAll(
                SeenAsync(new(ledger.Count, 0), new Draft(Call, calls + 1, On, null, new CallChange.Closed())),
                SeenAsync(new(null, 0) { Others = new Dictionary<Subject, int> { [Call] = calls } }, Registered(round)));

            Assert.Single(outcomes, o => o.Refusal is SomebodyWasFaster);
            if (outcomes[0].Refusal is null)
                return;
        }
    }

    [Fact]
    public async Task Nothing_is_registered_in_a_call_that_was_closed_meanwhile()
    {
        await FoundAsync();
        await RecordAsync(new Draft(Call, 1, On, null, new CallChange.Opened(new(Guid.Empty), "Đăng ký", On, [Agency])));
        await RecordAsync(new Draft(Call, 2, On, null, new CallChange.Closed()));

        var late = await SeenAsync(new(null, 0) { Others = new Dictionary<Subject, int> { [Call] = 1 } }, Registered(1));

        Assert.IsType<SomebodyWasFaster>(late.Refusal);
    }

    [Fact]
    public async Task Of_several_lines_that_enter_at_once_with_the_next_number_one_does()
    {
        await FoundAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(n => SeenAsync(new(null, 0) { Lines = 0 }, Planned(n))));

        Assert.Single(outcomes, o => o.Refusal is null);
        Assert.Single((await new Ledgers(Database).OfAsync(Committee, default)).Subjects, s => s.Kind == SubjectKind.Item);
    }

    private static Draft Registered(int number) => new(
        new(SubjectKind.Registration, new Guid(number, 0, 0, new byte[8])), 1, On, null,
        new RegistrationChange.Entered(new(Call.Id), Agency, new("Nội dung", ProductKind.Report, [], [], null)));

    private async Task<Result<IReadOnlyList<Recorded>>> SeenAsync(AsSeen seen, Draft draft)
    {
        await using var db = Database.Open();
        return await db.RecordAsync(Committee, [draft], "Văn phòng", Clock, default, asSeen: seen);
    }
}

public sealed class CallRaceOnSqliteTests() : CallRaceTests(null);

public sealed class CallRaceOnPostgresTests(PostgresServer postgres) : CallRaceTests(postgres);
