using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>The meetings of a year: planned and held by body and kind with a forecast, then one by one.</summary>
public static class ListMeetings
{
    /// <summary>A meeting with its items: all tabled or heard, and of these heard.</summary>
    public sealed record Row(Meeting Meeting, Body? Body, Figure Items, int Heard, bool IsOnDayOff);

    public sealed record Model(int Year, WorkProgramme? Programme, IReadOnlyList<MeetingCount> Counts, IReadOnlyList<Row> Rows, Body? Only,
        MeetingKind? Kind, MeetingState? State);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || year is < 1900 or > 2200)
            return Problems.NoSuchPage(http);
        var only = Guid.TryParse(reading.Query["body"], out var id) ? reading.At.Find(new BodyId(id)) : null;
        var kind = Kebab.Parse<MeetingKind>(reading.Query["kind"].ToString());
        var state = Kebab.Parse<MeetingState>(reading.Query["state"].ToString());
        var programme = reading.Programme(year);
        var days = reading.At.WorkingDays();
        return Pages.Show<ListMeetingsPage, Model>(reading, new(
            year, programme, programme is null ? [] : [.. Counts(reading, programme, only)],
            [
                .. reading.At.MeetingsOf(year, only?.Id)
                    .Where(m => (kind is null || m.Kind == kind) && (state is null || m.State == state)).Select(m => new Row(
                    m, reading.At.Find(m.Body), ItemsOf(m, reading.At), HeardAt(m, reading.At),
                    (m.HeldOn ?? m.PlannedOn) is { } on && !days.IsWorkingDay(on))),
            ],
            only, kind, state));
    }

    /// <summary>The items tabled for or heard at a meeting, those of other years too.</summary>
    public static Figure ItemsOf(Meeting meeting, Snapshot at)
    {
        var rows = new ItemFilter { Meeting = meeting.Id };
        var items = at.ProgrammeOf(meeting.Year) is { } programme ? at.ItemsOf(programme.Id) : [];
        return new(items.Count(i => rows.Matches(i, at)), items.Count(i => i.Exit is null), at.Point, rows);
    }

    private static int HeardAt(Meeting meeting, Snapshot at) => at.ProgrammeOf(meeting.Year) is { } programme
        ? at.ItemsOf(programme.Id).Count(i => i.Exit is null && i.Hearings.Any(h => h.Meeting == meeting.Id))
        : 0;

    // On the date of a report its cut-offs hold: "4 of 5 at 23/11, 21 of 24 at 17/11".
    private static IEnumerable<MeetingCount> Counts(Reading reading, WorkProgramme programme, Body? only)
    {
        var cutOffs = programme.Reports.GetValueOrDefault(reading.Point.On) ?? [];
        foreach (var body in reading.At.Bodies.Where(b => only is null || b.Id == only.Id))
        {
            var on = cutOffs.FirstOrDefault(c => c.Body == body.Id)?.On ?? reading.Point.On;
            var at = reading.Ledger.At(reading.Point with { On = on });
            if (at.Find(programme.Id) is { } then)
                foreach (var kind in Enum.GetValues<MeetingKind>())
                    if (MeetingCount.Of(at, then, body.Id, kind) is { } count && (count.Planned > 0 || count.Held > 0 || count.Forecast.Scheduled > 0))
                        yield return count;
        }
    }
}
