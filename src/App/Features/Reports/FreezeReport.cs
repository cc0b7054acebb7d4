using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Reports;

/// <summary>Freezing a report: the ledger is sealed, the document kept under its hash.</summary>
public static class FreezeReport
{
    /// <summary>What was frozen.</summary>
    public sealed record Kept(Guid Id, ReportChange.Frozen Frozen, ImplementationReport Report, byte[] Document);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || ShowReport.ModelOf(reading) is not { } model || reading.Year != year)
            return Problems.NoSuchPage(http);
        // A program with a narrow token sees less than its person: what is frozen speaks of the whole programme.
        if (!SeesAll(reading))
            return Problems.NotAllowed(http);
        var form = await Form.ReadAsync(http, stop);
        var dated = form.Date(form.Text("effective") is null ? "effectiveOn" : "effective");
        if (!form.IsValid)
            return Pages.Show<ShowReportPage, ShowReport.Model>(reading, model, StatusCodes.Status422UnprocessableEntity);
        var kept = await RunAsync(
            desk.Database, () => desk.WholeAsync(reading.Id, stop), model.Report, model.Language, dated, reading.Actor.Name, desk.Clock, stop);
        if (kept.Value is not { } frozen)
            return Pages.Show<ShowReportPage, ShowReport.Model>(
                reading, model with { Report = (kept.Refusal as FiguresDisagree)?.Report ?? model.Report }, StatusCodes.Status422UnprocessableEntity);
        return Results.Redirect($"/{reading.Committee.Slug}/reports/{frozen.Id:N}");
    }

    /// <summary>Whether the reader sees every line: only then are the figures looked at those that are frozen.</summary>
    public static bool SeesAll(Reading reading) => reading.May(Permission.SeeClassified) && reading.May(Permission.SeeDrafts);

    /// <summary>Freezes a report, or refuses because its figures do not agree.</summary>
    /// <param name="database">Where it is kept.</param>
    /// <param name="ledger">Reads the newest ledger of the committee.</param>
    /// <param name="shown">The report as it was looked at.</param>
    /// <param name="words">The language of the document.</param>
    /// <param name="dated">The date of the document.</param>
    /// <param name="by">Who freezes it.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<Result<Kept>> RunAsync(
        Database database, Func<Task<Ledger>> ledger, ImplementationReport shown, Words words, DateOnly dated, string by,
        TimeProvider clock, CancellationToken stop)
    {
        if (!shown.AddsUp)
            return new FiguresDisagree(shown);
        var committee = shown.Committee.Id;
        var head = await database.SealAsync(committee, dated, by, clock, stop);
        var newest = await ledger();
        var dates = shown.Dates with { Known = shown.Dates.Known ?? SealedAt(newest) };
        // Derived again, because somebody may have recorded something between looking and sealing.
        if (ImplementationReport.Of(newest, shown.Programme.Id, dates) is not { } report || !report.AddsUp)
            return new FiguresDisagree(shown);
        var document = ReportFiles.Docx(report, words, ReportFiles.LastFrozen(newest, report.Programme.Id, dates.Known), head, dated);
        var figures = Encoding.UTF8.GetBytes(ReportJson.Write(report));
        var frozen = new ReportChange.Frozen(
            report.Programme.Id, dates, words.Language, Hex(figures), Hex(document), head);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await using var db = database.Open();
        // Saved together with the change: no report without its bytes, no bytes without their report.
        foreach (var bytes in new[] { document, figures })
            if (SHA256.HashData(bytes) is var hash && !await db.FrozenFiles.AnyAsync(f => f.CommitteeId == committee.Value && f.Hash == hash, stop))
                db.FrozenFiles.Add(new() { CommitteeId = committee.Value, Hash = hash, Bytes = bytes });
        var recorded = await db.RecordAsync(committee, [new(new(SubjectKind.Report, id), 1, dated, null, frozen)], by, clock, stop);
        return recorded.Refusal is { } refusal ? refusal : new Kept(id, frozen, report, document);
    }

    /// <summary>The moment of the last seal, which is what a frozen report knows.</summary>
    private static DateTimeOffset SealedAt(Ledger ledger) =>
        ledger.HistoryOf(new Subject(SubjectKind.Committee, ledger.Committee.Value)).Last(e => e.Change is CommitteeChange.Sealed).RecordedAt;

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
