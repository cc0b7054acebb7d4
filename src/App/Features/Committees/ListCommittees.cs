using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Committees;

/// <summary>The first page: the one committee, or all of them, or the founding of the first.</summary>
public static class ListCommittees
{
    // A page is for people; an installation for a nation is entered by the address of one's own committee.
    private const int Most = 200;

    public sealed record Row(Committee Committee, string Url);

    public static async Task<IResult> GetAsync(HttpContext http, Desk desk, CancellationToken stop)
    {
        var caller = Caller.Of(http)!; // the gate let nobody else through
        await using var db = desk.Database.Open();
        var ids = await db.Committees.AsNoTracking().OrderBy(c => c.Slug).Take(Most).Select(c => c.Id).ToListAsync(stop);
        var rows = new List<Row>();
        foreach (var id in ids)
            if (RowOf(await desk.WholeAsync(new(id), stop), caller, desk.Clock) is { } row)
                rows.Add(row);
        return rows.Count switch
        {
            0 => Results.Redirect("/start"),
            1 => Results.Redirect(rows[0].Url),
            _ => new RazorComponentResult<ListCommitteesPage>(new
            {
                Rows = (IReadOnlyList<Row>)rows,
                Words = Words.Of(CultureInfo.CurrentUICulture.Name),
                http.Request,
            }),
        };
    }

    // Who is nobody in a committee is not told of it.
    private static Row? RowOf(Ledger whole, Caller caller, TimeProvider clock)
    {
        if (whole.At(new(DateOnly.MaxValue)).Committee is not { } committee
            || caller.In(whole.At(new(committee.Today(clock)))) is not { Roles.Count: > 0 } actor)
            return null;
        // Who keeps people without reading the programme comes to the people.
        if (!actor.May(Permission.Read))
            return new(committee, $"/{committee.Slug}/people");
        var ledger = whole.VisibleTo(actor);
        // A sample lives in its own time; a real committee opens on today.
        var on = committee.SampleShownOn ?? committee.Today(clock);
        var programmes = ledger.At(new(on)).Programmes;
        var year = programmes.FirstOrDefault(p => p.Year == on.Year)?.Year ?? programmes.LastOrDefault()?.Year ?? on.Year;
        var point = committee.SampleShownOn is { } shown ? $"?on={Reading.Iso(shown)}" : "";
        return new(committee, programmes.Count == 0 ? $"/{committee.Slug}/{year}/programme" : $"/{committee.Slug}/{year}{point}");
    }
}
