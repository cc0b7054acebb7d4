using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Registrations;

public sealed class VisibilityTests
{
    private static readonly PersonId Binh = new(A.Id("binh"));

    [Theory]
    [InlineData(Role.AgencyClerk, "ubnd", true, true)]
    [InlineData(Role.HeadOfAgency, "ubnd", true, true)]
    [InlineData(Role.AgencyClerk, "vp", false, false)]
    [InlineData(Role.OfficeClerk, null, false, true)]
    [InlineData(Role.ChiefOfOffice, null, false, true)]
    [InlineData(Role.Leader, null, false, true)]
    [InlineData(Role.Auditor, null, false, true)]
    [InlineData(Role.Member, null, false, false)]
    [InlineData(Role.Administrator, null, false, false)]
    public void A_draft_is_the_agencys_own_and_what_was_submitted_is_for_whoever_sees_drafts(Role role, string? agency, bool draft, bool submitted)
    {
        var book = new Book().Called().Registered("draft").Registered("submitted").Then("submitted", new RegistrationChange.Submitted());

        var seen = book.Ledger.VisibleTo(R.Somebody(role, agency)).At(new(DateOnly.MaxValue));

        Assert.Equal((draft, submitted), (seen.Find(R.Id("draft")) is not null, seen.Find(R.Id("submitted")) is not null));
    }

    [Fact]
    public void A_classified_registration_is_absent_for_whoever_need_not_know()
    {
        var secret = R.Content("Phương án bảo vệ") with { Classification = SecurityClassification.Secret, NeedToKnow = [Binh] };
        var book = new Book().Called().Record(SubjectKind.Registration, "a", new RegistrationChange.Entered(R.Call, A.Agency("ubnd"), secret), "2023-01-04")
            .Then("a", new RegistrationChange.Submitted());
        bool Sees(Actor actor) => book.Ledger.VisibleTo(actor).At(new(DateOnly.MaxValue)).Find(R.Id("a")) is not null;

        Assert.False(Sees(R.Somebody(Role.HeadOfAgency, "ubnd")));
        Assert.True(Sees(R.Somebody(Role.HeadOfAgency, "ubnd", Binh)));
        Assert.False(Sees(R.Somebody(Role.HeadOfAgency, "vp", Binh)));
        Assert.False(Sees(R.Somebody(Role.OfficeClerk)));
        Assert.True(Sees(R.Somebody(Role.OfficeClerk, person: Binh)));
        Assert.True(Sees(R.Somebody(Role.ChiefOfOffice)));
    }

    [Fact]
    public void A_returned_registration_stays_with_the_office_that_has_read_it()
    {
        var book = new Book().Called().Registered("a").Then("a", new RegistrationChange.Submitted()).Then("a", new RegistrationChange.Returned(), "2023-01-06");

        Assert.NotNull(book.Ledger.VisibleTo(R.Somebody(Role.OfficeClerk)).At(new(DateOnly.MaxValue)).Find(R.Id("a")));
    }

    [Fact]
    public void One_registers_for_ones_own_agency_only()
    {
        var clerk = R.Somebody(Role.AgencyClerk, "ubnd");

        Assert.True(clerk.May(Permission.Register, A.Agency("ubnd")));
        Assert.False(clerk.May(Permission.Register, A.Agency("vp")));
        Assert.False(clerk.May(Permission.SubmitRegistrations, A.Agency("ubnd")));
    }
}
