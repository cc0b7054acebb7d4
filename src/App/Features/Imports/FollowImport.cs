using NghiTrinh.App.Shell;

namespace NghiTrinh.App.Features.Imports;

/// <summary>How far the recording of a long list is; the page asks again by itself until it is over.</summary>
public static class FollowImport
{
    /// <summary>What the page shows; no job where the program was started anew meanwhile.</summary>
    public sealed record Model(int Year, Guid Upload, ImportJob? Job);

    public static async Task<IResult> GetAsync(
        string committee, int year, Guid upload, HttpContext http, Desk desk, ImportJobs jobs, CancellationToken stop)
    {
        // Before the ledger is opened: what is over by now is seen in it.
        var job = jobs.Find(upload);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || (job is not null && job.Committee != reading.Id))
            return Problems.NoSuchPage(http);
        if (TakeIn.Newest(reading.Ledger).Imports.Any(i => i.Id == upload))
            return Results.Redirect(reading.Url($"{year}/imports/{upload:N}", ("recorded", "1")));
        if (job is { IsOver: false })
            http.Response.Headers["Refresh"] = "1";
        return Pages.Show<FollowImportPage, Model>(
            reading, new(year, upload, job), job is { Refusal: not null } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
