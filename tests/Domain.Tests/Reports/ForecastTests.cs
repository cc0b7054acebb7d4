using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class ForecastTests
{
    [Fact]
    public void When_as_many_are_held_as_planned_it_is_met() =>
        Assert.Equal((Outlook.Met, 0),
            OutlookOf(new Book().MeetingsPlanned("btv", 1).Meeting("m1", "btv", "2023-03-01", "2023-03-01")));

    [Fact]
    public void When_the_missing_ones_have_their_dates_it_is_scheduled() =>
        Assert.Equal((Outlook.Scheduled, 1), OutlookOf(new Book().MeetingsPlanned("btv", 2)
            .Meeting("m1", "btv", "2023-03-01", "2023-03-01").Meeting("m2", "btv", "2023-12-20")));

    [Fact]
    public void A_month_without_a_date_is_a_schedule_too()
    {
        var book = new Book().MeetingsPlanned("btv", 1).Record(
            Domain.History.SubjectKind.Meeting, "m1",
            new MeetingChange.Planned(A.Body("btv"), MeetingKind.Regular, 2023, null, Month: 12), "2023-01-01");

        Assert.Equal((Outlook.Scheduled, 1), OutlookOf(book));
    }

    [Fact]
    public void When_the_pace_so_far_leaves_time_it_suffices()
    {
        var book = new Book().MeetingsPlanned("btv", 4);
        foreach (var month in new[] { "02", "05", "08" })
            book.Meeting($"m{month}", "btv", $"2023-{month}-01", $"2023-{month}-01");

        Assert.Equal((Outlook.PaceSuffices, 1), OutlookOf(book, on: "2023-09-01"));
    }

    [Fact]
    public void When_the_pace_so_far_needs_more_days_than_are_left_it_is_at_risk() =>
        Assert.Equal((Outlook.AtRisk, 1), OutlookOf(
            new Book().MeetingsPlanned("btv", 2).Meeting("m1", "btv", "2023-03-01", "2023-03-01")));

    [Fact]
    public void A_planned_day_that_has_passed_is_no_schedule() =>
        Assert.Equal(
            (Outlook.AtRisk, 1), OutlookOf(new Book().MeetingsPlanned("btv", 1).Meeting("m1", "btv", "2023-11-01")));

    [Fact]
    public void A_meeting_called_off_is_no_schedule() =>
        Assert.Equal(
            (Outlook.AtRisk, 1), OutlookOf(new Book().MeetingsPlanned("btv", 1).Meeting("m1", "btv", "2023-12-01")
            .Record(Domain.History.SubjectKind.Meeting, "m1", new MeetingChange.Cancelled(), "2023-11-01")));

    [Fact]
    public void When_the_year_is_over_it_is_missed() =>
        Assert.Equal((Outlook.Missed, 1), OutlookOf(new Book().MeetingsPlanned("btv", 1), on: "2023-12-31"));

    [Fact]
    public void The_facts_it_rests_on_are_given()
    {
        var book = new Book().MeetingsPlanned("btv", 3).Meeting("m1", "btv", "2023-03-01", "2023-03-01")
            .Meeting("m2", "btv", "2023-12-01");

        var forecast = book.Report("2023-04-10").Parts.Single().Meetings.Single().Forecast;

        Assert.Equal(new Forecast(Outlook.PaceSuffices, 2, 1, DaysPerMeeting: 100, DaysLeft: 265), forecast);
    }

    private static (Outlook, int Missing) OutlookOf(Book book, string on = "2023-11-17")
    {
        var forecast = book.Report(on).Parts.Single().Meetings.Single().Forecast;
        return (forecast.Outlook, forecast.Missing);
    }
}
