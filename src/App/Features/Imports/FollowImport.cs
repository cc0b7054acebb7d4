using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Imports;

/// <summary>How far the recording of a long list is; the page asks again by itself until it is over.</summary>
public static class FollowImport
{
    /// <summary>What the page shows; no job where the program was started anew meanwhile.</summary>
    public sealed record Model(int Year, Guid Upload, JobState? Job);

    /// <summary>How far a job was at one moment: it goes on while the page is made.</summary>
    public sealed record JobState(bool IsOver, int Written, int Lines, Refusal? Refusal, bool HasFailed);

    public static async Task<IResult> GetAsync(
        string committee, int year, Guid upload, HttpContext http, Desk desk, ImportJobs jobs, CancellationToken stop)
    {
        // Before the ledger is opened: what is over by now is seen in it.
        var job = jobs.Find(upload);
        var state = job is null ? null : new JobState(job.IsOver, job.Written, job.Lines, job.Refusal, job.HasFailed);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || (job is not null && job.Committee != reading.Id))
            return Problems.NoSuchPage(http);
        if (TakeIn.Newest(reading.Ledger).Imports.Any(i => i.Id == upload))
            return Results.Redirect(reading.Url($"{year}/imports/{upload:N}", ("recorded", "1")));
        if (state is { IsOver: false })
            http.Response.Headers["Refresh"] = "1";
        return Pages.Show<FollowImportPage, Model>(
            reading, new(year, upload, state), state is { IsOver: true, Refusal: not null } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
