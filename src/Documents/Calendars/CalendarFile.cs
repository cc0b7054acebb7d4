namespace NghiTrinh.Documents.Calendars;

/// <summary>
/// Sittings and due lines for a calendar program. The texts are written as given: what a confidential item may show is the
/// caller's decision, so its title must not be in them. Implements docs/spec/formats.md §10.
/// </summary>
/// <param name="Name">What the calendar is called in the program that subscribes to it.</param>
/// <param name="TimeZone">IANA name of the committee's zone, such as Asia/Ho_Chi_Minh.</param>
/// <param name="StampedAt">The moment the file speaks of (DTSTAMP); never the clock's.</param>
/// <param name="Sittings">Planned, held and cancelled ones.</param>
/// <param name="DueItems">Lines that have a last day.</param>
public sealed record CalendarFile(
    string Name, string TimeZone, DateTimeOffset StampedAt,
    IReadOnlyList<CalendarSitting> Sittings, IReadOnlyList<CalendarDue> DueItems);

/// <summary>A sitting (VEVENT). The same uid with a higher sequence replaces what was sent before.</summary>
public sealed record CalendarSitting(string Uid, int Sequence, string Summary, CalendarTime When)
{
    public string? Location { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
    public bool IsCancelled { get; init; }
}

/// <summary>A line of the programme with a last day (VTODO); the day itself is still in time.</summary>
public sealed record CalendarDue(string Uid, int Sequence, string Summary, DateOnly DueOn, DueState State)
{
    public string? Description { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>When a sitting is, in the calendar's own zone.</summary>
public abstract record CalendarTime
{
    private CalendarTime() { }

    /// <summary>Whole days, both included.</summary>
    public sealed record Days(DateOnly First, DateOnly Last) : CalendarTime;

    /// <summary>Hours of one day; the end is excluded.</summary>
    public sealed record Hours(DateOnly On, TimeOnly From, TimeOnly Until) : CalendarTime;
}

public abstract record DueState
{
    private DueState() { }

    public sealed record Open : DueState;

    /// <param name="Percent">0 to 100.</param>
    public sealed record UnderWay(int Percent) : DueState;

    public sealed record Done(DateTimeOffset At) : DueState;

    public sealed record Cancelled : DueState;
}
