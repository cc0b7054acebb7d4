using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Bảng tổng hợp tiếp thu, giải trình: who, on what, which comment, which answer.</summary>
public static class ListComments
{
    public sealed record Model(WorkProgramme Programme, IReadOnlyList<Comment> Comments, int? Draft, bool OnlyOpen, int All, int Open);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<CommentsPage, Model>(reading, Of(reading, programme))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> GetFileAsync(HttpContext http, string committee, int year, string format, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var (at, w, comments) = (reading.At, reading.Words, Of(reading, programme).Comments);
        var bytes = format == "docx"
            ? OfficialDocx.Write(CommentTable.Document(at, programme, comments, w).Under(await desk.HeadAsync(reading.Id, stop), w))
            : XlsxFile.Write(CommentTable.Sheet(at, programme, comments, w));
        return FileAnswer.Of(http, bytes, string.Create(CultureInfo.InvariantCulture, $"{w.Say("tiep-thu-giai-trinh", "comments")}-{year}.{format}"));
    }

    internal static Model Of(Reading reading, WorkProgramme programme)
    {
        var all = reading.At.CommentsOn(programme.Id).Where(c => !c.IsWithdrawn).ToList();
        int? draft = int.TryParse(reading.Query["draft"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var open = reading.Query["open"] == "true";
        return new(programme, [.. all.Where(c => (draft is null || c.Made.Draft == draft) && (!open || c.IsOpen))], draft, open, all.Count, all.Count(c => c.IsOpen));
    }
}
