using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>One meeting: when, what it deals with, until when papers are due, its history.</summary>
public static class ShowMeeting
{
    private const int UsualDays = 5;

    public sealed record Row(Item Item, WorkProgramme? Programme, Hearing? Hearing);

    public sealed record Model(Meeting Meeting, Body? Body, IReadOnlyList<Row> Rows, int Days, DateOnly? PapersDueOn, bool IsOnDayOff);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid meeting, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.At.Find(new MeetingId(meeting)) is not { } found)
            return Problems.NoSuchPage(http);
        var (at, working) = (reading.At, reading.At.WorkingDays());
        var days = int.TryParse(reading.Query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Min(asked, 250) : UsualDays;
        var rows = at.Programmes.SelectMany(p => at.ItemsOf(p.Id).Select(i => new Row(i, p, i.Hearings.LastOrDefault(h => h.Meeting == found.Id))))
            .Where(r => r.Hearing is not null || (r.Item.Exit is null && r.Item.TabledFor.Contains(found.Id)));
        var on = found.HeldOn ?? found.PlannedOn;
        return Pages.Show<ShowMeetingPage, Model>(reading with { Year = found.Year }, new(
            found, at.Find(found.Body), [.. rows], days, on is { } day ? working.DaysBefore(day, days) : null,
            on is { } date && !working.IsWorkingDay(date)));
    }
}
