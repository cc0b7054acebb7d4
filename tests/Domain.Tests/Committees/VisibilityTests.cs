using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.Committees;

public sealed class VisibilityTests
{
    private static readonly PersonId Knowing = new(A.Id("knowing"));

    [Theory]
    [InlineData(Role.OfficeClerk, false)]
    [InlineData(Role.ChiefOfOffice, true)]
    [InlineData(Role.AgencyClerk, false)]
    [InlineData(Role.HeadOfAgency, false)]
    [InlineData(Role.Leader, false)]
    [InlineData(Role.Member, false)]
    [InlineData(Role.Teller, false)]
    [InlineData(Role.Auditor, true)]
    [InlineData(Role.Administrator, false)]
    public void A_classified_line_is_seen_by_those_who_may_see_all(Role role, bool sees) =>
        Assert.Equal(sees, Seen(Adopted(), Holding(role)).Contains("mật"));

    [Fact]
    public void A_classified_line_is_seen_by_whoever_is_on_its_list()
    {
        var book = Adopted().Item("mật", new ItemChange.NeedToKnowSet([Knowing]), "2023-02-01");

        Assert.Contains("mật", Seen(book, Holding(Role.Member) with { Person = Knowing }));
        Assert.DoesNotContain("mật", Seen(book, Holding(Role.Member)));
    }

    [Fact]
    public void The_number_of_a_line_that_is_not_seen_is_taken_all_the_same()
    {
        var ledger = Adopted().Item("mật 40", new ItemChange.Added(A.Content("mật 40", number: 40) with { Classification = SecurityClassification.Secret }), "2023-02-01").Ledger;
        var seen = ledger.VisibleTo(Holding(Role.Member));

        Assert.Null(seen.At(new(DateOnly.MaxValue)).Find(A.ItemId("mật 40")));
        Assert.Equal(41, seen.At(new(A.On("2023-03-01"))).NextNumber(A.Programme));
        Assert.True(seen.IsTaken(A.Programme, 40));
        Assert.False(seen.IsTaken(A.Programme, 41));
    }

    [Fact]
    public void What_is_classified_today_is_not_shown_by_asking_for_yesterday()
    {
        var book = Adopted().Item("thường", new ItemChange.Adjusted(new() { Classification = SecurityClassification.TopSecret }), "2023-06-01");

        Assert.Null(book.Ledger.VisibleTo(Holding(Role.Member)).At(new(A.On("2023-02-01"))).Find(A.ItemId("thường")));
    }

    [Fact]
    public void A_classified_line_that_was_struck_out_stays_hidden()
    {
        var book = Adopted().Item("mật", new Struck(1), "2023-02-01");

        Assert.Empty(book.Ledger.VisibleTo(Holding(Role.Member)).HistoryOf(A.ItemId("mật")));
        Assert.NotEmpty(book.Ledger.VisibleTo(Holding(Role.Auditor)).HistoryOf(A.ItemId("mật")));
    }

    [Fact]
    public void A_report_with_a_classified_line_stays_hidden_when_the_line_is_struck_out()
    {
        var book = Adopted()
            .Record(SubjectKind.Report, "report", new ReportChange.Frozen(A.Programme, new(A.On("2023-06-30"), null, []), "vi", "", "", ""), "2023-07-01")
            .Item("mật", new Struck(1), "2023-08-01");

        Assert.Empty(book.Ledger.VisibleTo(Holding(Role.Member)).At(new(A.On("2023-12-31"))).Reports);
        Assert.Single(book.Ledger.VisibleTo(Holding(Role.Auditor)).At(new(A.On("2023-12-31"))).Reports);
    }

    [Fact]
    public void A_struck_line_of_a_draft_is_seen_by_those_who_saw_it()
    {
        var book = new Book().Planned("của UBND", leads: "ubnd").Item("của UBND", new Struck(1), "2023-02-01");

        Assert.NotEmpty(book.Ledger.VisibleTo(Holding(Role.AgencyClerk, "ubnd")).HistoryOf(A.ItemId("của UBND")));
        Assert.Empty(book.Ledger.VisibleTo(Holding(Role.AgencyClerk, "vp")).HistoryOf(A.ItemId("của UBND")));
        Assert.Empty(book.Ledger.VisibleTo(Holding(Role.Member)).HistoryOf(A.ItemId("của UBND")));
    }

