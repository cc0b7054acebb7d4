namespace NghiTrinh.Domain.Calendar;

/// <summary>
/// Lunar dates by the conjunctions of sun and moon as a meridian sees them. Month 11 holds the winter solstice; where
/// thirteen months lie between two months 11, the first without a principal term is the leap month.
/// Source: Jean Meeus, Astronomical Algorithms; Hồ Ngọc Đức, Thuật toán tính âm lịch.
/// </summary>
/// <remarks>
/// <see cref="System.Globalization.ChineseLunisolarCalendar"/> counts at UTC+8 and is wrong for Viet Nam: Tết 2007, 2030
/// and 2053 are a day late there. Before 1968 the country's own almanacs followed other meridians; this one does not.
/// </remarks>
public sealed class LunarCalendar
{
    /// <summary>The first lunar year that can be asked for.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last lunar year that can be asked for.</summary>
    public const int LastYear = 2199;

    /// <summary>The calendar of Viet Nam: UTC+7.</summary>
    public static readonly LunarCalendar Vietnam = new(hoursEast: 7);

    private readonly double _hoursEast;

    /// <summary>A calendar of another meridian, to compare with.</summary>
    /// <param name="hoursEast">Hours ahead of UTC.</param>
    public LunarCalendar(double hoursEast) => _hoursEast = hoursEast;

    /// <summary>The civil date of the first day of the lunar year (Tết, mùng 1).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2199.</exception>
    public DateOnly NewYear(int year) => MonthsOf(year)[0].StartsOn;

    /// <summary>The twelve or thirteen months of a lunar year, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2199.</exception>
    public IReadOnlyList<LunarMonth> MonthsOf(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);

        return
        [
            .. MonthsUpToSolsticeOf(year).SkipWhile(month => month.Number >= 11),
            .. MonthsUpToSolsticeOf(year + 1).TakeWhile(month => month.Number >= 11),
        ];
    }

    /// <summary>The lunar date of a civil date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lunar year is not from 1900 to 2199.</exception>
    public LunarDate FromCivil(DateOnly date)
    {
        var year = date.Year > LastYear || date < NewYear(date.Year) ? date.Year - 1 : date.Year;
        var month = MonthsOf(year).Last(month => month.StartsOn <= date);
        var day = date.DayNumber - month.StartsOn.DayNumber + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, month.Days, nameof(date));

        return new(year, month.Number, day, month.IsLeap);
    }

    /// <summary>The civil date of a lunar date, or none where that year has no such day: a thirtieth, a leap month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not from 1900 to 2199.</exception>
    public DateOnly? ToCivil(LunarDate date)
    {
        foreach (var month in MonthsOf(date.Year))
        {
            if ((month.Number, month.IsLeap) == (date.Month, date.InLeapMonth) && date.Day >= 1 && date.Day <= month.Days)
                return month.StartsOn.AddDays(date.Day - 1);
        }

        return null;
    }

    /// <summary>The months from month 11 of the year before to the one before month 11 of this year.</summary>
    private List<LunarMonth> MonthsUpToSolsticeOf(int year)
    {
        var first = Month11Of(year - 1);
        var count = Month11Of(year) - first;
        var months = new List<LunarMonth>(count);
        var leapIsDue = count == 13;
        var number = 11;

        for (var moon = first; moon < first + count; moon++)
        {
            var isLeap = leapIsDue && moon > first && !HoldsPrincipalTerm(moon);
            if (moon > first && !isLeap)
                number = number % 12 + 1;
            leapIsDue &= !isLeap;
            months.Add(new(number, isLeap, StartOf(moon), StartOf(moon + 1).DayNumber - StartOf(moon).DayNumber));
        }

        return months;
    }

    /// <summary>The number of the moon in whose month the winter solstice (sun at 270°) of a civil year falls.</summary>
    private int Month11Of(int year)
    {
        var moon = Astronomy.NewMoonNear(new DateOnly(year, 12, 31));
        return TermAt(StartOf(moon)) >= 9 ? moon - 1 : moon;
    }

    private bool HoldsPrincipalTerm(int moon) => TermAt(StartOf(moon)) != TermAt(StartOf(moon + 1));

    private DateOnly StartOf(int moon) => Astronomy.DateOf(Astronomy.NewMoon(moon) + _hoursEast / 24);

    /// <summary>Twelfths of the sun's yearly way done when the day begins: 0 from the March equinox, 9 from the solstice.</summary>
    private int TermAt(DateOnly date) =>
        (int)Math.Floor(Astronomy.SunLongitude(Astronomy.MidnightOf(date) - _hoursEast / 24) / 30);
}
