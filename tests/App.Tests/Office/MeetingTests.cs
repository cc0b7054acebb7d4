using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Office;

public sealed class MeetingTests
{
    private const string Meetings = $"{TestOffice.Hanoi}/2023/meetings";

    [Fact]
    public async Task The_year_says_four_of_five_and_twenty_one_of_twenty_four_each_at_its_own_date()
    {
        await using var office = await TestOffice.StartAsync();

        var rows = (await office.GetAsync($"{Meetings}?on=2023-11-23")).Rows("Dự kiến và đã tổ chức");

        Assert.Contains(rows, r => r is ["Ban Chấp hành Đảng bộ Thành phố", "Định kỳ", "4", "5", "23/11/2023", ..]);
        Assert.Contains(rows, r => r is ["Ban Thường vụ Thành ủy", "Định kỳ", "21", "24", "17/11/2023", ..]);
    }

    [Fact]
    public async Task A_meeting_is_planned_moved_held_under_the_next_number_and_then_over()
    {
        await using var office = await TestOffice.StartAsync();
        var planned = await office.PostAsync(
            await office.GetAsync($"{Meetings}/new"), ("body", FoundingCase.Body("btv").ToString()), ("kind", "Regular"),
            ("plannedOn", "2023-11-21"), ("effectiveOn", "2023-11-20"));
        var meeting = planned.Location!;

        var moved = await office.PostAsync(await office.GetAsync($"{meeting}/reschedule"), ("plannedOn", "2023-11-22"));
        var form = await office.GetAsync($"{meeting}/hold");
        var held = await office.FollowAsync(await office.PostAsync(form));

        Assert.Equal(HttpStatusCode.Redirect, moved.Status);
        Assert.Equal("22", form.Value("Lần thứ"));
        Assert.Equal("Hội nghị Ban Thường vụ Thành ủy lần thứ 22, 22/11/2023", held.Heading);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(await office.GetAsync($"{meeting}/cancel"))).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form)).Status);
    }

    [Fact]
    public async Task A_meeting_is_not_planned_after_its_day()
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(
            await office.GetAsync($"{Meetings}/new"), ("body", FoundingCase.Body("btv").ToString()), ("kind", "Regular"),
            ("plannedOn", "2023-11-21"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("ngày họp hoặc trước đó", refused.Errors);
    }

    [Theory]
    [InlineData("2023-11-24", "25", "chưa đến")]
    [InlineData("2023-11-22", "21", "lần thứ 21")]
    public async Task A_meeting_in_the_future_or_under_a_taken_number_is_refused(string on, string ordinal, string reason)
    {
        await using var office = await TestOffice.StartAsync();
        var planned = await office.PostAsync(
            await office.GetAsync($"{Meetings}/new"), ("body", FoundingCase.Body("btv").ToString()), ("kind", "Regular"),
            ("plannedOn", "2023-11-22"), ("effectiveOn", "2023-11-20"));

        var refused = await office.PostAsync(await office.GetAsync($"{planned.Location}/hold"), ("heldOn", on), ("ordinal", ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, refused.Errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_series_is_shown_before_it_is_recorded_and_then_counts_as_planned()
    {
        await using var office = await TestOffice.StartAsync();
        var wish = await office.GetAsync($"{TestOffice.Hanoi}/2024/meetings/series");

        var proposal = await office.PressAsync(wish, "Đề xuất ngày", ("body", FoundingCase.Body("btv").ToString()), ("number", "24"));
        Assert.Equal(24, proposal.Rows("Ngày đề xuất").Count);
        Assert.Contains("Chưa dự kiến kỳ họp nào", (await office.GetAsync($"{TestOffice.Hanoi}/2024/meetings")).Text);

        var list = await office.FollowAsync(await office.PostAsync(proposal, ("date-0", "")));
        Assert.Equal(23, list.Rows("23 kỳ họp").Count);
        Assert.Contains(list.Rows("Dự kiến và đã tổ chức"), r => r is ["Ban Thường vụ Thành ủy", "Định kỳ", "0", "23", ..]);
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(proposal)).Status);
    }

    [Fact]
    public async Task A_series_that_does_not_fit_says_why()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(
            $"{TestOffice.Hanoi}/2024/meetings/series/dates?body={FoundingCase.Body("btv")}&kind=Regular&number=60&from=2&to=2");

        Assert.Contains("cần 60 kỳ họp", page.Errors);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/2024/meetings/series/dates?body=x&kind=Regular")).Status);
    }

    [Fact]
    public async Task The_page_of_a_meeting_says_by_when_papers_are_due_in_working_days()
    {
        await using var office = await TestOffice.StartAsync();
        var meeting = $"{TestOffice.Hanoi}/meetings/{FoundingCase.Meeting("bch-14")}";

        Assert.Contains("5 ngày làm việc trước kỳ họp: Thứ Năm, 16/11/2023", (await office.GetAsync(meeting)).Text);
        Assert.Contains("3 ngày làm việc trước kỳ họp: Thứ Hai, 20/11/2023", (await office.GetAsync($"{meeting}?days=3")).Text);
    }

    [Fact]
    public async Task Planned_numbers_are_recorded_and_the_same_numbers_are_refused()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{Meetings}/numbers");

        var same = await office.PostAsync(form);
        var more = await office.FollowAsync(await office.PostAsync(form, ("Thematic-0", "2")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
        Assert.Contains(more.Rows("Dự kiến và đã tổ chức"), r => r is ["Ban Chấp hành Đảng bộ Thành phố", "Chuyên đề", "0", "2", ..]);
    }
}
