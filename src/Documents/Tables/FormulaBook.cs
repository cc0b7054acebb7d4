using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NghiTrinh.Documents.Packages;
using static System.FormattableString;

namespace NghiTrinh.Documents.Tables;

/// <summary>
/// Writes sheets that calculate: cells to type into, formulas that are locked, marks that come by themselves.
/// No result of a formula is stored, so whoever opens the file calculates it. Implements docs/spec/formats.md §8.
/// </summary>
internal static class FormulaBook
{
    private const double LinePoints = 16.5;

    /// <summary>Of the letters that the width of a column promises, so many fit: bold ones and capitals are wider.</summary>
    private const double FullShare = 0.85;

    public static byte[] Write(int decimals, params IReadOnlyList<FormulaSheet> sheets)
    {
        var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var book = package.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = FormulaStyles.Of(decimals);
            var tabs = new Sheets();
            for (var at = 0; at < sheets.Count; at++)
            {
                var id = Invariant($"rId{at + 1}");
                book.AddNewPart<WorksheetPart>(id).Worksheet = Worksheet(sheets[at]);
                tabs.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheets[at].Name, SheetId = (uint)at + 1, Id = id });
            }
            book.Workbook = new(tabs, new CalculationProperties { FullCalculationOnLoad = true });
        }
        return StablePackage.Of(file);
    }

    /// <summary>A reference: "D9".</summary>
    public static string At(int column, int row) => Invariant($"{(char)('A' + column)}{row}");

    private static Worksheet Worksheet(FormulaSheet sheet)
    {
        var columns = new Columns(sheet.Widths.Select((width, at) =>
            new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true }));
        var merged = new MergeCells();
        var data = new SheetData(sheet.Rows.Select((cells, at) => Row(cells, at + 1, sheet.Widths, merged)));
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            columns, data);
        // Locked without a password: against a slip of the hand, not against anybody.
        if (sheet.IsLocked)
            worksheet.Append(new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false });
        if (merged.HasChildren) worksheet.Append(merged);
        worksheet.Append(Marks(sheet));
        if (Inputs(sheet) is { } inputs) worksheet.Append(inputs);
        worksheet.Append(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        worksheet.Append(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    private static Row Row(IReadOnlyList<FormulaCell> cells, int number, IReadOnlyList<double> widths, MergeCells merged)
    {
        var row = new Row { RowIndex = (uint)number, Height = LinePoints * LinesOf(cells, widths), CustomHeight = true };
        for (var at = 0; at < cells.Count; at++)
        {
            var (reference, cell) = (At(at, number), cells[at]);
            if (cell is FormulaCell.None) continue;
            row.Append(Of(cell, reference));
            if (cell is FormulaCell.Across) merged.Append(new MergeCell { Reference = $"{reference}:{At(widths.Count - 1, number)}" });
        }
        return row;
    }

    // Not every program sizes rows by itself, least of all locked ones: a text that takes two lines is given two.
    private static int LinesOf(IReadOnlyList<FormulaCell> cells, IReadOnlyList<double> widths) => cells.Select((cell, at) => cell switch
    {
        FormulaCell.Text text => Lines(text.Value, widths[at]),
        FormulaCell.Across across => Lines(across.Value, widths.Sum()),
        _ => 1,
    }).DefaultIfEmpty(1).Max();

    private static int Lines(string text, double width)
    {
        var (lines, line) = (1, 0);
        foreach (var word in text.Split(' ', '\n'))
        {
            var longer = line == 0 ? word.Length : line + 1 + word.Length;
            (lines, line) = longer <= width * FullShare || line == 0 ? (lines, longer) : (lines + 1, word.Length);
        }
        return lines;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Of(FormulaCell cell, string reference) => cell switch
    {
        FormulaCell.Text text => Inline(reference, text.Value, text.Style),
        FormulaCell.Across across => Inline(reference, across.Value, across.Style),
        FormulaCell.Number number => new()
        {
            CellReference = reference,
            StyleIndex = (uint)number.Style,
            CellValue = new(number.Value.ToString(CultureInfo.InvariantCulture)),
        },
        FormulaCell.Formula formula => new() { CellReference = reference, StyleIndex = (uint)formula.Style, CellFormula = new(formula.Value) },
        FormulaCell.Input input => new() { CellReference = reference, StyleIndex = (uint)(input.IsText ? FormulaStyle.InputText : FormulaStyle.Input) },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Inline(string reference, string text, FormulaStyle style) => new()
    {
        CellReference = reference,
        StyleIndex = (uint)style,
        DataType = CellValues.InlineString,
        InlineString = new(new Text(SafeText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>Red where a check says SAI or LỆCH, green where it says Đúng.</summary>
    private static IEnumerable<ConditionalFormatting> Marks(FormulaSheet sheet)
    {
        var checks = Where(sheet, cell => cell is FormulaCell.Formula { Style: FormulaStyle.Check });
        if (checks.Length == 0) yield break;
        var first = checks.Split(' ')[0];
        yield return new(
            Rule($"OR(LEFT({first},3)=\"SAI\",LEFT({first},4)=\"LỆCH\")", FormulaStyles.Wrong, 1),
            Rule($"{first}=\"Đúng\"", FormulaStyles.Right, 2))
        { SequenceOfReferences = new() { InnerText = checks } };

        static ConditionalFormattingRule Rule(string formula, uint format, int priority) =>
            new(new Formula(formula)) { Type = ConditionalFormatValues.Expression, FormatId = format, Priority = priority };
    }

    private static DataValidations? Inputs(FormulaSheet sheet)
    {
        var inputs = Where(sheet, cell => cell is FormulaCell.Input { IsText: false });
        return inputs.Length == 0 ? null : new(new DataValidation(new Formula1("0"))
        {
            Type = DataValidationValues.Whole,
            Operator = DataValidationOperatorValues.GreaterThanOrEqual,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Số phiếu",
            Error = "Nhập số nguyên từ 0.",
            SequenceOfReferences = new() { InnerText = inputs },
        })
        { Count = 1 };
    }

    private static string Where(FormulaSheet sheet, Func<FormulaCell, bool> picks) => string.Join(' ', sheet.Rows
        .SelectMany((cells, row) => cells.Select((cell, column) => (cell, Reference: At(column, row + 1))))
        .Where(found => picks(found.cell)).Select(found => found.Reference));
}
