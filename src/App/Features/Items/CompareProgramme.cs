using System.Globalization;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
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

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<ComparePage, Model>(reading, Of(reading, programme))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> GetFileAsync(
        HttpContext http, string committee, int year, string format, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var (w, text) = (reading.Words, new ComparisonText(Of(reading, programme), reading, l));
        var (between, rows) = ((text.From, text.To), text.Rows());
        var bytes = format == "docx"
            ? OfficialDocx.Write(ComparisonTable.Document(reading.At, programme, between, rows, w).Under(await desk.HeadAsync(reading.Id, stop), w))
            : XlsxFile.Write(ComparisonTable.Sheet(reading.At, programme, between, rows, w));
        return FileAnswer.Of(http, bytes, string.Create(CultureInfo.InvariantCulture, $"{w.Say("so-sanh", "comparison")}-{year}.{format}"));
    }

    private static Model Of(Reading reading, WorkProgramme programme)
    {
        var report = reading.At.Reports.Where(r => r.Frozen.Programme == programme.Id && r.Frozen.Dates.On < reading.Point.On).MaxBy(r => r.Frozen.Dates.On);
        var points = NamedPoint.Of(programme, reading.Ledger);
        var from = PointOf(reading, points, "from", new(report?.Frozen.Dates.On ?? new(programme.Year, 1, 1), reading.Point.Known));
        var to = PointOf(reading, points, "to", reading.Point);
        return new Model(
            programme, reading with { At = reading.Ledger.At(from) }, reading with { At = reading.Ledger.At(to) },
            report is not null && !reading.Query.ContainsKey("from") && !reading.Query.ContainsKey("from-point"),
            ProgrammeDiff.Between(reading.Ledger.At(from), reading.Ledger.At(to), programme.Id))
        {
            Points = points,
        };
    }

    private static AsOf PointOf(Reading reading, IReadOnlyList<NamedPoint> points, string name, AsOf otherwise)
    {
        if (reading.Query[$"{name}-point"].ToString() is { Length: > 0 } named && named != NamedPoint.Now)
            return points.FirstOrDefault(p => p.Name == named)?.Point
                ?? throw new BadHttpRequestException("There is no such point of the programme.", StatusCodes.Status404NotFound);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(reading.Committee.TimeZone);
        return new(
            Reading.TryDate(reading.Query[name], out var on) ? on : otherwise.On,
            Reading.TryMoment(reading.Query[$"{name}-known"], zone, out var known) ? known : otherwise.Known);
    }
}
