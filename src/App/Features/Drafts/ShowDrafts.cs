using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>The drafts of a programme: sent to whom, reviewed by whom, with their frozen documents.</summary>
public static class ShowDrafts
{
    /// <summary>A draft with how many comments there are on it, and whether the reader may read its document.</summary>
    public sealed record Row(CirculatedDraft Draft, int Comments, int Open, bool MayRead);

    public sealed record Model(WorkProgramme Programme, ReviewPath Path, IReadOnlyList<Row> Rows);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var (whole, comments) = (await desk.WholeAsync(reading.Id, stop), reading.At.CommentsOn(programme.Id));
        return Pages.Show<DraftsPage, Model>(reading, new(programme, ReviewPath.Of(reading.At),
            [
                .. programme.Drafts.Reverse().Select(d => new Row(
                    d, comments.Count(c => c.Made.Draft == d.Number && !c.IsWithdrawn), comments.Count(c => c.Made.Draft == d.Number && c.IsOpen),
                    reading.Actor.MayReadDocument(programme.Id, d, whole))),
            ]));
    }

    public static async Task<IResult> GetDocumentAsync(HttpContext http, string committee, int year, int draft, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme
            || programme.Drafts.FirstOrDefault(d => d.Number == draft) is not { } found
            || !reading.Actor.MayReadDocument(programme.Id, found, await desk.WholeAsync(reading.Id, stop))
            || await desk.Database.FrozenAsync(reading.Id, found.DocumentHash, stop) is not { } bytes)
            return Problems.NoSuchPage(http);
        return FileAnswer.Of(http, bytes, string.Create(CultureInfo.InvariantCulture, $"du-thao-{draft}-chuong-trinh-cong-tac-{year}.docx"));
    }
}
