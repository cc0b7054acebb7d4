using System.Net;

namespace NghiTrinh.App.Tests.Office;

public sealed class CalendarTests
{
    private const string Calendar = $"{TestOffice.Hanoi}/calendar/2026";

    [Fact]
    public async Task Before_it_is_begun_the_days_of_the_law_are_shown_and_can_be_begun_with()
    {
        await using var office = await TestOffice.StartAsync();
        var before = await office.GetAsync(Calendar);
        var form = await office.GetAsync(before.Link("Lập lịch với các ngày này"));

        var begun = await office.FollowAsync(await office.PostAsync(form));

        Assert.Equal(
            before.Rows("Ngày nghỉ lễ, tết").Select(r => r[0]), begun.Rows("Ngày nghỉ lễ, tết").Select(r => r[0]));
        Assert.True(begun.HasLink("Ghi một ngày"));
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(await office.GetAsync(form.Address))).Status);
    }

    [Fact]
    public async Task A_day_of_the_office_counts_and_can_be_taken_out_again()
    {
        await using var office = await TestOffice.StartAsync();
        await office.PostAsync(await office.GetAsync($"{Calendar}/begin"));
        var sum = $"{Calendar}?days=1&way=before&date=2026-10-14";
        Assert.Contains("Thứ Ba, 13/10/2026", (await office.GetAsync(sum)).Text);

        await office.PostAsync(
            await office.GetAsync($"{Calendar}/day"), ("table", "DaysOff"), ("date", "13/10/2026"), ("name", "Nghỉ tránh bão"));
        Assert.Contains("Thứ Hai, 12/10/2026", (await office.GetAsync(sum)).Text);

        await office.PostAsync(await office.GetAsync($"{Calendar}/days-off/2026-10-13/clear"));
        Assert.Contains("Thứ Ba, 13/10/2026", (await office.GetAsync(sum)).Text);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await office.PostAsync(await office.GetAsync($"{Calendar}/days-off/2026-10-13/clear"))).Status);
    }

    [Theory]
    [InlineData("MakeUpDays", "2026-10-13", "ngày trong tuần")]
    [InlineData("Holidays", "2027-10-13", "2026")]
    public async Task A_day_that_cannot_be_in_the_table_is_refused(string table, string date, string reason)
    {
        await using var office = await TestOffice.StartAsync();
        await office.PostAsync(await office.GetAsync($"{Calendar}/begin"));

        var refused = await office.PostAsync(
            await office.GetAsync($"{Calendar}/day"), ("table", table), ("date", date), ("name", "X"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(reason, refused.Errors);
    }

    [Theory]
    [InlineData("5", "before", "2026-02-23", "Thứ Hai, 09/02/2026")]
    [InlineData("1", "after", "2026-02-13", "Thứ Hai, 23/02/2026")]
    public async Task Working_days_are_counted_by_the_defaults_of_the_law(string days, string way, string date, string expected)
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Contains(expected, (await office.GetAsync($"{Calendar}?days={days}&way={way}&date={date}")).Text);
    }

    [Theory]
    [InlineData("?days=5&date=hôm qua")]
    [InlineData("?days=5000&date=2026-01-01")]
    [InlineData("?days=5&date=0001-01-01")]
    public async Task A_question_that_has_no_answer_is_said_to_have_none(string query)
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Contains("1900", (await office.GetAsync(Calendar + query)).Text);
    }

    [Fact]
    public async Task There_is_no_calendar_outside_the_lunar_years_and_no_day_in_one_not_begun()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/calendar/2500")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Calendar}/day")).Status);
    }
}
