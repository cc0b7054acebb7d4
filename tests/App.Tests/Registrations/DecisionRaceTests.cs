using System.Net;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Registrations;

/// <summary>Several clerks decide on the same registration at the same moment: one of them does.</summary>
public abstract class DecisionRaceTests(PostgresServer? postgres)
{
    [Fact]
    public async Task Of_clerks_who_take_in_the_same_registration_one_wins_and_the_others_are_told()
    {
        await using var database = await NewDatabaseAsync();
        await using var office = await RegistrationOffice.StartCalledAsync(database);
        var registration = await office.ReceiveAsync("Ban Dân vận Thành ủy", "Đề án dân vận khéo");
        var lines = await LinesAsync(office);
        var forms = new List<TestPage>();
        for (var clerk = 0; clerk < 4; clerk++)
            forms.Add(await office.GetAsync(registration.Link("Take in as a line")));

        var answers = await Task.WhenAll(forms.Select(form => office.PostAsync(form)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Equal(3, answers.Count(a => a.Status == HttpStatusCode.Conflict && a.Errors.Contains("Somebody else")));
        Assert.Equal(lines + 1, await LinesAsync(office));
    }

    [Fact]
    public async Task Of_taking_in_declining_and_returning_at_once_one_holds()
    {
        await using var database = await NewDatabaseAsync();
        await using var office = await RegistrationOffice.StartCalledAsync(database);
        var registration = await office.ReceiveAsync("Ban Dân vận Thành ủy", "Đề án dân vận khéo");
        var lines = await LinesAsync(office);
        var forms = new List<TestPage>();
        foreach (var step in new[] { "Take in as a line", "Decline the registration", "Return to the agency" })
            forms.Add(await office.GetAsync(registration.Link(step)));

        var answers = await Task.WhenAll(forms.Select(form => office.PostAsync(form, ("why", "lý do"))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        var at = (await LedgerAsync(office)).At(new(DateOnly.MaxValue));
        var found = at.RegistrationsOf(at.ProgrammeOf(2024)!.Id).Single();
        Assert.Equal(found.State == RegistrationState.TakenIn ? lines + 1 : lines, await LinesAsync(office));
    }

    private static async Task<Ledger> LedgerAsync(TestOffice office)
    {
        var ledgers = new Ledgers(office.Database);
        return await ledgers.OfAsync((await ledgers.FindAsync(TestOffice.Hanoi.Trim('/'), CancellationToken.None))!.Value, CancellationToken.None);
    }

    private static async Task<int> LinesAsync(TestOffice office) =>
        (await LedgerAsync(office)).Subjects.Count(s => s.Kind == SubjectKind.Item);

    private async Task<Database?> NewDatabaseAsync() => postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync());
}

public sealed class DecisionRaceOnSqliteTests() : DecisionRaceTests(null);

public sealed class DecisionRaceOnPostgresTests(PostgresServer postgres) : DecisionRaceTests(postgres);
