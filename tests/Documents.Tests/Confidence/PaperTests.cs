using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Tests.Confidence;

public sealed class PaperTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static IEnumerable<TheoryDataRow<string, PaperVote>> All => Votes.All;

    [Theory, MemberData(nameof(All))]
    public void Every_paper_is_valid_for_Office(string name, PaperVote vote)
    {
        var errors = EveryPaper.Of(vote).Where(paper => !paper.Name.EndsWith(".pdf", StringComparison.Ordinal)).SelectMany(paper =>
        {
            using OpenXmlPackage package = paper.Name.EndsWith(".xlsx", StringComparison.Ordinal)
                ? SpreadsheetDocument.Open(new MemoryStream(paper.Content), false)
                : WordprocessingDocument.Open(new MemoryStream(paper.Content), false);
            return new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package)
                .Select(error => $"{name} {paper.Name} {error.Path?.XPath}: {error.Description}").ToList();
        });

        Assert.Empty(errors);
    }

    [Theory, MemberData(nameof(All))]
    public void The_same_vote_gives_the_same_bytes(string name, PaperVote vote)
    {
        var first = EveryPaper.Of(vote).ToDictionary(paper => paper.Name, paper => paper.Content);

        Assert.All(EveryPaper.Of(vote), paper => Assert.True(first[paper.Name].AsSpan().SequenceEqual(paper.Content), $"{name} {paper.Name}"));
        Assert.True(PaperKit.Zip(vote).AsSpan().SequenceEqual(PaperKit.Zip(vote)), name);
    }

    [Fact]
    public void The_kit_lists_every_file_with_its_copies_in_the_order_of_printing()
    {
        using var zip = new ZipArchive(new MemoryStream(PaperKit.Zip(Votes.Party)));

        Assert.Equal(
        [
            "00-muc-luc.docx", "01-phieu-loai-1.pdf", "02-phieu-loai-1.docx", "03-phieu-loai-2.pdf", "04-phieu-loai-2.docx",
            "05-danh-sach-diem-danh.docx", "06-bien-ban-giao-nhan-phieu.docx", "07-huong-dan-ban-kiem-phieu.docx",
            "08-phieu-kiem-loai-1.docx", "09-phieu-kiem-loai-2.docx", "10-bien-ban-kiem-phieu-mau.docx", "11-so-kiem-phieu.xlsx",
        ], zip.Entries.Select(entry => entry.FullName));
        var contents = Lines(PaperKit.Papers(Votes.Party)[0].Content);
        Assert.All(zip.Entries.Skip(1), entry => Assert.Contains(entry.FullName, contents));
        Assert.Equal(2, contents.Count(line => line == "47"));
    }

    [Fact]
    public void The_colour_of_the_paper_is_told_to_the_printer_and_not_on_the_ballot()
    {
        var papers = PaperKit.Papers(Votes.Party);

        Assert.Contains(Lines(papers[0].Content), line => line.StartsWith("Giấy màu vàng;", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(BallotDocx.Write(Votes.Party, Votes.Party.Ballots[0])), line => line.Contains("vàng", StringComparison.Ordinal));
    }

    [Fact]
    public void Percentages_are_printed_with_a_comma_and_two_decimals()
    {
        var lines = Lines(ResultTable.Docx(Votes.Counted(Votes.State)));

        Assert.Contains("65,22%", lines); // 30 of 46
        Assert.Contains("54,35%", lines); // 25 of 46
    }

    [Fact]
    public void The_columns_of_the_result_are_those_of_the_form()
    {
        var header = Lines(ResultTable.Docx(Votes.Counted(Votes.Party))).SkipWhile(line => line != "STT").Take(10);

        Assert.Equal(["STT", "Họ và tên", "Chức vụ", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"], header);
    }

    [Fact]
    public void A_notice_to_a_person_says_nothing_of_the_others()
    {
        var result = Votes.Counted(Votes.State);

        var notice = string.Join("\n", Lines(OfficialDocx.Write(OutcomePapers.Notice(result, Votes.State.Officials[^1]))));

        Assert.Contains("Ủy viên 28", notice);
        Assert.Contains("54,35%", notice);
        Assert.Contains("có thể xin từ chức (Điều 12)", notice);
        Assert.DoesNotContain("Ủy viên 01", notice);
    }

    [Fact]
    public void Forms_made_before_the_count_hold_no_figure_of_it()
    {
        var minutes = Lines(OfficialDocx.Write(CountingMinutes.Blank(Votes.Party)));

        Assert.DoesNotContain(minutes, line => line.EndsWith('%'));
        Assert.DoesNotContain("46", minutes);
    }

    [Fact]
    public void A_council_resolves_and_a_party_committee_reports_in_its_own_form()
    {
        var resolution = Lines(OfficialDocx.Write(OutcomePapers.Resolution(Votes.Counted(Votes.State))));
        var report = Lines(OfficialDocx.Write(OutcomePapers.Report(Votes.Counted(Votes.Party))));

        Assert.Contains("Số:       /NQ-HĐND", resolution);
        Assert.Contains("CHỦ TỊCH", resolution);
        Assert.Contains("Số       -BC/TU", report);
        Assert.Contains("T/M BAN THƯỜNG VỤ", report);
    }

    internal static List<string> Lines(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        return [.. XDocument.Load(stream).Descendants(W + "p").Select(line => line.Value)];
    }
}
