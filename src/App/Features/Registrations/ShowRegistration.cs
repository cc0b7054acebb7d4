using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>One registration, with what looks like it side by side.</summary>
public static class ShowRegistration
{
    public sealed record Model(Registration Registration, Call Call, WorkProgramme Programme, IReadOnlyList<Similar> Similar, bool IsLate, IReadOnlyList<(string Path, string Title)> Steps);

    private const int Beside = 3;

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Guid registration, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme
            || reading.At.Find(new RegistrationId(registration)) is not { } found || reading.At.Find(found.Call) is not { } call || call.Programme != programme.Id)
            return Problems.NoSuchPage(http);
        var similar = reading.May(Permission.CallForRegistrations) && found.End is null ? reading.At.SimilarTo(found, programme).Take(Beside).ToList() : [];
        return Pages.Show<ShowRegistrationPage, Model>(
            reading, new(found, call, programme, similar, ShowRegistrations.IsLate(reading, found), [.. Steps(reading, found, call)]));
    }

    // What one may not do is not offered, and neither is what the state does not admit.
    private static IEnumerable<(string, string)> Steps(Reading reading, Registration r, Call call)
    {
        bool May(Permission permission) => reading.Actor.May(permission, r.Agency);
        var withAgency = call.IsOpen && r.State is RegistrationState.Draft or RegistrationState.Returned;
        if (r.State == RegistrationState.Submitted && reading.May(Permission.CallForRegistrations))
        {
            yield return ("take-in", TakeInRegistration.Step.Title);
            yield return ("merge", MergeRegistration.Step.Title);
            if (call.IsOpen)
                yield return ("return", ReturnRegistration.Step.Title);
            yield return ("decline", DeclineRegistration.Step.Title);
        }
        if (withAgency && May(Permission.SubmitRegistrations))
            yield return ("submit", SubmitRegistration.Step.Title);
        if (withAgency && May(Permission.Register))
            yield return ("amend", AmendRegistration.Step.Title);
        if (r.End is null && May(r.WasSubmitted ? Permission.SubmitRegistrations : Permission.Register))
            yield return ("withdraw", WithdrawRegistration.Step.Title);
    }
}
