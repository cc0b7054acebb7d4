using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Tests.Committees;

public sealed class PersonTests
{
    private static readonly AccountId Account = new(A.Id("account"));

    [Fact]
    public void A_role_is_held_from_its_first_to_its_last_day()
    {
        var book = Person("an", new PersonChange.RoleGiven(Role.Member, null, A.Body("bch"), A.On("2023-06-30")), on: "2023-02-01");

        Assert.Empty(Roles(book, "2023-01-31"));
        Assert.Equal([Role.Member], Roles(book, "2023-02-01"));
        Assert.Equal([Role.Member], Roles(book, "2023-06-30"));
        Assert.Empty(Roles(book, "2023-07-01"));
    }

    [Fact]
    public void A_role_that_ended_is_not_held_any_more_but_was()
    {
        var book = Person("an", new PersonChange.RoleGiven(Role.OfficeClerk, null, null, null))
            .Record(SubjectKind.Person, "an", new PersonChange.RoleEnded(Role.OfficeClerk, null, null), "2023-05-01");

        Assert.Equal([Role.OfficeClerk], Roles(book, "2023-04-30"));
        Assert.Empty(Roles(book, "2023-05-01"));
    }

    [Fact]
    public void Whoever_stands_in_holds_the_roles_of_the_absent_meanwhile_and_no_longer()
    {
        var book = Person("an", new PersonChange.RoleGiven(Role.OfficeClerk, null, null, null))
            .Record(SubjectKind.Person, "chief", new PersonChange.Entered("Chánh văn phòng 01"), "2023-01-01")
            .Record(SubjectKind.Person, "chief", new PersonChange.RoleGiven(Role.ChiefOfOffice, null, null, null), "2023-01-01")
            .Record(SubjectKind.Person, "chief", new PersonChange.AbsenceSet(A.On("2023-03-01"), A.On("2023-03-10"), new(A.Id("an"))), "2023-02-20");

        Assert.Equal([Role.OfficeClerk], Roles(book, "2023-02-28"));
        Assert.Equal([Role.OfficeClerk, Role.ChiefOfOffice], Roles(book, "2023-03-10"));
        Assert.Equal([Role.OfficeClerk], Roles(book, "2023-03-11"));
    }

    [Fact]
    public void Nobody_stands_in_for_the_one_behind_an_absent_substitute()
    {
        var book = Person("an", new PersonChange.RoleGiven(Role.Member, null, A.Body("bch"), null));
        foreach (var (name, role, substitute) in new[] { ("b", Role.Auditor, "an"), ("c", Role.ChiefOfOffice, "b") })
            book.Record(SubjectKind.Person, name, new PersonChange.Entered(name), "2023-01-01")
                .Record(SubjectKind.Person, name, new PersonChange.RoleGiven(role, null, null, null), "2023-01-01")
                .Record(SubjectKind.Person, name, new PersonChange.AbsenceSet(A.On("2023-03-01"), A.On("2023-03-10"), new(A.Id(substitute))), "2023-01-01");

        Assert.Equal([Role.Member, Role.Auditor], Roles(book, "2023-03-05"));
    }

    [Fact]
    public void An_account_that_is_nobody_in_the_committee_has_no_role_and_no_right()
    {
        var actor = Actor.Of(new Book().At("2023-02-01"), Account, "Người lạ 01");

        Assert.Empty(actor.Roles);
        Assert.DoesNotContain(Enum.GetValues<Permission>(), actor.May);
    }

    [Fact]
    public void A_right_of_an_agency_holds_for_that_agency_also_after_it_became_part_of_another()
    {
        var book = Person("an", new PersonChange.RoleGiven(Role.AgencyClerk, A.Agency("ubnd"), null, null));
        Assert.True(ActorOn(book, "2023-02-01").May(Permission.Register, A.Agency("ubnd")));
        Assert.False(ActorOn(book, "2023-02-01").May(Permission.Register, A.Agency("vp")));

        book.Record(SubjectKind.Agency, "ubnd", new AgencyChange.MergedInto(A.Agency("vp")), "2023-03-01");

        Assert.True(ActorOn(book, "2023-03-01").May(Permission.Register, A.Agency("vp")));
    }

    [Fact]
    public void A_program_may_only_what_its_token_and_its_person_both_may()
    {
        var actor = new Actor(null, "", [new(Role.OfficeClerk, null, null, A.On("2023-01-01"), null)]) { Scope = new HashSet<Permission> { Permission.Read, Permission.SetRules } };

        Assert.True(actor.May(Permission.Read));
        Assert.False(actor.May(Permission.Record));
        Assert.False(actor.May(Permission.SetRules));
    }

