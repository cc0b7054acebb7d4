using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>One agency: its names over time, its figures by year, its items.</summary>
public static class ShowAgency
{
    /// <summary>A name and the day from which it was borne.</summary>
    public sealed record NameSince(DateOnly On, string Name, string? ShortName);

    public sealed record YearRow(int Year, Figure Total, Figure Reported, Figure NotReported, Figure Joint);

    public sealed record Model(
        Agency Agency, IReadOnlyList<NameSince> Names, IReadOnlyList<YearRow> Years, WorkProgramme? Programme,
        IReadOnlyList<Item> Items, IReadOnlyList<Item> Coordinating)
    {
        public IReadOnlyList<Agency> Predecessors { get; init; } = [];
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid agency, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.At.Find(new AgencyId(agency)) is not { } found)
            return Problems.NoSuchPage(http);
        var at = reading.At;
        var programme = reading.Year is { } year ? reading.Programme(year) : null;
        var items = programme is null ? [] : at.ItemsOf(programme.Id).Where(i => i.Exit is null).ToList();
        return Pages.Show<ShowAgencyPage, Model>(reading, new(
            found, NamesOf(found.Id, reading), [.. at.Programmes.Select(p => Row(p, found.Id, at))], programme,
            [.. items.Where(i => i.Content.Leads.Contains(found.Id))], [.. items.Where(i => i.Content.Coordinating.Contains(found.Id))])
        {
            Predecessors = [.. at.Agencies.Where(a => a.Successor == found.Id)],
        });
    }

    private static NameSince[] NamesOf(AgencyId id, Reading reading) =>
    [
        .. reading.Ledger.HistoryOf(AgencyEndpoints.SubjectOf(id)).At(reading.Point).Select(entry => entry.Change switch
        {
            AgencyChange.Established e => new NameSince(entry.EffectiveOn, e.Name, e.ShortName),
            AgencyChange.Renamed r => new NameSince(entry.EffectiveOn, r.Name, r.ShortName),
            _ => null,
        }).OfType<NameSince>(),
    ];

    private static YearRow Row(WorkProgramme programme, AgencyId agency, Snapshot at)
    {
        var lead = new ItemFilter { Lead = agency };
        return new(
            programme.Year, Count(lead), Count(lead with { Reported = true }), Count(lead with { Reported = false }),
            Count(lead with { Joint = true }));

        Figure Count(ItemFilter rows)
        {
            var items = at.ItemsOf(programme.Id);
            return new(items.Count(i => rows.Matches(i, at)), items.Count(i => lead.Matches(i, at)), at.Point, rows);
        }
    }
}
