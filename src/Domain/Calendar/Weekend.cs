namespace NghiTrinh.Domain.Calendar;

/// <summary>The weekly rest of offices: Saturday and Sunday.</summary>
internal static class Weekend
{
    /// <summary>Whether the date is a Saturday or a Sunday.</summary>
    public static bool IsWeekend(this DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
