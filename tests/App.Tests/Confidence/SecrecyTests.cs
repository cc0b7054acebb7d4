using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Tests.Rights;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>A whole vote, and a search of everything it left behind: pages, database, files and logs.</summary>
public sealed class SecrecyTests
{
    // One ballot as it was marked, and a reason: where either stands, somebody has looked into the count.
    private const string Mark = "32103210";
    private const string Reason = "zzlydothongnhat";

    private static readonly string[] Stack = [Mark, .. Enumerable.Repeat("11111111", 46)];
    private static readonly string[] Outsiders = [Clerk, Chief, Head, OtherTeller, Leader, Auditor, Administrator, Member, Agency];

    [Fact]
    public async Task Before_both_agree_no_route_shows_anything_of_the_count_to_anybody_else()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        // The log of sign-ins is a page too.
        foreach (var name in Outsiders.Concat([First, Second]))
            await office.AsAsync(name);
        var tokens = await TokensAsync(office);
        var before = await SeenAsync(office, vote, tokens);

        await CountAsync(office, vote);
        await (await office.AsAsync(First)).PressAsync(await (await office.AsAsync(First)).GetAsync($"{vote}/count"), "Confirm these figures");
        var after = await SeenAsync(office, vote, tokens);

        Assert.True(before.Count > 900, $"Only {before.Count} pages were looked at.");
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.Equal("", string.Join('\n', before.Keys.Where(k => before[k] != after[k]).Select(k => k[k.IndexOf('/')..]).Distinct()));
    }

    [Fact]
    public async Task Before_both_agree_no_table_no_file_and_no_log_holds_a_mark_or_a_sum()
    {
        using var log = new Log();
        await using var office = await OpenAsync(log);
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        var recorded = await CountOfChangesAsync(office);

        await CountAsync(office, vote);

        Assert.Equal(recorded, await CountOfChangesAsync(office));
        Assert.NotEmpty(await SheetsAsync(office));
        Assert.All(await SheetsAsync(office), s => Assert.Equal(0, Occurrences(s.Sheet, "marks") + Occurrences(s.Sheet, Mark)));
        // Whatever was counted, one sheet is as long as the next.
        Assert.Single((await SheetsAsync(office)).Where(s => s.Ballot.Length > 0).Select(s => s.Sheet.Length / 1000).Distinct());
        Assert.Empty(await FoundAsync(office, Mark, Reason));
        Assert.NotEmpty(log.Text);
        Assert.DoesNotContain(Mark, log.Text);
        Assert.DoesNotContain(Reason, log.Text);
    }

    [Fact]
    public async Task After_the_seal_the_sums_stand_in_the_ledger_and_no_single_ballot_stands_anywhere()
    {
        using var log = new Log();
        await using var office = await OpenAsync(log);
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await CountAsync(office, vote);
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

    [Fact]
    public async Task Only_the_two_who_are_named_count_and_none_of_them_reads_the_other()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await (await office.AsAsync(First)).PostAsync(await (await office.AsAsync(First)).GetAsync($"{vote}/count/A"), SumsOfA(33, 10, 2, 2));

        foreach (var name in Outsiders)
            foreach (var page in new[] { "count", "count/A" })
                Assert.True((await (await office.AsAsync(name)).GetAsync($"{vote}/{page}")).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{name} opened {page}");
        var second = await (await office.AsAsync(Second)).GetAsync($"{vote}/count/A");
        Assert.All(second.Document.QuerySelectorAll("input[type=number]"), field => Assert.True(field.GetAttribute("value") is null or "0" or ""));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.AsAsync(OtherTeller)).GetAsync(vote)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(Head)).GetAsync(vote)).Status);
    }

    [Fact]
    public async Task Once_agreed_the_result_is_read_by_those_who_may_and_the_clerk_who_prepared_it_may_not()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);

        foreach (var name in new[] { Chief, Leader, Auditor, Head, First, Second })
            Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(name)).GetAsync($"{vote}/result")).Status);
        foreach (var name in new[] { Clerk, OtherTeller, Administrator, Member, Agency })
            Assert.True((await (await office.AsAsync(name)).GetAsync($"{vote}/result")).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, name);
        Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(Clerk)).GetAsync(vote)).Status);
    }

    // Ballot by ballot, with one difference that both settle: everything a count can leave behind.
    private static async Task CountAsync(TestOffice office, string vote)
    {
        string[] slipped = [Stack[0], "21111111", .. Stack[2..]];
        foreach (var (teller, stack) in new[] { (First, Stack), (Second, slipped) })
        {
            var browser = await office.AsAsync(teller);
            await DoAsync(browser, $"{vote}/count/A?way=Ballots", ("ballots", string.Join('\n', stack)), ("do", "close"));
            await DoAsync(browser, $"{vote}/count/B", SumsOfB);
        }
        var first = await office.AsAsync(First);
        await first.PressAsync(await first.GetAsync($"{vote}/count/A"), "Write it down", ("mark", "1"), ("reason", Reason));
        var second = await office.AsAsync(Second);
        Assert.Equal(HttpStatusCode.Redirect, (await second.PressAsync(await second.GetAsync($"{vote}/count/A"), "Confirm it")).Status);
    }

    // A program comes with a token that opens all its owner may.
    private static async Task<Dictionary<string, string>> TokensAsync(TestOffice office)
    {
        var made = new Dictionary<string, string>();
        await using var db = office.Database.Open();
        var tokens = office.Services.GetRequiredService<Tokens>();
        foreach (var account in await db.Users.AsNoTracking().Where(u => Outsiders.Contains(u.Name)).ToListAsync())
            made[account.Name] = await tokens.MakeAsync(account.AccountId, FoundingCase.Committee, "Xem hết", Enum.GetValues<Permission>(), Day.AddDays(1), default);
        return made;
    }

    private static async Task<Dictionary<string, string>> SeenAsync(TestOffice office, string vote, Dictionary<string, string> tokens)
    {
        var seen = new Dictionary<string, string>();
        var id = vote.Split('/')[^1];
        // Under its own id, and once more as the subject of a history.
        // A challenge for a passkey is another one each time it is asked for.
        var addresses = Walk.Steps(office, Guid.Empty).Where(s => s.Method == "GET" && !s.Address.StartsWith("/account/passkeys", StringComparison.Ordinal))
            .Select(s => s.Address.Replace(SampleId.Of("vote").ToString("N"), id, StringComparison.Ordinal))
            .Append($"{TestOffice.Hanoi}/2023/changes?from=2023-12-01").Append($"{TestOffice.Hanoi}/history/confidenceresult/{id}/1/strike").Distinct();
        foreach (var address in addresses)
            foreach (var name in Outsiders)
            {
                var browser = await office.BrowserOfAsync(name);
                using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
                if (address.StartsWith("/api/", StringComparison.Ordinal))
                    asked.Headers.Authorization = new("Bearer", tokens[name]);
                using var answer = await browser.Http.SendAsync(asked);
                seen[$"{name} {address}"] = $"{(int)answer.StatusCode} {Still(await Walk.TextAsync(answer))}";
            }
        return seen;
    }

    // Tokens and fresh identifiers of forms are others each time.
    private static string Still(string html) => Regex.Replace(html, "(<input[^>]*name=\"(__RequestVerificationToken|id)\"[^>]*>)|CfDJ8[\\w-]+|[0-9a-f]{32}", "");

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
    private static async Task<IReadOnlyList<string>> FoundAsync(TestOffice office, params string[] words)
    {
        var found = new List<string>();
        await using var db = office.Database.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var list = connection.CreateCommand())
        {
            list.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table'";
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

    // As UTF-8, UTF-16, or in base64 at any of its three offsets.
    private static int Occurrences(byte[] bytes, string word)
    {
        var plain = Encoding.UTF8.GetBytes(word);
        var forms = new List<byte[]> { plain, Encoding.Unicode.GetBytes(word) };
        for (var offset = 0; offset < 3; offset++)
            forms.Add(Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[offset], .. plain])[(offset == 0 ? 0 : offset + 1)..^4]));
        return forms.Count(form => bytes.AsSpan().IndexOf(form) >= 0);
    }

    /// <summary>Keeps everything that is logged, at every level.</summary>
    private sealed class Log : ILoggerProvider
    {
        private readonly StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text)
                    return _text.ToString();
            }
        }

        public ILogger CreateLogger(string categoryName) => new Writer(this);

        public void Dispose()
        {
        }

        private sealed class Writer(Log log) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lock (log._text)
                    log._text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }
    }
}
