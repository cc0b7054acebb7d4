using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Calendar;

/// <summary>The three tables of a year as one history.</summary>
public static class WorkingCalendar
{
    /// <summary>The days of a year at a point, by date; null before the calendar was begun.</summary>
    public static (int Year, IReadOnlyList<DayEntry> Days)? Fold(IReadOnlyList<Recorded> history, AsOf point)
    {
        int? year = null;
        var days = new SortedDictionary<DateOnly, DayEntry>();
        foreach (var entry in history.At(point))
            switch (entry.Change)
            {
                case CalendarChange.Begun begun:
                    year = begun.Year;
                    foreach (var day in begun.Days)
                        days[day.On] = day;
                    break;
                case CalendarChange.DaySet set:
                    days[set.Day.On] = set.Day;
                    break;
                case CalendarChange.DayCleared cleared:
                    days.Remove(cleared.On);
                    break;
                default:
                    throw new UnreachableException();
            }
        return year is { } y ? (y, [.. days.Values]) : null;
    }
}
