using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Calendar;

/// <summary>The three tables of days that make the working calendar of a year.</summary>
public enum DayTable
{
    /// <summary>Ngày nghỉ lễ, tết.</summary>
    Holiday,

    /// <summary>Ngày nghỉ bù, nghỉ hoán đổi.</summary>
    DayOff,

    /// <summary>Ngày làm bù.</summary>
    MakeUpDay,
}

/// <summary>What happens to the working calendar of a year.</summary>
public abstract record CalendarChange : Change
{
    private CalendarChange() { }

    /// <summary>The calendar of a year is begun with these days.</summary>
    public sealed record Begun(int Year, IReadOnlyList<DayEntry> Days) : CalendarChange;

    /// <summary>A day is entered into a table; a day stands in one table only.</summary>
    public sealed record DaySet(DayEntry Day) : CalendarChange;

    /// <summary>A day is taken out of the tables.</summary>
    public sealed record DayCleared(DateOnly On) : CalendarChange;
}

/// <summary>A day of one of the three tables.</summary>
/// <param name="Table">Which table.</param>
/// <param name="On">The date.</param>
/// <param name="Name">What it is.</param>
/// <param name="Source">Act and article, or the decision it rests on.</param>
/// <param name="ToBeConfirmed">Whether the competent authority has still to confirm it.</param>
public sealed record DayEntry(DayTable Table, DateOnly On, string Name, string? Source = null, bool ToBeConfirmed = false);
