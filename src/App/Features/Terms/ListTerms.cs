using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Terms;

/// <summary>Terms, their goals, and how the programmes of the years cover them.</summary>
public static class ListTerms
{
    public sealed record Model(IReadOnlyList<Coverage> Terms);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? Pages.Show<ListTermsPage, Model>(reading, new([.. reading.At.Terms.Reverse().Select(t => Coverage.Of(reading.At, t))]))
            : Problems.NoSuchPage(http);
}
