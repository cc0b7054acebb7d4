using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Registers;

/// <summary>The document register in the API: what is read. What is recorded are the steps of the pages.</summary>
internal static class RegistersApi
{
    private const string Tag = "Documents";

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        new("q", "Words, a number or a date, compared without marks; TƯ is TW.", "text", "17-CTr/TU"),
        new("kind", "Key of the kind.", "text", "chuong-trinh"),
        new("series", "Of this series.", "id", Examples.Id),
        new("term", "Of this term.", "id", Examples.Id),
        new("year", "Of this year.", "integer", "2023"),
        new("of", "Whose.", "own|others|unregistered", "own"),
        new("class", "With this security classification.", string.Join('|', Enum.GetValues<SecurityClassification>().Select(c => Kebab.Of<SecurityClassification>(c))), "unclassified"),
        new("state", "Void or not.", "void|standing", "standing"),
        new("from", "From this date.", "date", "2023-01-01"),
        new("to", "To this date, included.", "date", "2023-12-31"),
    ];

    public static void MapRegistersApi(this CommitteeApi api)
    {
        api.MapGet("documents", ListAsync).Needs(Permission.Read).Lists<RegisterLineAnswer>(
            "listDocuments", Tag, "List the document register", "Newest first, filtered as on the page; what was issued without an entry too.", new() { Query = Filters });
        api.MapGet("documents/{document:guid}", ShowAsync).Needs(Permission.Read).Reads<DocumentAnswer>(
            "getDocument", Tag, "Read an entry of the register", "With what it is based on and what is based on it. Its ETag is what a write has to name.");
        api.MapGet("documents/{document:guid}/history", HistoryAsync).Needs(Permission.Read).Lists<ChangeAnswer>(
            "listDocumentHistory", Tag, "Read what was recorded of an entry", "Oldest first.");
        api.MapGet("documents/series", SeriesAsync).Needs(Permission.Read).Lists<SeriesAnswer>(
            "listSeries", Tag, "List the series of numbers", "With gaps and held numbers.");
        foreach (var format in (string[])["xlsx", "csv"])
            api.MapGet($"documents.{format}", (HttpContext http, string committee, Desk desk, CancellationToken stop) =>
                    ExportDocuments.GetAsync(http, committee, format, desk, stop)).Needs(Permission.Read)
                .Downloads($"downloadDocuments{char.ToUpperInvariant(format[0])}{format[1..]}", Tag, $"Download the register as {format.ToUpperInvariant()}",
                    "Filtered as the list.", format, new() { Query = Filters });
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem, Filters.Select(f => f.Name)) is not { } page)
            return problem!;
        var query = RegisterQuery.Read(http.Request.Query);
        if (ApiQuery.Unread(http, ("series", query.Series is not null), ("term", query.Term is not null), ("year", query.Year is not null), ("of", query.Of is not null),
            ("class", query.Classification is not null), ("state", query.IsVoid is not null), ("from", query.From is not null), ("to", query.To is not null)) is { } wrong)
            return wrong;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, query.Lines(reading), l => l.Document?.Id.ToString() ?? $"{l.Number} {Reading.Iso(l.On)}", RegisterLineAnswer.From)
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid document, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Register.Find(new DocumentId(document)) is { } found
            && DocumentAnswer.Of(found, reading) is var answer
            ? ApiAnswer.Of(http, answer, answer.Sequence)
            : Problems.NoSuchPage(http);

    private static async Task<IResult> HistoryAsync(HttpContext http, string committee, Guid document, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        var subject = new Subject(SubjectKind.Document, document);
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Ledger.HistoryOf(subject).Count > 0
            ? page.Answer(http, reading, ChangeAnswer.HistoryOf(subject, reading), c => $"{c.Sequence}", c => c)
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> SeriesAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, ListSeries.Shown(reading), s => s.Key.Id(reading.Id).ToString("N"), s => SeriesAnswer.Of(s, reading))
            : Problems.NoSuchPage(http);
    }
}
