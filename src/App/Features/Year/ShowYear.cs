using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Year;

/// <summary>The year as one object: its figures, its line, what needs a decision, what is due.</summary>
public static class ShowYear
{
    private const int DaysAhead = 30;

    /// <summary>What the page shows.</summary>
    /// <param name="Report">The figures, with the dates the programme has scheduled.</param>
    /// <param name="Shown">The part whose lead agencies are shown: of a body, or the whole.</param>
    /// <param name="Line">The year line.</param>
    /// <param name="AsTable">Whether the line is asked for as a table.</param>
    /// <param name="ToDecide">Items that need a decision, oldest first.</param>
    /// <param name="Coming">Items due in the days ahead.</param>
    /// <param name="Meetings">Meetings in the days ahead.</param>
    /// <param name="Until">The last of the days ahead.</param>
    public sealed record Model(
        ImplementationReport Report, ReportPart Shown, YearLine Line, bool AsTable, IReadOnlyList<Item> ToDecide,
        IReadOnlyList<Item> Coming, IReadOnlyList<Meeting> Meetings, DateOnly Until);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        if (reading.Programme(year) is not { } programme)
            return year is >= 1900 and <= 2200
                ? Pages.Show<EmptyYearPage, int>(reading, year)
                : Problems.NoSuchPage(http);
        var dates = ReportQuery.Read(http.Request.Query, programme, reading.Point);
        if (ImplementationReport.Of(reading.Ledger, programme.Id, dates) is not { } report)
            return Problems.NoSuchPage(http);

        var (items, on) = (report.Whole.Items, reading.Point.On);
        var until = on.AddDays(DaysAhead);
        return Pages.Show<ShowYearPage, Model>(reading, new(
            report,
            Shown(report, http.Request.Query["of"]),
            YearLine.Of(report, reading.Point),
            http.Request.Query["view"] == "table",
            [.. items.Where(i => NeedsDecision(i, on)).OrderBy(i => i.ExpectedDue?.LastDay ?? DateOnly.MaxValue)],
            [.. items.Where(i => IsComing(i, on, until)).OrderBy(i => i.ExpectedDue!.LastDay)],
            [.. reading.At.MeetingsOf(year).Where(m => m.State == MeetingState.Planned && m.On >= on && m.On <= until)],
            until));
    }

    // Without a choice the body with the most items is shown: its figures are the ones a report opens with.
    private static ReportPart Shown(ImplementationReport report, string? of) =>
        of == "all" ? report.Whole
        : report.Parts.FirstOrDefault(p => p.Body!.Id.ToString() == of) ?? report.Parts.MaxBy(p => p.Total.Count) ?? report.Whole;

    private static bool NeedsDecision(Item item, DateOnly on) => item.StandingFor(null) switch
    {
        Standing.Open => item.ExpectedDue is null or DuePeriod.AwaitingDecision || item.ExpectedDue?.LastDay < on,
        Standing.WillBeDone => item.ExpectedDue?.LastDay < on,
        _ => false,
    };

    // A quarter or a year is coming only when it ends; a month as soon as it begins.
    private static bool IsComing(Item item, DateOnly on, DateOnly until) =>
        item.StandingFor(null) is Standing.Open or Standing.WillBeDone
        && item.ExpectedDue is { LastDay: { } last } due && last >= on
        && (due is DuePeriod.InQuarter or DuePeriod.InYear ? last <= until : due.FirstDay <= until);
}
