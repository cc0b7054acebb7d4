using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.App.Features.Exports;

/// <summary>The programme of a year in the official layout.</summary>
public static class ExportProgramme
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? FileAnswer.Of(http, OfficialDocx.Write(ProgrammeDocument.Of(reading.At, programme, reading.Words)
                .Under(await desk.HeadAsync(reading.Id, stop), reading.Words)),
                $"{reading.Words.Say("chuong-trinh-cong-tac", "work-programme")}-{year}.docx")
            : Problems.NoSuchPage(http);
}
