using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.People;

/// <summary>The addresses of a committee's people.</summary>
internal static class PersonEndpoints
{
    public static void MapPeople(this CommitteePages committee)
    {
        // For whoever is somebody here: an administrator keeps people without reading the programme.
        committee.MapGet("people", ListPeople.GetAsync).ForSignedIn();
        committee.MapGet("people/{person:guid}", ShowPerson.GetAsync).ForSignedIn();
        committee.MapGet("people/new", EnterPerson.GetAsync).Needs(Permission.KeepPeople);
        committee.MapPost("people/new", EnterPerson.PostAsync).Needs(Permission.KeepPeople).AsksWhoItIs().Limit();
        committee.MapGet("people/{person:guid}/account", SetAccount.GetAsync).Needs(Permission.KeepPeople);
        committee.MapPost("people/{person:guid}/account", SetAccount.PostAsync).Needs(Permission.KeepPeople).AsksWhoItIs().Limit();
        RenamePerson.Step.Map(committee);
        GiveRole.Step.Map(committee);
        EndRole.Step.Map(committee);
        SetAbsence.Step.Map(committee);
    }

    public static StepTarget<Person>? Find(StepSearch search) =>
        search.Reading.At.Find(new PersonId(search.Id("person"))) is { } person
            ? new(person, SubjectOf(person.Id), person.Name, $"people/{person.Id}")
            : null;

    public static Subject SubjectOf(PersonId id) => new(SubjectKind.Person, id.Value);

    /// <summary>Whether the reader may see who is who.</summary>
    public static bool MaySee(Reading reading) => reading.May(Permission.Read) || reading.May(Permission.KeepPeople);
}
