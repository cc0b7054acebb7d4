using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Terms;

/// <summary>How the years cover the goals of a term: on screen, and as a workbook.</summary>
public static class ShowCoverage
{
    public sealed record Model(Coverage Coverage);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid term, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && Find(reading, term) is { } found
            ? Pages.Show<ShowCoveragePage, Model>(reading, new(Coverage.Of(reading.At, found)))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> GetFileAsync(HttpContext http, string committee, Guid term, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || Find(reading, term) is not { } found)
            return Problems.NoSuchPage(http);
        var bytes = XlsxFile.Write(CoverageSheet.Of(Coverage.Of(reading.At, found), reading.At, reading.Words));
        return FileAnswer.Of(http, bytes, $"{reading.Words.Say("muc-tieu-toan-khoa", "term-goals")}-{Reading.Iso(reading.Point.On)}.xlsx");
    }

    private static Term? Find(Reading reading, Guid term) => reading.At.Terms.FirstOrDefault(t => t.Id.Value == term);
}
