using CsCheck;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.Domain.Tests.Registrations;

public sealed class RegistrationTests
{
    private static readonly ItemId Line = A.ItemId("line");

    [Fact]
    public void Given_a_draft_When_submitted_Then_it_waits_for_the_office()
    {
        var book = new Book().Called().Registered("a");

        Assert.Equal(new RegistrationChange.Submitted(), book.Find("a").Submit(book.FindCall()).Value);
        Assert.Equal(RegistrationState.Submitted, book.Then("a", new RegistrationChange.Submitted()).Find("a").State);
    }

    [Fact]
    public void Given_a_draft_without_a_body_When_submitted_Then_it_is_refused()
    {
        var book = new Book().Called().Record(
            SubjectKind.Registration, "a", new RegistrationChange.Entered(R.Call, A.Agency("ubnd"), R.Content(bodies: "")), "2023-01-04");

        Assert.Equal(new BodyIsMissing(), book.Find("a").Submit(book.FindCall()).Refusal);
    }

    [Fact]
    public void Given_a_submitted_one_When_the_agency_amends_it_Then_it_is_refused()
    {
        var book = new Book().Called().Registered("a").Then("a", new RegistrationChange.Submitted());

        Assert.Equal(new RegistrationIsSubmitted(), book.Find("a").Amend(R.Content("Khác"), book.FindCall()).Refusal);
        Assert.Equal(new RegistrationIsSubmitted(), book.Find("a").Submit(book.FindCall()).Refusal);
    }

    [Fact]
    public void Given_a_returned_one_When_amended_and_submitted_Then_it_waits_again()
    {
        var book = new Book().Called().Registered("a").Then("a", new RegistrationChange.Submitted())
            .Then("a", new RegistrationChange.Returned(), "2023-01-06")
            .Then("a", new RegistrationChange.Amended(R.Content("Đề án chuyển đổi số đến năm 2030")), "2023-01-07");

        Assert.Equal(RegistrationState.Returned, book.Find("a").State);
        Assert.Null(book.Find("a").Submit(book.FindCall()).Refusal);
        Assert.Equal("Đề án chuyển đổi số đến năm 2030", book.Find("a").Content.Title);
    }

    [Fact]
    public void Given_a_draft_When_the_office_decides_Then_it_is_refused()
    {
        var draft = new Book().Called().Registered("a").Find("a");

        Assert.Equal(new RegistrationIsNotSubmitted(), draft.TakeIn(Line).Refusal);
        Assert.Equal(new RegistrationIsNotSubmitted(), draft.Decline().Refusal);
    }

    [Fact]
    public void Given_one_taken_in_When_declined_or_withdrawn_Then_it_is_refused()
    {
        var taken = new Book().Called().Registered("a").Then("a", new RegistrationChange.Submitted())
            .Then("a", new RegistrationChange.TakenIn(Line), "2023-01-06").Find("a");

        Assert.Equal(new RegistrationHasEnded(RegistrationState.TakenIn), taken.Decline().Refusal);
        Assert.Equal(new RegistrationHasEnded(RegistrationState.TakenIn), taken.Withdraw().Refusal);
    }

    [Fact]
    public void Saying_the_same_again_is_refused()
    {
        var book = new Book().Called().Registered("a");

        Assert.Equal(new NothingChanges(), book.Find("a").Amend(R.Content(), book.FindCall()).Refusal);
    }

    [Fact]
    public void When_its_agency_becomes_part_of_another_one_it_is_that_ones()
    {
        var book = new Book().Called().Registered("a", "vp")
            .Record(SubjectKind.Agency, "vp", new AgencyChange.MergedInto(A.Agency("ubnd")), "2023-02-01");

        Assert.Equal(A.Agency("ubnd"), book.Find("a").Agency);
    }

    [Fact]
    public void Of_a_closed_call_every_registration_has_an_end() =>
        Histories.Sample(changes =>
        {
            var book = Of(changes).Record(SubjectKind.Call, "call", new CallChange.Closed(), "2023-03-01");

            return book.Newest().RegistrationsOf(A.Programme).All(r => r.End is not null);
        });

    [Fact]
    public void A_registration_has_one_end_whatever_is_recorded_after_it() =>
        Gen.Select(Histories, Histories).Sample((changes, more) =>
        {
            var first = Of(changes).Find("a");
            var later = Of([.. changes, .. more]).Find("a");

            return first.End is null || (later.State, later.Item, later.As) == (first.State, first.Item, first.As);
        });

    [Fact]
    public void No_decision_is_open_once_there_is_an_end_and_withdrawing_is_open_until_then() =>
        Histories.Sample(changes =>
        {
            var (book, one) = (Of(changes), Of(changes).Find("a"));
            Refusal?[] decisions = [one.TakeIn(Line).Refusal, one.Decline().Refusal, one.Return(book.FindCall()).Refusal, one.Submit(book.FindCall()).Refusal];

            return one.End is null == one.Withdraw().Refusal is null && (one.End is null || decisions.All(d => d is RegistrationHasEnded or CallIsClosed));
        });

    private static readonly Gen<RegistrationChange[]> Histories = Gen.OneOf<RegistrationChange>(
        Gen.Const(new RegistrationChange.Amended(R.Content("Khác"))), Gen.Const(new RegistrationChange.Submitted()),
        Gen.Const(new RegistrationChange.Returned()), Gen.Const(new RegistrationChange.TakenIn(Line)),
        Gen.Const(new RegistrationChange.MergedInto(Line, MergedAs.JointLead)), Gen.Const(new RegistrationChange.Declined()),
        Gen.Const(new RegistrationChange.Withdrawn())).Array[0, 8];

    private static Book Of(IEnumerable<RegistrationChange> changes)
    {
        var book = new Book().Called().Registered("a");
        foreach (var change in changes)
            book.Then("a", change);
        return book;
    }
}
