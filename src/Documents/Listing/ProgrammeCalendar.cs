using NghiTrinh.Documents.Calendars;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>Meetings and due items of a programme as a calendar. A classified item never carries its title.</summary>
public static class ProgrammeCalendar
{
    /// <param name="name">What the calendar is called.</param>
    /// <param name="at">The ledger at the point asked for.</param>
    /// <param name="meetings">The meetings in it; those without a date are left out.</param>
    /// <param name="items">The items in it; those without a last day are left out.</param>
    /// <param name="words">The language.</param>
    public static CalendarFile Of(string name, Snapshot at, IEnumerable<Meeting> meetings, IEnumerable<Item> items, Words words)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        return new(
            name, committee.TimeZone, StampOf(at),
            [.. meetings.Where(m => (m.HeldOn ?? m.PlannedOn) is not null).Select(m => Sitting(m, at, words))],
            [.. items.Where(i => i.ExpectedDue?.LastDay is not null).Select(i => Due(i, at, committee, words))]);
    }

    /// <summary>The moment the data speak of: of the last change that is known.</summary>
    private static DateTimeOffset StampOf(Snapshot at) => at.Ledger.Subjects.SelectMany(at.Ledger.HistoryOf)
        .Where(e => at.Point.Known is not { } known || e.RecordedAt <= known).Select(e => e.RecordedAt)
        .DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    private static CalendarSitting Sitting(Meeting meeting, Snapshot at, Words words)
    {
        var on = meeting.HeldOn ?? meeting.PlannedOn!.Value;
        var body = at.Find(meeting.Body);
        var ordinal = meeting.Ordinal is { } number ? words.Say($" lần thứ {number}", $" no. {number}") : "";
        return new($"{meeting.Id}@nghi-trinh", Known(at, new(SubjectKind.Meeting, meeting.Id.Value)), Title(meeting, body, ordinal), new CalendarTime.Days(on, on))
        {
            Description = $"{body?.Name} · {words.Of(meeting.Kind)} · {words.Of(meeting.State)}",
            Categories = [body?.ShortName ?? ""],
            IsCancelled = meeting.State == MeetingState.Cancelled,
        };
    }

    private static string Title(Meeting meeting, Body? body, string ordinal)
    {
        var name = body?.MeetingName ?? "";
        var title = (name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name) + ordinal;
        return meeting.Title is { } about ? $"{title}: {about}" : title;
    }

    private static CalendarDue Due(Item item, Snapshot at, Committee committee, Words words)
    {
        var c = item.Content;
        return new(
            $"{item.Id}@nghi-trinh", Known(at, new(SubjectKind.Item, item.Id.Value)),
            $"{words.ItemNumber(item)}. {ItemTitle.Of(item, words)}", item.ExpectedDue!.LastDay!.Value, StateOf(item, committee))
        {
            Description = $"{words.Agencies(c.Leads, at)} · {words.Bodies(c.Bodies, at)} · {words.Due(item.ExpectedDue)}",
            Categories = [.. c.Bodies.Select(b => at.Find(b)?.ShortName ?? "").Where(b => b.Length > 0)],
        };
    }

    private static DueState StateOf(Item item, Committee committee) => item switch
    {
        { Exit: not null } or { Disposition.Kind: DispositionKind.NotReproposed, IsReported: false } => new DueState.Cancelled(),
        { ReportedOn: { } on } => new DueState.Done(MidnightOf(on, committee)),
        { Content.Bodies.Count: > 1 } when item.Content.Bodies.Count(item.IsReportedTo) is > 0 and var heard =>
            new DueState.UnderWay(100 * heard / item.Content.Bodies.Count),
        _ => new DueState.Open(),
    };

    private static DateTimeOffset MidnightOf(DateOnly on, Committee committee)
    {
        var clock = on.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(clock, TimeZoneInfo.FindSystemTimeZoneById(committee.TimeZone).GetUtcOffset(clock)).ToUniversalTime();
    }

    private static int Known(Snapshot at, Subject subject) =>
        at.Ledger.HistoryOf(subject).Count(e => at.Point.Known is not { } known || e.RecordedAt <= known);
}
