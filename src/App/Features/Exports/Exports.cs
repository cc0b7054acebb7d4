using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Exports;

/// <summary>The addresses of the files of a programme.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder committee)
    {
        foreach (var format in (string[])["xlsx", "csv", "docx", "ics"])
            committee.MapGet($"/{{year:int}}/lines.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                ExportItems.GetAsync(http, committee, year, format, desk, stop));
        committee.MapGet("/{year:int}/programme.docx", ExportProgramme.GetAsync);
        committee.MapGet("/{year:int}/meetings.ics", ExportMeetings.GetAsync);
        foreach (var format in (string[])["docx", "xlsx"])
            committee.MapGet($"/agencies/{{agency:guid}}/{{year:int}}/extract.{format}",
                (HttpContext http, string committee, Guid agency, int year, Desk desk, CancellationToken stop) =>
                    ExportExtract.GetAsync(http, committee, agency, year, format, desk, stop));
        committee.MapGet("/lines/{item:guid}.docx", ExportItem.GetAsync);
    }
}
