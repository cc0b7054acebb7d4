using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>The terms of the law come out on the pages as the law has them, whatever other pages mean by the same English word.</summary>
public sealed class VoteWordsTests
{
    [Fact]
    public async Task Vietnamese_pages_of_a_vote_speak_as_the_law_and_the_office_do()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();

        var prepared = await ShownAsync(office, Clerk, vote);
        await office.BeginAsync(vote);
        var overview = await ShownAsync(office, First, $"{vote}/count");
        var sheet = await ShownAsync(office, First, $"{vote}/count/A");
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        var result = await ShownAsync(office, Leader, $"{vote}/result");
        var history = await ShownAsync(office, Leader, $"{TestOffice.Hanoi}/confidence/results");

        Assert.Equal("Việc cần hoàn thành trước khi lấy phiếu", TestPage.Plain(prepared.Document.QuerySelector("#ready")!));
        Assert.All(["In", "Đóng dấu treo", "Hỏng", "Phát ra", "Thu về", "Không thu về", "Cân đối"], head => Assert.Contains(head, Heads(prepared, "Sổ theo dõi phiếu")));
        Assert.Equal(["STT", "Họ và tên", "Chức danh, chức vụ", "Loại phiếu"], Heads(prepared, "Người được lấy phiếu"));
        Assert.All([overview, sheet, result], page => Assert.Contains("Phát ra", page.Text));
        Assert.Equal(["STT", "Họ và tên", "Chức danh, chức vụ", "Phát ra", "Thu về", "Hợp lệ", "Không hợp lệ", "Tín nhiệm cao", "Tín nhiệm", "Tín nhiệm thấp"], Heads(result, "A – ").Take(10));
        Assert.All([prepared, overview, sheet, result, history], page => Assert.All(["Ban hành", "Bảng kiểm tra nguyên tắc", "Kỳ họp", "mẫu số"], wrong => Assert.DoesNotContain(wrong, page.Text)));
    }

    [Fact]
    public async Task Every_cell_of_a_result_says_on_a_telephone_what_it_is()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        var leader = await office.AsAsync(Leader);

        foreach (var page in new[] { await leader.GetAsync(vote), await leader.GetAsync($"{vote}/result"), await leader.GetAsync($"{TestOffice.Hanoi}/confidence/results") })
        {
            Assert.Empty(page.Document.QuerySelectorAll("main .scroll"));
            Assert.All(page.Document.QuerySelectorAll("main table.cards tbody td").Where(cell => cell.PreviousElementSibling is not null),
                cell => Assert.False(string.IsNullOrEmpty(cell.GetAttribute("data-label")), cell.OuterHtml));
        }
    }

    private static async Task<TestPage> ShownAsync(TestOffice office, string name, string address)
    {
        var browser = await office.BrowserOfAsync(name);
        await browser.GetAsync("/account?lang=vi");
        return await browser.GetAsync(address);
    }

    private static IReadOnlyList<string> Heads(TestPage page, string caption) => [.. page.Table(caption).QuerySelectorAll("thead th").Select(TestPage.Plain)];
}
