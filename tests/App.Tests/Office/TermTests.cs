using System.Net;

namespace NghiTrinh.App.Tests.Office;

public sealed class TermTests
{
    private const string Terms = $"{TestOffice.Hanoi}/terms";

    [Fact]
    public async Task A_term_is_opened_after_the_present_one_and_not_over_it()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{Terms}/new");

        var over = await office.PostAsync(form, ("name", "khóa mới"), ("fromOn", "2023-01-01"), ("toOn", "2028-01-01"));
        var back = await office.PostAsync(form, ("name", "khóa mới"), ("fromOn", "2031-01-01"), ("toOn", "2030-01-01"));
        var done = await office.PostAsync(form, ("name", "khóa XIX"), ("fromOn", "2030-10-01"), ("toOn", "2035-09-30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, over.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Contains("khóa XIX", (await office.GetAsync($"{done.Location}?on=2030-10-01")).Text);
    }

    [Fact]
    public async Task A_goal_is_set_shows_as_a_gap_until_an_item_serves_it_and_is_given_up()
    {
        await using var office = await TestOffice.StartAsync();
        var address = (await office.GetAsync(Terms)).Link("Đặt mục tiêu");
        var form = await office.GetAsync(address);

        var page = await office.FollowAsync(await office.PostAsync(
            form, ("kind", "Breakthrough"), ("number", "99"), ("title", "Mục tiêu thử"), ("years", "2023")));
        Assert.Contains(page.Rows("Số nội dung từng năm"), r => r.Contains("Mục tiêu thử") && r.Contains("! 0 trống"));
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form, ("number", "98"), ("title", "X"))).Status);

        var taken = await office.PostAsync(await office.GetAsync(address), ("kind", "Breakthrough"), ("number", "99"), ("title", "Trùng số"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.Status);

        var gone = await office.FollowAsync(await office.PostAsync(await office.GetAsync(page.Link("Bỏ Mục tiêu thử"))));
        Assert.DoesNotContain(gone.Rows("Số nội dung từng năm"), r => r.Contains("Mục tiêu thử"));
    }

    [Fact]
    public async Task There_is_no_goal_of_an_unknown_term()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Terms}/{Guid.Empty:N}/goals/new")).Status);
    }
}
