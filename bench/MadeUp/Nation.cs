using System.Diagnostics;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench.MadeUp;

/// <summary>How many committees, years and lines a year a database of made-up ledgers holds.</summary>
internal sealed record Nation(int Committees, int Years, int Lines, int Seed = 2023)
{
    public const int FirstYear = 2021;

    /// <summary>Every province, district and commune level committee there was to be in 2025 and after: about ten million changes.</summary>
    public static readonly Nation Whole = new(3355, 5, 82);

    /// <summary>The one whose report is measured: also the one that stands alone in a database of its own.</summary>
    public MadeUpLedger Chosen() => new(Seed, Committees / 2);

    /// <summary>Fills a database; rows of all committees lie mixed in the order in which they were recorded. Gives their number.</summary>
    public async Task<int> FillAsync(Database database, bool onlyChosen = false)
    {
        MadeUpLedger[] ledgers = onlyChosen ? [Chosen()] : [.. Enumerable.Range(0, Committees).Select(n => new MadeUpLedger(Seed, n))];
        var load = new BulkLoad(database);
        var clock = Stopwatch.StartNew();
        await load.BeginAsync(ledgers);
        var count = 0;
        for (var year = FirstYear; year < FirstYear + Years; year++)
        {
            var made = new IReadOnlyList<ChangeRow>[ledgers.Length];
            Parallel.For(0, ledgers.Length, new() { MaxDegreeOfParallelism = 2 }, n => made[n] = ledgers[n].RowsOf(year, Lines));
            var rows = made.SelectMany(m => m).ToArray();
            Array.Sort(rows, static (a, b) => a.RecordedAt.CompareTo(b.RecordedAt));
            await load.AddAsync(rows);
            count += rows.Length;
            if (ledgers.Length > 1)
                Console.WriteLine($"  {database.Name} {year}: {count:N0} changes after {clock.Elapsed.TotalSeconds:N0} s");
        }
        await load.EndAsync();
        return count;
    }
}
