using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.Year;

/// <summary>The very first page: the only committee, a choice of several, or the beginning of the first one.</summary>
public static class ListCommittees
{
    private const int Most = 200;

    public sealed record Model(IReadOnlyList<Committee> Committees, int Total, Words Words);

    public static async Task<IResult> GetAsync(Desk desk, CancellationToken stop)
    {
        await using var db = desk.Database.Open();
        var total = await db.Committees.CountAsync(stop);
        if (total == 0)
            return Results.Redirect("/start");
        var rows = await db.Committees.AsNoTracking().OrderBy(c => c.Slug).Take(Most).ToListAsync(stop);
        if (total == 1)
            return Results.Redirect($"/{rows[0].Slug}");
        var committees = new List<Committee>();
        foreach (var row in rows)
            if ((await desk.LedgerAsync(new(row.Id), stop)).At(new(DateOnly.MaxValue)).Committee is { } committee)
                committees.Add(committee);
        var words = Words.Of(System.Globalization.CultureInfo.CurrentUICulture.Name);
        return new RazorComponentResult<ListCommitteesPage>(new { Model = new Model(committees, total, words) });
    }
}
