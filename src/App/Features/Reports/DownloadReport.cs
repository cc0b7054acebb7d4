using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Reports;

/// <summary>The report of a year as DOCX, XLSX or JSON, as of the dates of the address.</summary>
public static class DownloadReport
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, string format, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && ShowReport.ModelOf(reading) is { } model && reading.Year == year
            ? FileAnswer.Of(
                http, ReportFiles.Write(format, model.Report, model.Language, model.Since), ReportFiles.NameOf(model.Report, model.Language, format))
            : Problems.NoSuchPage(http);
}