    [Fact]
    public void Names_and_accounts_are_nobody_elses()
    {
        var at = Person("an", new PersonChange.AccountSet(Account)).At("2023-02-01");

        Assert.Equal(new PersonNameIsTaken("CHUYÊN VIÊN 01"), at.EnterPerson("CHUYÊN VIÊN 01", null).Refusal);
        Assert.Equal(new AccountIsTaken("Chuyên viên 01"), at.EnterPerson("Chuyên viên 02", Account).Refusal);
        Assert.Equal(new NameIsMissing(), at.EnterPerson(" ", null).Refusal);
        Assert.Equal(new PersonChange.Entered("Chuyên viên 02"), at.EnterPerson("Chuyên viên 02", null).Value);
    }

    [Fact]
    public void A_name_somebody_else_ever_bore_is_nobody_elses()
    {
        var book = Person("an", new PersonChange.Renamed("Chuyên viên 02"), "2023-02-01");
        var at = book.At("2023-03-01");

        Assert.Equal(new PersonNameIsTaken("Chuyên viên 01"), at.EnterPerson("Chuyên viên 01", null).Refusal);
        Assert.Equal(new PersonNameIsTaken("Chuyên viên 02"), book.At("2023-01-15").EnterPerson("Chuyên viên 02", null).Refusal);
        Assert.Equal(new PersonChange.Renamed("Chuyên viên 01"), at.Find(new PersonId(A.Id("an")))!.Rename("Chuyên viên 01", at).Value);
    }

    [Fact]
    public void A_role_is_given_for_what_it_belongs_to()
    {
        var at = Person("an", new PersonChange.RoleGiven(Role.OfficeClerk, null, null, null)).At("2023-02-01");
        var (an, on) = (at.Find(new PersonId(A.Id("an")))!, A.On("2023-02-01"));

        Assert.Equal(new RoleNeedsAgency(), an.GiveRole(Role.AgencyClerk, null, null, on, null, at).Refusal);
        Assert.Equal(new RoleNeedsBody(), an.GiveRole(Role.Member, null, null, on, null, at).Refusal);
        Assert.Equal(new RoleIsHeld(), an.GiveRole(Role.OfficeClerk, null, null, on, null, at).Refusal);
        Assert.Equal(new RoleIsNotOfCommittee(), an.GiveRole(Role.Administrator, null, null, on, null, at).Refusal);
        Assert.Equal(new PeriodIsBackToFront(on, A.On("2023-01-31")), an.GiveRole(Role.Auditor, null, null, on, A.On("2023-01-31"), at).Refusal);
        Assert.Equal(new PersonChange.RoleGiven(Role.Auditor, null, null, null), an.GiveRole(Role.Auditor, A.Agency("ubnd"), null, on, null, at).Value);
    }

    [Fact]
    public void The_last_chief_of_office_who_can_sign_in_keeps_the_role()
    {
        var book = Person("an", new PersonChange.RoleGiven(Role.ChiefOfOffice, null, null, null));
        var (at, an) = (book.At("2023-02-01"), book.At("2023-02-01").Find(new PersonId(A.Id("an")))!);

        Assert.Equal(new LastChiefOfOffice(), an.EndRole(an.Roles[0], A.On("2023-02-01"), at).Refusal);

        book.Record(SubjectKind.Person, "b", new PersonChange.Entered("Chánh văn phòng 02", Account), "2023-01-01")
            .Record(SubjectKind.Person, "b", new PersonChange.RoleGiven(Role.ChiefOfOffice, null, null, null), "2023-01-01");
        Assert.Equal(new PersonChange.RoleEnded(Role.ChiefOfOffice, null, null), an.EndRole(an.Roles[0], A.On("2023-02-01"), book.At("2023-02-01")).Value);
    }

    private static Book Person(string name, PersonChange change, string on = "2023-01-01") => new Book()
        .Record(SubjectKind.Person, name, new PersonChange.Entered("Chuyên viên 01", change is PersonChange.AccountSet ? null : new AccountId(A.Id("an"))), "2023-01-01")
        .Record(SubjectKind.Person, name, change, on);

    private static Actor ActorOn(Book book, string day) => Actor.Of(book.At(day), new AccountId(A.Id("an")), "");

    private static IEnumerable<Role> Roles(Book book, string day) => ActorOn(book, day).Roles.Select(r => r.Role);
}
