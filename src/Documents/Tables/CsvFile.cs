using System.Globalization;
using System.Text;
using NghiTrinh.Documents.Packages;

namespace NghiTrinh.Documents.Tables;

/// <summary>
/// Writes the columns and body rows of a sheet as CSV (RFC 4180): UTF-8 with its mark, ";" and decimal comma in Vietnamese,
/// "," and decimal point in English, as Excel expects there. Implements docs/spec/formats.md §9.
/// </summary>
public static class CsvFile
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static byte[] Write(Sheet sheet)
    {
        var (separator, figures) = sheet.Language == SheetLanguage.Vietnamese
            ? (';', new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." })
            : (',', NumberFormatInfo.InvariantInfo);
        var file = new MemoryStream();
        using (var lines = new StreamWriter(file, WithMark, leaveOpen: true) { NewLine = "\r\n" })
        {
            Line(lines, sheet.Columns.Select(column => FormulaGuard.Guard(SafeText.Of(column.Header))), separator);
            foreach (var row in sheet.Rows.OfType<SheetRow.Body>())
                Line(lines, row.Values.Select(value => Plain(value, figures)), separator);
        }
        return file.ToArray();
    }

    private static string Plain(SheetValue value, NumberFormatInfo figures) => value switch
    {
        SheetValue.Text text => FormulaGuard.Guard(SafeText.Of(text.Value)),
        SheetValue.Number number => number.Value.ToString(figures),
        SheetValue.Date date => date.On.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        SheetValue.Percent percent => $"{(percent.Share * 100).ToString("0.##", figures)}%",
        SheetValue.None => "",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Line(StreamWriter lines, IEnumerable<string> cells, char separator)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first) lines.Write(separator);
            first = false;
            var quoted = cell.AsSpan().IndexOfAny("\"\r\n,;\t") >= 0 || cell is [' ', ..] or [.., ' '];
            lines.Write(quoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        lines.WriteLine();
    }
}
