using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Documents.Calendars;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Exports;

/// <summary>The items a list shows, all pages of it, as a file.</summary>
public static class ExportItems
{
    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, string format, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var view = ItemView.Read(http.Request.Query);
        Item[] items = [.. ItemListing.Of(reading.At, programme.Id, view).AllRows().Select(r => r.Item)];
        // Unless columns were chosen everything goes along, so that nothing is lost when the file comes back.
        ItemField[]? columns = view.Columns.SequenceEqual(ItemView.DefaultColumns) ? null
            : [.. view.Columns.Select(c => Kebab.Parse<ItemField>(c)).OfType<ItemField>()];
        var bytes = Write(format, reading.At, programme, items, view.Filter == ItemFilter.All, reading.Words, columns, GroupingOf(view.Group));
        return FileAnswer.Of(http, bytes, $"{reading.Words.Say("noi-dung", "items")}-{year}-{Reading.Iso(reading.Point.On)}.{format}");
    }

    /// <summary>The file of some items in a format.</summary>
    public static byte[] Write(
        string format, Snapshot at, WorkProgramme programme, IReadOnlyList<Item> items, bool isWhole, Words words,
        IReadOnlyList<ItemField>? columns = null, ListGrouping grouping = ListGrouping.None) => format switch
        {
            "xlsx" => XlsxFile.Write(ProgrammeSheet.Of(items, at, words, columns ?? ProgrammeSheet.WithState, grouping)),
            "csv" => CsvFile.Write(ProgrammeSheet.Of(items, at, words, columns ?? ProgrammeSheet.WithState, grouping)),
            "docx" => OfficialDocx.Write(ProgrammeDocument.Of(at, programme, words, isWhole ? null : items)),
            "ics" => IcsFile.Write(ProgrammeCalendar.Of(
                words.Say($"Chương trình công tác {programme.Year}", $"Work programme {programme.Year}"), at, [], items, words)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "No such format."),
        };

    private static ListGrouping GroupingOf(Grouping? group) => group switch
    {
        Grouping.Lead => ListGrouping.Lead,
        Grouping.Month => ListGrouping.Month,
        Grouping.Section => ListGrouping.Section,
        Grouping.State => ListGrouping.Standing,
        _ => ListGrouping.None,
    };
}
