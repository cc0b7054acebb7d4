using System.Text;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Reports;

/// <summary>A report that was frozen.</summary>
/// <param name="Id">Which.</param>
/// <param name="Year">The year of its programme.</param>
/// <param name="On">The date its figures go up to.</param>
/// <param name="Known">The moment of knowledge.</param>
/// <param name="CutOffs">Bodies whose figures go up to another date.</param>
/// <param name="Language">The language of its document.</param>
/// <param name="FiguresHash">SHA-256 of its figures.</param>
/// <param name="DocumentHash">SHA-256 of its document.</param>
/// <param name="FrozenAt">When it was frozen.</param>
/// <param name="By">Who froze it.</param>
public sealed record FrozenReportAnswer(
    string Id, int? Year, DateOnly On, DateTimeOffset? Known, IReadOnlyList<CutOffAnswer> CutOffs, string Language, string FiguresHash, string DocumentHash,
    DateTimeOffset FrozenAt, string By)
{
    /// <summary>A frozen report.</summary>
    public static FrozenReportAnswer Of(FrozenReport r, Reading reading)
    {
        var newest = reading.Ledger.At(new(DateOnly.MaxValue));
        return new(
            r.Id.ToString("N"), newest.Find(r.Frozen.Programme)?.Year, r.Frozen.Dates.On, r.Frozen.Dates.Known,
            [.. r.Frozen.Dates.CutOffs.Select(c => new CutOffAnswer(newest.Find(c.Body)?.Name, c.Body.ToString(), c.On))], r.Frozen.Language,
            r.Frozen.FiguresHash, r.Frozen.DocumentHash, r.FrozenAt, r.By);
    }
}

/// <summary>What is frozen.</summary>
public sealed record FreezeReportBody
{
    /// <summary>The date of the document.</summary>
    public required DateOnly EffectiveOn { get; init; }
}

/// <summary>Reports in the API.</summary>
internal static class ReportsApi
{
    private const string Tag = "Reports";

    private static readonly Operation Dated = new()
    {
        Query =
        [
            new("language", "The language of the sentences: vi or en; else that of the answer.", "vi|en", "vi"),
        ],
    };

    public static void MapReportsApi(this CommitteeApi api)
    {
        api.MapGet("programmes/{year:int}/report", FiguresAsync).Needs(Permission.Read).Reads<ReportAnswer>(
            "getReport", Tag, "Read the figures of a report",
            "As of a date, as that was known at a moment. The rows behind a figure are the lines it names, or the list of lines with the same filter at the figure's own date, asOf. "
            + "A body whose figures go up to another date is asked as cut.BODY=2023-11-17, once for each; without any, those the programme has scheduled.", Dated);
        api.MapGet("reports", ListAsync).Needs(Permission.Read).Lists<FrozenReportAnswer>("listReports", Tag, "List the frozen reports", "Oldest first.");
        api.MapGet("reports/{report:guid}", ShowAsync).Needs(Permission.Read).Reads<FrozenReportAnswer>(
            "getFrozenReport", Tag, "Read what was frozen", "Dates and hashes; downloadFrozenReport has the bytes.");
        api.MapGet("reports/{report:guid}.docx", ShowFrozenReport.GetBytesAsync).Needs(Permission.Read).Downloads(
            "downloadFrozenReport", Tag, "Download the document that was frozen", "The very bytes of the hash; where they are not there any more, nothing.", "docx");
        foreach (var format in (string[])["docx", "xlsx"])
            api.MapGet($"programmes/{{year:int}}/report.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                    DownloadReport.GetAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read)
                .Downloads($"downloadReport{char.ToUpperInvariant(format[0])}{format[1..]}", Tag, $"Download the report as {format.ToUpperInvariant()}",
                    "As of the dates that getReport knows.", format, Dated);
        api.MapPost("programmes/{year:int}/report/freeze", FreezeAsync).Needs(Permission.FreezeReport).Makes<FreezeReportBody, FrozenReportAnswer>(
            "freezeReport", Tag, "Freeze a report",
            "The report that the parameters ask for is kept with its document under their hashes, and the ledger is sealed. It speaks of every line, so the scopes see-classified and see-drafts are needed too.", """{ "effectiveOn": "2023-11-23" }""")
            .WithMetadata(Dated with { Body = typeof(FreezeReportBody), Example = """{ "effectiveOn": "2023-11-23" }""" }, new StandsFor("{year:int}/report/freeze"));
    }

    private static async Task<IResult> FiguresAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (Unknown(http) is { } wrong)
            return wrong;
        return await desk.OpenAsync(http, committee, stop) is { } reading && ShowReport.ModelOf(reading) is { } model && reading.Year == year
            ? ApiAnswer.OfBytes(http, Encoding.UTF8.GetBytes(ReportJson.Write(model.Report, model.Language)))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, reading.At.Reports, r => r.Id.ToString("N"), r => FrozenReportAnswer.Of(r, reading))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid report, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading ? Answer(http, reading, report, null) : Problems.NoSuchPage(http);

    private static async Task<IResult> FreezeAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var (body, problem) = await ApiForm<FreezeReportBody>.ReadAsync(http, stop);
        if (body is null)
            return problem!;
        if (Unknown(http) is { } wrong)
            return wrong;
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || ShowReport.ModelOf(reading) is not { } model || reading.Year != year)
            return Problems.NoSuchPage(http);
        if (!FreezeReport.SeesAll(reading))
            return Problems.NotAllowed(http);
        var dated = body.Form.Date("effectiveOn");
        if (!body.Form.IsValid)
            return ApiProblem.Invalid(http, body.Errors);
        var kept = await FreezeReport.RunAsync(
            desk.Database, () => desk.WholeAsync(reading.Id, stop), model.Report, model.Language, dated, reading.Actor.Name, desk.Clock, stop);
        if (kept.Refusal is { } refusal)
            return ApiProblem.Invalid(http, new Dictionary<string, string> { [""] = RefusalText.Of(refusal, reading.Words, body.Form.L) }, refusal);
        return Answer(
            http, (await desk.OpenAsync(http, committee, stop))!, kept.Value!.Id, $"{ApiAddress.V1}/committees/{committee}/reports/{kept.Value.Id:N}");
    }

    private static IResult Answer(HttpContext http, Reading reading, Guid id, string? location) =>
        // What was frozen is shown whatever date is looked at: its document may be dated later.
        reading.Ledger.At(new(DateOnly.MaxValue)).Reports.FirstOrDefault(r => r.Id == id) is { } frozen
            ? ApiAnswer.Of(http, FrozenReportAnswer.Of(frozen, reading), 1, location)
            : Problems.NoSuchPage(http);

    private static IResult? Unknown(HttpContext http) => ApiPage.Begin(
        http, out var problem, ["language", .. http.Request.Query.Keys.Where(k => k.StartsWith(ReportQuery.CutOff, StringComparison.Ordinal))]) is null
        ? problem
        : null;
}
