using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using NghiTrinh.Documents.Confidence;

namespace NghiTrinh.Documents.Tests.Confidence;

/// <summary>The workbook is filled in as a teller would, and calculated by LibreOffice.</summary>
public sealed class WorkbookTests(CalculatedBooks books) : IClassFixture<CalculatedBooks>
{
    // The rows of a teller's sheet: 5 issued, 6 collected, 8 and 9 the two officials; D on: high, confidence, low, invalid.
    [Fact]
    public void Two_tellers_who_agree_give_the_percentages()
    {
        Assert.Equal(["46", "Đúng"], books.Row("agree", "Kiểm phiếu 1", 8)[7..9]);
        Assert.Equal(["30", "15", "0", "1", "Đúng", "65,22%", "32,61%", "0,00%"], books.Row("agree", "So sánh", 8)[3..11]);
        Assert.Equal(["14", "7", "25", "0", "Đúng", "30,43%", "15,22%", "54,35%"], books.Row("agree", "So sánh", 9)[3..11]);
    }

    [Fact]
    public void A_sum_that_is_wrong_is_shown_by_how_much()
    {
        Assert.Equal(["47", "SAI: lệch 1"], books.Row("sum", "Kiểm phiếu 1", 8)[7..9]);
        Assert.Equal(["SAI: lệch 1", "", "", ""], books.Row("sum", "So sánh", 8)[7..11]);
        Assert.Equal("Đúng", books.Row("sum", "So sánh", 9)[7]);
    }

    [Fact]
    public void Where_tellers_differ_the_place_is_shown_and_neither_figure() => Assert.Equal(
        ["14", "LỆCH", "LỆCH", "0", "LỆCH: đếm lại", "", "", ""], books.Row("differ", "So sánh", 9)[3..11]);

    [Theory]
    [InlineData("issued", 5, "SAI: nhiều hơn 47 người")]
    [InlineData("collected", 6, "SAI: thu về nhiều hơn phát ra")]
    public void Ballots_that_cannot_be_are_shown(string book, int row, string says) =>
        Assert.Equal(says, books.Row(book, "Kiểm phiếu 1", row)[4]);

    [Fact]
    public void Only_the_cells_to_type_into_are_unlocked()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(CountingWorkbook.Write(CalculatedBooks.Vote)), false);
        var sheet = CalculatedBooks.SheetOf(book, "Kiểm phiếu 1");
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();

        var open = sheet.Descendants<Cell>().Where(cell => formats[(int)cell.StyleIndex!.Value].Protection?.Locked?.Value == false);

        Assert.True(sheet.Descendants<SheetProtection>().Single().Sheet!.Value);
        Assert.Equal(["C3", "D5", "D6", "D8", "E8", "F8", "G8", "D9", "E9", "F9", "G9"], open.Select(cell => cell.CellReference!.Value!));
    }
}
