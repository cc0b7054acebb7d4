using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>The call itself, to read and to print.</summary>
public static class ShowCall
{
    public sealed record Model(Call Call, WorkProgramme Programme);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
        && RegistrationEndpoints.CallOf(reading.At, programme) is { } call
            ? Pages.Show<ShowCallPage, Model>(reading, new(call, programme))
            : Problems.NoSuchPage(http);
}
