using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Exports;

/// <summary>One item as a document.</summary>
public static class ExportItem
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid item, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.At.Find(new ItemId(item)) is not { } found
            || reading.At.Find(found.Content.Programme) is not { } programme)
            return Problems.NoSuchPage(http);
        return FileAnswer.Of(http, OfficialDocx.Write(ExtractDocument.Of(reading.At, programme, found, reading.Words)
                .Under(await desk.HeadAsync(reading.Id, stop), reading.Words)),
            $"{reading.Words.Say("noi-dung", "item")}-{programme.Year}-{reading.Words.ItemNumber(found)}.docx");
    }
}
