using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Listing;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Amendments;

/// <summary>Điều chỉnh trong năm: every amendment since the adoption, counted by kind.</summary>
public static class ListAmendments
{
    /// <summary>What its page shows.</summary>
    /// <param name="Programme">The programme.</param>
    /// <param name="All">Every amendment.</param>
    /// <param name="Kind">The kind shown; null for all.</param>
    public sealed record Model(WorkProgramme Programme, IReadOnlyList<Amendment> All, AmendmentKind? Kind)
    {
        /// <summary>Those of the kind that is shown.</summary>
        public IReadOnlyList<Amendment> Shown => Kind is null ? All : [.. All.Where(a => a.Kind == Kind)];
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<AmendmentsPage, Model>(reading, Of(reading, programme))
            : Problems.NoSuchPage(http);

    public static async Task<IResult> GetFileAsync(HttpContext http, string committee, int year, string format, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var (w, rows) = (reading.Words, Of(reading, programme).Shown.Select(a => RowOf(a, reading)).ToList());
        var bytes = format == "docx"
            ? OfficialDocx.Write(AmendmentTable.Document(reading.At, programme, rows, w).Under(await desk.HeadAsync(reading.Id, stop), w))
            : XlsxFile.Write(AmendmentTable.Sheet(reading.At, programme, rows, w));
        return FileAnswer.Of(http, bytes, string.Create(CultureInfo.InvariantCulture, $"{w.Say("dieu-chinh", "amendments")}-{year}.{format}"));
    }

    private static Model Of(Reading reading, WorkProgramme programme) =>
        new(programme, Amendment.Of(programme, reading.At), Kebab.Parse<AmendmentKind>(reading.Query["kind"].ToString()));

    private static AmendmentRow RowOf(Amendment a, Reading r) => new(
        a.Item, a.Entry.EffectiveOn, r.Words.Of(a.Kind), ChangeText.Of(((ItemChange)a.Entry.Change) with { DecidedBy = null }, r),
        a.Decider is { } decider ? r.Words.Of(decider, r.At) : "", a.Entry.Why ?? "");
}
