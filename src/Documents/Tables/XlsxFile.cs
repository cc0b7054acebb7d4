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

    /// <summary>The file of a sheet; the same sheet always gives the same bytes.</summary>
    public static byte[] Write(Sheet sheet)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sheet.Columns.Count, nameof(sheet));
        var file = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook, autoSave: true))
        {
            package.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
            var book = package.AddNewPart<WorkbookPart>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = SheetStyles.Stylesheet();
            SheetPart part;
            using (var target = book.AddNewPart<WorksheetPart>("rId1").GetStream(FileMode.Create))
                part = SheetPart.Write(sheet, target);
            book.Workbook = Workbook(NameOf(sheet.Name), part);
        }
        return StablePackage.Of(file, CompressionLevel.Fastest);
    }

    private static Workbook Workbook(string name, SheetPart part)
    {
        var (quoted, header) = ($"'{name}'", $"${part.HeaderRow}:${part.HeaderRow}");
        return new(
            new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = 1, Id = "rId1" }),
            new DefinedNames(
                new DefinedName($"{quoted}!{part.FilteredRange}")
                { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"{quoted}!{header}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
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
