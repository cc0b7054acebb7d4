using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Office;

public sealed class CoverageTests
{
    [Fact]
    public async Task Goals_by_year_show_their_items_and_the_gaps_by_kind()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(await AddressAsync(office));

        Assert.Contains(page.Rows("Mục tiêu đặt cho năm"), r => r[0] == "Chương trình (10)");
        Assert.Contains(page.Rows("Số nội dung từng năm"), r => r.Count > 2 && r[1].Contains("chuyển đổi số", StringComparison.Ordinal));
        Assert.Contains(page.Document.QuerySelectorAll("a[href*='/2023/lines?goal=']"), a => a.TextContent.Trim() != "0");
        Assert.NotEmpty(page.Document.QuerySelectorAll("a[href*='serving=0']"));
    }

    [Fact]
    public async Task A_line_may_serve_several_goals_and_the_list_filters_by_each()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(68)}/adjust");
        var goals = new[] { "P01", "K1" }.Select(k => SampleId.Of($"nghi-trinh/founding/goal/{k}").ToString("N")).ToArray();

        var done = await office.PostAsync(form, ("goal", goals[0]), ("goal", goals[1]), ("why", "Theo kết luận"), ("decider", $"{FoundingCase.Body("btv")}"));

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        foreach (var goal in goals)
            Assert.Contains($"lines/{FoundingCase.Item(68)}", (await office.GetAsync($"{TestOffice.Hanoi}/2023/lines?goal={goal}&size=all")).Html, StringComparison.Ordinal);
        Assert.Contains("xây dựng Đảng và hệ thống chính trị; Nhiệm vụ", (await office.FollowAsync(done)).Text.Replace("Nhiệm vụ trọng tâm thứ 1", "Nhiệm vụ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_coverage_is_saved_as_a_workbook()
    {
        await using var office = await TestOffice.StartAsync();
        using var file = await office.Browser.GetAsync(new Uri($"{await AddressAsync(office)}.xlsx", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal((byte[])[(byte)'P', (byte)'K'], (await file.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/terms/{Guid.Empty:N}/coverage")).Status);
    }

    private static async Task<string> AddressAsync(TestOffice office) =>
        $"{TestOffice.Hanoi}/terms/{(await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).Terms.Single().Id}/coverage";
}
