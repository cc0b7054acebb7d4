using System.Collections.Concurrent;

namespace NghiTrinh.Domain.Calendar;

/// <summary>
/// Counts in working days by a committee's tables. A year it has no tables for has its <see cref="HolidayDefaults"/>;
/// beyond 1900-2199 only weekends are off. Every answer is a working day; walking off the calendar's ends throws
/// <see cref="ArgumentOutOfRangeException"/>, and so does a negative number of days.
/// </summary>
public sealed class WorkingDays
{
    private readonly ConcurrentDictionary<int, bool[]> _years = new();

    /// <summary>Counts by these tables; of two for the same year the later one holds.</summary>
    public WorkingDays(IEnumerable<DayTables> tables)
    {
        foreach (var year in tables)
            _years[year.Year] = ByDay(year.Year, year.IsWorkingDay);
    }

    /// <summary>Whether the date is worked: a weekday that is not off, or a day of the weekend that is made up.</summary>
    public bool IsWorkingDay(DateOnly date) => _years.GetOrAdd(date.Year, Defaults)[date.DayOfYear - 1];

    /// <summary>The date itself if it is worked, else the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(-1);
        return date;
    }

    /// <summary>The date itself if it is worked, else the next working day.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary>
    /// "N working days before an event": the last day to act. The event's own day is not counted, the answer is. With 0
    /// days it is the event's day, or the last working day before. No statute says how to count back; ours is the side
    /// that is never late.
    /// </summary>
    /// <param name="eventOn">The day counted back from, worked or not.</param>
    /// <param name="days">Working days, 0 or more.</param>
    public DateOnly DaysBefore(DateOnly eventOn, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);

        var date = days == 0 ? OnOrBefore(eventOn) : eventOn;
        for (var left = days; left > 0; left--)
            date = OnOrBefore(date.AddDays(-1));
        return date;
    }

    /// <summary>
    /// "N days before an event" in calendar days: the event's own day is not counted; an answer that is a day off moves
    /// to the working day before it. No statute says how to count back; ours is the side that is never late.
    /// </summary>
    /// <param name="eventOn">The day counted back from, worked or not.</param>
    /// <param name="days">Calendar days, 0 or more.</param>
    public DateOnly CalendarDaysBefore(DateOnly eventOn, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return OnOrBefore(eventOn.AddDays(-days));
    }

    /// <summary>
    /// The last day of a period of calendar days (Civil Code, arts. 147-148): the first day is not counted; a last day
    /// that is off moves to the next working day, and the period ends at 24:00 of it.
    /// </summary>
    /// <param name="startsOn">The day of the event that starts the period, worked or not.</param>
    /// <param name="days">Calendar days, 0 or more.</param>
    public DateOnly DaysAfter(DateOnly startsOn, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return OnOrAfter(startsOn.AddDays(days));
    }

    /// <summary>
    /// "N working days after an event": the event's own day is not counted, the answer is. With 0 days it is the event's
    /// day, or the next working day.
    /// </summary>
    /// <param name="eventOn">The day counted from, worked or not.</param>
    /// <param name="days">Working days, 0 or more.</param>
    public DateOnly WorkingDaysAfter(DateOnly eventOn, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);

        var date = days == 0 ? OnOrAfter(eventOn) : eventOn;
        for (var left = days; left > 0; left--)
            date = OnOrAfter(date.AddDays(1));
        return date;
    }

    /// <summary>How many working days lie between two dates, both included; 0 where the end is before the start.</summary>
    public int Count(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.DayNumber; day <= to.DayNumber; day++)
            count += IsWorkingDay(DateOnly.FromDayNumber(day)) ? 1 : 0;
        return count;
    }

    private static bool[] Defaults(int year) => year is >= LunarCalendar.FirstYear and <= LunarCalendar.LastYear
        ? ByDay(year, HolidayDefaults.For(year).IsWorkingDay)
        : ByDay(year, date => !date.IsWeekend());

    private static bool[] ByDay(int year, Func<DateOnly, bool> isWorkingDay)
    {
        var first = new DateOnly(year, 1, 1).DayNumber;
        return [.. Enumerable.Range(first, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(day => isWorkingDay(DateOnly.FromDayNumber(day)))];
    }
}
