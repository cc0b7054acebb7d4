using Microsoft.EntityFrameworkCore;
using NghiTrinh.Bench.MadeUp;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench;

/// <summary>What a committee's report costs among ten million changes of others, over what it costs where they are not.</summary>
internal static class NationBench
{
    private const int Runs = 41;

    public static async Task GenerateAsync(Nation nation, string folder)
    {
        await using var databases = await Databases.OpenAsync(folder);
        foreach (var database in await databases.NewAsync("nation"))
        {
            if (await IsFilledAsync(database))
                continue;
            var count = 0;
            var time = await Figures.TimeAsync(async () => count = await nation.FillAsync(database));
            Console.WriteLine($"{database.Name}: {count:N0} changes in {time / 1000:N0} s, {await SizeAsync(database) / 1e9:0.0} GB");
        }
    }

    public static async Task RunAsync(Nation nation, string folder)
    {
        await GenerateAsync(nation, folder);
        await using var databases = await Databases.OpenAsync(folder);
        var (alone, among) = (await databases.NewAsync("alone"), await databases.NewAsync("nation"));
        var figures = new Figures();
        foreach (var (one, all) in alone.Zip(among))
        {
            if (!await IsFilledAsync(one))
                await nation.FillAsync(one, onlyChosen: true);
            await MeasureAsync(nation, one, all, figures);
        }
        figures.Print();
    }

    private static async Task MeasureAsync(Nation nation, Database one, Database all, Figures figures)
    {
        var committee = nation.Chosen().Committee;
        var (cold, update) = ((Alone: new List<double>(), Among: new List<double>()), (Alone: new List<double>(), Among: new List<double>()));
        for (var run = -5; run < Runs; run++)
        {
            var (a, ua) = await ReportAsync(one, committee);
            var (n, un) = await ReportAsync(all, committee);
            if (run < 0)
                continue;
            cold.Alone.Add(a);
            cold.Among.Add(n);
            update.Alone.Add(ua);
            update.Among.Add(un);
        }
        figures.Add("report, ledger cold, alone in the database", one.Name, cold.Alone);
        figures.Add("report, ledger cold, among the nation", one.Name, cold.Among, Median(cold.Alone) * 1.2);
        figures.Add("bringing a held ledger up to date, alone", one.Name, update.Alone);
        figures.Add("bringing a held ledger up to date, among the nation", one.Name, update.Among, Median(update.Alone) * 1.2);
    }

    // Nothing is held between two runs: each begins with a Ledgers of its own.
    private static async Task<(double Cold, double Update)> ReportAsync(Database database, CommitteeId committee)
    {
        var ledgers = new Ledgers(database);
        var cold = await Figures.TimeAsync(async () =>
        {
            var ledger = await ledgers.OfAsync(committee, default);
            var on = new DateOnly(Nation.FirstYear, 11, 23);
            var programme = ledger.At(new(on)).ProgrammeOf(Nation.FirstYear)!.Id;
            if (ImplementationReport.Of(ledger, programme, new(on, null, [])) is not { Whole.Total.Count: > 0 })
                throw new InvalidOperationException("There is no report.");
        });
        var update = await Figures.TimesAsync(2, 9, () => ledgers.OfAsync(committee, default));
        return (cold, Median(update));
    }

    private static double Median(List<double> runs) => Figures.Median([.. runs.Order()]);

    private static async Task<bool> IsFilledAsync(Database database)
    {
        await database.MigrateAsync(default);
        await using var db = database.Open();
        return await db.Committees.AnyAsync();
    }

    private static async Task<double> SizeAsync(Database database)
    {
        if (database.File is { } file)
            return new FileInfo(file).Length;
        await using var db = database.Open();
        return await db.Database.SqlQueryRaw<long>("SELECT pg_database_size(current_database()) AS \"Value\"").SingleAsync();
    }
}
