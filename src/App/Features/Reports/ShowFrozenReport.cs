using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Reports;

/// <summary>A frozen report: its dates, hashes and bytes, and what the ledger derives today.</summary>
public static class ShowFrozenReport
{
    /// <summary>What its page shows.</summary>
    /// <param name="Report">The report as it was frozen.</param>
    /// <param name="Year">The year of its programme.</param>
    /// <param name="Derived">What deriving it again gave, once that was asked for.</param>
    public sealed record Model(FrozenReport Report, int? Year, Derivation? Derived);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid report, Desk desk, CancellationToken stop) =>
        await FindAsync(http, committee, report, desk, stop) is var (reading, found)
            ? Pages.Show<FrozenReportPage, Model>(reading, new(found, YearOf(reading, found), null))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> GetDerivedAsync(HttpContext http, string committee, Guid report, Desk desk, CancellationToken stop)
    {
        if (await FindAsync(http, committee, report, desk, stop) is not var (reading, found))
            return Problems.NoSuchPage(http);
        var kept = await BytesAsync(desk, reading, found.Frozen.FiguresHash, stop);
        return Pages.Show<FrozenReportPage, Model>(reading, new(found, YearOf(reading, found), Derivation.Of(reading.Ledger, found, kept)));
    }

    public static async Task<IResult> GetBytesAsync(HttpContext http, string committee, Guid report, Desk desk, CancellationToken stop) =>
        await FindAsync(http, committee, report, desk, stop) is var (reading, found)
        && await BytesAsync(desk, reading, found.Frozen.DocumentHash, stop) is { } bytes
            ? FileAnswer.Of(http, bytes, $"{Words.Of(found.Frozen.Language).Say("bao-cao", "report")}-{Reading.Iso(found.Frozen.Dates.On)}.docx")
            : Problems.NoSuchPage(http);

    private static async Task<(Reading Reading, FrozenReport Report)?> FindAsync(
        HttpContext http, string committee, Guid id, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return null;
        // What was frozen is shown whatever date is looked at: its document may be dated later.
        var entry = reading.Ledger.HistoryOf(new Subject(SubjectKind.Report, id)).FirstOrDefault();
        return entry?.Change is ReportChange.Frozen frozen ? (reading, new(id, frozen, entry.RecordedAt, entry.By)) : null;
    }

    private static int? YearOf(Reading reading, FrozenReport report) =>
        reading.Ledger.At(report.Frozen.Dates.For(null)).Find(report.Frozen.Programme)?.Year;

    private static async Task<byte[]?> BytesAsync(Desk desk, Reading reading, string hash, CancellationToken stop)
    {
        await using var db = desk.Database.Open();
        var (committee, key) = (reading.Id.Value, Convert.FromHexString(hash));
        var file = await db.FrozenFiles.AsNoTracking().FirstOrDefaultAsync(f => f.CommitteeId == committee && f.Hash == key, stop);
        // Other bytes than those that were frozen are not handed out under its name.
        return file is not null && FrozenCheck.IsSound(key, file.Bytes) ? file.Bytes : null;
    }
}
