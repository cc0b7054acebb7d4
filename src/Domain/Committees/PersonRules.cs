using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What may happen to the people of a committee.</summary>
public static class PersonRules
{
    /// <summary>Enters a person; name and account are nobody else's.</summary>
    public static Result<PersonChange> EnterPerson(this Snapshot at, string name, AccountId? account) =>
        Unfit(at, null, name, account) is { } refusal ? refusal : new PersonChange.Entered(name, account);

    /// <summary>Gives the person another name.</summary>
    public static Result<PersonChange> Rename(this Person person, string name, Snapshot at) =>
        name == person.Name ? new Programme.NothingChanges()
        : Unfit(at, person.Id, name, null) is { } refusal ? refusal
        : new PersonChange.Renamed(name);

    /// <summary>Says which account the person signs in with.</summary>
    public static Result<PersonChange> SetAccount(this Person person, AccountId? account, Snapshot at) =>
        account == person.Account ? new Programme.NothingChanges()
        : account is null && person.Roles.Any(r => r.Role == Role.ChiefOfOffice && r.IsHeldOn(at.Point.On)) && !at.HasChiefOfOffice(but: person.Id) ? new LastChiefOfOffice()
        : Unfit(at, person.Id, person.Name, account) is { } refusal ? refusal
        : new PersonChange.AccountSet(account);

    /// <summary>Gives the person a role from a day on.</summary>
    public static Result<PersonChange> GiveRole(this Person person, Role role, AgencyId? agency, BodyId? body, DateOnly fromOn, DateOnly? toOn, Snapshot at) =>
        role == Role.Administrator ? new RoleIsNotOfCommittee()
        : role.IsOfAgency() && !(agency is { } a && at.Find(a) is { IsActive: true }) ? new RoleNeedsAgency()
        : role.IsOfBody() && !(body is { } b && at.Find(b) is { IsDissolved: false }) ? new RoleNeedsBody()
        : toOn < fromOn ? new PeriodIsBackToFront(fromOn, toOn.Value)
        : person.Roles.Any(r => r.IsSame(role, role.IsOfAgency() ? agency : null, role.IsOfBody() ? body : null) && r.IsHeldOn(fromOn)) ? new RoleIsHeld()
        : new PersonChange.RoleGiven(role, role.IsOfAgency() ? agency : null, role.IsOfBody() ? body : null, toOn);

    /// <summary>Ends a role from a day on; the last chief of office who can sign in keeps the role.</summary>
    public static Result<PersonChange> EndRole(this Person person, HeldRole role, DateOnly fromOn, Snapshot at) =>
        !person.Roles.Any(r => r.IsSame(role.Role, role.Agency, role.Body) && r.IsHeldOn(fromOn)) ? new RoleIsNotHeld()
        : role.Role == Role.ChiefOfOffice && !at.Ledger.At(new(DateOnly.MaxValue)).People.Any(p => p.Id != person.Id && p.Account is not null
            && p.Roles.Any(r => r.Role == Role.ChiefOfOffice && r.IsHeldOn(fromOn))) ? new LastChiefOfOffice()
        : new PersonChange.RoleEnded(role.Role, role.Agency, role.Body);

    /// <summary>Has somebody stand in while the person is absent.</summary>
    public static Result<PersonChange> SetAbsence(this Person person, DateOnly fromOn, DateOnly toOn, Person? substitute) =>
        substitute is null || substitute.Id == person.Id ? new SubstituteIsUnfit()
        : toOn < fromOn ? new PeriodIsBackToFront(fromOn, toOn)
        : new PersonChange.AbsenceSet(fromOn, toOn, substitute.Id);

    /// <summary>Why a person cannot be what a strike makes of them: name and account are nobody else's, and a chief of office stays.</summary>
    /// <param name="after">The ledger with the strike.</param>
    /// <param name="id">The person.</param>
    /// <param name="before">The ledger without it.</param>
    /// <param name="today">The committee's date now.</param>
    public static Refusal? WhyNotPerson(this Ledger after, PersonId id, Ledger before, DateOnly today) =>
        before.At(new(today)).HasChiefOfOffice() && !after.At(new(today)).HasChiefOfOffice() ? new LastChiefOfOffice()
        : after.At(new(DateOnly.MaxValue)) is var newest && newest.Find(id) is { } person ? Unfit(newest, id, person.Name, person.Account)
        : null;

    /// <summary>Whether there is, on the day of the snapshot, a chief of office who can sign in.</summary>
    /// <param name="at">The committee on that day.</param>
    /// <param name="but">A person who is not counted.</param>
    public static bool HasChiefOfOffice(this Snapshot at, PersonId? but = null) =>
        at.People.Any(p => p.Id != but && p.Account is not null && p.Roles.Any(r => r.Role == Role.ChiefOfOffice && r.IsHeldOn(at.Point.On)));

    private static Refusal? Unfit(Snapshot at, PersonId? self, string name, AccountId? account)
    {
        // Whatever date is looked at: a name or an account is nobody else's, then or now.
        var others = at.Ledger.At(new(DateOnly.MaxValue)).People.Where(p => p.Id != self);
        return string.IsNullOrWhiteSpace(name) ? new NameIsMissing()
            : others.Any(p => IsSame(p.Name, name)) || WasBorne(at, self, name) ? new PersonNameIsTaken(name)
            : account is not null && others.FirstOrDefault(p => p.Account == account) is { } other ? new AccountIsTaken(other.Name)
            : null;
    }

    // What somebody recorded under a name stays theirs when they bear another one, also from a later day on.
    private static bool WasBorne(Snapshot at, PersonId? self, string name) =>
        at.Ledger.Subjects.Where(s => s.Kind == SubjectKind.Person && s.Id != self?.Value)
            .SelectMany(s => at.Ledger.HistoryOf(s).At(new(DateOnly.MaxValue)))
            .Any(e => e.Change is PersonChange.Entered { Name: var entered } && IsSame(entered, name)
                || e.Change is PersonChange.Renamed { Name: var renamed } && IsSame(renamed, name));

    private static bool IsSame(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
