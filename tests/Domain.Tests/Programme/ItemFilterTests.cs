using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Programme;

public sealed class ItemFilterTests
{
    private static readonly Book Year = new Book()
        .Item("a", new ItemChange.Planned(A.Content("Phục vụ Đại hội Đảng bộ", number: 7)))
        .Item("b", new ItemChange.Planned(A.Content("Kế hoạch", leads: "ubnd + vp", due: null, number: 8)))
        .Item("c", new ItemChange.Planned(A.Content("Đã rút", number: 9)))
        .Item("c", new ItemChange.Withdrawn(), "2023-02-01")
        .Item("b", new ItemChange.Tabled(A.MeetingId("m")), "2023-02-01");

    [Theory]
    [InlineData("dai hoi", "7")]
    [InlineData("ĐẢNG phục", "7")]
    [InlineData("8", "8")]
    [InlineData("không có", "")]
    [InlineData(" ", "7 8")]
    public void Words_are_found_without_marks_in_any_order(string text, string numbers) =>
        Assert.Equal(numbers, Numbers(new() { Text = text }));

    [Fact]
    public void Items_that_have_left_are_meant_only_by_name_of_standing_state_or_entry()
    {
        Assert.Equal("7 8", Numbers(ItemFilter.All));
        Assert.Equal("9", Numbers(new() { Standing = Standing.Withdrawn }));
        Assert.Equal("9", Numbers(new() { State = ItemState.Withdrawn }));
        Assert.Equal("7 8 9", Numbers(new() { Entry = Entry.Planned }));
    }

    [Fact]
    public void A_lead_means_alone_or_jointly_and_leads_mean_exactly_these()
    {
        Assert.Equal("7 8", Numbers(new() { Lead = A.Agency("ubnd") }));
        Assert.Equal("7", Numbers(new() { Leads = A.Agencies("ubnd") }));
        Assert.Equal("8", Numbers(new() { Leads = A.Agencies("vp + ubnd") }));
        Assert.Equal("", Numbers(new() { Leads = [] }));
        Assert.Equal("8", Numbers(new() { Joint = true }));
    }

    [Fact]
    public void Month_0_means_without_a_month()
    {
        Assert.Equal("7", Numbers(new() { Month = 6 }));
        Assert.Equal("8", Numbers(new() { Month = 0 }));
    }

    [Fact]
    public void A_meeting_means_tabled_or_heard_there() =>
        Assert.Equal("8", Numbers(new() { Meeting = A.MeetingId("m") }));

    private static string Numbers(ItemFilter filter)
    {
        var at = Year.At("2023-03-01");
        return string.Join(
            ' ', at.ItemsOf(A.Programme).Where(i => filter.Matches(i, at)).Select(i => i.Content.Number));
    }
}
