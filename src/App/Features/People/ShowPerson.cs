using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.People;

/// <summary>One person: all roles with their time, absences, and the history.</summary>
public static class ShowPerson
{
    public sealed record Model(Person Person);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Guid person, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.At.Find(new PersonId(person)) is not { } found)
            return Problems.NoSuchPage(http);
        return PersonEndpoints.MaySee(reading) ? Pages.Show<ShowPersonPage, Model>(reading, new(found)) : Problems.NotAllowed(http);
    }
}
