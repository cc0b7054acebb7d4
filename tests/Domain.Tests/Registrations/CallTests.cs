using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Registrations;

public sealed class CallTests
{
    [Fact]
    public void Given_a_draft_programme_When_a_call_is_opened_Then_it_asks_these_agencies()
    {
        var at = new Book().At("2023-01-03");

        var opened = at.Find(A.Programme)!.OpenCall("Đề nghị đăng ký", A.On("2023-01-03"), A.On("2023-01-12"), A.Agencies("ubnd + vp"), at).Value;

        Assert.Equal(A.Agencies("ubnd + vp"), Assert.IsType<CallChange.Opened>(opened).Agencies);
    }

    [Fact]
    public void Given_an_open_call_When_another_one_is_opened_Then_it_is_refused()
    {
        var at = new Book().Called().Newest();

        Assert.Equal(new CallIsOpen(A.On("2023-01-12")), at.Find(A.Programme)!.OpenCall("Lần hai", A.On("2023-01-05"), A.On("2023-02-01"), A.Agencies("vp"), at).Refusal);
    }

    [Fact]
    public void Given_a_closed_call_When_another_one_is_opened_Then_it_is_opened()
    {
        var at = new Book().Called().Record(SubjectKind.Call, "call", new CallChange.Closed(), "2023-01-20").Newest();

        Assert.Null(at.Find(A.Programme)!.OpenCall("Lần hai", A.On("2023-01-21"), A.On("2023-02-01"), A.Agencies("vp"), at).Refusal);
    }

    [Fact]
    public void Given_an_adopted_programme_When_a_call_is_opened_Then_it_is_refused()
    {
        var at = new Book().Record(SubjectKind.Programme, "programme", new ProgrammeChange.Adopted(null, null), "2023-01-02").Newest();

        Assert.IsType<ProgrammeIsNot>(at.Find(A.Programme)!.OpenCall("Gọi", A.On("2023-01-03"), A.On("2023-01-12"), A.Agencies("vp"), at).Refusal);
    }

    [Fact]
    public void A_call_asks_somebody_and_gives_time()
    {
        var at = new Book().Newest();
        var programme = at.Find(A.Programme)!;

        Assert.Equal(new AgencyIsMissing(), programme.OpenCall("Gọi", A.On("2023-01-03"), A.On("2023-01-12"), [], at).Refusal);
        Assert.Equal(new DeadlineIsBeforeCall(A.On("2023-01-03")), programme.OpenCall("Gọi", A.On("2023-01-03"), A.On("2023-01-02"), A.Agencies("vp"), at).Refusal);
    }

    [Fact]
    public void The_deadline_counts_working_days_by_the_committees_own_calendar()
    {
        CalendarDay[] tet = [.. new[] { 8, 9, 12, 13, 14 }.Select(day => new CalendarDay(new(2024, 2, day), "Tết", "mẫu"))];
        var at = new Book().Record(SubjectKind.Calendar, "calendar", new CalendarChange.Begun(2024, tet, [], []), "2023-01-01").Newest();

        // 2, 5, 6, 7, 15, 16 and 19 February.
        Assert.Equal(A.On("2024-02-19"), at.DueOn(A.On("2024-02-01"), 7));
    }

    [Fact]
    public void An_extension_leads_to_a_later_day_and_keeps_the_first_one()
    {
        var book = new Book().Called();

        Assert.Equal(new DeadlineIsNotLater(A.On("2023-01-12")), book.FindCall().Extend(A.On("2023-01-12")).Refusal);
        var extended = book.Record(SubjectKind.Call, "call", new CallChange.Extended(A.On("2023-01-20")), "2023-01-12").FindCall();
        Assert.Equal((A.On("2023-01-20"), A.On("2023-01-12")), (extended.DueOn, extended.FirstDueOn));
    }

    [Fact]
    public void Given_a_submitted_registration_When_the_call_is_closed_Then_it_is_refused()
    {
        var book = new Book().Called().Registered("a").Then("a", new RegistrationChange.Submitted());

        Assert.Equal(new RegistrationsAreUndecided(1), book.FindCall().Close(book.Newest().RegistrationsOf(A.Programme)).Refusal);
    }

    [Fact]
    public void Given_a_draft_nobody_submitted_When_the_call_is_closed_Then_it_has_lapsed()
    {
        var book = new Book().Called().Registered("a");
        Assert.Null(book.FindCall().Close(book.Newest().RegistrationsOf(A.Programme)).Refusal);

        book.Record(SubjectKind.Call, "call", new CallChange.Closed(), "2023-01-20");

        Assert.Equal(RegistrationState.Lapsed, book.Find("a").State);
        Assert.Equal(new RegistrationHasEnded(RegistrationState.Lapsed), book.Find("a").Submit(book.FindCall()).Refusal);
    }

    [Fact]
    public void An_agency_with_a_registration_does_not_say_that_it_registers_nothing()
    {
        var book = new Book().Called().Registered("a");

        Assert.Equal(new AgencyHasRegistrations(1), book.FindCall().RegisterNothing(A.Agency("ubnd"), book.Newest().RegistrationsOf(A.Programme)).Refusal);
        Assert.Null(book.FindCall().RegisterNothing(A.Agency("vp"), book.Newest().RegistrationsOf(A.Programme)).Refusal);
    }
}
