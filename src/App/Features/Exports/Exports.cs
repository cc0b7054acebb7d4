using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Exports;

/// <summary>The addresses of the files of a programme.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder committee)
    {
        foreach (var format in (string[])["xlsx", "csv", "docx", "ics"])
            committee.MapGet($"/{{year:int}}/lines.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                ExportItems.GetAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read);
        committee.MapGet("/{year:int}/programme.docx", ExportProgramme.GetAsync).Needs(Permission.Read);
        committee.MapGet("/{year:int}/meetings.ics", ExportMeetings.GetAsync).Needs(Permission.Read);
        foreach (var format in (string[])["docx", "xlsx"])
            committee.MapGet($"/agencies/{{agency:guid}}/{{year:int}}/extract.{format}",
                (HttpContext http, string committee, Guid agency, int year, Desk desk, CancellationToken stop) =>
                    ExportExtract.GetAsync(http, committee, agency, year, format, desk, stop)).Needs(Permission.Read);
        committee.MapGet("/lines/{item:guid}.docx", ExportItem.GetAsync).Needs(Permission.Read);
    }
}
