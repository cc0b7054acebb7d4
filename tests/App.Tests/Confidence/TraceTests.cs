using System.Text;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>A whole vote, and a search of everything it left behind, on either database: tables, files and logs.</summary>
public abstract class TraceTests(PostgresServer? postgres)
{
    [Fact]
    public async Task Before_both_agree_no_table_no_file_and_no_log_holds_a_mark_or_a_sum()
    {
        using var log = new Log();
        await using var office = await OpenAsync(log, await DatabaseAsync());
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        var recorded = await CountOfChangesAsync(office);

        await office.CountApartAsync(vote);

        Assert.Equal(recorded, await CountOfChangesAsync(office));
        Assert.NotEmpty(await SheetsAsync(office));
        Assert.All(await SheetsAsync(office), s => Assert.Equal(0, Occurrences(s.Sheet, "marks") + Occurrences(s.Sheet, Mark)));
        // Whatever was counted and however, one sheet of a kind of ballot is as long as the next.
        Assert.All((await SheetsAsync(office)).Where(s => s.Ballot.Length > 0).GroupBy(s => s.Ballot), kind => Assert.Single(kind.Select(s => s.Sheet.Length).Distinct()));
        Assert.Empty(await FoundAsync(office, Mark, Reason));
        Assert.NotEmpty(log.Text);
        Assert.DoesNotContain(Mark, log.Text);
        Assert.DoesNotContain(Reason, log.Text);
    }

    [Fact]
    public async Task After_the_seal_the_sums_stand_in_the_ledger_and_no_single_ballot_stands_anywhere()
    {
        using var log = new Log();
        await using var office = await OpenAsync(log, await DatabaseAsync());
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.CountApartAsync(vote);
        foreach (var teller in new[] { First, Second })
            await (await office.AsAsync(teller)).PressAsync(await (await office.AsAsync(teller)).GetAsync($"{vote}/count"), "Confirm these figures");
        var chief = await office.AsAsync(Chief);
        await DoAsync(chief, $"{vote}/announce");
        await DoAsync(chief, $"{vote}/destroy");
        await DoAsync(chief, $"{vote}/seal", ("contents", "Phiếu"), ("place", "Tủ 3"), ("keeper", "Ban Tổ chức"));

        Assert.Empty(await SheetsAsync(office));
        Assert.Empty(await FoundAsync(office, Mark));
        Assert.DoesNotContain(Mark, log.Text);
        await using var db = office.Database.Open();
        var payloads = await db.Changes.AsNoTracking().Where(c => c.Kind.StartsWith("confidence")).Select(c => new { c.Kind, c.Payload }).ToListAsync();
        Assert.Contains("\"marks\":[46,0,0]", payloads.Single(p => p.Kind == "confidenceresult.agreed").Payload);
        // Of the voters nothing is known but how many: codes and numbers.
        foreach (var kind in new[] { "quorum-established", "ballots-issued", "ballots-collected", "unused-destroyed" })
            Assert.Matches("^[{}\\[\\],:\"0-9A-Za-z]*$", payloads.Single(p => p.Kind == $"confidencevote.{kind}").Payload);
        Assert.DoesNotContain(payloads, p => p.Payload.Contains(Member, StringComparison.Ordinal));
    }

    private static async Task<int> CountOfChangesAsync(TestOffice office)
    {
        await using var db = office.Database.Open();
        return await db.Changes.CountAsync();
    }

    private static async Task<List<CountingRow>> SheetsAsync(TestOffice office)
    {
        await using var db = office.Database.Open();
        return await db.Counting.AsNoTracking().ToListAsync();
    }

    // Every table and every file of the folder, the database's own and its journal among them.
    private async Task<IReadOnlyList<string>> FoundAsync(TestOffice office, params string[] words)
    {
        var found = new List<string>();
        await using var db = office.Database.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var list = connection.CreateCommand())
        {
            list.CommandText = postgres is null
                ? "SELECT name FROM sqlite_master WHERE type = 'table'"
                : "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'";
            await using var names = await list.ExecuteReaderAsync();
            while (await names.ReadAsync())
                tables.Add(names.GetString(0));
        }
        foreach (var table in tables)
        {
            await using var all = connection.CreateCommand();
            all.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await all.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                for (var i = 0; i < rows.FieldCount; i++)
                    found.AddRange(words.Where(w => Holds(rows.GetValue(i), w)).Select(w => $"{table}.{rows.GetName(i)}: {w}"));
        }
        Assert.True(tables.Count > 10);
        foreach (var file in Directory.GetFiles(office.Folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            found.AddRange(words.Where(w => Occurrences(bytes, w) > 0).Select(w => $"{Path.GetFileName(file)}: {w}"));
        }
        return found;
    }

    private static bool Holds(object value, string word) => value switch
    {
        byte[] bytes => Occurrences(bytes, word) > 0,
        string text => text.Contains(word, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    // As UTF-8, UTF-16, or in base64 at any of its three offsets: the digits that the word alone decides.
    private static int Occurrences(byte[] bytes, string word)
    {
        var plain = Encoding.UTF8.GetBytes(word);
        var forms = new List<byte[]> { plain, Encoding.Unicode.GetBytes(word) };
        for (var offset = 0; offset < 3; offset++)
            forms.Add(Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[offset], .. plain])[(offset == 0 ? 0 : offset + 1)..((offset + plain.Length) * 8 / 6)]));
        return forms.Count(form => bytes.AsSpan().IndexOf(form) >= 0);
    }

    private async Task<Database?> DatabaseAsync() => postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync());
}

/// <summary>On SQLite.</summary>
public sealed class TraceOnSqliteTests() : TraceTests(null);

/// <summary>On PostgreSQL.</summary>
public sealed class TraceOnPostgresTests(PostgresServer postgres) : TraceTests(postgres);
