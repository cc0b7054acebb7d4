using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NghiTrinh.Documents.Packages;

namespace NghiTrinh.Documents.Calendars;

/// <summary>Writes a calendar as iCalendar (RFC 5545), to be published. Implements docs/spec/formats.md §10.</summary>
public static class IcsFile
{
    /// <summary>The file; the same calendar always gives the same bytes.</summary>
    /// <exception cref="ArgumentException">The time zone is not an IANA name.</exception>
    public static byte[] Write(CalendarFile file)
    {
        var calendar = new Calendar { ProductId = "-//Nghi Trinh//Work programme//VI", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", SafeText.Of(file.Name));
        calendar.AddProperty("X-WR-TIMEZONE", file.TimeZone);
        if (file.Sittings.Any(sitting => sitting.When is CalendarTime.Hours))
            calendar.AddTimeZone(ZoneOf(file));
        foreach (var sitting in file.Sittings) calendar.Events.Add(EventOf(sitting, file));
        foreach (var due in file.DueItems) calendar.Todos.Add(TodoOf(due, file));
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static VTimeZone ZoneOf(CalendarFile file)
    {
        var first = file.Sittings.Select(sitting => sitting.When).OfType<CalendarTime.Hours>().Min(hours => hours.On);
        return VTimeZone.FromDateTimeZone(file.TimeZone, new DateTime(first.Year, 1, 1), includeHistoricalData: false);
    }

    private static CalendarEvent EventOf(CalendarSitting sitting, CalendarFile file)
    {
        var (start, end) = sitting.When switch
        {
            // The end of whole days is the day after (RFC 5545 §3.6.1).
            CalendarTime.Days days => (new CalDateTime(days.First), new CalDateTime(days.Last.AddDays(1))),
            CalendarTime.Hours hours => (new CalDateTime(hours.On, hours.From, file.TimeZone),
                new CalDateTime(hours.On, hours.Until, file.TimeZone)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new()
        {
            Uid = sitting.Uid,
            Sequence = sitting.Sequence,
            DtStamp = Moment(file.StampedAt),
            Summary = SafeText.Of(sitting.Summary),
            Start = start,
            End = end,
            Location = Clean(sitting.Location),
            Description = Clean(sitting.Description),
            Categories = [.. sitting.Categories.Select(SafeText.Of)],
            Status = sitting.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = sitting.When is CalendarTime.Days ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
    }

    private static Todo TodoOf(CalendarDue due, CalendarFile file)
    {
        var todo = new Todo
        {
            Uid = due.Uid,
            Sequence = due.Sequence,
            DtStamp = Moment(file.StampedAt),
            Summary = SafeText.Of(due.Summary),
            Due = new CalDateTime(due.DueOn),
            Description = Clean(due.Description),
            Categories = [.. due.Categories.Select(SafeText.Of)],
        };
        (todo.Status, todo.PercentComplete) = due.State switch
        {
            DueState.Open => (TodoStatus.NeedsAction, 0),
            DueState.UnderWay way => (TodoStatus.InProcess, Math.Clamp(way.Percent, 0, 100)),
            DueState.Done => (TodoStatus.Completed, 100),
            DueState.Cancelled => (TodoStatus.Cancelled, 0),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (due.State is DueState.Done done) todo.Completed = Moment(done.At);
        return todo;
    }

    private static string? Clean(string? text) => text is null ? null : SafeText.Of(text);

    private static CalDateTime Moment(DateTimeOffset at) => new(at.UtcDateTime, "UTC");
}
