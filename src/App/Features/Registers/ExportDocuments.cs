using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>The documents a list shows, all pages of it, as a file.</summary>
public static class ExportDocuments
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, string format, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var query = RegisterQuery.Read(http.Request.Query);
        var rows = query.Lines(reading).Select(line => new RegisterSheet.Row(
            line.Document?.Entry ?? new DocumentEntry(line.Number, line.On, line.Kind, line.Subject, line.Author ?? ""),
            line.Document is { IsVoid: true } ? reading.Words.Say("Đã hủy", "Void") : RegisterWords.Of(reading.Words, line.Ownership)));
        var sheet = RegisterSheet.Of([.. rows], [.. query.InWords(reading).Select(f => f.Text)], reading.At, reading.Words);
        return FileAnswer.Of(http, format == "csv" ? CsvFile.Write(sheet) : XlsxFile.Write(sheet), $"{reading.Words.Say("so-van-ban", "documents")}-{Reading.Iso(reading.Point.On)}.{format}");
    }
}
