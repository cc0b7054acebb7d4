using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Bench.MadeUp;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench;

/// <summary>What it takes to record one change so that no power cut takes it away again.</summary>
internal static class RecordBench
{
    private const int Runs = 300;
    private const int Writers = 8;

    private static readonly Nation Office = new(1, 5, 82);

    public static async Task RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var figures = new Figures();
        foreach (var database in await databases.NewAsync("record"))
        {
            await Office.FillAsync(database, onlyChosen: true);
            Console.WriteLine($"{database.Name}: {await DurabilityAsync(database)}");
            Console.WriteLine($"{database.Name}: writing and syncing a page of 8 KiB alone takes {SyncMs(databases.Folder):0.00} ms (median)");
            await MeasureAsync(database, figures);
        }
        figures.Print();
    }

    private static async Task MeasureAsync(Database database, Figures figures)
    {
        var committee = Office.Chosen().Committee;
        var ledger = await new Ledgers(database).OfAsync(committee, default);
        var items = ledger.Subjects.Where(s => s.Kind == SubjectKind.Item).Order().ToArray();
        var next = items.ToDictionary(i => i, ledger.Next);
        Task RecordAsync(Subject item) => RecordAsyncOf(database, committee, item, next[item]++);
        var turn = 0;
        figures.Add("one change recorded", database.Name, await Figures.TimesAsync(20, Runs, () => RecordAsync(items[turn++ % items.Length])), 5);

        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, Writers).Select(w => Task.Run(() => Figures.TimesAsync(0, 50, () => RecordAsync(items[w])))));
        var seconds = clock.Elapsed.TotalSeconds;
        figures.Add("one change, eight writers of different lines", database.Name, [.. all.SelectMany(t => t)]);
        figures.Add("changes a second, eight writers", database.Name, 1, [Writers * 50 / seconds], "0", "", null);
    }

    private static async Task RecordAsyncOf(Database database, CommitteeId committee, Subject item, int sequence)
    {
        await using var db = database.Open();
        var change = new ItemChange.Postponed(new DuePeriod.InMonth(2026, 6));
        var done = await db.RecordAsync(
            committee, [new(item, sequence, new(2025, 12, 1), "chờ ý kiến", change)], "Văn phòng", TimeProvider.System, default);
        if (done.Refusal is { } refusal)
            throw new InvalidOperationException($"{refusal}");
    }

    private static async Task<string> DurabilityAsync(Database database)
    {
        string[] settings = database.File is null ? ["fsync", "synchronous_commit"] : ["journal_mode", "synchronous"];
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var said = new List<string>();
        foreach (var setting in settings)
        {
            await using DbCommand ask = db.Database.GetDbConnection().CreateCommand();
            ask.CommandText = (database.File is null ? "SHOW " : "PRAGMA ") + setting;
            said.Add($"{setting} = {await ask.ExecuteScalarAsync()}");
        }
        return string.Join(", ", said);
    }

    // What the disk itself takes: no database can be faster than this.
    private static double SyncMs(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "sync"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var page = new byte[8192];
        var times = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            var began = Stopwatch.GetTimestamp();
            file.Write(page);
            file.Flush(flushToDisk: true);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return Figures.Median([.. times.Order()]);
    }
}