    [Fact]
    public void A_registration_is_hidden_once_its_line_is_classified()
    {
        var subject = new RegistrationId(A.Id("registration"));
        var book = Adopted()
            .Record(SubjectKind.Registration, "registration", new RegistrationChange.Entered(
                new(A.Id("call")), A.Agency("ubnd"), new("thường", ProductKind.Plan, [], [], null)), "2023-01-01")
            .Record(SubjectKind.Registration, "registration", new RegistrationChange.Submitted(), "2023-01-02")
            .Record(SubjectKind.Registration, "registration", new RegistrationChange.TakenIn(A.ItemId("thường")), "2023-01-03");
        Assert.NotEmpty(Of(Role.OfficeClerk));

        book.Item("thường", new ItemChange.Adjusted(new() { Classification = SecurityClassification.Secret }), "2023-02-01");

        Assert.Empty(Of(Role.OfficeClerk));
        Assert.NotEmpty(Of(Role.ChiefOfOffice));

        IReadOnlyList<Recorded> Of(Role role) => book.Ledger.VisibleTo(Holding(role)).HistoryOf(new Subject(SubjectKind.Registration, subject.Value));
    }

    [Fact]
    public void Lines_of_a_draft_are_seen_by_the_office_and_by_their_own_agencies()
    {
        var book = new Book().Planned("của UBND", leads: "ubnd").Planned("của Văn phòng", leads: "vp");

        Assert.Equal(["của UBND", "của Văn phòng"], Seen(book, Holding(Role.OfficeClerk)));
        Assert.Equal(["của UBND"], Seen(book, Holding(Role.AgencyClerk, "ubnd")));
        Assert.Empty(Seen(book, Holding(Role.Member)));
    }

    [Fact]
    public void Whoever_keeps_accounts_sees_who_is_who_and_no_content()
    {
        var seen = Adopted().Ledger.VisibleTo(Holding(Role.Administrator)).At(new(A.On("2023-12-31")));

        Assert.Empty(seen.Programmes);
        Assert.Empty(seen.ItemsOf(A.Programme));
        Assert.NotEmpty(seen.Agencies);
    }

    [Fact]
    public void A_frozen_report_is_shown_only_to_those_who_see_every_line_of_its_programme()
    {
        var book = Adopted().Record(
            SubjectKind.Report, "report", new ReportChange.Frozen(A.Programme, new(A.On("2023-06-30"), null, []), "vi", "", "", ""), "2023-07-01");

        Assert.Empty(book.Ledger.VisibleTo(Holding(Role.Member)).At(new(A.On("2023-12-31"))).Reports);
        Assert.Single(book.Ledger.VisibleTo(Holding(Role.Auditor)).At(new(A.On("2023-12-31"))).Reports);
    }

    [Fact]
    public void An_import_names_only_the_lines_one_may_see()
    {
        var book = Adopted().Record(
            SubjectKind.Import, "import", new ImportChange.Confirmed("a.xlsx", "", A.Programme, [A.ItemId("mật"), A.ItemId("thường")]), "2023-01-02");

        Assert.Equal([A.ItemId("thường")], book.Ledger.VisibleTo(Holding(Role.OfficeClerk)).At(new(A.On("2023-12-31"))).Imports.Single().Confirmed.Items);
    }

    [Fact]
    public void Whoever_may_see_everything_works_with_the_very_ledger()
    {
        var ledger = Adopted().Ledger;

        Assert.Same(ledger, ledger.VisibleTo(Holding(Role.ChiefOfOffice)));
        Assert.Same(ledger.VisibleTo(Holding(Role.Member)), ledger.VisibleTo(Holding(Role.Teller)));
    }

    private static Book Adopted() => new Book().Planned("thường")
        .Item("mật", new ItemChange.Planned(A.Content("mật", number: 9) with { Classification = SecurityClassification.Confidential }))
        .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Adopted(null, null), "2023-01-02");

    private static Actor Holding(Role role, string? agency = null) =>
        new(null, "Ủy viên 01", [new(role, agency is null ? null : A.Agency(agency), null, A.On("2020-01-01"), null)]);

    private static IEnumerable<string> Seen(Book book, Actor actor)
    {
        var at = book.Ledger.VisibleTo(actor).At(new(A.On("2023-12-31")));
        return at.ItemsOf(A.Programme).Select(i => i.Content.Title);
    }
}
