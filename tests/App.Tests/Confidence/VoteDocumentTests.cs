using System.IO.Compression;
using System.Net;
using System.Text;
using NghiTrinh.App.Tests.Rights;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

public sealed class VoteDocumentTests
{
    private static readonly string[] OfTheOutcome =
        ["result.docx", "result.xlsx", "minutes.docx", "resolution.docx", "report.docx", "notices.zip", "sealing.docx"];

    private static readonly string[] ToPrepare = ["plan.docx", "officials.docx", "requests.zip", "dossiers.docx", "clarifications.zip"];

    [Fact]
    public async Task The_kit_of_the_day_comes_in_one_file_from_the_page_of_the_vote()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var clerk = await office.AsAsync(Clerk);

        var kit = await clerk.Http.GetAsync((await clerk.GetAsync(vote)).Link("Paper kit of the day (ZIP)"));

        Assert.Equal("application/zip", kit.Content.Headers.ContentType!.MediaType);
        using var zip = new ZipArchive(await kit.Content.ReadAsStreamAsync());
        Assert.Equal(
            ["00-muc-luc.docx", "01-phieu-loai-1.pdf", "02-phieu-loai-1.docx", "03-phieu-loai-2.pdf"], zip.Entries.Take(4).Select(e => e.FullName));
        Assert.Equal("11-so-kiem-phieu.xlsx", zip.Entries[^1].FullName);
        Assert.Equal("%PDF"u8.ToArray(), Beginning(zip.Entries[1]));
        var ballot = Words(zip.GetEntry("04-phieu-loai-2.docx")!);
        Assert.Contains("Ủy viên 02", ballot);
        Assert.DoesNotContain("Ủy viên 01", ballot);
        Assert.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", ballot);
        Assert.DoesNotContain("Ủy viên 09", Words(zip.GetEntry("02-phieu-loai-1.docx")!)); // exempt
    }

    [Fact]
    public async Task Ballots_of_a_kind_are_one_file_however_often_and_by_whomever_they_are_asked_for()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();

        var files = new List<byte[]>();
        foreach (var name in (string[])[Clerk, Clerk, Chief, First])
            files.Add(await (await office.AsAsync(name)).Http.GetByteArrayAsync($"{vote}/documents/ballots/A.pdf"));

        Assert.Single(files.Select(Convert.ToHexString).Distinct());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(office, Clerk, $"{vote}/documents/ballots/C.pdf"));
    }

    [Fact]
    public async Task The_papers_of_preparing_are_the_offices_alone()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();

        foreach (var paper in ToPrepare)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(office, Clerk, $"{vote}/documents/{paper}"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(office, Leader, $"{vote}/documents/{paper}"));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(office, First, $"{vote}/documents/{paper}"));
        }
        var index = await TextAsync(office, Clerk, $"{vote}/documents/dossiers.docx");
        Assert.Contains("chưa có", index);
    }

    [Fact]
    public async Task Nothing_of_the_outcome_has_an_address_before_it_is_agreed()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await NoneAsync(office, vote);
        await office.BeginAsync(vote);
        await NoneAsync(office, vote);

        await office.CountAsync(vote, First, SumsOfA(33, 10, 2, 2));
        await office.CountAsync(vote, Second, SumsOfA(33, 10, 2, 2));
        var first = await office.AsAsync(First);
        await first.PressAsync(await first.GetAsync($"{vote}/count"), "Confirm these figures");

        await NoneAsync(office, vote);
    }

    [Fact]
    public async Task Once_it_is_agreed_the_papers_say_what_was_counted_to_those_who_may_see_it()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);

        var minutes = await TextAsync(office, First, $"{vote}/documents/minutes.docx");
        Assert.Contains("70,21%", minutes); // 33 of 47
        Assert.Contains(Head, minutes);
        Assert.Contains("triệu tập 60, có mặt 48", minutes);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(office, Leader, $"{vote}/documents/notices.zip")); // not before it is announced
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        Assert.Contains("70,21%", await TextAsync(office, Leader, $"{vote}/documents/report.docx"));
        Assert.Contains("0.7021", await TextAsync(office, Auditor, $"{vote}/documents/result.xlsx"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(office, Chief, $"{vote}/documents/sealing.docx"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(office, Chief, $"{vote}/documents/resolution.docx")); // a council's
        foreach (var paper in OfTheOutcome)
            foreach (var name in (string[])[Clerk, OtherTeller, Member, Agency, Administrator])
                Assert.True(await StatusAsync(office, name, $"{vote}/documents/{paper}") is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{name} {paper}");
    }

    [Fact]
    public async Task A_notice_to_each_official_holds_that_persons_figures_alone()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);

        using var zip = new ZipArchive(new MemoryStream(await (await office.AsAsync(Chief)).Http.GetByteArrayAsync($"{vote}/documents/notices.zip")));

        Assert.Equal(8, zip.Entries.Count);
        var notice = Words(zip.GetEntry("02-Uy-vien-02.docx")!);
        Assert.Contains("Ban Chấp hành bỏ phiếu", notice); // two electorates, two results
        Assert.Contains("Hội đồng nhân dân bỏ phiếu", notice);
        Assert.DoesNotContain("Ủy viên 01", notice);
    }

    private static async Task NoneAsync(TestOffice office, string vote)
    {
        foreach (var name in (string[])[Clerk, Chief, Head, First, Second, Leader, Auditor])
            foreach (var paper in OfTheOutcome)
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(office, name, $"{vote}/documents/{paper}"));
    }

    private static async Task<HttpStatusCode> StatusAsync(TestOffice office, string name, string address) =>
        (await (await office.BrowserOfAsync(name)).Http.GetAsync(address)).StatusCode;

    private static async Task<string> TextAsync(TestOffice office, string name, string address) =>
        await Walk.TextAsync(await (await office.BrowserOfAsync(name)).Http.GetAsync(address));

    private static string Words(ZipArchiveEntry docx)
    {
        using var inner = new ZipArchive(docx.Open());
        using var reader = new StreamReader(inner.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return System.Text.RegularExpressions.Regex.Replace(reader.ReadToEnd(), "<[^>]*>", "");
    }

    private static byte[] Beginning(ZipArchiveEntry entry)
    {
        var bytes = new byte[4];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }
}
