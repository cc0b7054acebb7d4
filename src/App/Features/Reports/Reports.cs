namespace NghiTrinh.App.Features.Reports;

/// <summary>The addresses of the reports.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder committee)
    {
        committee.MapGet("/{year:int}/report", ShowReport.GetAsync);
    }
}
