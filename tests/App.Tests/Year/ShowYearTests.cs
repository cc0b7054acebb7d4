using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Year;

public sealed class ShowYearTests
{
    private const string Year = $"{TestOffice.Hanoi}/2023?on=2023-11-23";

    [Fact]
    public async Task The_first_address_leads_to_the_sample_on_its_own_date()
    {
        await using var office = await TestOffice.StartAsync(now: new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

        var committee = await office.GetAsync(TestOffice.Hanoi);
        var asked = await office.GetAsync($"{TestOffice.Hanoi}?on=2024-02-01");

        Assert.Equal(Year, committee.Location);
        Assert.Equal($"{TestOffice.Hanoi}/2024?on=2024-02-01", asked.Location);
    }

    [Fact]
    public async Task The_year_says_the_founding_figures_and_each_opens_its_rows()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(Year);

        Assert.Equal("Chương trình công tác năm 2023 của Thành ủy", page.Heading);
        Assert.Contains("Ban Thường vụ · tính đến ngày 17/11/2023: 82 nội dung · 61 đã báo cáo · 21 chưa báo cáo (25,6%)", page.Text);
        Assert.Contains("Ban Chấp hành, định kỳ: 4/5 tính đến 23/11/2023", page.Text);
        Assert.Contains("Ban Thường vụ, định kỳ: 21/24 tính đến 17/11/2023", page.Text);
        Assert.Equal(82, await office.RowsAsync(page.Link("82 nội dung")));
        Assert.Equal(61, await office.RowsAsync(page.Link("61 đã báo cáo")));
        Assert.Equal(21, await office.RowsAsync(page.Link("21 chưa báo cáo")));
    }

    [Fact]
    public async Task Lead_agencies_stand_under_their_bars_and_add_up()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(Year);

        var rows = page.Rows("Đã báo cáo và chưa báo cáo theo cơ quan chủ trì");
        Assert.Equal(["Ban Cán sự đảng UBND Thành phố", "35", "24", "11", "11/35 (31,4%)"], rows[0]);
        Assert.Contains(rows, r => r[0] == "Ban Tổ chức Thành ủy; Thành đoàn Hà Nội" && r[3] == "1");
        Assert.Equal(82, rows.Sum(r => int.Parse(r[1])));
        Assert.Equal(21, rows.Sum(r => int.Parse(r[3])));
    }

    [Fact]
    public async Task The_balance_adds_up_for_each_body()
    {
        await using var office = await TestOffice.StartAsync();

        var rows = (await office.GetAsync(Year)).Rows("Theo cấp trình");

        var body = Assert.Single(rows, r => r[0] == "Ban Thường vụ");
        Assert.Equal(["= 82", "= 61", "+ 4", "+ 9", "+ 8", "+ 0", "✓ khớp"], body.Skip(6));
    }

    [Fact]
    public async Task The_year_line_shows_meetings_and_items_and_has_a_table_beside_it()
    {
        await using var office = await TestOffice.StartAsync();

        var line = await office.GetAsync(Year);
        var table = await office.GetAsync(line.Link("Xem dạng bảng").Split('#')[0]);

        Assert.Contains(line.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")!.Contains($"/lines/{FoundingCase.Item(7)}", StringComparison.Ordinal));
        var november = Assert.Single(table.Rows("Từng tháng trong năm"), r => r[0] == "Tháng 11" && r[1] == "Ban Thường vụ");
        Assert.StartsWith("15/11/2023 (đã tổ chức); 29/11/2023 (dự kiến)", november[2]);
        Assert.True(table.HasLink("Xem dạng dòng thời gian"));
    }

    [Fact]
    public async Task The_year_speaks_english_as_well()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{Year}&lang=en");

        Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("82 items · 61 reported · 21 not reported (25.6%)", page.Text);
    }

    [Fact]
    public async Task A_past_date_is_said_in_words_and_stays_in_the_links()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{TestOffice.Hanoi}/2023?on=2023-06-30");

        Assert.Contains("Đang xem số liệu tính đến ngày 30/06/2023, không phải hôm nay.", TestPage.Plain(page.Document.Body!));
        Assert.EndsWith("?on=2023-06-30", page.Link("Mở báo cáo"));
    }

    [Fact]
    public async Task A_year_without_a_programme_offers_the_next_step()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{TestOffice.Hanoi}/2023?on=2020-11-01");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Tính đến ngày 01/11/2020 chưa có Chương trình công tác năm 2023.", page.Text);
        Assert.True(page.HasLink("Lập chương trình"));
    }

    [Theory]
    [InlineData("/khong-co/2023")]
    [InlineData("/khong-co")]
    [InlineData($"{TestOffice.Hanoi}/99999")]
    public async Task Nothing_is_at_an_address_that_means_nothing(string address)
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(address)).Status);
    }
}
