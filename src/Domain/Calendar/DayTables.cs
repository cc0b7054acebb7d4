namespace NghiTrinh.Domain.Calendar;

/// <summary>A row of a calendar table: one civil date, why it is there and on whose word.</summary>
/// <param name="Date">The day itself.</param>
/// <param name="Name">What people call it, in the committee's language.</param>
/// <param name="Source">The legal act or notice it rests on; empty where a person gave none.</param>
/// <param name="ToBeConfirmed">Whether the authority has still to announce it: a default to be looked at, not a fact.</param>
public sealed record CalendarDay(DateOnly Date, string Name, string Source, bool ToBeConfirmed = false);

/// <summary>
/// The three tables of one civil year that a committee edits: which days its working week (Monday to Friday) does not
/// tell. Rows are kept in order of date; a table holds a date once.
/// </summary>
public sealed record DayTables
{
    /// <summary>Makes the tables of a year.</summary>
    /// <exception cref="ArgumentException">A date is of another year or stands twice in one table.</exception>
    public DayTables(
        int year,
        IEnumerable<CalendarDay> holidays,
        IEnumerable<CalendarDay> daysOff,
        IEnumerable<CalendarDay> makeUpDays)
    {
        Year = year;
        Holidays = InOrder(year, holidays, nameof(holidays));
        DaysOff = InOrder(year, daysOff, nameof(daysOff));
        MakeUpDays = InOrder(year, makeUpDays, nameof(makeUpDays));
    }

    /// <summary>The civil year all dates belong to.</summary>
    public int Year { get; }

    /// <summary>Public holidays (ngày nghỉ lễ, tết), weekends among them included.</summary>
    public IReadOnlyList<CalendarDay> Holidays { get; }

    /// <summary>Days off in place of others: compensatory (nghỉ bù) and swapped (hoán đổi ngày làm việc).</summary>
    public IReadOnlyList<CalendarDay> DaysOff { get; }

    /// <summary>Days of the weekend that are worked in place of a swapped day (làm bù).</summary>
    public IReadOnlyList<CalendarDay> MakeUpDays { get; }

    /// <summary>Dates that the tables call both off and worked. They count as off until somebody decides.</summary>
    public IEnumerable<DateOnly> Contradictions() =>
        MakeUpDays.Select(day => day.Date).Where(date => IsHeld(Holidays, date) || IsHeld(DaysOff, date));

    /// <summary>Whether the date is worked: a weekday that is not off, or a day of the weekend that is made up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of this year.</exception>
    public bool IsWorkingDay(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(date.Year, Year, nameof(date));
        if (IsHeld(Holidays, date) || IsHeld(DaysOff, date))
            return false;
        return !date.IsWeekend() || IsHeld(MakeUpDays, date);
    }

    /// <summary>Whether two years hold the same rows.</summary>
    public bool Equals(DayTables? other) => other is not null && Year == other.Year
        && Holidays.SequenceEqual(other.Holidays)
        && DaysOff.SequenceEqual(other.DaysOff)
        && MakeUpDays.SequenceEqual(other.MakeUpDays);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Year, Holidays.Count, DaysOff.Count, MakeUpDays.Count);

    private static bool IsHeld(IReadOnlyList<CalendarDay> table, DateOnly date) => table.Any(day => day.Date == date);

    private static IReadOnlyList<CalendarDay> InOrder(int year, IEnumerable<CalendarDay> days, string table)
    {
        CalendarDay[] ordered = [.. days.OrderBy(day => day.Date)];
        if (ordered.Any(day => day.Date.Year != year))
            throw new ArgumentException($"A date is not of {year}.", table);
        if (ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Date == pair.Second.Date))
            throw new ArgumentException("A date stands twice.", table);
        return ordered;
    }
}
