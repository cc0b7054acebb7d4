using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Reports;

/// <summary>"Báo cáo kết quả thực hiện Chương trình công tác" on screen, as of its dates.</summary>
public static class ShowReport
{
    /// <summary>What the page shows.</summary>
    /// <param name="Report">The figures.</param>
    /// <param name="Language">The words of the document, which may be in another language than the page.</param>
    /// <param name="Since">The point it is compared with.</param>
    /// <param name="Diffs">What changed since then.</param>
    /// <param name="Frozen">Frozen reports of the programme, newest first.</param>
    public sealed record Model(
        ImplementationReport Report, Words Language, AsOf? Since, IReadOnlyList<ItemDiff> Diffs, IReadOnlyList<FrozenReport> Frozen)
    {
        /// <summary>The parameters that make the same report again, as a file or frozen.</summary>
        public IReadOnlyList<(string Name, string? Value)> Parameters =>
        [
            ("language", Language.Language),
            ("since", Since is { } since ? Reading.Iso(since.On) : null),
            .. ReportQuery.Write(Report.Dates, Report.Parts.Select(p => p.Body!.Id)),
        ];
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && ModelOf(reading) is { } model
            ? Pages.Show<ShowReportPage, Model>(reading, model)
            : Problems.NoSuchPage(http);

    /// <summary>The report an address asks for; null where the programme does not exist at the point.</summary>
    public static Model? ModelOf(Reading reading)
    {
        if (reading.Year is not { } year || reading.Programme(year) is not { } programme)
            return null;
        var dates = ReportQuery.Read(reading.Query, programme, reading.Point);
        if (ImplementationReport.Of(reading.Ledger, programme.Id, dates) is not { } report)
            return null;
        var since = ReportQuery.Since(reading.Query, reading, programme.Id);
        return new(
            report,
            ReportQuery.Language(reading.Query, reading),
            since,
            since is { } then ? ProgrammeDiff.Between(reading.Ledger.At(then), report.Whole.At, programme.Id) : [],
            [.. reading.At.Reports.Where(r => r.Frozen.Programme == programme.Id).Reverse()]);
    }
}
