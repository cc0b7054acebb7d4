using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Reports;

/// <summary>The addresses of the reports.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("/{year:int}/report", ShowReport.GetAsync);
        foreach (var format in (string[])["docx", "xlsx", "json"])
            committee.MapGet($"/{{year:int}}/report.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                DownloadReport.GetAsync(http, committee, year, format, desk, stop));
        committee.MapPost("/{year:int}/report/freeze", FreezeReport.PostAsync);
        committee.MapGet("/reports/{report:guid}", ShowFrozenReport.GetAsync);
        committee.MapGet("/reports/{report:guid}/derived", ShowFrozenReport.GetDerivedAsync);
        committee.MapGet("/reports/{report:guid}.docx", ShowFrozenReport.GetBytesAsync);
    }
}
