using System.Globalization;
using CsCheck;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Tests.Calendar.Vectors;

namespace NghiTrinh.Domain.Tests.Calendar;

public sealed class LunarCalendarTests
{
    private static readonly LunarCalendar Vietnam = LunarCalendar.Vietnam;

    private static readonly Gen<DateOnly> AnyDate =
        Gen.Int[new DateOnly(1900, 2, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    public static IEnumerable<TheoryDataRow<int>> AllYears() =>
        Enumerable.Range(LunarCalendar.FirstYear, LunarCalendar.LastYear - LunarCalendar.FirstYear + 1)
            .Select(year => new TheoryDataRow<int>(year));

    [Theory]
    [MemberData(nameof(LunarHolidays.All), MemberType = typeof(LunarHolidays))]
    public void Tet_and_the_Hung_Kings_day_fall_as_published(LunarHolidays published)
    {
        var tet = Vietnam.NewYear(published.Year);
        var hungKings = Vietnam.ToCivil(new LunarDate(published.Year, 3, 10));

        Assert.Equal((published.Tet, published.TetFallsOn), (tet, tet.DayOfWeek));
        Assert.Equal((published.HungKings, published.HungKingsFallsOn), (hungKings, hungKings?.DayOfWeek));
    }

    [Theory]
    [MemberData(nameof(LunarHolidays.All), MemberType = typeof(LunarHolidays))]
    public void One_meridian_further_east_Tet_differs_only_where_published(LunarHolidays published) =>
        Assert.Equal(published.TetAtUtc8 ?? published.Tet, new LunarCalendar(hoursEast: 8).NewYear(published.Year));

    [Theory]
    [InlineData(1968, "1968-01-29", "1968-01-30")]
    [InlineData(1985, "1985-01-21", "1985-02-20")]
    [InlineData(2007, "2007-02-17", "2007-02-18")]
    [InlineData(2030, "2030-02-02", "2030-02-03")]
    [InlineData(2053, "2053-02-18", "2053-02-19")]
    public void In_known_years_Tet_is_not_the_new_year_of_UTC_8(int year, string here, string further)
    {
        Assert.Equal(DateOnly.Parse(here), Vietnam.NewYear(year));
        Assert.Equal(DateOnly.Parse(further), new LunarCalendar(hoursEast: 8).NewYear(year));
    }

    [Fact]
    public void At_UTC_8_the_months_of_two_centuries_are_those_of_the_platforms_own_tables()
    {
        var platform = new ChineseLunisolarCalendar();
        var ours = new LunarCalendar(hoursEast: 8);

        var differing = Enumerable.Range(1929, 171).SelectMany(year => ours.MonthsOf(year).Select(month => month.StartsOn)
            .Except(Enumerable.Range(1, platform.GetMonthsInYear(year))
                .Select(month => DateOnly.FromDateTime(platform.ToDateTime(year, month, 1, 0, 0, 0, 0)))));

        // Two new moons so near to midnight that minutes decide; before 1929 the tables follow another meridian.
        Assert.Equal([new DateOnly(2057, 9, 28), new DateOnly(2097, 8, 8)], differing);
    }

    [Theory]
    [InlineData(2023, 2)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    [InlineData(2033, 11)]
    public void Leap_months_are_where_the_almanacs_have_them(int year, int month) =>
        Assert.Equal(month, Assert.Single(Vietnam.MonthsOf(year), found => found.IsLeap).Number);

    [Fact]
    public void A_day_in_a_leap_month_is_told_from_its_namesake()
    {
        var ordinary = Vietnam.FromCivil(new DateOnly(2025, 6, 25));
        var leap = Vietnam.FromCivil(new DateOnly(2025, 7, 25));

        Assert.Equal(new LunarDate(2025, 6, 1), ordinary);
        Assert.Equal(new LunarDate(2025, 6, 1, InLeapMonth: true), leap);
        Assert.Null(Vietnam.ToCivil(new LunarDate(2026, 6, 1, InLeapMonth: true)));
    }

    [Fact]
    public void A_thirtieth_of_a_short_month_does_not_exist()
    {
        var month = Vietnam.MonthsOf(2026).First(found => found.Days == 29);

        Assert.Null(Vietnam.ToCivil(new LunarDate(2026, month.Number, 30)));
        Assert.NotNull(Vietnam.ToCivil(new LunarDate(2026, month.Number, 29)));
    }

    [Fact]
    public void There_and_back_is_the_same_day() =>
        AnyDate.Sample(date => Vietnam.ToCivil(Vietnam.FromCivil(date)) == date);

    [Theory]
    [MemberData(nameof(AllYears))]
    public void A_year_is_whole(int year)
    {
        var months = Vietnam.MonthsOf(year);

        Assert.All(months, month => Assert.InRange(month.Days, 29, 30));
        Assert.Equal(Enumerable.Range(1, 12), months.Where(month => !month.IsLeap).Select(month => month.Number));
        Assert.InRange(months.Count(month => month.IsLeap), 0, 1);
        Assert.InRange(months[0].StartsOn, new DateOnly(year, 1, 21), new DateOnly(year, 2, 21));
        if (year < LunarCalendar.LastYear)
            Assert.Equal(Vietnam.NewYear(year + 1), months[^1].StartsOn.AddDays(months[^1].Days));
    }

    [Fact]
    public void A_year_beyond_those_checked_is_not_guessed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Vietnam.NewYear(2200));
}
