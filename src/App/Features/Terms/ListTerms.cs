using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Terms;

/// <summary>Terms, their goals, and how the programmes of the years cover them.</summary>
public static class ListTerms
{
    /// <summary>How a year covers a goal; null where it has no programme, a gap where it is meant to be served and is not.</summary>
    public sealed record Cell(int Year, Figure? Items, bool IsGap);

    public sealed record Row(Goal Goal, IReadOnlyList<Cell> Cells);

    public sealed record TermPart(Term Term, IReadOnlyList<int> Years, IReadOnlyList<Row> Rows)
    {
        /// <summary>How many goals a year leaves unserved.</summary>
        public int Gaps(int year) => Rows.Count(r => r.Cells.Any(c => c.Year == year && c.IsGap));
    }

    public sealed record Model(IReadOnlyList<TermPart> Terms);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? Pages.Show<ListTermsPage, Model>(reading, new([.. reading.At.Terms.Reverse().Select(t => Part(t, reading.At))]))
            : Problems.NoSuchPage(http);

    private static TermPart Part(Term term, Snapshot at)
    {
        int[] years = [.. Enumerable.Range(term.FromOn.Year, term.ToOn.Year - term.FromOn.Year + 1)];
        return new(term, years, [.. term.Goals.Select(g => new Row(g, [.. years.Select(y => CellOf(g, y, at))]))]);
    }

    private static Cell CellOf(Goal goal, int year, Snapshot at)
    {
        if (at.ProgrammeOf(year) is not { } programme)
            return new(year, null, false);
        var rows = new ItemFilter { Goal = goal.Id };
        var items = at.ItemsOf(programme.Id);
        var count = items.Count(i => rows.Matches(i, at));
        return new(year, new(count, items.Count(i => i.Exit is null), at.Point, rows), count == 0 && goal.IsFor(year));
    }
}
