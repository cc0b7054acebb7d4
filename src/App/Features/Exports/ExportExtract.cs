using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Exports;

/// <summary>"Trích Chương trình công tác": one agency's part of the year.</summary>
public static class ExportExtract
{
    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Guid agency, int year, string format, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme
            || reading.At.Find(new AgencyId(agency)) is not { } found)
            return Problems.NoSuchPage(http);
        var bytes = format == "docx"
            ? OfficialDocx.Write(ExtractDocument.Of(reading.At, programme, found, reading.Words)
                .Under(await desk.HeadAsync(reading.Id, stop), reading.Words))
            : XlsxFile.Write(ProgrammeSheet.Of(
                ExtractDocument.ItemsOf(found.Id, reading.At, programme.Id), reading.At, reading.Words, ProgrammeSheet.WithState));
        return FileAnswer.Of(http, bytes, $"{reading.Words.Say("trich", "extract")}-{year}-{found.Name}.{format}");
    }
}
