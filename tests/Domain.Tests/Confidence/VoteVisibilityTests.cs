using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class VoteVisibilityTests
{
    private static readonly Ledger Ledger = LedgerAt(Announced);

    [Theory]
    [InlineData(Role.ChiefOfOffice, true, true)]
    [InlineData(Role.Leader, true, true)]
    [InlineData(Role.Auditor, true, true)]
    [InlineData(Role.OfficeClerk, true, false)]
    [InlineData(Role.Teller, false, false)]
    [InlineData(Role.Member, false, false)]
    [InlineData(Role.AgencyClerk, false, false)]
    [InlineData(Role.HeadOfAgency, false, false)]
    [InlineData(Role.Administrator, false, false)]
    public void Who_sees_a_vote_need_not_see_its_result(Role role, bool vote, bool result) =>
        Assert.Equal((vote, result), Seen(new(new(A.Id("ai đó")), "", [Held(role)])));

    [Theory]
    [InlineData(Role.ChiefOfOffice, true)]
    [InlineData(Role.Leader, false)]
    [InlineData(Role.Auditor, false)]
    [InlineData(Role.OfficeClerk, false)]
    public void Before_it_is_announced_a_result_is_seen_by_those_who_conduct_the_vote(Role role, bool result) =>
        Assert.Equal((true, result), Seen(new(new(A.Id("ai đó")), "", [Held(role)]), LedgerAt(Agreed)));

    [Fact]
    public void Before_it_is_announced_the_tellers_of_the_vote_see_the_result() =>
        Assert.Equal((true, true), Seen(new(AVote.Tellers.Head, "", [Held(Role.Teller)]), LedgerAt(Agreed)));

    [Fact]
    public void Whoever_is_voted_on_sees_the_result_when_it_is_announced_and_not_before()
    {
        var chief = new Actor(new(A.Id("ai đó")), "", [Held(Role.ChiefOfOffice)]);
        var rated = new ConfidenceVoteChange.OfficialsSet([AVote.Rated[0] with { Person = chief.Person }]);

        Assert.Equal((true, false), Seen(chief, LedgerAt(Agreed, rated)));
        Assert.Equal((true, true), Seen(chief, LedgerAt(Announced, rated)));
    }

    [Fact]
    public void A_teller_sees_the_vote_that_names_the_teller_and_its_result() =>
        Assert.Equal((true, true), Seen(new(AVote.Tellers.First, "", [Held(Role.Teller)])));

    [Fact]
    public void A_stand_in_of_a_teller_does_not_see_what_the_teller_sees() =>
        Assert.Equal((false, false), Seen(new(new(A.Id("người thay")), "", [Held(Role.Teller) with { InsteadOf = AVote.Tellers.First }])));

    [Fact]
    public void A_named_teller_without_the_role_any_more_sees_nothing() =>
        Assert.Equal((false, false), Seen(new(AVote.Tellers.First, "", [Held(Role.Member)])));

    private static Ledger LedgerAt(ConfidenceVoteState state, params ConfidenceVoteChange[] then) => AVote.BookOf([.. AVote.UpTo(state), .. then])
        .Record(SubjectKind.ConfidenceResult, "vote", new ConfidenceResultChange.Agreed([], [], []), "2023-12-28").Ledger;

    private static (bool Vote, bool Result) Seen(Actor actor, Ledger? ledger = null)
    {
        var at = (ledger ?? Ledger).VisibleTo(actor).At(new(A.On(AVote.Sitting)));
        return (at.Find(AVote.Id) is not null, at.ResultOf(AVote.Id) is not null);
    }

    private static HeldRole Held(Role role) => new(role, role.IsOfAgency() ? A.Agency("vp") : null, null, DateOnly.MinValue, null);
}
