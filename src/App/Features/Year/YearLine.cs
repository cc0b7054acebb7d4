using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Year;

/// <summary>Months across, bodies down.</summary>
/// <param name="Months">The months shown: 1 to 12, and 0 where some item has none.</param>
/// <param name="Rows">A row a body.</param>
/// <param name="Here">Where the as-of date lies among the twelve months, 0 to 1200; null outside the year.</param>
/// <param name="Month">The month of the as-of date; 0 before the year, 13 after it.</param>
public sealed record YearLine(IReadOnlyList<int> Months, IReadOnlyList<YearLine.Row> Rows, int? Here, int Month)
{
    /// <summary>A body with its months.</summary>
    public sealed record Row(Body Body, IReadOnlyList<Cell> Cells);

    /// <summary>One month of one body.</summary>
    /// <param name="Month">The month; 0 is without a month.</param>
    /// <param name="Meetings">Its meetings, also those called off.</param>
    /// <param name="Items">Its items with their state for the body.</param>
    /// <param name="Total">All of them as a figure.</param>
    /// <param name="Reported">Those reported.</param>
    public sealed record Cell(
        int Month, IReadOnlyList<Meeting> Meetings, IReadOnlyList<(Item Item, ItemState State)> Items, Figure Total, Figure Reported);

    /// <summary>The line of a report; each body at its own date.</summary>
    public static YearLine Of(ImplementationReport report, AsOf point)
    {
        var (year, days) = (report.Programme.Year, report.Committee.DueSoonDays);
        int[] months = report.Parts.Any(p => p.Items.Any(i => MonthOf(i) == 0)) ? [.. Enumerable.Range(1, 12), 0] : [.. Enumerable.Range(1, 12)];
        var month = point.On.Year < year ? 0 : point.On.Year > year ? 13 : point.On.Month;
        return new(
            months,
            [.. report.Parts.Select(p => new Row(p.Body!, [.. months.Select(m => CellOf(p, year, m, days))]))],
            month is 0 or 13 ? null : (month - 1) * 100 + 100 * point.On.Day / DateTime.DaysInMonth(year, month),
            month);
    }

    private static Cell CellOf(ReportPart part, int year, int month, int dueSoonDays)
    {
        var (body, on) = (part.Body!.Id, part.At.Point.On);
        (Item, ItemState)[] items = [.. part.Items.Where(i => MonthOf(i) == month).Select(i => (i, i.StateFor(body, on, dueSoonDays)))];
        var rows = new ItemFilter { Body = body, Month = month };
        return new(
            month,
            [.. part.At.MeetingsOf(year, body).Where(m => month == 0 ? m.On is null : m.On?.Month == month && m.On?.Year == year)],
            items,
            new(items.Length, items.Length, part.At.Point, rows),
            new(items.Count(i => i.Item2 == ItemState.Reported), items.Length, part.At.Point, rows with { Reported = true }));
    }

    private static int MonthOf(Item item) => item.Content.Due?.MonthShown ?? 0;
}
