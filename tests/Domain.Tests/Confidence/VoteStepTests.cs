using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class VoteStepTests
{
    public static TheoryData<ConfidenceVoteState> States => [.. Enum.GetValues<ConfidenceVoteState>()];

    [Theory]
    [MemberData(nameof(States))]
    public void Given_the_steps_of_the_day_Then_the_vote_stands_where_the_last_one_led(ConfidenceVoteState state) =>
        Assert.Equal(state, AVote.In(state).State);

    [Theory]
    [MemberData(nameof(States))]
    public void Each_step_is_refused_out_of_its_turn(ConfidenceVoteState state)
    {
        var vote = AVote.In(state);
        var (issued, collected) = (AVote.Both(48, 60), AVote.Both(46, 60));

        var refused = new Dictionary<ConfidenceVoteState, bool>
        {
            [QuorumEstablished] = IsOutOfTurn(vote.EstablishQuorum(AVote.Attendance, AVote.Rules, AVote.Readiness(vote)).Refusal),
            [Issued] = IsOutOfTurn(vote.Issue(issued).Refusal),
            [Collected] = IsOutOfTurn(vote.Collect(collected).Refusal),
            [Counting] = IsOutOfTurn(vote.BeginCounting().Refusal),
            [Agreed] = IsOutOfTurn(vote.Agree(new([], [], [])).Refusal),
            [Announced] = IsOutOfTurn(vote.Announce().Refusal),
            [Sealed] = IsOutOfTurn(vote.Seal(new(1, "Phiếu", "Tủ", "Ban Tổ chức", ["Ủy viên 09"])).Refusal),
        };

        // A figure may be said again while its step is the last one; the box also while counting.
        ConfidenceVoteState[] allowed = state switch
        {
            Prepared => [QuorumEstablished],
            QuorumEstablished => [QuorumEstablished, Issued],
            Issued => [Issued, Collected],
            Collected => [Collected, Counting],
            Counting => [Collected, Agreed],
            Agreed => [Announced],
            Announced => [Sealed],
            _ => [],
        };
        Assert.Equal(allowed.Order(), refused.Where(r => !r.Value).Select(r => r.Key).Order());
    }

    [Theory]
    [MemberData(nameof(States))]
    public void What_was_prepared_stands_once_the_vote_has_begun(ConfidenceVoteState state)
    {
        var vote = AVote.In(state);
        var at = AVote.BookOf(AVote.UpTo(Prepared)).At(AVote.Sitting);

        Refusal?[] refusals =
        [
            vote.SetBasis(AVote.Basis with { Title = "Khác" }, AVote.Book).Refusal, vote.SetElectorates([.. AVote.Electorates, new("3", "Khác", 5)]).Refusal,
            vote.SetBallotKinds([.. AVote.Kinds, new("C", "Khác", "1", null)]).Refusal, vote.SetOfficials(AVote.Rated, AVote.Rules, at).Refusal,
            vote.SetTellers(AVote.Tellers with { Head = AVote.Tellers.First, First = AVote.Tellers.Head }, at).Refusal,
        ];

        Assert.All(refusals, r => Assert.Equal(state == Prepared ? null : new VoteIsUnderWay(state), r));
    }

    [Theory]
    [InlineData(60, 40, true)]
    [InlineData(60, 39, false)]
    [InlineData(59, 40, true)]
    [InlineData(59, 39, false)]
    public void The_quorum_is_two_thirds_of_those_summoned(int summoned, int present, bool isEstablished)
    {
        var vote = AVote.In(Prepared);

        var decided = vote.EstablishQuorum([new("1", summoned, present), new("2", 90, 90)], AVote.Rules, AVote.Readiness(vote));

        Assert.Equal(isEstablished ? null : new QuorumIsMissing("Ban Chấp hành", present, summoned, 40), decided.Refusal);
    }

    [Fact]
    public void A_quorum_of_all_members_is_not_one_of_those_summoned()
    {
        var vote = AVote.In(Prepared);
        var rules = AVote.Rules with { Quorum = new(new(new(2, 3, true), QuorumBase.AllDelegates), "Điều 5") };

        var decided = vote.EstablishQuorum([new("1", 40, 39), new("2", 90, 90)], rules, AVote.Readiness(vote));

        Assert.Equal(new QuorumIsMissing("Ban Chấp hành", 39, 60, 40), decided.Refusal);
    }

    [Theory]
    [InlineData(61, 40, FigureRule.SummonedAboveMembers)]
    [InlineData(50, 51, FigureRule.PresentAboveSummoned)]
    [InlineData(50, -1, FigureRule.IsNegative)]
    public void Attendance_that_cannot_be_is_refused_with_the_figure(int summoned, int present, FigureRule rule)
    {
        var vote = AVote.In(Prepared);

        var decided = vote.EstablishQuorum([new("1", summoned, present), new("2", 90, 90)], AVote.Rules, AVote.Readiness(vote));

        Assert.Equal(rule, Assert.Single(Assert.IsType<FiguresAreWrong>(decided.Refusal).Faults).Rule);
    }

    [Fact]
    public void A_vote_that_is_not_ready_does_not_begin()
    {
        var vote = AVote.In(Prepared, new ConfidenceVoteChange.OfficialsSet([]));

        var decided = vote.EstablishQuorum(AVote.Attendance, AVote.Rules, AVote.Readiness(vote));

        Assert.Equal([ReadinessPoint.BallotKinds, ReadinessPoint.Officials], Assert.IsType<VoteIsNotReady>(decided.Refusal).Missing);
    }

    [Fact]
    public void Collected_again_while_counting_the_vote_stands_at_the_ballots_collected()
    {
        var vote = AVote.In(Counting, new ConfidenceVoteChange.BallotsCollected(AVote.Both(46, 60)));

        Assert.Equal((Collected, 46), (vote.State, vote.CollectedOf("A")));
    }

    [Fact]
    public void Figures_that_cannot_be_are_not_agreed_whoever_confirmed_them()
    {
        var vote = AVote.In(Counting);
        OfficialCount[] counts = [new(AVote.Officials[0], "A", [40, 5, 2], 0), new(AVote.Officials[1], "A", [40, 5, 1], 0), new(AVote.Officials[1], "B", [60, 0, 0], 0)];

        var decided = vote.Agree(new(counts, [], []));

        Assert.Equal(new FigureFault(FigureRule.SumIsNotCollected, "Ủy viên 02", 46, 47), Assert.Single(Assert.IsType<FiguresAreWrong>(decided.Refusal).Faults));
        Assert.Null(vote.Agree(new([counts[0], counts[1] with { Invalid = 1 }, counts[2]], [new("A", 0)], [])).Refusal);
    }

    [Fact]
    public void An_official_is_not_agreed_on_two_thirds_of_the_ballots_alone()
    {
        var vote = AVote.In(Counting);

        var decided = vote.Agree(new([new(AVote.Officials[0], "A", [40, 5, 2], 0)], [], []));

        Assert.Contains(Assert.IsType<FiguresAreWrong>(decided.Refusal).Faults, f => f == new FigureFault(FigureRule.IsMissing, "Ủy viên 02", 0, 47));
    }

    [Fact]
    public void A_motion_needs_a_ground_that_the_rules_have()
    {
        Assert.Null(VoteRules.PlanMotion(AVote.Basis, new("low-confidence", AVote.Id), AVote.Book).Refusal);
        Assert.Equal(new RuleSetIsUnfit("MAU-2023"), VoteRules.PlanMotion(AVote.Basis, new("khác", null), AVote.Book).Refusal);
        Assert.Equal(new RuleSetIsUnfit("KHÁC"), VoteRules.PlanRating(AVote.Basis with { RuleSet = "KHÁC" }, AVote.Book).Refusal);
        Assert.Equal(new TitleIsMissing(), VoteRules.PlanRating(AVote.Basis with { Title = " " }, AVote.Book).Refusal);
    }

    [Fact]
    public void A_motion_has_two_answers_and_a_rating_three_levels()
    {
        var motion = AVote.BookOf(new ConfidenceVoteChange.MotionPlanned(AVote.Basis, new("low-confidence", AVote.Id))).At(AVote.Sitting).Find(AVote.Id)!;

        Assert.Equal((ConfidenceVoteKind.Motion, 2, AVote.Id), (motion.Kind, motion.Levels, motion.Origin!.Rating));
        Assert.Equal((ConfidenceVoteKind.Rating, 3), (AVote.In(Prepared).Kind, AVote.In(Prepared).Levels));
    }

    [Fact]
    public void The_steps_of_the_day_are_not_struck_out_and_a_paper_is()
    {
        Assert.False(new ConfidenceVoteChange.CountAgreed("").CanBeStruck());
        Assert.False(new ConfidenceResultChange.Agreed([], [], []).CanBeStruck());
        Assert.False(new ItemChange.VoteAnnounced(AVote.Id).CanBeStruck());
        Assert.True(new ConfidenceVoteChange.PaperRecorded(new(null, null, A.On("2023-12-01"), "Báo cáo", null)).CanBeStruck());
    }

    private static bool IsOutOfTurn(Refusal? refusal) => refusal is VoteIsNot;
}
