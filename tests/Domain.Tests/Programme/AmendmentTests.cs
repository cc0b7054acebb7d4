using CsCheck;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Tests.History;

namespace NghiTrinh.Domain.Tests.Programme;

/// <summary>Amendments of an adopted programme: who may decide which, and what counts as one.</summary>
public sealed class AmendmentTests
{
    private static readonly ItemChange Withdrawn = new ItemChange.Withdrawn();

    private static Book Adopted() => new Book().Planned("Đề án", due: "2023-06")
        .Record(SubjectKind.Programme, "programme", new ProgrammeChange.Adopted(null, null), A.On("2023-01-10"), A.Moment("2023-01-10"));

    private static Result<ItemChange> Decide(Book book, ItemChange change, Decider? decider, string? why = "Theo kết luận") =>
        change.DecidedBy(decider, why, book.At("2023-02-01").Find(A.Programme)!, book.At("2023-02-01"));

    private static Decider By(string body, DecisionLevel level) => new(level, A.Body(body));

    [Fact]
    public void A_draft_is_changed_without_asking_who_decided()
    {
        var draft = new Book().Planned("Đề án");

        Assert.Equal(Withdrawn, Decide(draft, Withdrawn, null, null).Value);
    }

    [Fact]
    public void An_amendment_of_an_adopted_programme_names_who_decided_and_why()
    {
        var btv = By("btv", DecisionLevel.StandingCommittee);

        Assert.IsType<DeciderIsMissing>(Decide(Adopted(), Withdrawn, null).Refusal);
        Assert.IsType<ReasonIsMissing>(Decide(Adopted(), Withdrawn, btv, " ").Refusal);
        Assert.Equal(btv, Decide(Adopted(), Withdrawn, btv).Value!.DecidedBy);
    }

    [Fact]
    public void A_level_that_may_not_decide_is_refused_until_the_rule_says_otherwise()
    {
        var leader = new Decider(DecisionLevel.Leader, null, "Phó Bí thư");
        var book = Adopted();
        var before = Decide(book, Withdrawn, leader).Refusal;
        book.Record(SubjectKind.Committee, "committee", new CommitteeChange.AmendmentRulesSet([new(AmendmentKind.Withdrawal, [DecisionLevel.Leader])]), "2023-01-15");

        Assert.Equal(new LevelMayNotDecide(AmendmentKind.Withdrawal, DecisionLevel.Leader), before);
        Assert.Null(Decide(book, Withdrawn, leader).Refusal);
        Assert.Equal(
            new LevelMayNotDecide(AmendmentKind.Withdrawal, DecisionLevel.StandingCommittee),
            Decide(book, Withdrawn, By("btv", DecisionLevel.StandingCommittee)).Refusal);
    }

    [Fact]
    public void A_body_decides_at_its_own_level_and_a_leader_by_name()
    {
        Assert.IsType<DeciderIsMissing>(Decide(Adopted(), Withdrawn, By("btv", DecisionLevel.Plenary)).Refusal);
        Assert.IsType<DeciderIsMissing>(Decide(Adopted(), new ItemChange.Postponed(A.Due("2023-09")), new(DecisionLevel.Leader)).Refusal);
    }

    [Fact]
    public void What_is_heard_tabled_or_issued_is_no_amendment() => Assert.All(
        (ItemChange[])[A.Heard(), new ItemChange.Issued("01-KH/TU", A.On("2023-06-01")), A.CarriedOver()],
        change => Assert.Equal(change, Decide(Adopted(), change, null, null).Value));

    [Fact]
    public void Every_kind_of_amendment_has_levels_in_every_kind_of_committee() => Assert.All(
        Enum.GetValues<CommitteeKind>(),
        kind => Assert.Equal(Enum.GetValues<AmendmentKind>(), AmendmentRules.UsualFor(kind).Where(r => r.Levels.Count > 0).Select(r => r.Kind)));

    [Fact]
    public void Rules_that_leave_a_kind_without_level_or_change_nothing_are_refused()
    {
        var committee = Adopted().At("2023-02-01").Committee!;

        Assert.Equal(new AmendmentHasNoLevel(AmendmentKind.Split), committee.SetAmendmentRules([new(AmendmentKind.Split, [])]).Refusal);
        Assert.IsType<NothingChanges>(committee.SetAmendmentRules([]).Refusal);
    }

    [Fact]
    public void What_was_recorded_since_the_adoption_is_listed_by_day_and_a_split_counts_once()
    {
        var book = Adopted()
            .Item("Đề án", new ItemChange.Split([A.ItemId("Phần")]), "2023-03-01")
            .Item("Phần", new ItemChange.Added(A.Content("Phần", number: 9), A.ItemId("Đề án")), "2023-03-01")
            .Item("Mới", new ItemChange.Added(A.Content("Mới", number: 10)), "2023-02-01")
            .Item("Mới", A.Heard(), "2023-02-02")
            .Item("Đề án", new ItemChange.Withdrawn(), "2023-04-01");
        var at = book.At("2023-03-15");

        var amendments = Amendment.Of(at.Find(A.Programme)!, at);

        Assert.Equal([AmendmentKind.Addition, AmendmentKind.Split], amendments.Select(a => a.Kind));
    }

    [Fact]
    public void Without_amendments_the_programme_as_adopted_is_the_programme_as_it_stands() =>
        Gen.Select(AnyLedger.Entries, AnyLedger.AnyDate).Sample((entries, on) =>
        {
            var ledger = AnyLedger.Of(entries);
            // Adopted after all else was recorded: nothing that came before is an amendment.
            var programme = new Subject(SubjectKind.Programme, A.Programme.Value);
            var late = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
            var adopted = ledger.With([new Recorded(programme, ledger.Next(programme), on, late, "Thư ký", null, new ProgrammeChange.Adopted(null, null))]);
            var at = adopted.At(new(DateOnly.MaxValue));
            var found = at.Find(A.Programme);
            if (found?.Adoption is null)
                return;
            Assert.Empty(Amendment.Of(found, at));
            var point = NamedPoint.AsAdopted(found, adopted)!.Value;
            Assert.Empty(ProgrammeDiff.Between(adopted.At(point with { On = DateOnly.MaxValue }), at, A.Programme));
        });
}
