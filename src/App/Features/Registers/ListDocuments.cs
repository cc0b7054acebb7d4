using System.Globalization;
using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Registers;

/// <summary>The document register as a list.</summary>
public static class ListDocuments
{
    private const int RowsOfPage = 100;

    /// <summary>What the list shows.</summary>
    /// <param name="Query">What was asked for.</param>
    /// <param name="Lines">The lines of this page.</param>
    /// <param name="Count">How many there are in all.</param>
    /// <param name="Page">Which page, from 1.</param>
    /// <param name="Years">Years in which there are documents.</param>
    public sealed record Model(RegisterQuery Query, IReadOnlyList<RegisterLine> Lines, int Count, int Page, IReadOnlyList<int> Years)
    {
        public int Pages => Math.Max(1, (Count + RowsOfPage - 1) / RowsOfPage);
    }

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var query = RegisterQuery.Read(http.Request.Query);
        var lines = query.Lines(reading);
        var all = query.IsAll ? lines : new RegisterQuery().Lines(reading);
        var pages = Math.Max(1, (lines.Count + RowsOfPage - 1) / RowsOfPage);
        var page = int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, pages) : 1;
        return Pages.Show<ListDocumentsPage, Model>(reading, new(
            query, [.. lines.Skip((page - 1) * RowsOfPage).Take(RowsOfPage)], lines.Count, page, [.. all.Select(l => l.On.Year).Distinct().OrderDescending()]));
    }
}
