using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Imports;

/// <summary>What to look at twice in a line before it is taken in; none of it stands in the way.</summary>
public abstract record LineWarning
{
    private LineWarning() { }

    public sealed record NoLead : LineWarning;

    public sealed record NoBody : LineWarning;

    public sealed record NoDue : LineWarning;

    public sealed record DueInAnotherYear(int Year) : LineWarning;

    /// <summary>Agencies that will be established by the import.</summary>
    public sealed record NewAgencies(IReadOnlyList<string> Names) : LineWarning;

    /// <summary>Bodies that will be formed by the import.</summary>
    public sealed record NewBodies(IReadOnlyList<string> Names) : LineWarning;

    /// <summary>An item of the programme has the same content.</summary>
    public sealed record StandsAlready(Item Item) : LineWarning;

    /// <summary>An earlier row of the list has the same content and due period.</summary>
    public sealed record Repeated(string Sheet, int Row) : LineWarning;
}

/// <summary>A line as it will be taken in.</summary>
public sealed record PreviewLine(AcceptedRow Row, IReadOnlyList<LineWarning> Warnings)
{
    /// <summary>The lines of a plan, in the order of the list.</summary>
    public static IReadOnlyList<PreviewLine> Of(ListReading reading, ImportPlan plan, Snapshot at)
    {
        var standing = at.ItemsOf(plan.Programme).Where(i => i.Exit is null)
            .GroupBy(i => ListTerms.Header(i.Content.Title)).ToDictionary(g => g.Key, g => g.First());
        var (agencies, bodies) = (plan.NewAgencies.Select(SortKey.Folded).ToHashSet(), plan.NewBodies.ToHashSet());
        var before = new Dictionary<(string, DuePeriod?), AcceptedRow>();
        return [.. reading.Accepted.Select(row => new PreviewLine(row, [.. Warnings(row)]))];

        IEnumerable<LineWarning> Warnings(AcceptedRow row)
        {
            var title = ListTerms.Header(row.Title);
            if (standing.TryGetValue(title, out var item))
                yield return new LineWarning.StandsAlready(item);
            if (!before.TryAdd((title, row.Due), row))
                yield return new LineWarning.Repeated(before[(title, row.Due)].Sheet, before[(title, row.Due)].Row);
            if (row.Leads.Count == 0)
                yield return new LineWarning.NoLead();
            if (row.Bodies.Count == 0)
                yield return new LineWarning.NoBody();
            if (row.Due is null)
                yield return new LineWarning.NoDue();
            if (row.Due?.LastDay?.Year is { } year && year != plan.Year)
                yield return new LineWarning.DueInAnotherYear(year);
            if (row.Leads.Concat(row.Coordinating).Where(a => agencies.Contains(SortKey.Folded(a))).Distinct().ToList() is { Count: > 0 } newAgencies)
                yield return new LineWarning.NewAgencies(newAgencies);
            if (row.Bodies.Where(bodies.Contains).ToList() is { Count: > 0 } newBodies)
                yield return new LineWarning.NewBodies(newBodies);
        }
    }
}
