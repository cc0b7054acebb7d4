using System.Net;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Checks;

public sealed class CheckPrinciplesTests
{
    private const string Page = $"{TestOffice.Hanoi}/2023/checks";
    private static readonly string Law = Principles.Usual[1];

    [Fact]
    public async Task Many_lines_are_checked_at_once_and_the_progress_says_so()
    {
        await using var office = await TestOffice.StartAsync();
        var before = await office.GetAsync(Page);

        var done = await office.PostAsync(before, ("all", "1"), ("principle", Law), ("verdict", "Satisfied"));
        var after = await office.FollowAsync(done);

        Assert.Contains("Đã kiểm tra 0/", before.Text, StringComparison.Ordinal);
        var lines = (await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).ItemsOf(FoundingCase.Programme(2023)).Count(i => i.Exit is null);
        Assert.Contains($"Đã kiểm tra {lines}/{lines * 4}", after.Text, StringComparison.Ordinal);
        Assert.Contains("Bảo đảm Chuyên viên (dùng thử), 23/11/2023", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_finds_something_says_what_and_stands_on_the_page_of_the_line()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync(Page);
        (string, string)[] chosen = [("line", $"{FoundingCase.Item(68)}"), ("principle", Law), ("verdict", "NeedsChange")];

        var refused = await office.PostAsync(form, chosen);
        await office.PostAsync(form, [.. chosen, ("remark", "Thiếu căn cứ pháp lý")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("nhận xét", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("Thiếu căn cứ pháp lý", (await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(68)}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_whose_content_changed_since_stands_among_those_to_check()
    {
        await using var office = await TestOffice.StartAsync();
        await office.PostAsync(
            await office.GetAsync(Page),
            [("all", "1"), ("line", "programme"), .. Principles.Usual.Select(p => ("principle", p)), ("verdict", "Satisfied")]);
        var all = await office.GetAsync($"{Page}?open=1");
        office.Clock.Advance(TimeSpan.FromMinutes(1));

        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(68)}/adjust"), ("title", "Nội dung viết lại"), ("why", "Theo kết luận"), ("decider", $"{FoundingCase.Body("btv")}"));

        Assert.Contains("Mọi nội dung đã được kiểm tra", all.Text, StringComparison.Ordinal);
        var open = await office.GetAsync($"{Page}?open=1");
        Assert.Contains("Nội dung viết lại", open.Text, StringComparison.Ordinal);
        Assert.Contains("nội dung đã đổi sau khi kiểm tra", open.Text, StringComparison.Ordinal);
        Assert.Equal(2, open.Rows("Bảng kiểm tra").Count);
    }

    [Fact]
    public async Task Principles_are_set_by_the_committee_and_adoption_shows_how_far_the_checks_are()
    {
        await using var office = await TestOffice.StartAsync();
        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/settings/principles"), ("principles", "Đúng luật\nĐúng quy chế"));

        Assert.Contains("Đúng quy chế", (await office.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Contains("trong 2 mục kiểm tra", (await office.GetAsync($"{TestOffice.Hanoi}/2024/programme/adopt")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_chosen_is_said_and_there_is_no_list_of_an_unknown_year()
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(await office.GetAsync(Page), ("principle", ""), ("verdict", "Satisfied"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ít nhất một nguyên tắc", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1999/checks")).Status);
    }
}
