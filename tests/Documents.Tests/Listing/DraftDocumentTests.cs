using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NghiTrinh.Documents.Feeds;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Tests.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Documents.Tests.Listing;

/// <summary>The documents on the way from draft to amendment, in both languages.</summary>
public sealed class DraftDocumentTests
{
    private static readonly Snapshot At = FoundingReport.Ledger.At(new(new(2023, 11, 23)));
    private static readonly WorkProgramme Programme = At.Find(FoundingCase.Programme(2023))!;
    private static readonly Item Item = At.ItemsOf(Programme.Id).First(i => i.Exit is null);

    private static readonly Comment[] Comments =
    [
        new(new(Guid.Empty), new(Programme.Id, 1, Item.Id, FoundingCase.Agency("ubnd"), "Đề nghị lùi sang tháng 9"), new(2023, 1, 6), default, "An"),
        new(new(Guid.Empty), new(Programme.Id, 1, null, null, "Nhất trí"), new(2023, 1, 7), default, "Bình")
        {
            Answer = new(AnswerKind.Explained, "Giữ tháng 6", new(2023, 1, 8), "Văn phòng"),
        },
    ];

    public static TheoryData<string, string> Documents => new MatrixTheoryData<string, string>(
        ["draft", "issued", "comments", "amendments", "comparison", "plan"], ["vi", "en"]);

    private static OfficialDocument Of(string document, string language)
    {
        var w = Words.Of(language);
        return document switch
        {
            "draft" => ProgrammeDocument.Of(At, Programme with { State = ProgrammeState.Draft, Issued = null }, w) with { DraftCount = 2 },
            "issued" => IssuedProgramme.Of(At, Programme, new("17-CTr/TU", new(2022, 12, 30), new(Domain.Registers.SigningCapacity.OnBehalf, "Ban Thường vụ", "Phó Bí thư", "Nguyễn Văn An (mẫu)")), w),
            "comments" => CommentTable.Document(At, Programme, Comments, w),
            "amendments" => AmendmentTable.Document(At, Programme, [new(Item, new(2023, 6, 1), w.Of(AmendmentKind.Postponement), "lùi sang Tháng 9", "Ban Thường vụ", "Theo kết luận")], w),
            "comparison" => ComparisonTable.Document(
                At, Programme, ("Dự thảo lần 1", "Dự thảo lần 2"), [new(Item, "thay đổi", ["Thời gian trình: Tháng 6 → Tháng 9", "Ghi chú: – → Trình 2 lần"])], w),
            _ => AgencyPlan.Document(At, Programme, At.Find(FoundingCase.Agency("ubnd"))!, w),
        };
    }

    [Theory, MemberData(nameof(Documents))]
    public void Each_is_valid_for_Word_and_the_same_twice(string document, string language)
    {
        var bytes = OfficialDocx.Write(Of(document, language));
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes), false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal(bytes, OfficialDocx.Write(Of(document, language)));
    }

    [Fact]
    public void A_draft_says_which_it_is_and_the_issued_programme_who_signed_it()
    {
        Assert.Contains("Dự thảo lần 2", Text(Of("draft", "vi")), StringComparison.OrdinalIgnoreCase);
        var issued = Text(Of("issued", "vi"));
        Assert.DoesNotContain("Dự thảo", issued, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("T/M BAN THƯỜNG VỤ", issued);
        Assert.Contains("Nguyễn Văn An (mẫu)", issued);
        Assert.Contains("17-CTr/TU", issued);
    }

    [Fact]
    public void The_table_of_comments_names_who_on_what_and_the_answer()
    {
        var text = Text(Of("comments", "vi"));

        Assert.Contains("Chưa trả lời", text);
        Assert.Contains("Giải trình. Giữ tháng 6", text);
        Assert.Contains("Toàn văn dự thảo", text);
        Assert.Contains("2 ý kiến, trong đó 1 ý kiến", text);
    }

    [Fact]
    public void Sheets_of_comments_amendments_and_the_plan_are_written()
    {
        var w = Words.Of("vi");

        Assert.All(
            (Sheet[])[CommentTable.Sheet(At, Programme, Comments, w), AmendmentTable.Sheet(At, Programme, [], w), AgencyPlan.Sheet(At, Programme, At.Find(FoundingCase.Agency("ubnd"))!, w)],
            sheet => Assert.NotEmpty(XlsxFile.Write(sheet)));
    }

    [Fact]
    public void A_feed_with_any_text_is_well_formed_and_its_newest_entry_is_first()
    {
        var home = new Uri("http://localhost/x");
        FeedEntry Entry(string id, int day) => new($"urn:{id}", "a < b & c", "“Đề án”", home, new(2023, 1, day, 0, 0, 0, TimeSpan.Zero), "An");

        var xml = System.Xml.Linq.XDocument.Load(new MemoryStream(AtomFile.Write("urn:feed", "Trích", "vi", home, default, [Entry("1", 1), Entry("2", 2)])));

        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        Assert.Equal(["urn:2", "urn:1"], xml.Root!.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value));
        Assert.Equal("2023-01-02T00:00:00Z", xml.Root.Element(atom + "updated")!.Value);
    }

    private static string Text(OfficialDocument document)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(document)), false);
        return package.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
