using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using MiniExcelLibs;
using NghiTrinh.Documents.Tables;

namespace NghiTrinh.Documents.Tests.Tables;

public sealed class TableFileTests
{
    private static readonly Sheet Programme = new()
    {
        Name = "Chương trình: 2023/[mẫu]",
        Language = SheetLanguage.Vietnamese,
        Title = ["CHƯƠNG TRÌNH CÔNG TÁC NĂM 2023", "(dữ liệu mẫu)"],
        Columns =
        [
            new("STT", ColumnKind.Number, 6), new("Nội dung", ColumnKind.Text, 60), new("Ngày trình", ColumnKind.Date, 14),
            new("Tỷ lệ", ColumnKind.Percent, 10),
        ],
        Rows =
        [
            new SheetRow.Group("Tháng 9"),
            new SheetRow.Body(1, "Đề án mẫu; có \"dấu\"", new DateOnly(2023, 9, 5), new SheetValue.Percent(0.256m)),
            new SheetRow.Body(2, "=HYPERLINK(1)", "Tháng 10", new SheetValue.None()),
            new SheetRow.Total("", "Cộng", new SheetValue.None(), new SheetValue.Percent(1)),
        ],
        Notes = ["Tính đến ngày 17/11/2023"],
    };

    [Fact]
    public void A_sheet_is_valid_for_Excel()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Write(Programme)), false);

        var errors = new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(package))
            .Select(error => $"{error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes() =>
        Assert.True(XlsxFile.Write(Programme).AsSpan().SequenceEqual(XlsxFile.Write(Programme)));

    [Fact]
    public void Another_reader_finds_texts_dates_and_shares()
    {
        using var file = new MemoryStream(XlsxFile.Write(Programme));
        var rows = file.Query(startCell: "A4").Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray()).ToArray();

        Assert.Equal(["STT", "Nội dung", "Ngày trình", "Tỷ lệ"], rows[0]);
        Assert.Equal("Tháng 9", rows[1][0]);
        Assert.Equal([1d, "Đề án mẫu; có \"dấu\"", new DateTime(2023, 9, 5), 0.256d], rows[2]);
        Assert.Equal([2d, "=HYPERLINK(1)", "Tháng 10", null], rows[3]);
        Assert.Equal("Tính đến ngày 17/11/2023", rows[^1][0]);
    }

    [Fact]
    public void A_sheet_prints_its_header_on_every_landscape_page_and_keeps_it_on_screen()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(XlsxFile.Write(Programme)), false);
        var sheet = package.WorkbookPart!.WorksheetParts.Single().Worksheet.OuterXml;

        Assert.Contains("orientation=\"landscape\"", sheet, StringComparison.Ordinal);
        Assert.Contains("fitToWidth=\"1\" fitToHeight=\"0\"", sheet, StringComparison.Ordinal);
        Assert.Contains("ySplit=\"4\"", sheet, StringComparison.Ordinal);
        Assert.Contains("autoFilter ref=\"A4:D7\"", sheet, StringComparison.Ordinal);
        Assert.Contains("!$4:$4", package.WorkbookPart.Workbook.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_rows_of_fourteen_columns_are_written_while_one_waits()
    {
        var sheet = Programme with
        {
            Columns = [.. Enumerable.Range(1, 14).Select(at => new SheetColumn($"Cột {at}", ColumnKind.Text, 20))],
            Rows = [.. Enumerable.Range(1, 10_000).Select(row => new SheetRow.Body([row, new DateOnly(2023, 9, 5),
                .. Enumerable.Range(3, 12).Select(at => (SheetValue)$"Nội dung mẫu {row} cột {at}")]))],
        };
        XlsxFile.Write(sheet);

        var fastest = Enumerable.Range(0, 3).Min(_ =>
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            XlsxFile.Write(sheet);
            return watch.Elapsed;
        });

        TestContext.Current.TestOutputHelper!.WriteLine($"{fastest.TotalMilliseconds:0} ms");
        Assert.InRange(fastest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_Vietnamese_CSV_has_its_mark_semicolons_and_decimal_commas()
    {
        var file = CsvFile.Write(Programme);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal("STT;Nội dung;Ngày trình;Tỷ lệ\r\n1;\"Đề án mẫu; có \"\"dấu\"\"\";05/09/2023;\"25,6%\"\r\n2;'=HYPERLINK(1);Tháng 10;\r\n",
            Encoding.UTF8.GetString(file[3..]));
    }

    [Fact]
    public void Texts_come_back_from_CSV_as_they_went_in() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).Array[0, 6].Select(string.Concat)
            .Array[2].Array[1, 5].Select(Gen.Enum<SheetLanguage>()).Sample((rows, language) =>
            {
                var sheet = new Sheet
                {
                    Name = "x",
                    Language = language,
                    Columns = [new("A", ColumnKind.Text, 9), new("B", ColumnKind.Text, 9)],
                    Rows = [.. rows.Select(cells => new SheetRow.Body(cells[0], cells[1]))],
                };

                var read = Parse(Encoding.UTF8.GetString(CsvFile.Write(sheet)[3..]), language == SheetLanguage.Vietnamese ? ';' : ',');

                return read.Skip(1).SequenceEqual(rows, EqualCells);
            }, iter: 2_000);

    private static readonly string[] Pieces =
        ["=", "+", "-", "@", "\t", "'", "\"", ";", ",", "\r\n", " ", "Đề án ữ", "1", "a"];

    private static readonly IEqualityComparer<string[]> EqualCells = EqualityComparer<string[]>.Create(
        (one, other) => one!.SequenceEqual(other!), cells => cells.Length);

    /// <summary>RFC 4180 read letter by letter, then freed of the guard.</summary>
    private static List<string[]> Parse(string text, char separator)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var (cell, quoted) = (new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else if (text[at] == '"') quoted = !quoted;
            else if (quoted || (text[at] != separator && text[at] is not '\r' and not '\n')) cell.Append(text[at]);
            else if (text[at] != '\r')
            {
                row.Add(FormulaGuard.Unguard(cell.ToString()));
                cell.Clear();
                if (text[at] != '\n') continue;
                rows.Add([.. row]);
                row.Clear();
            }
        }
        return rows;
    }
}
