using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

/// <summary>What is put right on the day, before the count is agreed.</summary>
public sealed class VoteCorrectionTests
{
    private static readonly PersonId Fourth = new(A.Id("t3"));

    public static TheoryData<ConfidenceVoteState> States => [.. Enum.GetValues<ConfidenceVoteState>()];

    [Fact]
    public void Given_ballots_issued_When_somebody_comes_Then_attendance_and_ballots_are_corrected_together()
    {
        var vote = AVote.In(Issued);

        var corrected = After(Issued, vote.CorrectFigures(Attendance(49), AVote.Both(49, 61), [], AVote.Rules));

        Assert.Equal((Issued, 49, 49), (corrected.State, corrected.PresentFor(AVote.Kinds[0]), corrected.IssuedOf("A")));
        Assert.Equal(new FigureFault(FigureRule.IssuedAbovePresent, "Thường trực", 50, 49), Fault(vote.CorrectFigures(Attendance(49), AVote.Both(50, 61), [], AVote.Rules)));
    }

    [Fact]
    public void Given_a_count_that_is_going_on_When_only_the_ballots_issued_were_wrong_Then_it_goes_on()
    {
        var corrected = After(Counting, AVote.In(Counting).CorrectFigures(AVote.Attendance, AVote.Both(47, 61), AVote.Both(47, 60), AVote.Rules));

        Assert.Equal((Counting, 47, 47), (corrected.State, corrected.IssuedOf("A"), corrected.CollectedOf("A")));
    }

    [Fact]
    public void Given_a_count_that_is_going_on_When_the_ballots_collected_were_wrong_Then_it_is_open_again()
    {
        var corrected = After(Counting, AVote.In(Counting).CorrectFigures(AVote.Attendance, AVote.Both(48, 61), AVote.Both(46, 60), AVote.Rules));

        Assert.Equal((Collected, 46), (corrected.State, corrected.CollectedOf("A")));
    }

    [Fact]
    public void A_correction_keeps_to_the_same_rules_as_the_step_it_corrects()
    {
        var vote = AVote.In(Counting);

        Assert.Equal(new QuorumIsMissing("Ban Chấp hành", 39, 60, 40), vote.CorrectFigures(Attendance(39), AVote.Both(39, 61), AVote.Both(39, 60), AVote.Rules).Refusal);
        Assert.Equal(new FigureFault(FigureRule.CollectedAboveIssued, "Thường trực", 47, 46), Fault(vote.CorrectFigures(AVote.Attendance, AVote.Both(46, 61), AVote.Both(47, 60), AVote.Rules)));
        Assert.Equal(new FigureFault(FigureRule.IsMissing, "Chủ tịch", 0, 0), Fault(vote.CorrectFigures(AVote.Attendance, AVote.Both(48, 61), [new("A", 47)], AVote.Rules)));
        Assert.Equal(new NothingChanges(), vote.CorrectFigures(AVote.Attendance, AVote.Both(48, 61), AVote.Both(47, 60), AVote.Rules).Refusal);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Figures_are_corrected_between_the_first_ballot_and_the_agreement(ConfidenceVoteState state) =>
        Assert.Equal(
            state is Issued or Collected or Counting ? null : new VoteIsNot(Issued, state),
            AVote.In(state).CorrectFigures(Attendance(49), AVote.Both(48, 61), AVote.Both(47, 60), AVote.Rules).Refusal);

    [Theory]
    [MemberData(nameof(States))]
    public void A_teller_is_replaced_between_the_quorum_and_the_agreement(ConfidenceVoteState state) =>
        Assert.Equal(
            state is QuorumEstablished or Issued or Collected or Counting ? null : new VoteIsNot(QuorumEstablished, state),
            AVote.In(state).ReplaceTeller(AVote.Tellers.First, Fourth, AVote.Day).Refusal);

    [Fact]
    public void Whoever_takes_a_tellers_place_is_fit_for_it_and_both_stay_named()
    {
        var vote = AVote.In(Counting);

        Assert.Equal(new IsNoTellerOfTheVote(), vote.ReplaceTeller(Fourth, AVote.Tellers.First, AVote.Day).Refusal);
        Assert.Equal(new TellersAreUnfit(), vote.ReplaceTeller(AVote.Tellers.First, AVote.Tellers.Second, AVote.Day).Refusal);
        Assert.Equal(new TellersAreUnfit(), vote.ReplaceTeller(AVote.Tellers.First, new(A.Id("ai đó")), AVote.Day).Refusal);
        Assert.Equal(
            new TellerIsVotedOn("Kiểm phiếu t3"),
            (vote with { Officials = [AVote.Rated[0] with { Person = Fourth }] }).ReplaceTeller(AVote.Tellers.First, Fourth, AVote.Day).Refusal);
        var after = After(Counting, vote.ReplaceTeller(AVote.Tellers.First, Fourth, AVote.Day));
        Assert.Equal((Counting, AVote.Tellers with { First = Fourth }), (after.State, after.Tellers!));
        Assert.Equal([AVote.Tellers.First], after.FormerTellers);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void A_vote_is_called_off_or_postponed_until_its_count_is_agreed(ConfidenceVoteState state)
    {
        var refusal = state < Agreed ? null : new VoteIsUnderWay(state);

        Assert.Equal(refusal, AVote.In(state).CallOff().Refusal);
        Assert.Equal(refusal, AVote.In(state).Postpone(null).Refusal);
    }

    [Fact]
    public void Postponed_a_vote_is_prepared_again_with_new_ballots()
    {
        var after = After(Counting, AVote.In(Counting).Postpone(null));

        Assert.Equal((Prepared, null, 0), (after.State, after.Basis.Sitting, after.Stock.Count + after.Attendance.Count + after.Issued.Count + after.Collected.Count));
        Assert.Empty(after.ReachedOn);
        Assert.Equal((2, AVote.Tellers), (after.BallotKinds.Count, after.Tellers!));
    }

    [Fact]
    public void Called_off_a_vote_takes_no_step_any_more()
    {
        var vote = AVote.In(CalledOff);

        Assert.Equal(A.On("2023-12-01"), vote.ReachedOn[CalledOff]);
        Assert.All(
            [vote.Announce().Refusal, vote.Agree(new([], [], [])).Refusal, vote.Collect(AVote.Both(1, 1)).Refusal, vote.CountStock(AVote.Stock).Refusal, vote.BeginCounting().Refusal],
            Assert.NotNull);
    }

    private static ConfidenceVote After(ConfidenceVoteState state, Result<ConfidenceVoteChange> decided) => AVote.In(state, decided.Value!);

    private static FigureFault Fault(Result<ConfidenceVoteChange> decided) => Assert.IsType<FiguresAreWrong>(decided.Refusal).Faults[0];

    private static IReadOnlyList<Attendance> Attendance(int present) => [AVote.Attendance[0] with { Present = present }, AVote.Attendance[1]];
}
