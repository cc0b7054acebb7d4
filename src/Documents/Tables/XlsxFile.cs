using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NghiTrinh.Documents.Packages;

namespace NghiTrinh.Documents.Tables;

/// <summary>
/// Writes a sheet as XLSX, ready to print: A4 landscape, one page wide, the header on every page.
/// Implements docs/spec/formats.md §8.
/// </summary>
public static class XlsxFile
{
    private const int LongestName = 31;
    private const string ForbiddenInNames = "[]:*?/\\'";

    /// <summary>The file of one or several sheets; the same sheets always give the same bytes.</summary>
    public static byte[] Write(params IReadOnlyList<Sheet> sheets)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheets.Count, nameof(sheets));
        foreach (var sheet in sheets)
            ArgumentOutOfRangeException.ThrowIfZero(sheet.Columns.Count, nameof(sheets));
        var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var book = package.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = SheetStyles.Stylesheet();
            var parts = new SheetPart[sheets.Count];
            for (var at = 0; at < parts.Length; at++)
                using (var target = book.AddNewPart<WorksheetPart>(RelationOf(at)).GetStream(FileMode.Create))
                    parts[at] = SheetPart.Write(sheets[at], target);
            book.Workbook = Workbook(NamesOf(sheets), parts, [.. sheets.Select(s => s.IsHidden)]);
        }
        return StablePackage.Of(file, CompressionLevel.Fastest);
    }

    private static Workbook Workbook(string[] names, SheetPart[] parts, bool[] hidden)
    {
        var (sheets, defined) = (new Sheets(), new DefinedNames());
        for (var at = 0; at < parts.Length; at++)
        {
            var (quoted, header) = ($"'{names[at]}'", $"${parts[at].HeaderRow}:${parts[at].HeaderRow}");
            sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Name = names[at],
                SheetId = (uint)at + 1,
                Id = RelationOf(at),
                State = hidden[at] ? SheetStateValues.Hidden : null,
            });
            defined.Append(
                new DefinedName($"{quoted}!{parts[at].FilteredRange}") { Name = "_xlnm._FilterDatabase", LocalSheetId = (uint)at, Hidden = true },
                new DefinedName($"{quoted}!{header}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)at });
        }
        return new(sheets, defined);
    }

    private static string RelationOf(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{at + 1}");

    /// <summary>Excel refuses a book with two tabs of one name, whatever their case.</summary>
    private static string[] NamesOf(IReadOnlyList<Sheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new string[sheets.Count];
        for (var at = 0; at < names.Length; at++)
        {
            var name = NameOf(sheets[at].Name);
            for (var next = 2; !taken.Add(name); next++)
            {
                var suffix = string.Create(System.Globalization.CultureInfo.InvariantCulture, $" {next}");
                var whole = NameOf(sheets[at].Name);
                name = whole[..Math.Min(whole.Length, LongestName - suffix.Length)] + suffix;
            }
            names[at] = name;
        }
        return names;
    }

    private static string NameOf(string name)
    {
        var letters = SafeText.Of(name).Select(letter =>
            ForbiddenInNames.Contains(letter) || char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter);
        var clean = string.Concat(letters).Trim();
        return clean.Length switch
        {
            0 => "Sheet1",
            > LongestName => clean[..LongestName].TrimEnd(),
            _ => clean,
        };
    }
}
