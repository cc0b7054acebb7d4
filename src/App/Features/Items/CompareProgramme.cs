using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>What changed in the programme of a year between two points in both times.</summary>
public static class CompareProgramme
{
    /// <summary>What its page shows.</summary>
    /// <param name="Programme">Which programme.</param>
    /// <param name="From">The year's ledger at the first point.</param>
    /// <param name="To">The year's ledger at the second point.</param>
    /// <param name="IsSinceReport">Whether the first point is that of the last frozen report, because none was asked for.</param>
    /// <param name="Diffs">Every item that differs.</param>
    public sealed record Model(WorkProgramme Programme, Reading From, Reading To, bool IsSinceReport, IReadOnlyList<ItemDiff> Diffs)
    {
        /// <summary>Points the office has names for: its drafts, the programme as adopted.</summary>
        public IReadOnlyList<NamedPoint> Points { get; init; } = [];
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var report = reading.At.Reports.Where(r => r.Frozen.Programme == programme.Id && r.Frozen.Dates.On < reading.Point.On).MaxBy(r => r.Frozen.Dates.On);
        var points = NamedPoint.Of(programme, reading.Ledger);
        var from = PointOf(reading, points, "from", new(report?.Frozen.Dates.On ?? new(year, 1, 1), reading.Point.Known));
        var to = PointOf(reading, points, "to", reading.Point);
        var model = new Model(
            programme, reading with { At = reading.Ledger.At(from) }, reading with { At = reading.Ledger.At(to) },
            report is not null && !http.Request.Query.ContainsKey("from") && !http.Request.Query.ContainsKey("from-point"),
            ProgrammeDiff.Between(reading.Ledger.At(from), reading.Ledger.At(to), programme.Id))
        {
            Points = points,
        };
        return Pages.Show<ComparePage, Model>(reading, model);
    }

    private static AsOf PointOf(Reading reading, IReadOnlyList<NamedPoint> points, string name, AsOf otherwise)
    {
        if (reading.Query[$"{name}-point"].ToString() is { Length: > 0 } named && named != NamedPoint.Now)
            return points.FirstOrDefault(p => p.Name == named)?.Point
                ?? throw new BadHttpRequestException("There is no such point of the programme.", StatusCodes.Status422UnprocessableEntity);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reading.Committee.TimeZone);
        return new(
            Reading.TryDate(reading.Query[name], out var on) ? on : otherwise.On,
            Reading.TryMoment(reading.Query[$"{name}-known"], zone, out var known) ? known : otherwise.Known);
    }
}
