using NghiTrinh.Domain.Calendar;

namespace NghiTrinh.Domain.Tests.Calendar;

public sealed class HolidayDefaultsTests
{
    [Theory]
    [InlineData("2026-01-01", 4)]
    [InlineData("2026-02-14", 9)]
    [InlineData("2026-04-25", 3)]
    [InlineData("2026-04-30", 4)]
    [InlineData("2026-08-29", 5)]
    public void The_rests_of_2026_are_as_long_as_announced(string firstDayOff, int days)
    {
        var workingDays = new WorkingDays([HolidayDefaults.For(2026)]);
        var first = On(firstDayOff);

        var next = workingDays.OnOrAfter(first);

        Assert.True(workingDays.IsWorkingDay(first.AddDays(-1)));
        Assert.Equal(days, next.DayNumber - first.DayNumber);
    }

    [Fact]
    public void A_holiday_on_a_Sunday_is_compensated_on_Monday()
    {
        var off = HolidayDefaults.For(2026).DaysOff.Single(day => day.Date == On("2026-04-27"));

        Assert.Equal("Nghỉ bù: Giỗ Tổ Hùng Vương (10/3 âm lịch)", off.Name);
        Assert.Contains("Điều 111", off.Source);
        Assert.False(off.ToBeConfirmed);
    }

    [Fact]
    public void Three_holidays_around_a_weekend_are_compensated_one_after_the_other() =>
        Assert.Equal(
            [On("2023-05-02"), On("2023-05-03")],
            HolidayDefaults.For(2023).DaysOff.Select(day => day.Date).Where(date => date.Month == 5));

    [Fact]
    public void The_decided_pattern_of_Tet_is_taken()
    {
        var tables = HolidayDefaults.For(2023, new HolidayPattern(TetDaysBefore: 2));

        Assert.Equal(
            [On("2023-01-20"), On("2023-01-21"), On("2023-01-22"), On("2023-01-23"), On("2023-01-24")],
            tables.Holidays.Where(day => day.Name.StartsWith("Tết Âm lịch", StringComparison.Ordinal)).Select(day => day.Date));
        Assert.Equal([On("2023-01-25"), On("2023-01-26")], tables.DaysOff.Where(day => day.Date.Day > 20).Select(day => day.Date).Take(2));
    }

    [Theory]
    [InlineData(2021, "2021-09-03")]
    [InlineData(2022, "2022-09-01")]
    [InlineData(2023, "2023-09-01")]
    [InlineData(2024, "2024-09-03")]
    [InlineData(2025, "2025-09-01")]
    [InlineData(2026, "2026-09-01")]
    public void The_second_day_of_the_National_Day_joins_the_weekend_and_is_to_be_confirmed(int year, string date) =>
        Assert.True(HolidayDefaults.For(year).Holidays.Single(day => day.Date == On(date)).ToBeConfirmed);

    [Fact]
    public void The_Prime_Ministers_choice_replaces_the_default_neighbour()
    {
        var tables = HolidayDefaults.For(2026, new HolidayPattern(NationalDayNeighbour: On("2026-09-03")));

        Assert.Contains(tables.Holidays, day => day.Date == On("2026-09-03"));
        Assert.DoesNotContain(tables.Holidays, day => day.Date == On("2026-09-01"));
    }

    [Theory]
    [InlineData(2025, false)]
    [InlineData(2026, true)]
    [InlineData(2027, true)]
    public void The_Day_of_Culture_is_there_from_2026_and_to_be_confirmed(int year, bool isThere)
    {
        var day = HolidayDefaults.For(year).Holidays.SingleOrDefault(day => day.Date == new DateOnly(year, 11, 24));

        Assert.Equal(isThere, day is { Name: "Ngày Văn hóa Việt Nam", ToBeConfirmed: true });
    }

    [Fact]
    public void Swapped_days_come_in_pairs_and_are_to_be_confirmed()
    {
        var tables = HolidayDefaults.For(2026);

        Assert.Equal([On("2026-01-10"), On("2026-08-22")], tables.MakeUpDays.Select(day => day.Date));
        Assert.All(tables.MakeUpDays, day => Assert.True(day.ToBeConfirmed));
        Assert.True(tables.DaysOff.Single(day => day.Date == On("2026-01-02")).ToBeConfirmed);
        Assert.True(tables.DaysOff.Single(day => day.Date == On("2026-08-31")).ToBeConfirmed);
    }

    [Fact]
    public void What_the_law_fixes_is_not_to_be_confirmed() =>
        Assert.Equal(
            ["2027-01-01", "2027-02-06", "2027-04-16", "2027-04-30", "2027-05-01", "2027-09-02"],
            HolidayDefaults.For(2027).Holidays.Where(day => !day.ToBeConfirmed).Select(day => $"{day.Date:yyyy-MM-dd}"));

    [Fact]
    public void Every_year_gives_tables_without_contradiction_and_a_source_for_each_row()
    {
        for (var year = LunarCalendar.FirstYear; year <= LunarCalendar.LastYear; year++)
        {
            var tables = HolidayDefaults.For(year);

            Assert.Empty(tables.Contradictions());
            Assert.All(
                [.. tables.Holidays, .. tables.DaysOff, .. tables.MakeUpDays],
                day => Assert.NotEqual("", day.Source));
            Assert.Equal(
                tables.Holidays.Count(day => day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday),
                tables.DaysOff.Count(day => day.Name.StartsWith("Nghỉ bù", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_date_of_another_year_or_a_date_twice_is_no_table()
    {
        var day = new CalendarDay(On("2026-01-01"), "Tết Dương lịch", "");

        Assert.Throws<ArgumentException>(() => new DayTables(2027, [day], [], []));
        Assert.Throws<ArgumentException>(() => new DayTables(2026, [day, day], [], []));
    }

    [Fact]
    public void A_day_called_off_and_worked_is_a_contradiction_and_counts_as_off()
    {
        var day = new CalendarDay(On("2026-01-10"), "Thứ Bảy", "");

        var tables = new DayTables(2026, [], [day], [day]);

        Assert.Equal([day.Date], tables.Contradictions());
        Assert.False(tables.IsWorkingDay(day.Date));
    }

    [Fact]
    public void Tables_with_the_same_rows_are_equal() =>
        Assert.Equal(HolidayDefaults.For(2026), HolidayDefaults.For(2026));

    private static DateOnly On(string date) => DateOnly.Parse(date);
}
