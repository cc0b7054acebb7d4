using NghiTrinh.Bench.MadeUp;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench;

/// <summary>Reading a ledger from the beginning, by its parts.</summary>
internal static class LoadBench
{
    private static readonly Nation Office = new(1, 5, 82);
    private static readonly Nation LargeOffice = new(2, 1, 10_000);

    public static async Task RunAsync()
    {
        await using var databases = await Databases.OpenAsync();
        var figures = new Figures();
        foreach (var database in await databases.NewAsync("load"))
        {
            var count = await Office.FillAsync(database, onlyChosen: true);
            await MeasureAsync(database, count, figures);
            await LargeOffice.FillAsync(database, onlyChosen: true);
            await MeasureLargeAsync(database, figures);
        }
        figures.Print();
    }

    private static async Task MeasureAsync(Database database, int count, Figures figures)
    {
        var committee = Office.Chosen().Committee;
        var held = new Ledgers(database);
        var ledger = await held.OfAsync(committee, default);
        var on = new DateOnly(Nation.FirstYear + Office.Years - 1, 11, 23);
        var payloads = ledger.Subjects.SelectMany(ledger.HistoryOf).Select(c => (Kind: ChangeCodec.Kind(c.Change), Text: ChangeCodec.Payload(c.Change))).ToList();
        var changes = ledger.Subjects.SelectMany(ledger.HistoryOf).ToList();

        figures.Add($"ledger of {count:N0} changes read cold", database.Name, await Figures.TimesAsync(10, 40, () => new Ledgers(database).OfAsync(committee, default)));
        figures.Add("held ledger brought up to date", database.Name, await Figures.TimesAsync(50, 500, () => held.OfAsync(committee, default)));
        if (database.File is null)
            return;
        figures.Add("  of it: payloads understood", "", await TimesAsync(() => payloads.Count(p => ChangeCodec.Read(p.Kind, p.Text) is null)));
        figures.Add("  of it: put into histories", "", await TimesAsync(() => Ledger.Of(committee, changes)));
        figures.Add("folded at a point", "", await TimesAsync(() => Ledger.Of(committee, changes).At(new(on))));
        figures.Add("report of 82 lines of a folded ledger", "", await TimesAsync(() =>
            ImplementationReport.Of(ledger, ledger.At(new(on)).ProgrammeOf(on.Year)!.Id, new(on, null, []))));
    }

    private static async Task MeasureLargeAsync(Database database, Figures figures)
    {
        var committee = LargeOffice.Chosen().Committee;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var ledger = await new Ledgers(database).OfAsync(committee, default);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        figures.Add($"ledger of {ledger.Count:N0} changes read cold", database.Name, await Figures.TimesAsync(2, 10, () =>
            new Ledgers(database).OfAsync(committee, default)));
        figures.Add("memory of a change held, bytes", database.Name, 1, [(double)held / ledger.Count], "0", "", null);
    }

    private static Task<List<double>> TimesAsync(Func<object?> act) => Figures.TimesAsync(10, 100, () =>
    {
        GC.KeepAlive(act());
        return Task.CompletedTask;
    });
}
