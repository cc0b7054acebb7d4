using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>A draft that was sent out.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="On">The date it shows.</param>
/// <param name="Known">The moment of knowledge it shows.</param>
/// <param name="To">The agencies it was sent to.</param>
/// <param name="CommentsDueOn">The last day for comments.</param>
/// <param name="DocumentHash">SHA-256 of its document.</param>
/// <param name="MayRead">Whether one may download its document.</param>
/// <param name="Reviews">Its reviews.</param>
public sealed record DraftAnswer(
    int Number, DateOnly On, DateTimeOffset? Known, IReadOnlyList<NamedAnswer> To, DateOnly? CommentsDueOn, string DocumentHash, bool MayRead,
    IReadOnlyList<ReviewAnswer> Reviews)
{
    internal static DraftAnswer Of(CirculatedDraft d, WorkProgramme p, Reading r, Ledger whole) => new(
        d.Number, d.Point.On, d.Point.Known, [.. d.To.Select(a => Named.Agency(a, r.At))], d.CommentsDueOn, d.DocumentHash,
        r.Actor.MayReadDocument(p.Id, d, whole),
        [.. d.Reviews.Select(v => new ReviewAnswer(Named.Body(v.Body, r.At), v.Meeting?.ToString(), v.Outcome, v.Remark, v.On))]);
}

/// <summary>That a body reviewed a draft.</summary>
/// <param name="Body">Which body.</param>
/// <param name="Meeting">At which meeting; null in writing.</param>
/// <param name="Outcome">How it took it.</param>
/// <param name="Remark">What it asked for.</param>
/// <param name="On">The day.</param>
public sealed record ReviewAnswer(NamedAnswer Body, string? Meeting, ReviewOutcome Outcome, string? Remark, DateOnly On);

/// <summary>A comment on a draft.</summary>
/// <param name="Id">Which.</param>
/// <param name="Draft">On which draft.</param>
/// <param name="Item">On which line; null for the draft as a whole.</param>
/// <param name="Agency">The agency that makes it.</param>
/// <param name="Text">What it says.</param>
/// <param name="By">Who made it.</param>
/// <param name="On">The day.</param>
/// <param name="Answer">How the office takes it; null while it is open.</param>
/// <param name="AnswerText">What the office says.</param>
/// <param name="AnsweredOn">The day of the answer.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record CommentAnswer(
    string Id, int Draft, string? Item, NamedAnswer? Agency, string Text, string By, DateOnly On, AnswerKind? Answer, string? AnswerText, DateOnly? AnsweredOn,
    int Sequence)
{
    internal static CommentAnswer Of(Comment c, Reading r) => new(
        c.Id.ToString(), c.Made.Draft, c.Made.Item?.ToString(), c.Made.Agency is { } agency ? Named.Agency(agency, r.At) : null, c.Made.Text, c.By, c.On,
        c.Answer?.Kind, c.Answer?.Text, c.Answer?.On, r.Ledger.HistoryOf(new Subject(SubjectKind.Comment, c.Id.Value)).Count);
}

/// <summary>Drafts and comments in the API: what is read. What is recorded are the steps of the pages.</summary>
internal static class DraftsApi
{
    private const string Tag = "Drafts";

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        new("draft", "On this draft.", "integer", "1"), new("open", "true for those that wait for an answer.", "true|false", "true"),
    ];

    public static void MapDraftsApi(this CommitteeApi api)
    {
        api.MapGet("programmes/{year:int}/drafts", ListAsync).Needs(Permission.Read).Lists<DraftAnswer>(
            "listDrafts", Tag, "List the drafts of a programme", "Oldest first, with their reviews.");
        api.MapGet("programmes/{year:int}/drafts/{draft:int}.docx", ShowDrafts.GetDocumentAsync).Needs(Permission.Read).Downloads(
            "downloadDraft", Tag, "Download the document of a draft", "The bytes that were sent out.", "docx");
        api.MapGet("programmes/{year:int}/comments", CommentsAsync).Needs(Permission.Read).Lists<CommentAnswer>(
            "listComments", Tag, "List the comments on a programme", "Those that one may see, without those taken back.", new() { Query = Filters });
        foreach (var format in (string[])["docx", "xlsx"])
            api.MapGet($"programmes/{{year:int}}/comments.{format}", (HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
                    ListComments.GetFileAsync(http, committee, year, format, desk, stop)).Needs(Permission.Read)
                .Downloads($"downloadComments{char.ToUpperInvariant(format[0])}{format[1..]}", Tag, $"Download comments and answers as {format.ToUpperInvariant()}",
                    "As the page has it.", format, new() { Query = Filters });
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var whole = await desk.WholeAsync(reading.Id, stop);
        return page.Answer(http, reading, programme.Drafts, d => $"{d.Number}", d => DraftAnswer.Of(d, programme, reading, whole));
    }

    private static async Task<IResult> CommentsAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem, Filters.Select(f => f.Name)) is not { } page)
            return problem!;
        var query = http.Request.Query;
        if (ApiQuery.Unread(http, ("draft", int.TryParse(query["draft"], out _)), ("open", query["open"].ToString() is "true" or "false")) is { } wrong)
            return wrong;
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? page.Answer(http, reading, ListComments.Of(reading, programme).Comments, c => c.Id.ToString(), c => CommentAnswer.Of(c, reading))
            : Problems.NoSuchPage(http);
    }
}
