using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Items;

public sealed class ItemPageTests
{
    private static readonly string Vote = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(7)}";

    [Fact]
    public async Task A_page_shows_what_holds_and_marks_what_is_not_yet_in_force_or_known()
    {
        await using var office = await TestOffice.StartAsync();

        var now = await office.GetAsync(Vote);
        var before = await office.GetAsync($"{Vote}?on=2023-10-01");
        var unknown = await office.GetAsync($"{Vote}?known=2023-10-01");

        Assert.StartsWith("7. Lấy phiếu tín nhiệm", now.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa có hiệu lực", now.Text, StringComparison.Ordinal);
        Assert.Contains("Chờ quyết định", before.Text, StringComparison.Ordinal);
        Assert.Contains("chưa có hiệu lực vào ngày đang xem", before.Text, StringComparison.Ordinal);
        Assert.Contains("ghi sau thời điểm dữ liệu đang xem", unknown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_entered_an_item_has_a_history_and_no_facts()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{Vote}?on=2022-12-01");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("không có trong chương trình", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/lines/{Guid.Empty:N}")).Status);
    }

    [Fact]
    public async Task A_change_is_struck_out_for_a_reason_and_stays_to_be_read()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Strike(await office.GetAsync(Vote), 5));

        var unreasoned = await office.PostAsync(form);
        var done = await office.PostAsync(form, ("why", "Ghi nhầm nội dung"));
        var page = await office.FollowAsync(done);
        var again = await office.PostAsync(await office.GetAsync(Strike(5)), ("why", "Lần nữa"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.Status);
        Assert.Contains("đã gạch bỏ", page.Text, StringComparison.Ordinal);
        Assert.Contains("gạch bỏ thay đổi số 5", page.Text, StringComparison.Ordinal);
        Assert.Equal("Không gạch bỏ được thay đổi này.", again.Document.QuerySelector("[role=alert] li")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_entry_cannot_be_struck_out_while_later_changes_hold()
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(await office.GetAsync(Strike(1)), ("why", "Nhầm"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("thay đổi sau đó đang có hiệu lực", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(Strike(99))).Status);
    }

    [Fact]
    public async Task Whoever_strikes_out_slower_is_told_what_changed()
    {
        await using var office = await TestOffice.StartAsync();
        var slow = await office.GetAsync(Strike(5));
        await office.PostAsync(await office.GetAsync(Strike(4)), ("why", "Nhầm"));

        var told = await office.PostAsync(slow, ("why", "Ghi nhầm"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("gạch bỏ thay đổi số 4", told.Text, StringComparison.Ordinal);
        Assert.Equal("Ghi nhầm", told.Value("Lý do"));
    }

    [Fact]
    public async Task An_item_is_entered_and_taken_back_by_striking_out_its_entry()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/2023/lines/add");
        var wrong = await office.PostAsync(form, ("title", "Đề án mẫu"), ("due", "none"));

        var done = await office.PostAsync(
            form, ("title", "Đề án mẫu"), ("leads", $"{FoundingCase.Agency("van-phong")}"), ("body-1", $"{FoundingCase.Body("btv")}"),
            ("due", "month"), ("due-month", "12"), ("decider", $"{FoundingCase.Body("btv")}"), ("why", "Theo kết luận"));
        var page = await office.FollowAsync(done);
        var struck = await office.FollowAsync(await office.PostAsync(
            await office.GetAsync($"{done.Location!.Replace("/lines/", "/history/item/", StringComparison.Ordinal)}/1/strike"), ("why", "Nhầm năm")));

        Assert.Contains("ít nhất một cơ quan chủ trì", wrong.Errors, StringComparison.Ordinal);
        Assert.Equal("Đề án mẫu", wrong.Value("Nội dung"));
        Assert.Contains("Bổ sung, 23/11/2023", page.Text, StringComparison.Ordinal);
        Assert.Contains("không có trong chương trình", struck.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1999/lines/add")).Status);
    }

    [Fact]
    public async Task A_view_is_saved_offered_and_removed()
    {
        await using var office = await TestOffice.StartAsync();
        var list = await office.GetAsync($"{TestOffice.Hanoi}/2023/lines?reported=0&group=lead");
        var form = await office.GetAsync(list.Link("Lưu cách xem này"));
        (string, string)[] fields = [("name", "Chưa báo cáo")];

        var saved = await office.FollowAsync(await office.PostAsync(form, fields));
        var taken = await office.PostAsync(form, fields);
        var removing = await office.GetAsync(saved.Link("Bỏ một cách xem"));
        var removed = await office.FollowAsync(await office.PostAsync(removing, fields));
        var gone = await office.PostAsync(removing, fields);

        Assert.EndsWith("2023/lines?reported=0&group=lead", saved.Link("Chưa báo cáo"), StringComparison.Ordinal);
        Assert.Contains("Đã có cách xem tên này", taken.Errors, StringComparison.Ordinal);
        Assert.False(removed.HasLink("Chưa báo cáo"));
        Assert.Contains("Không còn cách xem", gone.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_points_are_compared_field_by_field()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{TestOffice.Hanoi}/2023/changes?from=2023-10-01&to=2023-11-23");
        var known = await office.GetAsync($"{TestOffice.Hanoi}/2023/changes?from=2023-11-23&from-known=2023-10-01&to=2023-11-23");
        var same = await office.GetAsync($"{TestOffice.Hanoi}/2023/changes?from=2023-11-23&to=2023-11-23");

        Assert.Contains("Thời gian trình: Chờ quyết định → Tháng 12/2023", page.Text, StringComparison.Ordinal);
        Assert.Contains("3 bổ sung, 0 không còn", page.Text, StringComparison.Ordinal);
        Assert.Contains("Thời gian trình: Chờ quyết định → Tháng 12/2023", known.Text, StringComparison.Ordinal);
        Assert.Contains("Không có gì khác nhau", same.Text, StringComparison.Ordinal);
    }

    private static string Strike(int sequence) => $"{Vote.Replace("/lines/", "/history/item/", StringComparison.Ordinal)}/{sequence}/strike";

    private static string Strike(TestPage page, int sequence) => page.Document.QuerySelectorAll("a[href]")
        .Select(a => a.GetAttribute("href")!).First(h => h.EndsWith($"/{sequence}/strike", StringComparison.Ordinal));
}
