using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Calendar;

/// <summary>Which of the three tables of a year.</summary>
public enum DayTable
{
    /// <summary>Ngày nghỉ lễ, tết.</summary>
    Holidays,

    /// <summary>Ngày nghỉ bù, nghỉ hoán đổi.</summary>
    DaysOff,

    /// <summary>Ngày làm bù.</summary>
    MakeUpDays,
}

/// <summary>What happens to the working calendar of a year.</summary>
public abstract record CalendarChange : Change
{
    private CalendarChange() { }

    /// <summary>The calendar of a year is begun with these tables.</summary>
    public sealed record Begun(
        int Year, IReadOnlyList<CalendarDay> Holidays, IReadOnlyList<CalendarDay> DaysOff,
        IReadOnlyList<CalendarDay> MakeUpDays) : CalendarChange;

    /// <summary>A day is entered into a table; entering it again replaces it.</summary>
    public sealed record DaySet(DayTable Table, CalendarDay Day) : CalendarChange;

    /// <summary>A day is taken out of a table.</summary>
    public sealed record DayCleared(DayTable Table, DateOnly Date) : CalendarChange;
}

/// <summary>The three tables of a year as one history.</summary>
public static class CalendarHistory
{
    /// <summary>The tables of the year at a point; null before the calendar was begun.</summary>
    public static DayTables? TablesAt(IReadOnlyList<Recorded> history, AsOf point)
    {
        DayTables? tables = null;
        foreach (var entry in history.At(point))
            tables = (entry.Change, tables) switch
            {
                (CalendarChange.Begun b, _) => new(b.Year, b.Holidays, b.DaysOff, b.MakeUpDays),
                (_, null) => null,
                (CalendarChange.DaySet s, _) => tables.With(s.Table, s.Day.Date, s.Day),
                (CalendarChange.DayCleared c, _) => tables.With(c.Table, c.Date, null),
                _ => throw new UnreachableException(),
            };
        return tables;
    }

    /// <summary>The rows of one table.</summary>
    public static IReadOnlyList<CalendarDay> Of(this DayTables tables, DayTable table) => table switch
    {
        DayTable.Holidays => tables.Holidays,
        DayTable.DaysOff => tables.DaysOff,
        DayTable.MakeUpDays => tables.MakeUpDays,
    };

    private static DayTables With(this DayTables tables, DayTable table, DateOnly date, CalendarDay? day)
    {
        IEnumerable<CalendarDay> Rows(DayTable which) => which != table
            ? tables.Of(which)
            : tables.Of(which).Where(d => d.Date != date).Concat(day is null ? [] : [day]);
        return new(tables.Year, Rows(DayTable.Holidays), Rows(DayTable.DaysOff), Rows(DayTable.MakeUpDays));
    }
}
