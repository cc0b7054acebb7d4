namespace NghiTrinh.Domain.Programme;

/// <summary>When an item is due (thời gian trình). The month is the normal precision of a work programme.</summary>
public abstract record DuePeriod
{
    private DuePeriod() { }

    /// <summary>Due on, or before, one civil date; the date itself is still in time.</summary>
    public sealed record OnDate(DateOnly On) : DuePeriod;

    /// <summary>Due in a month (1-12); the last day of the month is still in time.</summary>
    public sealed record InMonth(int Year, int Month) : DuePeriod;

    /// <summary>Due in a quarter (1-4); the last day of the quarter is still in time.</summary>
    public sealed record InQuarter(int Year, int Quarter) : DuePeriod;

    /// <summary>Due some time in the year.</summary>
    public sealed record InYear(int Year) : DuePeriod;

    /// <summary>"Thường xuyên": recurring work without a date; never late.</summary>
    public sealed record Recurring : DuePeriod;

    /// <summary>"Chờ quyết định": the date depends on a decision of another body; never late.</summary>
    public sealed record AwaitingDecision : DuePeriod;

    /// <summary>The last day that is still in time, or null where there is none.</summary>
    public DateOnly? LastDay => this switch
    {
        OnDate due => due.On,
        InMonth due => EndOfMonth(due.Year, due.Month),
        InQuarter due => EndOfMonth(due.Year, due.Quarter * 3),
        InYear due => EndOfMonth(due.Year, 12),
        _ => null,
    };

    /// <summary>The first day of the period, or null where there is none; a date is its own first day.</summary>
    public DateOnly? FirstDay => this switch
    {
        OnDate due => due.On,
        InMonth due => new DateOnly(due.Year, due.Month, 1),
        InQuarter due => new DateOnly(due.Year, due.Quarter * 3 - 2, 1),
        InYear due => new DateOnly(due.Year, 1, 1),
        _ => null,
    };

    /// <summary>The month (1-12) an item is shown under: of a quarter or a year the last one; null without a date.</summary>
    public int? MonthShown => LastDay?.Month;

    private static DateOnly EndOfMonth(int year, int month) =>
        new(year, month, DateTime.DaysInMonth(year, month));
}
