using System.Net;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Balancing;

public sealed class ShowBalanceTests
{
    private const string Page = $"{TestOffice.Hanoi}/2023/balance";

    [Fact]
    public async Task Without_minutes_and_people_only_numbers_are_shown_and_it_is_said_how_to_set_them()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync(Page);

        Assert.Contains("Chưa có số phút của kỳ họp", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.Rows("Các kỳ họp của Ban Thường vụ"), r => r[0].StartsWith("15/11/2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sitting_that_is_asked_more_minutes_than_it_has_is_marked_in_words()
    {
        await using var office = await TestOffice.StartAsync();
        await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/bodies/{FoundingCase.Body("btv")}/sitting"), ("minutes", "60"), ("each", "50"));

        var page = await office.GetAsync(Page);

        var sitting = page.Rows("Các kỳ họp của Ban Thường vụ").Single(r => r[0].StartsWith("15/11/2023", StringComparison.Ordinal));
        Assert.Contains("150 / 60", sitting[2], StringComparison.Ordinal);
        Assert.Contains("▲ quá tải 90", sitting[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_of_an_agency_and_minutes_of_a_meeting_and_a_line_are_set_on_their_pages()
    {
        await using var office = await TestOffice.StartAsync();
        var agency = $"{TestOffice.Hanoi}/agencies/{FoundingCase.Agency("ubnd")}/people?year=2023";

        var people = await office.PostAsync(await office.GetAsync(agency), ("people", "1"), ("each", "1"));
        var length = await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/meetings/{FoundingCase.Meeting("bch-vote")}/length"), ("minutes", "180"));
        var line = await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(7)}/time"), ("minutes", "90"));

        Assert.All([people, length, line], p => Assert.Equal(HttpStatusCode.Redirect, p.Status));
        Assert.Contains("cơ quan trong một tháng", (await office.GetAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Contains("90 / 180", (await office.GetAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_a_line_to_another_sitting_and_month_asks_for_a_reason()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(86)}/place");

        var refused = await office.PostAsync(form, ("meeting", $"{FoundingCase.Meeting("gb-4")}"), ("month", "11"));
        var done = await office.PostAsync(
            form, ("meeting", $"{FoundingCase.Meeting("gb-4")}"), ("month", "11"), ("why", "Cân đối chương trình"), ("decider", $"{FoundingCase.Body("btv")}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var item = (await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).Find(FoundingCase.Item(86))!;
        Assert.Equal(new DuePeriod.InMonth(2023, 11), item.Content.Due);
        Assert.Equal(FoundingCase.Meeting("gb-4"), item.TabledFor[^1]);
    }

    [Fact]
    public async Task There_is_no_balance_of_an_unknown_year()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1999/balance")).Status);
    }
}
