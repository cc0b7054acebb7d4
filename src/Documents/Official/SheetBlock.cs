using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;

namespace NghiTrinh.Documents.Official;

/// <summary>A sheet as a table of an official document: the same figures in both files.</summary>
internal static class SheetBlock
{
    public static Block.Table Of(Sheet sheet, Words words, string? caption = null) => new(
        [.. sheet.Columns.Select(column => new TableColumn(column.Width, Of(column.Kind)))],
        [[.. sheet.Columns.Select(column => new HeaderCell(column.Header))]],
        [.. sheet.Rows.Select(row => Row(row, words))],
        caption);

    private static Alignment Of(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => Alignment.Left,
        ColumnKind.Date => Alignment.Centre,
        ColumnKind.Number or ColumnKind.Percent => Alignment.Right,
    };

    private static TableRow Row(SheetRow row, Words words) => row switch
    {
        SheetRow.Group group => new TableRow.Group(group.Text),
        SheetRow.Body body => new TableRow.Body([.. body.Values.Select(value => Cell(value, words))]),
        SheetRow.Total total => new TableRow.Total([.. total.Values.Select(value => Cell(value, words))]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Cell Cell(SheetValue value, Words words) => value switch
    {
        SheetValue.Text text => text.Value,
        SheetValue.Number number => number.Value.ToString("#,##0.##", words.Culture),
        SheetValue.Date date => words.Date(date.On),
        SheetValue.Percent percent => (percent.Share * 100).ToString("0.0", words.Culture) + "%",
        SheetValue.None => "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
