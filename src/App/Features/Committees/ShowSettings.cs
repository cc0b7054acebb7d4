using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Committees;

/// <summary>What the ledger knows of the committee itself.</summary>
public static class ShowSettings
{
    public sealed record Model;

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? Pages.Show<ShowSettingsPage, Model>(reading, new())
            : Problems.NoSuchPage(http);
}
