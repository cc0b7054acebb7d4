using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Tests.Official;

public sealed class OfficialDocxTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IEnumerable<TheoryDataRow<string, OfficialDocument>> Documents => Samples.All;

    [Theory, MemberData(nameof(Documents))]
    public void Every_document_is_valid_for_Word(string name, OfficialDocument document)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(OfficialDocx.Write(document)), false);

        var errors = new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(package))
            .Select(error => $"{name} {error.Path?.XPath}: {error.Description}");

        Assert.Empty(errors);
    }

    [Theory, MemberData(nameof(Documents))]
    public void The_same_document_gives_the_same_bytes(string name, OfficialDocument document)
    {
        var first = OfficialDocx.Write(document);

        var again = OfficialDocx.Write(document with { Place = document.Place });

        Assert.True(first.AsSpan().SequenceEqual(again), name);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Margins_and_paper_are_those_of_the_acts(string name, OfficialDocument document)
    {
        var section = Xml(document).Descendants(W + "sectPr").First();

        Assert.Equal(("1134", "1134", "1701", "850"), (Of(section, "pgMar", "top"), Of(section, "pgMar", "bottom"),
            Of(section, "pgMar", "left"), Of(section, "pgMar", "right")));
        Assert.Equal(("11906", "16838"), (Of(section, "pgSz", "w"), Of(section, "pgSz", "h")));
        Assert.True(section.Element(W + "titlePg") is not null, name);
    }

    [Fact]
    public void The_number_line_follows_its_system()
    {
        Assert.Contains("Số 07-BC/TU", Lines(Samples.PartyReport36));
        Assert.Contains("Số: 17/BC-UBND", Lines(Samples.StateReport));
        Assert.Contains("Số       -BC/TU", Lines(Samples.PartyReport36 with { Number = new(null, "BC", "TU") }));
        Assert.Contains("Số: 123/UBND-TH", Lines(Samples.StateReport with { Number = new(123, null, "UBND-TH") }));
    }

    [Theory]
    [InlineData(2024, 1, 5, "Hà Nội, ngày 05 tháng 01 năm 2024")]
    [InlineData(2024, 2, 29, "Hà Nội, ngày 29 tháng 02 năm 2024")]
    [InlineData(2024, 3, 9, "Hà Nội, ngày 09 tháng 3 năm 2024")]
    [InlineData(2023, 12, 10, "Hà Nội, ngày 10 tháng 12 năm 2023")]
    public void Small_days_and_the_first_two_months_take_a_zero(int year, int month, int day, string line)
    {
        var document = Samples.PartyReport36 with { Date = new DateOnly(year, month, day) };

        Assert.Contains(line, Lines(document));
    }

    [Fact]
    public void The_profile_is_chosen_by_the_date_of_the_document()
    {
        Assert.Equal(DocumentProfile.Party36, DocumentProfile.For(DocumentSystem.Party, new(2026, 5, 26)));
        Assert.Equal(DocumentProfile.Party05, DocumentProfile.For(DocumentSystem.Party, new(2026, 5, 27)));
        Assert.Equal(DocumentProfile.State30, DocumentProfile.For(DocumentSystem.State, new(2026, 5, 27)));
    }

    [Fact]
    public void A_Party_head_has_a_star_and_no_motto_and_a_State_head_the_reverse()
    {
        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", Lines(Samples.PartyReport36));
        Assert.Contains("*", Lines(Samples.PartyReport36));
        Assert.Contains("Độc lập - Tự do - Hạnh phúc", Lines(Samples.StateReport));
        Assert.DoesNotContain("*", Lines(Samples.StateReport));
    }

    [Fact]
    public void A_deputy_signs_for_a_collective_without_KT_in_the_Party_and_with_it_in_the_State()
    {
        var party = Lines(Samples.PartyReport36).SkipWhile(line => line != "T/M BAN THƯỜNG VỤ");
        var state = Lines(Samples.StateReport).SkipWhile(line => line != "TM. ỦY BAN NHÂN DÂN");

        Assert.Equal(["PHÓ BÍ THƯ", "Nguyễn Văn Mẫu"], party.Skip(1).Take(2));
        Assert.Equal(["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu"], state.Skip(1).Take(3));
    }

    [Fact]
    public void Recipients_lost_their_colon_with_HD_05()
    {
        Assert.Contains("Nơi nhận:", Lines(Samples.PartyReport36));
        Assert.Contains("Nơi nhận", Lines(Samples.PartyReport05));
        Assert.Contains("- Lưu: VT, TH.", Lines(Samples.StateReport));
    }

    [Fact]
    public void A_State_text_ends_with_a_stroke_and_a_Party_text_with_a_stop()
    {
        Assert.Contains("Trên đây là báo cáo của Ban Thường vụ.", Lines(Samples.PartyReport36));
        Assert.Contains("Trên đây là báo cáo của Ban Thường vụ./.", Lines(Samples.StateReport));
    }

    [Fact]
    public void Body_lines_of_the_Party_are_eighteen_points_exactly_in_Times_New_Roman_14()
    {
        var styles = Xml(Samples.PartyReport36, "word/styles.xml");
        var body = styles.Descendants(W + "style").Single(style => (string?)style.Attribute(W + "styleId") == "BodyText");

        var paragraph = body.Element(W + "pPr")!;
        var type = styles.Descendants(W + "rPrDefault").Single().Element(W + "rPr")!;
        Assert.Equal(("360", "exact"), (Of(paragraph, "spacing", "line"), Of(paragraph, "spacing", "lineRule")));
        Assert.Equal("567", Of(paragraph, "ind", "firstLine"));
        Assert.Equal(("Times New Roman", "28"), (Of(type, "rFonts", "ascii"), Of(type, "sz", "val")));
    }

    [Fact]
    public void Both_rows_of_a_two_row_header_repeat_and_their_merged_cells_hold_together()
    {
        var rows = Xml(Samples.PartyReport36).Descendants(W + "tbl").ElementAt(1).Elements(W + "tr").ToArray();

        Assert.All(rows[..2], row => Assert.NotNull(row.Element(W + "trPr")!.Element(W + "tblHeader")));
        Assert.Equal("2", Of(rows[0].Elements(W + "tc").Last().Element(W + "tcPr")!, "gridSpan", "val"));
        Assert.Equal(3, rows[1].Descendants(W + "vMerge").Count());
        Assert.All(rows, row => Assert.NotNull(row.Element(W + "trPr")!.Element(W + "cantSplit")));
    }

    [Fact]
    public void A_figure_in_the_text_refers_to_the_annex_on_its_landscape_page()
    {
        var xml = Xml(Samples.PartyReport36);
        var link = xml.Descendants(W + "hyperlink").First(link => link.Value == "61");

        Assert.Equal((string?)xml.Descendants(W + "bookmarkStart").Single().Attribute(W + "name"),
            (string?)link.Attribute(W + "anchor"));
        Assert.Equal("landscape", Of(xml.Descendants(W + "sectPr").Last(), "pgSz", "orient"));
    }

    [Fact]
    public void A_link_without_its_annex_is_a_fault_of_the_program()
    {
        var document = Samples.PartyReport36 with { Annexes = [] };

        Assert.Throws<ArgumentException>(() => OfficialDocx.Write(document));
    }

    [Theory]
    [InlineData("word/footer1.xml")]
    [InlineData("word/footer2.xml")]
    public void The_note_is_at_the_foot_of_the_first_page_and_of_all_others(string part)
    {
        var note = string.Concat(Xml(Samples.PartyReport36, part).Descendants(W + "t").Select(text => text.Value));

        Assert.Equal(Samples.PartyReport36.FooterNote, note);
    }

    [Fact]
    public void Texts_are_composed_and_freed_of_what_a_file_cannot_hold()
    {
        var text = new Block.Paragraph("Đề a\u0301n\u0001 \uD800số 1\nhai");
        var document = Samples.PartyReport36 with { Annexes = [], Body = [text] };

        var paragraph = Xml(document).Descendants(W + "p").Single(line => line.Value.StartsWith("Đề", StringComparison.Ordinal));

        Assert.Equal("Đề án số 1hai", paragraph.Value);
        Assert.Single(paragraph.Descendants(W + "br"));
    }

    internal static XDocument Xml(OfficialDocument document, string part = "word/document.xml")
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(OfficialDocx.Write(document)));
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream);
    }

    private static List<string> Lines(OfficialDocument document) =>
        [.. Xml(document).Descendants(W + "p").Select(line => line.Value)];

    private static string? Of(XElement parent, string element, string attribute) =>
        (string?)parent.Element(W + element)?.Attribute(W + attribute);
}
