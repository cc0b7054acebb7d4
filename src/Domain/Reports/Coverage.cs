using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>How a year serves a goal.</summary>
/// <param name="Year">The year.</param>
/// <param name="Items">The items that serve it; null where the year has no programme.</param>
/// <param name="IsGap">Whether it is meant to be served in the year, there is a programme, and no item serves it.</param>
public sealed record CoverageCell(int Year, Figure? Items, bool IsGap);

/// <summary>A goal with its years.</summary>
public sealed record CoverageRow(Goal Goal, IReadOnlyList<CoverageCell> Cells);

/// <summary>The items of a year by whether they serve a goal; null where there is no programme.</summary>
public sealed record CoverageYear(int Year, Figure? All, Figure? Serving, Figure? WithoutGoal);

/// <summary>How the programmes of the years cover the goals of a term.</summary>
/// <param name="Term">The term.</param>
/// <param name="Rows">Its goals, by kind and number.</param>
/// <param name="Years">Every year that has a day of the term.</param>
public sealed record Coverage(Term Term, IReadOnlyList<CoverageRow> Rows, IReadOnlyList<CoverageYear> Years)
{
    /// <summary>The goals that a year leaves without an item though they are meant for it.</summary>
    public IEnumerable<Goal> GapsOf(int year) => Rows.Where(r => r.Cells.Any(c => c.Year == year && c.IsGap)).Select(r => r.Goal);

    /// <summary>How many goals of a kind are meant for a year, and how many of these an item serves; null without a programme.</summary>
    public (int Meant, int Served)? OfKind(GoalKind kind, int year)
    {
        if (Years.First(y => y.Year == year).All is null)
            return null;
        CoverageRow[] meant = [.. Rows.Where(r => r.Goal.Kind == kind && r.Goal.IsFor(year))];
        return (meant.Length, meant.Count(r => r.Cells.Any(c => c.Year == year && !c.IsGap)));
    }

    /// <summary>The coverage of a term at a point.</summary>
    public static Coverage Of(Snapshot at, Term term)
    {
        int[] years = [.. Enumerable.Range(term.FromOn.Year, term.ToOn.Year - term.FromOn.Year + 1)];
        return new(
            term, [.. term.Goals.Select(g => new CoverageRow(g, [.. years.Select(y => CellOf(at, g, y))]))],
            [.. years.Select(y => new CoverageYear(
                y, Count(at, y, ItemFilter.All), Count(at, y, new() { Serving = true }), Count(at, y, new() { Serving = false })))]);
    }

    private static CoverageCell CellOf(Snapshot at, Goal goal, int year)
    {
        var items = Count(at, year, new() { Goal = goal.Id });
        return new(year, items, items is { Count: 0 } && goal.IsFor(year));
    }

    private static Figure? Count(Snapshot at, int year, ItemFilter rows)
    {
        if (at.ProgrammeOf(year) is not { } programme)
            return null;
        var items = at.ItemsOf(programme.Id);
        return new(items.Count(i => rows.Matches(i, at)), items.Count(i => i.Exit is null), at.Point, rows);
    }
}
