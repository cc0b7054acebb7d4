using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Calendar;

/// <summary>The day belongs to the calendar of another year.</summary>
public sealed record DayIsOfAnotherYear(int Year) : Refusal;

/// <summary>The day does not stand in the table.</summary>
public sealed record DayIsNotInTable(DateOnly Date) : Refusal;

/// <summary>Only a Saturday or Sunday can be made up on; a weekday is worked anyway.</summary>
public sealed record MakeUpDayIsAWeekday(DateOnly Date) : Refusal;

/// <summary>The calendar of the year was begun already; its days are changed one by one.</summary>
public sealed record CalendarIsBegun(int Year) : Refusal;

/// <summary>What may happen to the working calendar of a year.</summary>
public static class CalendarRules
{
    /// <summary>Begins the calendar of a year that has none.</summary>
    public static Result<CalendarChange> BeginCalendar(this Snapshot at, DayTables tables) =>
        at.Calendars.ContainsKey(tables.Year)
            ? new CalendarIsBegun(tables.Year)
            : new CalendarChange.Begun(tables.Year, tables.Holidays, tables.DaysOff, tables.MakeUpDays);

    /// <summary>Enters a day into a table, or says it anew.</summary>
    public static Result<CalendarChange> Set(this DayTables tables, DayTable table, CalendarDay day) =>
        day.Date.Year != tables.Year ? new DayIsOfAnotherYear(tables.Year)
        : string.IsNullOrWhiteSpace(day.Name) ? new Committees.NameIsMissing()
        : table == DayTable.MakeUpDays && !day.Date.IsWeekend() ? new MakeUpDayIsAWeekday(day.Date)
        : tables.Of(table).Contains(day) ? new Programme.NothingChanges()
        : new CalendarChange.DaySet(table, day);

    /// <summary>Takes a day out of a table.</summary>
    public static Result<CalendarChange> Clear(this DayTables tables, DayTable table, DateOnly date) =>
        tables.Of(table).Any(day => day.Date == date) ? new CalendarChange.DayCleared(table, date) : new DayIsNotInTable(date);
}
