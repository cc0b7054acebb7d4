using CsCheck;
using NghiTrinh.Domain.Confidence;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class BallotRegisterTests
{
    [Theory]
    [InlineData(62, 63, 1, FigureRule.StampedAbovePrinted)]
    [InlineData(62, 61, 63, FigureRule.SpoiledAbovePrinted)]
    [InlineData(62, -1, 0, FigureRule.IsNegative)]
    public void Stock_that_cannot_be_is_refused_with_the_figure(int printed, int stamped, int spoiled, FigureRule rule)
    {
        var decided = AVote.In(Prepared).CountStock([new("A", printed, stamped, spoiled)]);

        var fault = Assert.IsType<FiguresAreWrong>(decided.Refusal).Faults[0];
        Assert.Equal((rule, "Thường trực"), (fault.Rule, fault.Where));
    }

    [Theory]
    [InlineData(48, null)]
    [InlineData(49, FigureRule.IssuedAbovePresent)]
    [InlineData(-1, FigureRule.IsNegative)]
    public void No_more_are_issued_than_are_present(int issued, FigureRule? rule) =>
        Assert.Equal(rule, RuleOf(AVote.In(QuorumEstablished).Issue(AVote.Both(issued, 60)).Refusal));

    [Fact]
    public void No_more_are_issued_than_are_stamped_and_none_is_issued_that_is_spoiled()
    {
        var unstamped = AVote.In(QuorumEstablished, new ConfidenceVoteChange.StockCounted([new("A", 62, 47, 1), AVote.Stock[1]]));
        var spoiled = AVote.In(QuorumEstablished, new ConfidenceVoteChange.StockCounted([new("A", 48, 48, 1), AVote.Stock[1]]));

        Assert.Equal(FigureRule.IssuedAboveStamped, RuleOf(unstamped.Issue(AVote.Both(48, 60)).Refusal));
        Assert.Equal(FigureRule.UsedAbovePrinted, RuleOf(spoiled.Issue(AVote.Both(48, 60)).Refusal));
    }

    [Theory]
    [InlineData(48, null)]
    [InlineData(0, null)]
    [InlineData(49, FigureRule.CollectedAboveIssued)]
    [InlineData(-1, FigureRule.IsNegative)]
    public void No_more_come_back_than_were_issued(int collected, FigureRule? rule) =>
        Assert.Equal(rule, RuleOf(AVote.In(Issued).Collect(AVote.Both(collected, 60)).Refusal));

    [Fact]
    public void A_kind_of_ballot_is_not_passed_over() =>
        Assert.Equal(new FigureFault(FigureRule.IsMissing, "Chủ tịch", 0, 0), Assert.Single(Assert.IsType<FiguresAreWrong>(AVote.In(Issued).Collect([new("A", 47)]).Refusal).Faults));

    [Fact]
    public void The_register_must_balance_before_the_seal()
    {
        var package = new SealedPackage(1, "Phiếu", "Tủ", "Ban Tổ chức", ["Ủy viên 09"]);
        var announced = AVote.In(Announced);

        Assert.Equal(FigureRule.IsMissing, RuleOf(announced.Seal(package).Refusal));
        Assert.Equal(new FigureFault(FigureRule.DestroyedIsNotTheRest, "Thường trực", 12, 13), Assert.Single(Assert.IsType<FiguresAreWrong>(announced.DestroyUnused(AVote.Both(12, 29)).Refusal).Faults));
        Assert.Null(AVote.In(Announced, new ConfidenceVoteChange.UnusedDestroyed(AVote.Both(13, 29))).Seal(package).Refusal);
    }

    [Fact]
    public void What_is_missing_at_the_end_is_said_with_its_reason_and_never_made_to_fit()
    {
        var announced = AVote.In(Announced);

        var decided = announced.DestroyUnused(AVote.Both(10, 29), "Thiếu 3 phiếu, đã lập biên bản");

        Assert.Equal(new ConfidenceVoteChange.UnusedDestroyed(decided.Value is ConfidenceVoteChange.UnusedDestroyed d ? d.Destroyed : [], "Thiếu 3 phiếu, đã lập biên bản"), decided.Value);
        var after = AVote.In(Announced, decided.Value!);
        Assert.Equal([false, true], BallotRegister.Of(after).Select(l => l.IsBalanced));
        Assert.Null(after.Seal(new(1, "Phiếu", "Tủ", "Ban Tổ chức", ["Ủy viên 09"])).Refusal);
        Assert.Null(Assert.IsType<ConfidenceVoteChange.UnusedDestroyed>(announced.DestroyUnused(AVote.Both(13, 29), "không cần").Value).Difference);
    }

    [Theory]
    [InlineData(Prepared, true)]
    [InlineData(Issued, true)]
    [InlineData(Collected, false)]
    [InlineData(Counting, false)]
    [InlineData(Agreed, false)]
    [InlineData(Announced, false)]
    [InlineData(Sealed, false)]
    public void Once_the_box_is_opened_nobody_says_any_more_how_many_were_printed(ConfidenceVoteState state, bool may) =>
        Assert.Equal(may ? null : new VoteIsUnderWay(state), AVote.In(state).CountStock([new("A", 70, 61, 1), AVote.Stock[1]]).Refusal);

    [Fact]
    public void No_ballot_is_issued_of_which_no_stamped_sheet_is_recorded() =>
        Assert.Equal(
            new FigureFault(FigureRule.IssuedAboveStamped, "Thường trực", 48, 0),
            Assert.IsType<FiguresAreWrong>(AVote.In(QuorumEstablished, new ConfidenceVoteChange.StockCounted([AVote.Stock[1]])).Issue(AVote.Both(48, 60)).Refusal).Faults[0]);

    [Fact]
    public void An_uncollected_ballot_is_seen_in_the_register() =>
        Assert.Equal([1, 1], BallotRegister.Of(AVote.In(Collected)).Select(l => l.NotReturned!.Value));

    [Fact]
    public void Law_the_register_balances_when_every_sheet_is_issued_spoiled_or_destroyed() =>
        Gen.Select(Gen.Int[0, 90], Gen.Int[0, 60], Gen.Int[0, 20], Gen.Int[0, 60], Gen.Int[-2, 2]).Sample((more, issued, spoiled, kept, slip) =>
        {
            var printed = issued + spoiled + more;
            var destroyed = more + slip;
            var vote = AVote.In(Issued) with
            {
                Stock = [new("A", printed, printed - spoiled, spoiled)],
                Attendance = [new("1", 60, 60)],
                Issued = [new("A", issued)],
                Collected = [new("A", Math.Min(kept, issued))],
                Destroyed = [new("A", destroyed)],
            };
            Assert.Equal(slip == 0, BallotRegister.Of(vote)[0].IsBalanced);
            Assert.Equal(slip == 0, BallotRegister.Faults(vote).Count == 0);
        });

    private static FigureRule? RuleOf(Domain.History.Refusal? refusal) => (refusal as FiguresAreWrong)?.Faults[0].Rule;
}
