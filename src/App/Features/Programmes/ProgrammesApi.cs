using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>A section of a programme.</summary>
/// <param name="Code">As printed.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">The body whose meetings it lists, if it lists one body's.</param>
/// <param name="Text">Words under the heading of a section without lines.</param>
/// <param name="Items">How many lines stand in it.</param>
public sealed record SectionAnswer(string Code, string Title, string? Body, string? Text, int Items);

/// <summary>How many meetings of a kind a body plans.</summary>
/// <param name="Body">The body.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Number">How many.</param>
public sealed record PlannedMeetingsAnswer(string Body, MeetingKind Kind, int Number);

/// <summary>The work programme of one year, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Year">Its year.</param>
/// <param name="Title">Its title.</param>
/// <param name="Term">The term it belongs to.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">Number and sign it was issued under.</param>
/// <param name="IssuedOn">The date it was issued.</param>
/// <param name="Sections">Its sections in order.</param>
/// <param name="PlannedMeetings">The meetings planned, by body and kind.</param>
/// <param name="Items">How many lines stand in it.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record ProgrammeAnswer(
    string Id, int Year, string Title, string? Term, ProgrammeState State, string? Number, DateOnly? IssuedOn,
    IReadOnlyList<SectionAnswer> Sections, IReadOnlyList<PlannedMeetingsAnswer> PlannedMeetings, int Items, int Sequence)
{
    /// <summary>A programme at a point.</summary>
    public static ProgrammeAnswer Of(WorkProgramme p, Snapshot at)
    {
        Item[] standing = [.. at.ItemsOf(p.Id).Where(i => i.Exit is null)];
        return new(
            p.Id.ToString(), p.Year, p.Title, p.Term?.ToString(), p.State, p.Issued?.Number, p.Issued?.On,
            [.. p.Sections.Select(s => new SectionAnswer(s.Code, s.Title, s.Body?.ToString(), s.Text, standing.Count(i => i.Content.Section == s.Code)))],
            [.. p.Meetings.Select(m => new PlannedMeetingsAnswer(m.Body.ToString(), m.Kind, m.Number))], standing.Length, p.Sequence);
    }
}

/// <summary>Programmes in the API.</summary>
internal static class ProgrammesApi
{
    private const string Tag = "Programmes";

    public static void MapProgrammesApi(this CommitteeApi api)
    {
        api.MapGet("programmes", ListAsync).Needs(Permission.Read).Lists<ProgrammeAnswer>(
            "listProgrammes", Tag, "List the programmes", "By year, each with its sections.");
        api.MapGet("programmes/{year:int}", ShowAsync).Needs(Permission.Read).Reads<ProgrammeAnswer>(
            "getProgramme", Tag, "Read the programme of a year", "With its sections and the number of meetings planned.");
        api.MapGet("programmes/{year:int}/sections", SectionsAsync).Needs(Permission.Read).Lists<SectionAnswer>(
            "listSections", Tag, "List the sections of a programme", "In their order, each with the number of its lines.");
        api.MapGet("programmes/{year:int}/issued.docx", IssueProgramme.GetDocumentAsync).Needs(Permission.Read).Downloads(
            "downloadIssuedProgramme", Tag, "Download the programme as it was issued", "The bytes that were frozen.", "docx");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading
            ? page.Answer(http, reading, reading.At.Programmes, p => p.Id.ToString(), p => ProgrammeAnswer.Of(p, reading.At))
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? ApiAnswer.Of(http, ProgrammeAnswer.Of(programme, reading.At), programme.Sequence)
            : Problems.NoSuchPage(http);

    private static async Task<IResult> SectionsAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? page.Answer(http, reading, ProgrammeAnswer.Of(programme, reading.At).Sections, s => s.Code, s => s)
            : Problems.NoSuchPage(http);
    }
}
