using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>Whoever asks or records: a person with the roles held today, also those of people who are absent.</summary>
/// <param name="Person">Who it is; null for somebody who is no person of this committee.</param>
/// <param name="Name">The name that stands beside what is recorded.</param>
/// <param name="Roles">The roles held today.</param>
public sealed record Actor(PersonId? Person, string Name, IReadOnlyList<HeldRole> Roles)
{
    /// <summary>What a program that acts for the person is limited to; null for the person.</summary>
    public IReadOnlySet<Permission>? Scope { get; init; }

    /// <summary>Whether the actor may, for at least one agency where the right is an agency's own.</summary>
    public bool May(Permission permission) =>
        Scope?.Contains(permission) != false && Roles.Any(r => r.Role.May(permission));

    /// <summary>Whether the actor may for this agency: by a role of this agency, or by one that is bound to none.</summary>
    public bool May(Permission permission, AgencyId agency) =>
        May(permission) && Roles.Any(r => r.Role.May(permission) && (!r.Role.IsOfAgency() || r.Agency == agency));

    /// <summary>Whether the actor may by another role than this one.</summary>
    public bool MayBeside(Role role, Permission permission) =>
        Scope?.Contains(permission) != false && Roles.Any(r => r.Role != role && r.Role.May(permission));

    /// <summary>Whoever runs a command on the machine of the data: can read the files, so everything is open.</summary>
    public static Actor Operator(string name) => new(null, name, [new(Role.ChiefOfOffice, null, null, DateOnly.MinValue, null)]);

    /// <summary>The agencies the actor works for.</summary>
    public IReadOnlyList<AgencyId> Agencies =>
        [.. Roles.Where(r => r.Role.IsOfAgency()).Select(r => r.Agency).OfType<AgencyId>().Distinct()];

    /// <summary>Who an account is in a committee today, by all that is recorded; with no roles where it is nobody.</summary>
    /// <param name="newest">The ledger folded over all that is recorded, on today's date.</param>
    /// <param name="account">The account.</param>
    /// <param name="name">The account's name, for an account that is no person of the committee.</param>
    public static Actor Of(Snapshot newest, AccountId account, string name)
    {
        var today = newest.Point.On;
        if (newest.People.FirstOrDefault(p => p.Account == account) is not { } person)
            return new(null, name, []);
        var own = RolesOn(person, newest, today);
        // One step only: whoever stands in for a substitute does not stand in for the one behind.
        var others = newest.People.Where(p => p.Id != person.Id && p.Absences.Any(a => a.Substitute == person.Id && a.FromOn <= today && today <= a.ToOn))
            .SelectMany(p => RolesOn(p, newest, today).Select(r => r with { InsteadOf = p.Id }));
        return new(person.Id, person.Name, [.. own, .. others]);
    }

    private static IEnumerable<HeldRole> RolesOn(Person person, Snapshot newest, DateOnly today) => person.Roles
        .Where(r => r.IsHeldOn(today))
        .Select(r => r.Agency is { } agency ? r with { Agency = newest.Current(agency) } : r);
}
