using CsCheck;
using NghiTrinh.Domain.Calendar;

namespace NghiTrinh.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = new([]);

    private static readonly Gen<DateOnly> AnyDate =
        Gen.Int[On("2020-01-01").DayNumber, On("2035-12-31").DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<int> AnyNumber = Gen.Int[0, 60];

    [Fact]
    public void A_make_up_Saturday_is_a_working_day()
    {
        Assert.True(Days.IsWorkingDay(On("2026-08-22")));
        Assert.False(Days.IsWorkingDay(On("2026-08-31")));
        Assert.False(Days.IsWorkingDay(On("2026-08-15")));
    }

    [Theory]
    [InlineData("2023-11-17", 5, "2023-11-10")]
    [InlineData("2026-02-23", 1, "2026-02-13")]
    [InlineData("2026-08-24", 1, "2026-08-22")]
    [InlineData("2026-04-26", 0, "2026-04-24")]
    [InlineData("2026-04-28", 0, "2026-04-28")]
    public void Working_days_before_leave_the_event_out(string eventOn, int days, string expected) =>
        Assert.Equal(On(expected), Days.DaysBefore(On(eventOn), days));

    [Theory]
    [InlineData("2023-11-17", 7, "2023-11-10")]
    [InlineData("2023-11-22", 3, "2023-11-17")]
    [InlineData("2026-02-24", 7, "2026-02-13")]
    public void Calendar_days_before_that_end_on_a_day_off_move_to_the_working_day_before(
        string eventOn, int days, string expected) =>
        Assert.Equal(On(expected), Days.CalendarDaysBefore(On(eventOn), days));

    [Theory]
    [InlineData("2023-11-10", 5, "2023-11-15")]
    [InlineData("2023-11-15", 3, "2023-11-20")]
    [InlineData("2026-02-10", 5, "2026-02-23")]
    [InlineData("2026-08-19", 3, "2026-08-22")]
    public void A_period_leaves_its_first_day_out_and_ends_on_a_working_day(string startsOn, int days, string expected) =>
        Assert.Equal(On(expected), Days.DaysAfter(On(startsOn), days));

    [Theory]
    [InlineData("2026-02-09", "2026-02-27", 10)]
    [InlineData("2026-08-17", "2026-08-23", 6)]
    [InlineData("2026-08-24", "2026-08-23", 0)]
    public void A_count_includes_both_ends(string from, string to, int expected) =>
        Assert.Equal(expected, Days.Count(On(from), On(to)));

    [Fact]
    public void The_committees_own_tables_go_before_the_defaults()
    {
        var flood = new CalendarDay(On("2027-10-12"), "Nghỉ tránh bão", "Công điện của Chủ tịch UBND");
        var days = new WorkingDays([new DayTables(2027, [], [flood], [])]);

        Assert.False(days.IsWorkingDay(flood.Date));
        Assert.True(days.IsWorkingDay(On("2027-01-01")));
        Assert.False(days.IsWorkingDay(On("2026-01-01")));
    }

    [Theory]
    [InlineData("0001-01-01", true)]
    [InlineData("2204-01-01", false)]
    public void Beyond_the_lunar_years_only_weekends_are_off(string date, bool isWorked) =>
        Assert.Equal(isWorked, Days.IsWorkingDay(On(date)));

    [Fact]
    public void Fewer_than_no_days_cannot_be_counted()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.DaysBefore(On("2026-03-02"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.CalendarDaysBefore(On("2026-03-02"), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Days.DaysAfter(On("2026-03-02"), -1));
    }

    [Fact]
    public void Every_answer_is_a_working_day_on_its_side_of_the_event() =>
        Gen.Select(AnyDate, AnyNumber).Sample((date, n) =>
            Days.IsWorkingDay(Days.DaysBefore(date, n)) && Days.DaysBefore(date, n) <= date
            && Days.IsWorkingDay(Days.CalendarDaysBefore(date, n)) && Days.CalendarDaysBefore(date, n) <= date.AddDays(-n)
            && Days.IsWorkingDay(Days.DaysAfter(date, n)) && Days.DaysAfter(date, n) >= date.AddDays(n));

    [Fact]
    public void A_later_event_never_has_an_earlier_last_day() =>
        Gen.Select(AnyDate, Gen.Int[0, 40], AnyNumber).Sample((date, later, n) =>
            Days.DaysBefore(date, n) <= Days.DaysBefore(date.AddDays(later), n)
            && Days.CalendarDaysBefore(date, n) <= Days.CalendarDaysBefore(date.AddDays(later), n)
            && Days.DaysAfter(date, n) <= Days.DaysAfter(date.AddDays(later), n));

    [Fact]
    public void One_more_working_day_is_strictly_earlier() =>
        Gen.Select(AnyDate, Gen.Int[1, 60]).Sample((date, n) => Days.DaysBefore(date, n + 1) < Days.DaysBefore(date, n));

    [Fact]
    public void From_the_answer_to_the_eve_there_are_as_many_working_days_as_asked() =>
        Gen.Select(AnyDate, Gen.Int[1, 60]).Sample((date, n) =>
            Days.Count(Days.DaysBefore(date, n), date.AddDays(-1)) == n);

    [Fact]
    public void Counts_of_neighbouring_spans_add_up() =>
        Gen.Select(AnyDate, AnyNumber, AnyNumber).Sample((date, first, second) =>
            Days.Count(date, date.AddDays(first)) + Days.Count(date.AddDays(first + 1), date.AddDays(first + second))
                == Days.Count(date, date.AddDays(first + second)));

    private static DateOnly On(string date) => DateOnly.Parse(date);
}
