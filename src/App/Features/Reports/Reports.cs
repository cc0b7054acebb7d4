using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Reports;

/// <summary>The addresses of the reports.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("/{year:int}/report", ShowReport.GetAsync).Needs(Permission.Read);
        foreach (var format in (string[])["docx", "xlsx", "json"])
            committee.MapGet($"/{{year:int}}/report.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                DownloadReport.GetAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read);
        committee.MapPost("/{year:int}/report/freeze", FreezeReport.PostAsync).Needs(Permission.FreezeReport);
        committee.MapGet("/reports/{report:guid}", ShowFrozenReport.GetAsync).Needs(Permission.Read);
        committee.MapGet("/reports/{report:guid}/derived", ShowFrozenReport.GetDerivedAsync).Needs(Permission.Read);
        committee.MapGet("/reports/{report:guid}.docx", ShowFrozenReport.GetBytesAsync).Needs(Permission.Read);
    }
}
