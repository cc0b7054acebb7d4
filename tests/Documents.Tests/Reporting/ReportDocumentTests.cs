using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Tests.Reporting;

/// <summary>The founding report as files.</summary>
public sealed class ReportDocumentTests
{
    private static readonly Domain.Reports.ImplementationReport Report = FoundingReport.On(2023, 11, 23);
    private static readonly string Head = new('a', 64);

    public static TheoryData<string> Languages => ["vi", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_document_is_valid_and_every_figure_of_the_text_refers_to_its_annex(string language)
    {
        using var file = Open(ReportDocument.Of(Report, Words.Of(language), Head));

        Assert.Equal("", string.Join("\n", new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(file).Take(5).Select(e => $"{e.Path?.XPath}: {e.Description}")));
        var body = file.MainDocumentPart!.Document!.Body!;
        var marks = body.Descendants<BookmarkStart>().Select(b => b.Name!.Value).ToHashSet();
        var links = body.Descendants<Hyperlink>().ToList();
        Assert.True(links.Count >= 15);
        Assert.All(links, link => Assert.Contains(link.Anchor!.Value, marks));
        Assert.Contains(links, link => link.InnerText.StartsWith(language == "vi" ? "21 nội dung" : "21 items", StringComparison.Ordinal));
    }

    [Fact]
    public void The_text_states_the_figures_of_the_founding_article()
    {
        using var file = Open(ReportDocument.Of(Report, Words.Vietnamese, Head));
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;

        Assert.All(
            ["kết quả thực hiện Chương trình công tác năm 2023 của Thành ủy Hà Nội", "4/5", "21/24", "25,6%", "11 nội dung của Ban Cán sự đảng UBND Thành phố"],
            words => Assert.Contains(words, text, StringComparison.Ordinal));
        var foot = file.MainDocumentPart.FooterParts.First().Footer!.InnerText;
        Assert.Contains(Head, foot, StringComparison.Ordinal);
        Assert.Contains(ReportJson.Hash(Report), foot, StringComparison.Ordinal);
        Assert.Contains("Ban Thường vụ: 17/11/2023", foot, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        Assert.Equal(OfficialDocx.Write(ReportDocument.Of(Report, Words.Vietnamese, Head)), OfficialDocx.Write(ReportDocument.Of(Report, Words.Vietnamese, Head)));
        Assert.Equal(XlsxFile.Write(ReportWorkbook.Of(Report, Words.Vietnamese)), XlsxFile.Write(ReportWorkbook.Of(Report, Words.Vietnamese)));
    }

    [Fact]
    public void Without_a_head_it_is_a_draft_without_a_date()
    {
        var draft = ReportDocument.Of(Report, Words.Vietnamese);

        Assert.Equal((0, null), (draft.DraftCount, draft.Date));
        Assert.DoesNotContain("Đầu sổ", draft.FooterNote!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changed_since_the_last_report_is_a_table_of_its_own()
    {
        var (then, now) = (FoundingReport.On(2023, 10, 31), Report);
        var diff = ProgrammeDiff.Between(then.Whole.At, now.Whole.At, now.Programme.Id);

        using var file = Open(ReportDocument.Of(now, Words.Vietnamese, Head, (new(2023, 10, 31), diff)));

        Assert.NotEmpty(diff);
        Assert.Contains("Thay đổi so với báo cáo tính đến ngày 31/10/2023", file.MainDocumentPart!.Document!.Body!.InnerText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_workbook_is_valid_and_holds_figures_and_lines(string language)
    {
        var bytes = XlsxFile.Write(ReportWorkbook.Of(Report, Words.Of(language)));

        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        var names = book.WorkbookPart!.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.True(names.Count >= 8);
    }

    [Fact]
    public void By_agency_the_column_adds_up_after_the_joint_items_are_taken_off()
    {
        var sheet = ReportWorkbook.Of(Report, Words.Vietnamese).Single(s => s.Name == "Theo cơ quan Ban Thường vụ");
        var rows = sheet.Rows.ToList();

        for (var column = 1; column <= 3; column++)
            Assert.Equal(
                ((SheetValue.Number)((SheetRow.Total)rows[^1]).Values[column]).Value,
                rows.OfType<SheetRow.Body>().Sum(r => ((SheetValue.Number)r.Values[column]).Value));
    }

    [Fact]
    public void Titles_of_classified_items_stay_out()
    {
        var classified = Report.Whole.Items.Where(i => i.Content.Classification != SecurityClassification.Unclassified).ToList();
        using var file = Open(ReportDocument.Of(Report, Words.Vietnamese, Head));
        var text = file.MainDocumentPart!.Document!.Body!.InnerText;

        Assert.NotEmpty(classified);
        Assert.All(classified, item => Assert.DoesNotContain(item.Content.Title, text, StringComparison.Ordinal));
        Assert.All(classified, item => Assert.DoesNotContain(item.Content.Title, ReportJson.Write(Report, Words.Vietnamese), StringComparison.Ordinal));
    }

    private static WordprocessingDocument Open(OfficialDocument document) =>
        WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(document)), isEditable: false);
}
