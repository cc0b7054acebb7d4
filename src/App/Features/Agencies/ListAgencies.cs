using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Agencies;

/// <summary>Agencies and bodies, as of the date.</summary>
public static class ListAgencies
{
    /// <summary>An agency with the items it leads in the year: all, and of these jointly.</summary>
    public sealed record Row(Agency Agency, Figure Items, Figure Joint);

    /// <summary>A body with the items it hears in the year and its meetings.</summary>
    public sealed record BodyRow(Body Body, Figure Items, int Meetings);

    public sealed record Model(int? Year, IReadOnlyList<Row> Agencies, IReadOnlyList<BodyRow> Bodies);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var programme = reading.Year is { } year ? reading.Programme(year) : null;
        return Pages.Show<ListAgenciesPage, Model>(reading, new(
            programme?.Year,
            [.. reading.At.Agencies.Select(a => new Row(
                a, Count(new() { Lead = a.Id }), Count(new() { Lead = a.Id, Joint = true })))],
            [.. reading.At.Bodies.Select(b => new BodyRow(
                b, Count(new() { Body = b.Id }), programme is null ? 0 : reading.At.MeetingsOf(programme.Year, b.Id).Count))]));

        Figure Count(ItemFilter filter)
        {
            var items = programme is null ? [] : reading.At.ItemsOf(programme.Id);
            return new(items.Count(i => filter.Matches(i, reading.At)), items.Count(i => i.Exit is null), reading.Point, filter);
        }
    }
}
