using System.IO.Compression;
using System.Text.RegularExpressions;
using NghiTrinh.Documents.Confidence;

namespace NghiTrinh.Documents.Tests.Confidence;

public sealed partial class BallotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nghi-trinh-");

    public static IEnumerable<TheoryDataRow<string, PaperVote>> All => Votes.All;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory, MemberData(nameof(All))]
    public void Both_files_of_a_ballot_say_the_same(string name, PaperVote vote)
    {
        foreach (var ballot in vote.Ballots)
        {
            var printed = string.Concat(Pdf("pdftotext", "-raw", BallotPdf.Write(vote, ballot)).Where(letter => !char.IsWhiteSpace(letter)));
            var lines = PaperTests.Lines(BallotDocx.Write(vote, ballot)).Where(line => line is not ("" or "□"));

            // A cell broken over lines stands between other cells: its words are looked for one by one.
            Assert.All(lines.SelectMany(line => line.Split(' ')), word => Assert.Contains(word, printed));
            Assert.True(ballot.Officials.All(official => printed.Contains(official.Name.Replace(" ", ""), StringComparison.Ordinal)), name);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_person_has_one_box_a_level(string name, PaperVote vote) => Assert.All(vote.Ballots, ballot =>
        Assert.True(ballot.Officials.Count * vote.Levels.Count == PaperTests.Lines(BallotDocx.Write(vote, ballot)).Count(line => line == "□"), name));

    [Fact]
    public void Fonts_are_embedded_and_hold_every_letter()
    {
        var fonts = Pdf("pdffonts", null, BallotPdf.Write(Votes.State, Votes.State.Ballots[1])).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..];

        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"Liberation Serif.* yes +yes +yes", font));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(14, 1)]
    [InlineData(60, 3)]
    public void A_long_ballot_takes_more_pages_and_repeats_its_header(int officials, int pages)
    {
        var ballot = Votes.State.Ballots[1] with { Officials = [.. Enumerable.Range(1, officials).Select(at => new PaperOfficial($"Ủy viên {at:00}", "Ủy viên Ủy ban nhân dân"))] };

        var text = Pdf("pdftotext", "-layout", BallotPdf.Write(Votes.State, ballot));

        Assert.Equal(pages, text.Count(letter => letter == '\f'));
        Assert.Equal(pages, Regex.Count(text, "STT"));
    }

    [Fact]
    public void Copies_are_the_same_page_over_and_over()
    {
        var pdf = BallotPdf.Write(Votes.Party, Votes.Party.Ballots[0], copies: 47);

        var pages = Pdf("pdftotext", "-layout", pdf).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(47, pages.Length);
        Assert.Single(pages.Distinct());
        Assert.Single(Pictures(pdf).Distinct());
        Assert.Equal(47, Contents(pdf).Count);
        Assert.Single(Contents(pdf).Distinct());
    }

    [Fact]
    public void A_ballot_carries_no_number_no_time_and_no_maker()
    {
        var text = System.Text.Encoding.Latin1.GetString(BallotPdf.Write(Votes.Party, Votes.Party.Ballots[0]));
        using var docx = new ZipArchive(new MemoryStream(BallotDocx.Write(Votes.Party, Votes.Party.Ballots[0])));
        var core = new StreamReader(docx.Entries.Single(entry => entry.FullName.EndsWith("core.xml", StringComparison.Ordinal) || entry.FullName.Contains("core", StringComparison.Ordinal)).Open()).ReadToEnd();

        Assert.All(Date().Matches(text), date => Assert.Matches("1980-?01-?01T?00:?00:?00", date.Value));
        Assert.DoesNotMatch(@"(?:D:\d{14}|Date>[\d-]{10}T[\d:]{8})[+-](?!00)", text); // no time zone of the machine
        Assert.Contains("/ID[<00000000000000000000000000000000>", text);
        Assert.DoesNotMatch("uuid:[0-9a-f-]*[1-9a-f]", text);
        Assert.DoesNotContain("created", core);
        Assert.All(docx.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void A_ballot_of_a_sitting_without_a_date_has_no_date_to_fill_in()
    {
        var lines = PaperTests.Lines(BallotDocx.Write(Votes.Party with { SittingOn = null }, Votes.Party.Ballots[0]));

        Assert.Contains("Hội nghị Ban Chấp hành lần thứ 15", lines);
        Assert.DoesNotContain(lines, line => line.Contains('…', StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_wider_than_its_column_is_broken_and_stays_inside_the_frame()
    {
        var ballot = Votes.Party.Ballots[0] with { Officials = [new(new string('W', 60), "Bí thư")] };

        var words = Pdf("pdftotext", "-bbox", BallotPdf.Write(Votes.Party, ballot));

        var pieces = Regex.Matches(words, @"xMin=""([\d.]+)"" yMin=""[\d.]+"" xMax=""([\d.]+)"" yMax=""[\d.]+"">W+<").Select(m => m.Groups.Values.Skip(1).Select(g => double.Parse(g.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList()).ToList();
        Assert.True(pieces.Count > 1);
        Assert.All(pieces, piece => Assert.True(piece[1] - piece[0] < 140, $"{piece[1] - piece[0]} points"));
    }

    [Fact]
    public void Of_two_kinds_each_has_its_own_people()
    {
        var (first, second) = (Votes.Party.Ballots[0], Votes.Party.Ballots[1]);

        Assert.DoesNotContain(PaperTests.Lines(BallotDocx.Write(Votes.Party, first)), line => second.Officials.Any(official => official.Name == line));
        Assert.Contains("(Đóng dấu treo)", PaperTests.Lines(BallotDocx.Write(Votes.Party, second)));
    }

    private string Pdf(string tool, string? option, byte[] pdf)
    {
        if (!Tool.Has("pdftotext", "-v")) Assert.Skip("poppler-utils (pdftotext, pdffonts, pdftoppm) is not installed.");
        var path = Path.Combine(_folder.FullName, "phieu.pdf");
        File.WriteAllBytes(path, pdf);
        string[] output = tool == "pdftotext" ? ["-"] : [];
        return Tool.Run(tool, TimeSpan.FromSeconds(30), [.. option is null ? Array.Empty<string>() : [option], path, .. output])!.Normalize();
    }

    private List<string> Pictures(byte[] pdf)
    {
        var path = Path.Combine(_folder.FullName, "pages.pdf");
        File.WriteAllBytes(path, pdf);
        Tool.Run("pdftoppm", TimeSpan.FromSeconds(60), "-r", "40", "-gray", path, Path.Combine(_folder.FullName, "page"));
        return [.. _folder.GetFiles("page-*").Select(file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file.FullName))))];
    }

    private static List<string> Contents(byte[] pdf)
    {
        var text = System.Text.Encoding.Latin1.GetString(pdf);
        return [.. ContentOfPage().Matches(text).Select(page => Regex.Match(text, $@"\n{page.Groups[1].Value} 0 obj\n(.*?)endobj", RegexOptions.Singleline).Groups[1].Value)];
    }

    [GeneratedRegex(@"/Contents (\d+) 0 R")]
    private static partial Regex ContentOfPage();

    [GeneratedRegex(@"(?:D:|Date>)[\dT:-]{14,19}")]
    private static partial Regex Date();
}
