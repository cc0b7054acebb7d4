using CsCheck;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Tests.Meetings;

public sealed class MeetingSeriesTests
{
    private static readonly WorkingDays Days = new([]);

    private static readonly Gen<MeetingSeries> AnySeries =
        from year in Gen.Int[2020, 2035]
        from number in Gen.Int[1, 120]
        from first in Gen.Int[1, 12]
        from last in Gen.Int[first, 12]
        select new MeetingSeries(year, number, first, last);

    [Fact]
    public void Twenty_four_meetings_over_a_year_are_two_a_month()
    {
        var dates = new MeetingSeries(2023, 24).Dates(Days).Value!;

        Assert.All(Enumerable.Range(1, 12), month => Assert.Equal(2, dates.Count(d => d.Month == month)));
    }

    [Fact]
    public void Four_meetings_over_a_year_are_one_in_each_last_month_of_a_quarter()
    {
        var dates = new MeetingSeries(2023, 4).Dates(Days).Value!;

        Assert.Equal([3, 6, 9, 12], dates.Select(d => d.Month));
    }

    [Fact]
    public void A_series_on_Wednesdays_meets_on_Wednesdays_that_are_worked()
    {
        var dates = new MeetingSeries(2025, 24, Weekday: DayOfWeek.Wednesday).Dates(Days).Value!;

        Assert.All(dates, d => Assert.Equal(DayOfWeek.Wednesday, d.DayOfWeek));
        Assert.DoesNotContain(new DateOnly(2025, 1, 29), dates); // mùng 1 Tết
    }

    [Fact]
    public void More_meetings_than_days_to_meet_on_are_refused() =>
        Assert.Equal(
            new SeriesDoesNotFit(2, 5, 4), new MeetingSeries(2023, 5, 2, 2, DayOfWeek.Monday).Dates(Days).Refusal);

    [Theory]
    [InlineData(0, 1, 12)]
    [InlineData(4, 6, 5)]
    public void A_series_of_nothing_is_refused(int number, int first, int last) =>
        Assert.Equal(new SeriesIsEmpty(), new MeetingSeries(2023, number, first, last).Dates(Days).Refusal);

    [Fact]
    public void Dates_are_as_many_as_asked_increasing_and_working_days_of_the_months_asked() =>
        AnySeries.Sample(series => series.Dates(Days) is not { Value: { } dates }
            || (dates.Count == series.Number
                && dates.Zip(dates.Skip(1)).All(pair => pair.First < pair.Second)
                && dates.All(d => d.Year == series.Year && d.Month >= series.FirstMonth && d.Month <= series.LastMonth && Days.IsWorkingDay(d))));

    [Fact]
    public void No_month_has_more_than_one_meeting_more_than_another() =>
        AnySeries.Sample(series =>
        {
            if (series.Dates(Days).Value is not { } dates)
                return true;
            var counts = Enumerable.Range(series.FirstMonth, series.LastMonth - series.FirstMonth + 1).Select(m => dates.Count(d => d.Month == m)).ToList();
            return counts.Max() - counts.Min() <= 1;
        });

    [Fact]
    public void A_series_is_refused_only_where_a_month_is_too_short() =>
        AnySeries.Sample(series => series.Dates(Days).Refusal is null or SeriesDoesNotFit);
}
