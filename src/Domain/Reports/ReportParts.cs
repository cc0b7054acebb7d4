using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>Counting the parts of a report.</summary>
internal static class ReportParts
{
    internal static ReportPart Of(Snapshot at, WorkProgramme programme, Body? body)
    {
        var of = new ItemFilter { Body = body?.Id };
        Item[] standing = [.. at.ItemsOf(programme.Id).Where(i => of.Matches(i, at))];
        var row = Row(at, standing, of, 0);
        return new(body, at, row.Total, row.Reported, row.NotReported, Count(at, standing, of with { Issued = true }))
        {
            Meetings = body is null ? [] : Meetings(at, programme, body.Id),
            ByLeads = ByLeads(at, standing, of),
            ByAgency = [.. Agencies(at, standing).Select(a => ByAgency(at, standing, of, a))],
            ByMonth = [.. standing.Select(i => i.Content.Due?.MonthShown ?? 0).Distinct().OrderBy(m => m == 0 ? 13 : m)
                .Select(m => Row(at, standing, of with { Month = m }, m))],
            Dispositions = Dispositions(at, standing, of),
            Balance = Balance.Of(at, programme.Id, of),
            BalanceByAgency = [.. Agencies(at, at.ItemsOf(programme.Id).Where(i => body is null || i.Content.Bodies.Contains(body.Id)))
                .Select(a => (a, Balance.Of(at, programme.Id, of with { Lead = a })))],
            Items = standing,
        };
    }

    private static IReadOnlyList<MeetingCount> Meetings(Snapshot at, WorkProgramme programme, BodyId body) =>
        [.. Enum.GetValues<MeetingKind>().Select(kind => MeetingCount.Of(at, programme, body, kind))
            .Where(count => count.Planned > 0 || count.Held > 0)];

    private static Figure Count(Snapshot at, IReadOnlyCollection<Item> of, ItemFilter filter) =>
        new(of.Count(i => filter.Matches(i, at)), of.Count, at.Point, filter);

    private static GroupRow<TKey> Row<TKey>(Snapshot at, IEnumerable<Item> standing, ItemFilter filter, TKey key)
    {
        Item[] group = [.. standing.Where(i => filter.Matches(i, at))];
        return new(
            key,
            new(group.Length, group.Length, at.Point, filter),
            Count(at, group, filter with { Reported = true }),
            Count(at, group, filter with { Reported = false }));
    }

    // Items that nobody leads are left out on purpose: the missing sum is what the check reports.
    private static IReadOnlyList<GroupRow<IReadOnlyList<AgencyId>>> ByLeads(
        Snapshot at, IReadOnlyCollection<Item> standing, ItemFilter of)
    {
        var groups = new List<IReadOnlyList<AgencyId>>();
        foreach (var leads in standing.Select(i => i.Content.Leads).Where(l => l.Count > 0))
            if (!groups.Any(g => ItemFilter.SameLeads(g, leads)))
                groups.Add(leads);
        return [.. groups.Select(g => Row(at, standing, of with { Leads = g }, g))
            .OrderByDescending(r => r.NotReported.Count).ThenByDescending(r => r.Total.Count)
            .ThenBy(r => SortKey.Of(at.Find(r.Key[0])?.Name ?? ""), StringComparer.Ordinal)];
    }

    private static IEnumerable<AgencyId> Agencies(Snapshot at, IEnumerable<Item> items) =>
        items.SelectMany(i => i.Content.Leads).Distinct()
            .OrderBy(a => SortKey.Of(at.Find(a)?.Name ?? ""), StringComparer.Ordinal);

    private static AgencyRow ByAgency(Snapshot at, IReadOnlyCollection<Item> standing, ItemFilter of, AgencyId agency)
    {
        var row = Row(at, standing, of with { Lead = agency }, agency);
        Item[] led = [.. standing.Where(i => row.Total.Rows.Matches(i, at))];
        return new(agency, row.Total, row.Reported, row.NotReported, Count(at, led, row.Total.Rows with { Joint = true }));
    }

    private static IReadOnlyList<DispositionRow> Dispositions(Snapshot at, IReadOnlyCollection<Item> standing, ItemFilter of)
    {
        Item[] unfinished = [.. standing.Where(i => !i.IsReportedFor(of.Body))];
        return [.. unfinished
            .GroupBy(i => (Standing: i.StandingFor(of.Body), i.Disposition?.Year, i.Disposition?.Month,
                Bodies: string.Join(' ', i.Disposition?.Bodies ?? [])))
            .OrderBy(g => g.Key.Standing).ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Month).ThenBy(g => g.Key.Bodies, StringComparer.Ordinal)
            .Select(g => Disposition(at, unfinished.Length, [.. g], of, g.Key.Standing))];
    }

    private static DispositionRow Disposition(
        Snapshot at, int unfinished, IReadOnlyCollection<Item> group, ItemFilter of, Standing standing)
    {
        var disposition = group.First().Disposition;
        var rows = of with { Standing = standing, DisposedTo = disposition };
        return new(
            standing, disposition?.Year, disposition?.Month, disposition?.Bodies ?? [],
            new(group.Count, unfinished, at.Point, rows), ByLeads(at, group, rows));
    }
}
