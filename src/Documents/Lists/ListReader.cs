using NghiTrinh.Documents.Lists.Understanding;

namespace NghiTrinh.Documents.Lists;

/// <summary>
/// Understands a grid as an office's list, as a careful clerk would: what is not clear is refused, nothing is guessed.
/// </summary>
public static class ListReader
{
    public static ListReading Read(ListWorkbook workbook, ListReading.Options? options = null)
    {
        options ??= ListReading.Options.None;
        var finder = new HeaderFinder(options.Columns);
        var tables = workbook.Sheets.Select(finder.First).ToList();
        var title = TitleBlock.Read(Above(workbook, tables));
        title = title with
        {
            Year = title.Year ?? (workbook.Format == ListFormat.Csv ? null
                : workbook.Sheets.Select(sheet => TitleBlock.YearOf(sheet.Name)).FirstOrDefault(year => year is not null)),
        };
        if (tables.All(table => table is null))
            return new ListReading([], [], [], [], title, new UnreadableList.NoTable());

        var agencies = new AgencyNames(options.Agencies);
        foreach (var (sheet, table) in workbook.Sheets.Zip(tables))
            if (table is not null)
                Learn(agencies, sheet, table);

        var document = new Reading(options, finder, agencies, title.Year ?? options.Year,
            workbook.Format != ListFormat.Csv);
        // In a text document a heading above one table still holds for the next, and so does a header.
        SheetReader? before = null;
        foreach (var (sheet, table) in workbook.Sheets.Zip(tables))
        {
            var reader = new SheetReader(document, sheet, workbook.Format == ListFormat.Docx ? before : null);
            reader.Read(table);
            before = reader;
        }
        return new ListReading(document.Accepted, document.Refused, document.Skipped, document.Columns, title, null);
    }

    private static IEnumerable<string> Above(ListWorkbook workbook, List<Table?> tables) =>
        workbook.Sheets.Zip(tables).SelectMany(pair => pair.First.Above.Concat(pair.First.Rows
            .TakeWhile(row => pair.Second is null || row.Number < pair.Second.FirstRow).Take(60)
            .SelectMany(row => row.Cells.Where(cell => cell.IsOwn).Select(cell => cell.Text))));

    private static void Learn(AgencyNames agencies, ListSheet sheet, Table table)
    {
        var columns = table.Columns.Where(column => column.Field is ListField.Lead or ListField.Coordinating).ToList();
        foreach (var row in sheet.Rows.SkipWhile(row => row.Number <= table.LastRow))
            foreach (var column in columns)
                agencies.Learn(row.At(column.At).Text);
    }
}

/// <summary>What is collected over all sheets, and what all of them share.</summary>
internal sealed record Reading(ListReading.Options Options, HeaderFinder Finder, AgencyNames Agencies, int? Year,
    bool NamesSheets)
{
    public List<AcceptedRow> Accepted { get; } = [];
    public List<RefusedRow> Refused { get; } = [];
    public List<SkippedRow> Skipped { get; } = [];
    public List<ListColumn> Columns { get; } = [];
}
