using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage.Tests;

/// <summary>The sheets of two tellers between the first ballot and their agreement, on either database.</summary>
public abstract class CountingTableTests(PostgresServer? postgres) : OnBothDatabases(postgres)
{
    private static readonly ConfidenceVoteId Vote = new(new Guid("0190aaaa-0000-7000-8000-0000000000d1"));
    private static readonly Guid First = new("0190aaaa-0000-7000-8000-0000000000e1");
    private static readonly Guid Second = new("0190aaaa-0000-7000-8000-0000000000e2");

    [Fact]
    public async Task A_row_is_kept_in_place_of_the_one_before_and_not_by_a_window_that_is_behind()
    {
        await FoundAsync();

        Assert.True(await KeepAsync(Row("A", First, 1)));
        Assert.True(await KeepAsync(Row("A", First, 2)));
        Assert.False(await KeepAsync(Row("A", First, 2)));
        Assert.False(await KeepAsync(Row("B", First, 5)));

        Assert.Equal(2, Assert.Single(await RowsAsync()).Version);
    }

    [Fact]
    public async Task What_was_confirmed_does_not_outlive_a_change_of_a_sheet()
    {
        await FoundAsync();
        await KeepAsync(Row("A", First, 1));
        await AgreeAsync(First, 0);

        await KeepAsync(Row("A", Second, 1));

        Assert.Equal(["A", "A"], (await RowsAsync()).Select(r => r.Ballot));
    }

    [Fact]
    public async Task With_the_second_confirmation_the_result_is_recorded_and_no_row_is_left()
    {
        await FoundAsync();
        await KeepAsync(Row("A", First, 1));
        await KeepAsync(Row("A", Second, 1));

        Assert.Empty((await AgreeAsync(First, 2)).Value!);
        Assert.Equal(3, (await RowsAsync()).Count);
        Assert.Single((await AgreeAsync(Second, 2)).Value!);

        Assert.Empty(await RowsAsync());
        Assert.NotNull((await new Ledgers(Database).OfAsync(Committee, default)).At(new(DateOnly.MaxValue)).ResultOf(Vote));
    }

    [Fact]
    public async Task Rows_that_are_opened_together_are_kept_all_or_none()
    {
        await FoundAsync();
        await KeepAsync(Row("A", First, 1));
        await KeepAsync(Row("A", Second, 1));
        await using var db = Database.Open();

        Assert.False(await db.KeepAsync([Row("A", First, 2), Row("A", Second, 3)], null, default));
        Assert.Equal([1, 1], (await RowsAsync()).Select(r => r.Version));
        Assert.True(await db.KeepAsync([Row("A", First, 2), Row("A", Second, 2)], null, default));
        Assert.Equal([2, 2], (await RowsAsync()).Select(r => r.Version));
    }

    [Fact]
    public async Task With_a_vote_that_is_called_off_or_postponed_goes_everything_that_was_counted()
    {
        await FoundAsync();
        foreach (var change in new ConfidenceVoteChange[] { new ConfidenceVoteChange.CalledOff(), new ConfidenceVoteChange.Postponed(null) })
        {
            await KeepAsync(Row("A", First, 1));
            await AgreeAsync(First, 0);

            await RecordAsync(change);

            Assert.Empty(await RowsAsync());
        }
    }

    [Fact]
    public async Task With_a_teller_who_is_replaced_goes_what_the_teller_counted_and_what_was_settled_on_it()
    {
        await FoundAsync();
        foreach (var teller in new[] { First, Second, CountingRow.OfBoth, CountingRow.OfRecounts })
            await KeepAsync(Row("A", teller, 1));
        await AgreeAsync(Second, 0);

        await RecordAsync(new ConfidenceVoteChange.TellerReplaced(new(First), new(Guid.AllBitsSet)));

        Assert.Equal(new[] { Second, CountingRow.OfRecounts }.Order(), (await RowsAsync()).Select(r => r.Teller).Order());
    }

    [Fact]
    public async Task Two_who_confirm_at_once_record_one_result()
    {
        await FoundAsync();
        await KeepAsync(Row("A", First, 1));
        await KeepAsync(Row("A", Second, 1));

        var outcomes = await Task.WhenAll(AgreeAsync(First, 2), AgreeAsync(Second, 2));

        Assert.Single(outcomes, o => o.Value is { Count: 1 });
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Refused_nothing_is_recorded_and_every_row_stays()
    {
        await FoundAsync();
        await KeepAsync(Row("A", First, 1));

        await using var db = Database.Open();
        var refused = await db.AgreeAsync(Row("", First, 1), _ => new SomebodyWasFaster(default), "Kiểm phiếu", Clock, default);

        Assert.IsType<SomebodyWasFaster>(refused.Refusal);
        Assert.Equal("A", Assert.Single(await RowsAsync()).Ballot);
    }

    [Fact]
    public async Task The_sheets_of_a_vote_are_in_no_backup()
    {
        await FoundAsync();
        await KeepAsync(Row("A", First, 1));
        var backup = new StringWriter();
        await using var db = Database.Open();

        Assert.Equal(1, await LedgerFile.WriteAsync(db, null, backup, default));

        Assert.DoesNotContain(Convert.ToBase64String([1, 2, 3]), backup.ToString());
        Assert.DoesNotContain(Vote.ToString(), backup.ToString());
    }

    private static CountingRow Row(string ballot, Guid teller, int version) => new()
    {
        CommitteeId = Committee.Value,
        VoteId = Vote.Value,
        Ballot = ballot,
        Teller = teller,
        IsClosed = false,
        Version = version,
        Sheet = [1, 2, 3],
    };

    private async Task<bool> KeepAsync(CountingRow row)
    {
        await using var db = Database.Open();
        return await db.KeepAsync([row], null, default);
    }

    private async Task<Result<IReadOnlyList<Recorded>>> AgreeAsync(Guid teller, int confirmations)
    {
        await using var db = Database.Open();
        return await db.AgreeAsync(
            Row("", teller, 1),
            rows => rows.Count(r => r.Ballot.Length == 0) < confirmations || confirmations == 0 ? Array.Empty<Draft>()
                : new Draft[] { new(ConfidenceResult.SubjectOf(Vote), 1, new(2023, 12, 28), null, new ConfidenceResultChange.Agreed([], [], [])) },
            "Kiểm phiếu", Clock, default);
    }

    private async Task RecordAsync(ConfidenceVoteChange change)
    {
        await using var db = Database.Open();
        var known = (await new Ledgers(Database).OfAsync(Committee, default)).HistoryOf(new Subject(SubjectKind.ConfidenceVote, Vote.Value)).Count;
        Assert.NotNull((await db.RecordAsync(Committee, [new(new(SubjectKind.ConfidenceVote, Vote.Value), known + 1, new(2023, 12, 28), null, change)], "Văn phòng", Clock, default)).Value);
    }

    private async Task<List<CountingRow>> RowsAsync()
    {
        await using var db = Database.Open();
        return await db.CountingOfAsync(Committee, Vote, default);
    }
}

/// <summary>On SQLite.</summary>
public sealed class SqliteCountingTableTests() : CountingTableTests(null);

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresCountingTableTests(PostgresServer postgres) : CountingTableTests(postgres);
