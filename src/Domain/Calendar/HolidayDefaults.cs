using System.Globalization;

namespace NghiTrinh.Domain.Calendar;

/// <summary>What the Prime Minister decides each year within the law (Labour Code 45/2019/QH14, art. 112).</summary>
/// <param name="TetDaysBefore">
/// How many of the five days of Tết lie before mùng 1, 0 to 4. One before and four from mùng 1 on is usual; two and
/// three, three and two occur.
/// </param>
/// <param name="NationalDayNeighbour">
/// The second day of Quốc khánh, 1 or 3 September; none for the one that joins 2 September to a weekend.
/// </param>
public sealed record HolidayPattern(int TetDaysBefore = 1, DateOnly? NationalDayNeighbour = null);

/// <summary>
/// The calendar tables a year starts with, to be looked at and edited by the office. What the law fixes is certain;
/// what an authority decides each year is marked <see cref="CalendarDay.ToBeConfirmed"/>.
/// </summary>
public static class HolidayDefaults
{
    private const int TetDays = 5;
    private const string Law = "Bộ luật Lao động số 45/2019/QH14, Điều 112";
    private const string Compensation = "Bộ luật Lao động số 45/2019/QH14, khoản 3 Điều 111";
    private const string Announced = "Thông báo hoán đổi ngày làm việc năm 2026";

    /// <summary>The tables of a civil year.</summary>
    /// <param name="year">1900 to 2199; before 2021, when the code took effect, every row is to be confirmed.</param>
    /// <param name="pattern">What was decided for the year, or none for the usual.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the pattern is out of range.</exception>
    public static DayTables For(int year, HolidayPattern? pattern = null)
    {
        pattern ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(pattern.TetDaysBefore);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pattern.TetDaysBefore, TetDays);

        // Giỗ Tổ can be 30 April: one row then bears both names.
        CalendarDay[] holidays = [.. Holidays(year, pattern).GroupBy(day => day.Date).Select(Joined)];
        CalendarDay[] swapped = [.. Swaps.Where(swap => swap.Off.Year == year).Select(OffInExchange)];

        return new(
            year,
            holidays,
            [.. swapped, .. Compensated(holidays, swapped)],
            Swaps.Where(swap => swap.Worked.Year == year).Select(WorkedInExchange));
    }

    private static readonly (DateOnly Off, DateOnly Worked)[] Swaps =
    [
        (new(2026, 1, 2), new(2026, 1, 10)),
        (new(2026, 8, 31), new(2026, 8, 22)),
    ];

    private static IEnumerable<CalendarDay> Holidays(int year, HolidayPattern pattern)
    {
        var unsure = year < 2021;
        yield return new(new(year, 1, 1), "Tết Dương lịch", Law, unsure);

        var tet = LunarCalendar.Vietnam.NewYear(year);
        for (var day = -pattern.TetDaysBefore; day < TetDays - pattern.TetDaysBefore; day++)
            yield return new(tet.AddDays(day), TetName(day), Law, unsure || day != 0);

        yield return new(HungKings(year), "Giỗ Tổ Hùng Vương (10/3 âm lịch)", Law, unsure);
        yield return new(new(year, 4, 30), "Ngày Chiến thắng", Law, unsure);
        yield return new(new(year, 5, 1), "Ngày Quốc tế lao động", Law, unsure);

        yield return new(new(year, 9, 2), "Quốc khánh", Law, unsure);
        if (!unsure)
            yield return new(NationalDayNeighbour(year, pattern), "Quốc khánh (ngày liền kề)", Law, true);

        if (year >= 2026)
            yield return new(new(year, 11, 24), "Ngày Văn hóa Việt Nam", "Nghị quyết số 80-NQ/TW, khi được luật hóa", true);
    }

    private static string TetName(int day) =>
        day < 0 ? $"Tết Âm lịch ({-day} ngày trước mùng 1)" : $"Tết Âm lịch (mùng {day + 1})";

    private static DateOnly HungKings(int year) =>
        LunarCalendar.Vietnam.ToCivil(new(year, 3, 10))!.Value; // the third month of every year has a tenth day

    private static DateOnly NationalDayNeighbour(int year, HolidayPattern pattern)
    {
        var day = new DateOnly(year, 9, 2);
        var joinsTheWeekend = day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday or DayOfWeek.Thursday ? 1 : -1;
        var chosen = pattern.NationalDayNeighbour ?? day.AddDays(joinsTheWeekend);
        if (chosen != day.AddDays(-1) && chosen != day.AddDays(1))
            throw new ArgumentOutOfRangeException(nameof(pattern), chosen, "Not next to 2 September of the year.");
        return chosen;
    }

    private static CalendarDay Joined(IEnumerable<CalendarDay> sameDate) => sameDate.Aggregate((first, second) =>
        first with { Name = $"{first.Name}; {second.Name}", ToBeConfirmed = first.ToBeConfirmed || second.ToBeConfirmed });

    /// <summary>For each holiday on a weekly rest day, the next day that is worked and not yet given away (art. 111(3)).</summary>
    private static IEnumerable<CalendarDay> Compensated(CalendarDay[] holidays, CalendarDay[] swapped)
    {
        HashSet<DateOnly> taken = [.. holidays.Concat(swapped).Select(day => day.Date)];
        foreach (var holiday in holidays.Where(day => day.Date.IsWeekend()).OrderBy(day => day.Date))
        {
            var next = holiday.Date.AddDays(1);
            while (next.IsWeekend() || !taken.Add(next))
                next = next.AddDays(1);
            yield return new(next, $"Nghỉ bù: {holiday.Name}", Compensation, holiday.ToBeConfirmed);
        }
    }

    private static CalendarDay OffInExchange((DateOnly Off, DateOnly Worked) swap) =>
        new(swap.Off, $"Nghỉ hoán đổi, làm bù ngày {Printed(swap.Worked)}", Announced, ToBeConfirmed: true);

    private static CalendarDay WorkedInExchange((DateOnly Off, DateOnly Worked) swap) =>
        new(swap.Worked, $"Làm bù cho ngày {Printed(swap.Off)}", Announced, ToBeConfirmed: true);

    private static string Printed(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
