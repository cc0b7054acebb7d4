using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NghiTrinh.Documents.Confidence;

namespace NghiTrinh.Documents.Tests.Confidence;

/// <summary>Counting workbooks filled in by two tellers, in several ways, and calculated by LibreOffice in one go.</summary>
public sealed class CalculatedBooks : IDisposable
{
    internal static readonly PaperVote Vote = Votes.Party with { Ballots = [Votes.Party.Ballots[1]] };

    private static readonly Dictionary<string, (string Cell, int Figure)[][]> Ways = new()
    {
        ["agree"] = [[], []],
        ["sum"] = [[("D8", 31)], [("D8", 31)]],
        ["differ"] = [[], [("E9", 8), ("F9", 24)]],
        ["issued"] = [[("D5", 48)], []],
        ["collected"] = [[("D6", 48)], []],
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nghi-trinh-");
    private readonly bool _isCalculated;

    public CalculatedBooks()
    {
        foreach (var (name, tellers) in Ways)
        {
            var path = PathOf($"{name}.xlsx");
            File.WriteAllBytes(path, CountingWorkbook.Write(Vote));
            using var book = SpreadsheetDocument.Open(path, true);
            Type(SheetOf(book, "Kiểm phiếu 1"), tellers[0]);
            Type(SheetOf(book, "Kiểm phiếu 2"), tellers[1]);
        }
        // Semicolons, quotes, UTF-8, cells as they are shown, every sheet into a file of its own.
        if (Tool.Has("soffice", "--version"))
            Tool.Run("soffice", TimeSpan.FromSeconds(180), ["--headless", $"-env:UserInstallation=file://{PathOf("profile")}",
                "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1", "--outdir", _folder.FullName,
                .. Ways.Keys.Select(name => PathOf($"{name}.xlsx"))]);
        _isCalculated = _folder.EnumerateFiles("*.csv").Any();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The cells of a row as they are shown; the comma or point of percentages is the machine's.</summary>
    internal string[] Row(string book, string sheet, int row)
    {
        if (!_isCalculated) Assert.Skip("LibreOffice Calc is not installed.");
        var file = _folder.EnumerateFiles("*.csv").Single(csv => csv.Name.Normalize() == $"{book}-{sheet}.csv");
        return [.. File.ReadAllLines(file.FullName)[row - 1].Normalize().Split(';').Select(cell => cell.Trim('"').Replace('.', ','))];
    }

    internal static Worksheet SheetOf(SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(one => one.Name == name);
        return ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!.Value!)).Worksheet!;
    }

    private static void Type(Worksheet sheet, (string Cell, int Figure)[] otherwise)
    {
        Dictionary<string, int> figures = new()
        {
            ["D5"] = 47, ["D6"] = 46, ["D8"] = 30, ["E8"] = 15, ["F8"] = 0, ["G8"] = 1, ["D9"] = 14, ["E9"] = 7, ["F9"] = 25, ["G9"] = 0,
        };
        foreach (var (cell, figure) in otherwise) figures[cell] = figure;
        foreach (var (reference, figure) in figures)
            sheet.Descendants<Cell>().Single(cell => cell.CellReference == reference).CellValue = new(figure);
    }

    private string PathOf(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
