using System.Globalization;
using System.Net;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Reports;

public sealed class ShowReportTests
{
    private const string Report = $"{TestOffice.Hanoi}/2023/report?on=2023-11-23";

    [Fact]
    public async Task Every_founding_figure_is_in_the_report_and_opens_exactly_that_many_rows()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(Report);

        Assert.Contains("đã tổ chức 4/5 hội nghị Thành ủy định kỳ", page.Text);
        Assert.Contains("đã tổ chức 21/24 hội nghị Ban Thường vụ Thành ủy định kỳ", page.Text);
        Assert.Contains("còn 1 nội dung (trên tổng số 16 nội dung, chiếm 6,3%) chưa báo cáo Ban Chấp hành", page.Text);
        Assert.Contains("còn 21 nội dung (trên tổng số 82 nội dung, chiếm 25,6%) chưa báo cáo Ban Thường vụ", page.Text);
        var numbers = Paragraph(page, "chưa báo cáo Ban Thường vụ. Trong đó").Concat(Paragraph(page, "chưa báo cáo Ban Thường vụ: ")).ToList();
        Assert.Equal([21, 82, 11, 4, 3, 2, 1, 4, 9, 8], numbers.Select(n => n.Count));
        foreach (var (count, address) in numbers)
            Assert.Equal(count, await office.RowsAsync(address));
    }

    [Fact]
    public async Task The_meetings_of_a_count_are_opened_at_the_date_of_their_body()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync((await office.GetAsync(Report)).Link("21/24"));

        Assert.Contains("on=2023-11-17", page.Address);
        Assert.Equal(21, page.Document.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("Đã tổ chức", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("tbody tr"), r => r.TextContent.Contains("29/11/2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Joint_items_stand_once_by_group_and_under_each_agency()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(Report);

        var groups = page.Rows("Ban Thường vụ Thành ủy: theo cơ quan chủ trì");
        var agencies = page.Rows("Ban Thường vụ Thành ủy: theo từng cơ quan");
        Assert.Contains(groups, r => r[0] == "Ban Tổ chức Thành ủy; Thành đoàn Hà Nội" && r[3] == "1");
        Assert.Equal(82, groups.Sum(r => int.Parse(r[1])));
        Assert.Contains(agencies, r => r[0] == "Thành đoàn Hà Nội" && r[4] == "1");
        Assert.Contains(agencies, r => r[0] == "Ban Tổ chức Thành ủy" && r[4] == "1");
    }

    [Fact]
    public async Task What_is_carried_over_is_told_by_lead_agency()
    {
        await using var office = await TestOffice.StartAsync();

        var rows = (await office.GetAsync(Report)).Rows("Ban Thường vụ Thành ủy: hướng xử lý");

        var carried = Assert.Single(rows, r => r[0].StartsWith("Chuyển tiếp", StringComparison.Ordinal));
        Assert.Equal("9/21 (42,9%)", carried[2]);
        foreach (var part in new[] { "3 Ban Cán sự đảng UBND Thành phố", "3 Ban Dân vận Thành ủy", "2 Đảng ủy Công an Thành phố", "1 Ban Tổ chức Thành ủy; Thành đoàn Hà Nội" })
            Assert.Contains(part, carried[3]);
    }

    [Fact]
    public async Task Each_body_may_be_asked_for_at_a_date_of_its_own()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Report);

        var page = await office.PressAsync(form, "Xem báo cáo", ($"cut.{FoundingCase.Body("btv")}", "2023-06-30"), ("since", "2023-01-31"), ("language", "en"));

        Assert.Contains("As of 30/06/2023, Ban Thường vụ Thành ủy had held", page.Text);
        Assert.Contains("Nội dung khác nhau giữa ngày 31/01/2023 và ngày 23/11/2023", page.Text);
        Assert.Contains("language=en", page.Link("DOCX"));
        Assert.Contains($"cut.{FoundingCase.Body("btv")}=2023-06-30", page.Link("DOCX"));
        Assert.Contains("since=2023-01-31", page.Link("Phụ lục XLSX"));
    }

    [Fact]
    public async Task A_report_that_does_not_add_up_says_so_and_offers_no_freezing()
    {
        await using var office = await TestOffice.StartAsync();
        await using (var db = office.Database.Open())
        {
            var changed = new Draft(
                new Subject(SubjectKind.Item, FoundingCase.Item(82).Value), 0, new(2023, 11, 17), "Ghi nhầm",
                new ItemChange.Reassigned([]));
            var ledger = await new Ledgers(office.Database).OfAsync(FoundingCase.Committee, CancellationToken.None);
            var recorded = await db.RecordAsync(
                FoundingCase.Committee, [changed with { Sequence = ledger.Next(changed.Subject) }], "Văn phòng", office.Clock, CancellationToken.None);
            Assert.Null(recorded.Refusal);
        }

        var page = await office.GetAsync(Report);

        Assert.Contains("chưa thể chốt báo cáo", page.Text);
        Assert.Contains("Chưa thể chốt báo cáo này khi số liệu chưa khớp.", page.Text);
        Assert.Equal(1, await office.RowsAsync(page.Link("Xem các nội dung")));
        Assert.Empty(page.Document.QuerySelectorAll("form[method=post]"));
    }

    [Theory]
    [InlineData($"{TestOffice.Hanoi}/2022/report")]
    [InlineData($"{TestOffice.Hanoi}/2023/report?on=2020-11-01")]
    [InlineData("/khong-co/2023/report")]
    public async Task There_is_no_report_without_a_programme(string address)
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(address)).Status);
    }

    // The numbers of items a paragraph states, each with the address it opens.
    private static IEnumerable<(int Count, string Address)> Paragraph(TestPage page, string words) =>
        page.Document.QuerySelectorAll(".narrative p").First(p => TestPage.Plain(p).Contains(words, StringComparison.Ordinal))
            .QuerySelectorAll("a").Where(a => a.TextContent.Contains("nội dung", StringComparison.Ordinal))
            .Select(a => (int.Parse(TestPage.Plain(a).Split(' ')[0], CultureInfo.InvariantCulture), a.GetAttribute("href")!));
}
