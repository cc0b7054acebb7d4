using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.App.Features.People;

/// <summary>Who is who on the date, and who stands in for whom.</summary>
public static class ListPeople
{
    /// <summary>A person with the roles of the day and, during an absence, whoever stands in.</summary>
    public sealed record Row(Person Person, IReadOnlyList<HeldRole> Roles, Person? Substitute, Absence? Absence);

    public sealed record Model(IReadOnlyList<Row> Rows);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        if (!PersonEndpoints.MaySee(reading))
            return Problems.NotAllowed(http);
        return Pages.Show<ListPeoplePage, Model>(reading, new([.. reading.At.People.Select(p => RowOf(p, reading))]));
    }

    private static Row RowOf(Person person, Reading reading)
    {
        var on = reading.Point.On;
        var absence = person.Absences.LastOrDefault(a => a.FromOn <= on && on <= a.ToOn);
        return new(person, [.. person.Roles.Where(r => r.IsHeldOn(on))], absence is null ? null : reading.At.Find(absence.Substitute), absence);
    }
}
