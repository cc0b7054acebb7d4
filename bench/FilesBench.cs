using NghiTrinh.App.Features.Imports;
using NghiTrinh.Bench.MadeUp;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench;

/// <summary>Lists in and out, and the report as a document.</summary>
internal static class FilesBench
{
    private const int Imports = 7;

    private static readonly Words Vietnamese = Words.Of("vi");
    private static readonly DateOnly On = new(Nation.FirstYear, 11, 23);

    public static async Task RunAsync()
    {
        var figures = new Figures();
        var list = await ExportAsync(figures);
        await ReportAsync(figures);
        await using var databases = await Databases.OpenAsync();
        foreach (var database in await databases.NewAsync("files"))
            await ImportAsync(database, list, figures);
        figures.Print();
    }

    private static async Task<byte[]> ExportAsync(Figures figures)
    {
        var (ledger, programme) = InMemory(new MadeUpLedger(1, 1), 10_000);
        var at = ledger.At(new(On));
        byte[] file = [];
        figures.Add("XLSX of 10,000 lines", "", await Figures.TimesAsync(3, 20, () =>
        {
            file = XlsxFile.Write(ProgrammeSheet.Of(at.ItemsOf(programme), at, Vietnamese));
            return Task.CompletedTask;
        }), 500);
        figures.Add("CSV of 10,000 lines", "", await Figures.TimesAsync(3, 20, () =>
        {
            _ = CsvFile.Write(ProgrammeSheet.Of(at.ItemsOf(programme), at, Vietnamese));
            return Task.CompletedTask;
        }));
        return file;
    }

    private static async Task ReportAsync(Figures figures)
    {
        var (ledger, programme) = InMemory(new MadeUpLedger(1, 1), 82);
        var report = ImplementationReport.Of(ledger, programme, new(On, null, []))!;
        figures.Add("DOCX report of 82 lines, warm", "", await Figures.TimesAsync(60, 200, () =>
        {
            _ = OfficialDocx.Write(ReportDocument.Of(report, Vietnamese));
            return Task.CompletedTask;
        }), 20);
    }

    private static async Task ImportAsync(Database database, byte[] list, Figures figures)
    {
        var clock = TimeProvider.System;
        var (opened, understood, recorded, whole) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = -1; run < Imports; run++)
        {
            // An office that has bodies and agencies, and no programme of the year yet.
            var office = new MadeUpLedger(1, 500 + run);
            var load = new BulkLoad(database);
            await load.BeginAsync([office]);
            await load.AddAsync(office.RowsOf(Nation.FirstYear - 1, 1));
            await load.EndAsync();
            var ledgers = new Ledgers(database);
            var at = (await ledgers.OfAsync(office.Committee, default)).At(new(DateOnly.MaxValue));
            var took = new[] { clock.GetTimestamp(), 0L, 0L, 0L };
            var workbook = ListFile.Open(list, "danh-muc.xlsx").Workbook!;
            took[1] = clock.GetTimestamp();
            var reading = TakeIn.Read(workbook, at, null);
            took[2] = clock.GetTimestamp();
            var done = await new TakeIn(ledgers, database, clock).RecordAsync(
                office.Committee, new(reading, ("danh-muc.xlsx", FrozenFiles.HashOf(list)), NghiTrinh.Domain.Committees.Actor.Operator("Văn phòng")), default);
            took[3] = clock.GetTimestamp();
            if (done.Refusal is not null || reading.Accepted.Count != 10_000)
                throw new InvalidOperationException($"{done.Refusal}: {reading.Accepted.Count} rows accepted, {reading.Refused.Count} refused; {string.Join(", ", reading.Skipped.Take(20))}");
            if (run < 0)
                continue;
            foreach (var (i, times) in new[] { opened, understood, recorded }.Index())
                times.Add(clock.GetElapsedTime(took[i], took[i + 1]).TotalMilliseconds);
            whole.Add(clock.GetElapsedTime(took[0], took[3]).TotalMilliseconds);
        }
        figures.Add("XLSX of 10,000 rows taken in", database.Name, whole, 3000);
        figures.Add("  of it: file opened", database.Name, opened);
        figures.Add("  of it: rows understood", database.Name, understood);
        figures.Add("  of it: planned and recorded", database.Name, recorded);
    }

    private static (Ledger Ledger, ProgrammeId Programme) InMemory(MadeUpLedger office, int lines)
    {
        var ledger = Ledger.Of(office.Committee, office.RowsOf(Nation.FirstYear, lines).Select(r => r.Recorded()));
        return (ledger, ledger.At(new(On)).ProgrammeOf(Nation.FirstYear)!.Id);
    }
}
