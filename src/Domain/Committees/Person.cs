using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What happens to a person of a committee.</summary>
public abstract record PersonChange : Change
{
    private PersonChange() { }

    /// <summary>The person is entered.</summary>
    /// <param name="Name">The name that stands beside what the person records; no two people of a committee share one.</param>
    /// <param name="Account">The account the person signs in with; null for somebody who does not.</param>
    public sealed record Entered(string Name, AccountId? Account = null) : PersonChange;

    /// <summary>The name is another one from now on.</summary>
    public sealed record Renamed(string Name) : PersonChange;

    /// <summary>The person signs in with this account from now on; null with none.</summary>
    public sealed record AccountSet(AccountId? Account) : PersonChange;

    /// <summary>A role is held from the effective date on.</summary>
    /// <param name="Role">Which.</param>
    /// <param name="Agency">For roles of an agency: which one.</param>
    /// <param name="Body">For roles of a body: which one.</param>
    /// <param name="ToOn">The last day, included; null while open.</param>
    public sealed record RoleGiven(Role Role, AgencyId? Agency, BodyId? Body, DateOnly? ToOn) : PersonChange;

    /// <summary>A role is no longer held from the effective date on.</summary>
    public sealed record RoleEnded(Role Role, AgencyId? Agency, BodyId? Body) : PersonChange;

    /// <summary>The person is absent, and somebody else holds all the person's roles meanwhile.</summary>
    /// <param name="FromOn">The first day.</param>
    /// <param name="ToOn">The last day, included.</param>
    /// <param name="Substitute">Who stands in.</param>
    public sealed record AbsenceSet(DateOnly FromOn, DateOnly ToOn, PersonId Substitute) : PersonChange;
}

/// <summary>A role as somebody holds it.</summary>
/// <param name="Role">Which.</param>
/// <param name="Agency">Of which agency, for roles of an agency.</param>
/// <param name="Body">Of which body, for roles of a body.</param>
/// <param name="FromOn">The first day.</param>
/// <param name="ToOn">The last day, included; null while open.</param>
public sealed record HeldRole(Role Role, AgencyId? Agency, BodyId? Body, DateOnly FromOn, DateOnly? ToOn)
{
    /// <summary>The person it is held instead of, during an absence.</summary>
    public PersonId? InsteadOf { get; init; }

    /// <summary>Whether it is held on a day.</summary>
    public bool IsHeldOn(DateOnly day) => FromOn <= day && !(ToOn < day);

    internal bool IsSame(Role role, AgencyId? agency, BodyId? body) => (Role, Agency, Body) == (role, agency, body);
}

/// <summary>That somebody stands in for an absent person.</summary>
public sealed record Absence(DateOnly FromOn, DateOnly ToOn, PersonId Substitute);

/// <summary>A person of a committee at a point, with all roles ever given up to it.</summary>
public sealed record Person(
    PersonId Id, string Name, AccountId? Account, IReadOnlyList<HeldRole> Roles, IReadOnlyList<Absence> Absences)
{
    /// <summary>The person at a point, or null before being entered.</summary>
    public static Person? At(PersonId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Person? person = null;
        foreach (var entry in history.At(point))
            person = (entry.Change, person) switch
            {
                (PersonChange.Entered e, null) => new(id, e.Name, e.Account, [], []),
                (_, null) => null,
                (PersonChange.Entered e, _) => person with { Name = e.Name, Account = e.Account },
                (PersonChange.Renamed r, _) => person with { Name = r.Name },
                (PersonChange.AccountSet a, _) => person with { Account = a.Account },
                (PersonChange.RoleGiven g, _) => person with
                {
                    Roles = [.. person.Roles, new(g.Role, g.Agency, g.Body, entry.EffectiveOn, g.ToOn)],
                },
                (PersonChange.RoleEnded r, _) => person with
                {
                    Roles = [.. person.Roles.Select(h => h.IsSame(r.Role, r.Agency, r.Body) && h.IsHeldOn(entry.EffectiveOn)
                        ? h with { ToOn = entry.EffectiveOn.AddDays(-1) }
                        : h)],
                },
                (PersonChange.AbsenceSet a, _) => person with { Absences = [.. person.Absences, new(a.FromOn, a.ToOn, a.Substitute)] },
                _ => throw new UnreachableException(),
            };
        return person;
    }
}
