using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Exports;

/// <summary>The files of a programme in the API: the same bytes as on the pages, as of the same point.</summary>
internal static class ExportsApi
{
    private const string What = "The file of the page, as of the point asked for.";

    public static void MapExportsApi(this CommitteeApi api)
    {
        foreach (var format in (string[])["xlsx", "csv", "docx", "ics"])
            api.MapGet($"programmes/{{year:int}}/items.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                    ExportItems.GetAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read)
                .Downloads($"downloadItems{Name(format)}", "Items", $"Download the lines of a year as {format.ToUpperInvariant()}",
                    "With the filter of the list of lines in the same parameters.", format);
        api.MapGet("items/{item:guid}.docx", ExportItem.GetAsync).Needs(Permission.Read).Downloads("downloadItem", "Items", "Download a line with its history", What, "docx");
        api.MapGet("programmes/{year:int}/programme.docx", ExportProgramme.GetAsync).Needs(Permission.Read).Downloads(
            "downloadProgramme", "Programmes", "Download the programme of a year", What, "docx");
        api.MapGet("programmes/{year:int}/meetings.ics", ExportMeetings.GetAsync).Needs(Permission.Read).Downloads(
            "downloadMeetings", "Meetings", "Download the meetings of a year as a calendar", What, "ics");
        foreach (var format in (string[])["docx", "xlsx"])
            api.MapGet($"agencies/{{agency:guid}}/{{year:int}}/extract.{format}",
                (HttpContext http, string committee, Guid agency, int year, Desk desk, CancellationToken stop) =>
                    ExportExtract.GetAsync(http, committee, agency, year, format, desk, stop)).Needs(Permission.Read)
                .Downloads($"downloadExtract{Name(format)}", "Agencies", $"Download an agency's extract as {format.ToUpperInvariant()}", What, format);
    }

    private static string Name(string format) => char.ToUpperInvariant(format[0]) + format[1..];
}
