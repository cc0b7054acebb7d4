using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>What is asked of something against what it can bear; null where nobody has said.</summary>
/// <param name="Needed">Minutes, or items.</param>
/// <param name="Available">Minutes, or items.</param>
public readonly record struct Load(int? Needed, int? Available)
{
    /// <summary>Whether more is asked than there is.</summary>
    public bool IsOver => Needed > Available;
}

/// <summary>A sitting with the items on its agenda.</summary>
public sealed record SittingLoad(Meeting Meeting, IReadOnlyList<Item> Items, Load Minutes);

/// <summary>A month of a body: the items due in it against the minutes of its sittings.</summary>
/// <param name="Month">1-12; 0 for items without a month.</param>
/// <param name="Items">How many are due, and which.</param>
/// <param name="Sittings">How many sittings there are in it.</param>
/// <param name="Minutes">Minutes of the items against those of the sittings.</param>
public sealed record MonthLoad(int Month, Figure Items, int Sittings, Load Minutes);

/// <summary>How full the sittings and months of a body are.</summary>
public sealed record BodyLoad(Body Body, IReadOnlyList<SittingLoad> Sittings, IReadOnlyList<MonthLoad> Months);

/// <summary>The items an agency leads, month by month, against what its people can finish.</summary>
/// <param name="Agency">Which agency.</param>
/// <param name="Staff">Its people, or null where nobody has said.</param>
/// <param name="Items">All it leads in the year.</param>
/// <param name="Months">Of each month from January to December.</param>
public sealed record AgencyWork(AgencyId Agency, Staff? Staff, Figure Items, IReadOnlyList<(Figure Items, Load Load)> Months);

/// <summary>Cân đối chương trình: lines per sitting, month and agency against the minutes and the people there are.</summary>
public static class Workload
{
    /// <summary>Bodies that hear items of the programme or sit in its year.</summary>
    public static IReadOnlyList<BodyLoad> OfBodies(Snapshot at, WorkProgramme programme)
    {
        var items = at.ItemsOf(programme.Id);
        return
        [
            .. at.Bodies.Select(b => Of(at, programme, items, b)).Where(l => l.Sittings.Count > 0 || l.Months.Any(m => m.Items.Count > 0)),
        ];
    }

    /// <summary>Agencies that lead items of the programme, the busiest first.</summary>
    public static IReadOnlyList<AgencyWork> OfAgencies(Snapshot at, WorkProgramme programme)
    {
        var items = at.ItemsOf(programme.Id);
        return
        [
            .. items.Where(i => i.Exit is null).SelectMany(i => i.Content.Leads).Distinct().Select(a =>
            {
                var (staff, all) = (at.Find(a)?.Staff.GetValueOrDefault(programme.Year), Count(at, items, new() { Lead = a }));
                return new AgencyWork(a, staff, all,
                [
                    .. Enumerable.Range(1, 12).Select(m => Count(at, items, new() { Lead = a, Month = m }))
                        .Select(f => (f, new Load(f.Count, staff?.ItemsAMonth))),
                ]);
            }).OrderByDescending(w => w.Items.Count).ThenBy(w => SortKey.Of(at.Find(w.Agency)?.Name ?? ""), StringComparer.Ordinal),
        ];
    }

    /// <summary>The items that stand on the agenda of a meeting: heard at it, or tabled for it and for no later one of the body.</summary>
    public static IReadOnlyList<Item> OnAgenda(this Snapshot at, Meeting meeting) =>
        [.. at.ItemsOf(at.ProgrammeOf(meeting.Year)?.Id ?? default).Where(i => i.Exit is null && IsOn(at, i, meeting))];

    private static bool IsOn(Snapshot at, Item item, Meeting meeting) =>
        item.Hearings.Any(h => h.Meeting == meeting.Id)
        || (!item.IsReportedTo(meeting.Body) && meeting.State == MeetingState.Planned
            && item.TabledFor.Where(m => at.Find(m)?.Body == meeting.Body).Select(m => (MeetingId?)m).LastOrDefault() == meeting.Id);

    /// <summary>Minutes an item needs before a body; null where neither it nor the body says.</summary>
    public static int? MinutesBefore(this Item item, Body body) => item.Minutes ?? body.MinutesEach;

    private static BodyLoad Of(Snapshot at, WorkProgramme programme, IReadOnlyList<Item> items, Body body)
    {
        Meeting[] meetings = [.. at.MeetingsOf(programme.Year, body.Id).Where(m => m.State != MeetingState.Cancelled)];
        return new(
            body,
            [.. meetings.Select(m => (Meeting: m, Items: at.OnAgenda(m)))
                .Select(s => new SittingLoad(s.Meeting, s.Items, new(Needed(s.Items, body), s.Meeting.Minutes ?? body.SittingMinutes)))],
            [.. Enumerable.Range(1, 12).Append(0).Select(month => Of(at, items, body, meetings, month))
                .Where(m => m.Month > 0 || m.Items.Count > 0)]);
    }

    private static MonthLoad Of(Snapshot at, IReadOnlyList<Item> items, Body body, Meeting[] meetings, int month)
    {
        var rows = new ItemFilter { Body = body.Id, Month = month };
        Meeting[] sittings = [.. meetings.Where(m => month > 0 && m.On?.Month == month)];
        int?[] minutes = [.. sittings.Select(m => m.Minutes ?? body.SittingMinutes)];
        return new(
            month, Count(at, items, rows), sittings.Length,
            new(Needed(items.Where(i => rows.Matches(i, at)), body), month == 0 || minutes.Contains(null) ? null : minutes.Sum()));
    }

    private static int? Needed(IEnumerable<Item> items, Body body)
    {
        int?[] minutes = [.. items.Select(i => i.MinutesBefore(body))];
        return minutes.Contains(null) ? null : minutes.Sum();
    }

    private static Figure Count(Snapshot at, IReadOnlyList<Item> items, ItemFilter rows) =>
        new(items.Count(i => rows.Matches(i, at)), items.Count, at.Point, rows);
}
