namespace NghiTrinh.Documents.Lists;

public enum ListFormat { Xlsx, Csv, Docx }

/// <summary>How much of a real date the sheet shows: a cell formatted mm/yyyy names a month.</summary>
public enum DatePrecision { Day, Month, Year }

/// <summary>
/// A file as a grid of texts, nothing understood yet. Hidden sheets are left out and named; hidden rows are in.
/// </summary>
public sealed record ListWorkbook(
    string FileName,
    ListFormat Format,
    IReadOnlyList<ListSheet> Sheets,
    IReadOnlyList<string> HiddenSheets);

/// <summary>A visible sheet, a CSV file, or one table of a text document with the paragraphs above it.</summary>
public sealed record ListSheet(string Name, IReadOnlyList<string> Above, IReadOnlyList<ListRow> Rows);

/// <summary>
/// A row with at least one text of its own; <paramref name="Number"/> is the one the user sees, from 1.
/// </summary>
public sealed record ListRow(int Number, IReadOnlyList<ListCell> Cells)
{
    public static ListCell Blank { get; } = new(0, "");

    public ListCell At(int column)
    {
        foreach (var cell in Cells)
            if (cell.Column == column)
                return cell;
        return Blank;
    }
}

/// <summary>
/// A cell with text (NFC, blanks tidied), its column from 1. A cell merged down is repeated in the rows it covers.
/// </summary>
public sealed record ListCell(int Column, string Text)
{
    /// <summary>The real date of a cell with a date format.</summary>
    public DateOnly? Date { get; init; }

    public DatePrecision Precision { get; init; }

    /// <summary>Whether the file stores a number, not a text.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Columns the cell covers.</summary>
    public int Span { get; init; } = 1;

    /// <summary>The row the merged cell begins in, where that is an earlier one.</summary>
    public int? MergedFrom { get; init; }

    public bool IsOwn => MergedFrom is null && Text.Length > 0;

    /// <summary>A, B, … Z, AA, …</summary>
    public static string Letter(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
