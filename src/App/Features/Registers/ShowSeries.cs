using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>One series: its numbers, gaps, reservations.</summary>
public static class ShowSeries
{
    /// <summary>What the page shows.</summary>
    public sealed record Model(Guid Id, DocumentSeries Series, IReadOnlyList<Row> Rows);

    /// <summary>A number with what stands under it, or a run of numbers that nothing stands under.</summary>
    /// <param name="From">The first number.</param>
    /// <param name="To">The last.</param>
    /// <param name="Document">What stands there; null under a gap, or where the reader may not see it.</param>
    /// <param name="IsGap">Whether nothing stands there.</param>
    /// <param name="Issued">What was issued under the number and is not in the register.</param>
    public sealed record Row(int From, int To, Document? Document, bool IsGap, UnregisteredDocument? Issued = null);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid series, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || ListSeries.Find(reading, series) is not { } found)
            return Problems.NoSuchPage(http);
        return Pages.Show<ShowSeriesPage, Model>(reading, new(series, found, [.. RowsOf(found).Where(r => r.Document is not null || r.Issued is not null || ListSeries.MayKeep(reading)).Reverse()]));
    }

    private static IEnumerable<Row> RowsOf(DocumentSeries series)
    {
        var before = 0;
        foreach (var (number, document) in series.Numbers)
        {
            if (number > before + 1)
                yield return new(before + 1, number - 1, null, true);
            yield return new(number, number, document, false, series.Issued.GetValueOrDefault(number));
            before = number;
        }
    }
}
