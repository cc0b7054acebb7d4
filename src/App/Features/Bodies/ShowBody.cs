using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>One body: what it is, its meetings and items by year, its history.</summary>
public static class ShowBody
{
    public sealed record YearRow(int Year, IReadOnlyList<MeetingCount> Meetings, Figure Total, Figure Reported, Figure NotReported);

    public sealed record Model(Body Body, IReadOnlyList<YearRow> Years);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid body, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new BodyId(body)) is { } found
            ? Pages.Show<ShowBodyPage, Model>(reading, new(found, [.. reading.At.Programmes.Select(p => Row(p, found.Id, reading.At))]))
            : Problems.NoSuchPage(http);

    private static YearRow Row(WorkProgramme programme, BodyId body, Snapshot at)
    {
        var heard = new ItemFilter { Body = body };
        return new(
            programme.Year,
            [.. Enum.GetValues<MeetingKind>().Select(k => MeetingCount.Of(at, programme, body, k)).Where(c => c.Planned > 0 || c.Held > 0)],
            Count(heard), Count(heard with { Reported = true }), Count(heard with { Reported = false }));

        Figure Count(ItemFilter rows)
        {
            var items = at.ItemsOf(programme.Id);
            return new(items.Count(i => rows.Matches(i, at)), items.Count(i => heard.Matches(i, at)), at.Point, rows);
        }
    }
}
