using CsCheck;
using NghiTrinh.Domain.Confidence;
using static NghiTrinh.Domain.Confidence.ConfidenceVoteState;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class CountingTests
{
    private const int Collected = 47;
    private static readonly ConfidenceVote Vote = AVote.In(Counting);

    [Fact]
    public void High_confidence_low_and_invalid_add_up_to_the_ballots_collected_for_each_official()
    {
        var right = Sums(AVote.Tally(40, 5, 2), AVote.Tally(39, 5, 2, 1));
        var wrong = Sums(AVote.Tally(40, 5, 2), AVote.Tally(39, 5, 2));

        Assert.Empty(right.Faults(Vote, "A"));
        Assert.Equal([new FigureFault(FigureRule.SumIsNotCollected, "Ủy viên 02", 46, Collected)], wrong.Faults(Vote, "A"));
    }

    [Fact]
    public void A_figure_that_is_missing_or_negative_keeps_the_sheet_open()
    {
        Assert.Equal(FigureRule.IsMissing, Sums(AVote.Tally(47, 0, 0), null).Faults(Vote, "A")[0].Rule);
        Assert.Equal(FigureRule.IsNegative, Sums(AVote.Tally(48, -1, 0), AVote.Tally(47, 0, 0)).Faults(Vote, "A")[0].Rule);
    }

    [Fact]
    public void A_ballot_not_issued_by_the_tellers_is_invalid_for_every_official()
    {
        var sheet = Sums(AVote.Tally(46, 0, 0, 1), AVote.Tally(47, 0, 0)) with { NotIssued = 1 };

        Assert.Equal([new FigureFault(FigureRule.InvalidBelowNotIssued, "Ủy viên 02", 0, 1)], sheet.Faults(Vote, "A"));
    }

    [Fact]
    public void Validity_is_judged_for_each_official_apart()
    {
        // The first name struck out, the second marked: the ballot stands for the second.
        var sheet = Ballots([.. Enumerable.Repeat("11", 46), "02"]);

        Assert.Empty(sheet.Faults(Vote, "A"));
        Assert.Equal([(46, 1), (47, 0)], sheet.Tallies(2, 3).Select(t => (t!.Marks.Sum(), t.Invalid)));
    }

    [Theory]
    [InlineData("1", FigureRule.MarksDoNotFit)]
    [InlineData("14", FigureRule.MarksDoNotFit)]
    [InlineData("1x", FigureRule.MarksDoNotFit)]
    public void A_ballot_with_a_mark_that_is_none_is_named_by_its_place(string ballot, FigureRule rule)
    {
        var fault = Ballots([.. Enumerable.Repeat("11", 46), ballot]).Faults(Vote, "A")[0];

        Assert.Equal((rule, "47"), (fault.Rule, fault.Where));
    }

    [Fact]
    public void One_ballot_fewer_in_the_sheet_than_in_the_box_keeps_it_open() =>
        Assert.Equal(new FigureFault(FigureRule.BallotsAreNotCollected, "Thường trực", 46, Collected), Ballots(Enumerable.Repeat("11", 46)).Faults(Vote, "A")[0]);

    [Fact]
    public void A_difference_is_a_place_and_says_not_what_either_counted()
    {
        var compared = new CountComparison(Sums(AVote.Tally(40, 5, 2), AVote.Tally(39, 6, 2)), Sums(AVote.Tally(40, 5, 2), AVote.Tally(38, 7, 2)), []);

        var place = Assert.Single(compared.Places(2, 3));
        Assert.Equal((1, null), (place.Official, place.Ballot));
        Assert.Equal([0, 1], place.Figures);
    }

    [Fact]
    public void Counted_ballot_by_ballot_a_difference_has_its_place_in_the_stack()
    {
        var compared = new CountComparison(Ballots(["11", "12", "31"]), Ballots(["11", "10", "31"]), []);

        Assert.Equal([(1, 2)], compared.Places(2, 3).Select(p => (p.Official, p.Ballot)).Select(p => (p.Official!.Value, p.Ballot!.Value)));
    }

    [Fact]
    public void Sums_and_single_ballots_are_compared_by_their_sums()
    {
        var compared = new CountComparison(Ballots(["11", "12", "31"]), Sums(AVote.Tally(2, 0, 1), AVote.Tally(2, 1, 0)), []);

        Assert.Empty(compared.Places(2, 3));
    }

    [Fact]
    public void What_was_settled_counts_once_the_other_teller_confirmed_it()
    {
        var settlement = new Settlement(1, 2, [0, 0, 1], 0, "Xem lại phiếu", Guid.Empty, false);
        var compared = new CountComparison(Ballots(["11", "12"]), Ballots(["11", "10"]), [settlement]);
        var confirmed = compared with { Settlements = [settlement with { IsConfirmed = true }] };

        Assert.Null(compared.Settled(2, 3));
        Assert.Equal(["11", "13"], confirmed.Settled(2, 3)!.Ballots);
    }

    [Fact]
    public void A_struck_out_name_can_be_what_is_settled()
    {
        var settlement = new Settlement(0, 1, [0, 0, 0], 1, "Tên bị gạch", Guid.Empty, true);

        Assert.Equal(["01"], new CountComparison(Ballots(["11"]), Ballots(["21"]), [settlement]).Settled(2, 3)!.Ballots);
    }

    [Fact]
    public void What_is_written_down_at_one_place_must_fit_what_is_written_down_at_the_others()
    {
        var (one, other) = (Sums(AVote.Tally(46, 0, 0, 1), AVote.Tally(45, 0, 0, 2)) with { NotIssued = 1 }, Sums(AVote.Tally(45, 0, 0, 2), AVote.Tally(45, 0, 0, 2)) with { NotIssued = 2 });
        Settlement whole = new(null, null, [], 2, "Xem lại", Guid.Empty, true), first = new(0, null, [46, 0, 0], 1, "Xem lại", Guid.Empty, false);

        Assert.Empty(new CountComparison(one, other, [whole]).Faults(Vote, "A"));
        Assert.Equal([new FigureFault(FigureRule.InvalidBelowNotIssued, "Ủy viên 01", 1, 2)], new CountComparison(one, other, [whole, first]).Faults(Vote, "A"));
        Assert.Empty(new CountComparison(one, other, [whole, first with { Marks = [45, 0, 0], Invalid = 2 }]).Faults(Vote, "A"));
        Assert.Equal([new FigureFault(FigureRule.NotIssuedAboveCollected, "Thường trực", 48, Collected)], new CountComparison(one, other, [whole with { Invalid = 48 }]).Faults(Vote, "A"));
    }

    [Fact]
    public void Law_a_stack_and_its_sums_say_the_same_and_add_up() => AnyStack.Sample(stack =>
    {
        var tallies = Ballots(stack).Tallies(2, 3);

        Assert.All(tallies, t => Assert.Equal(stack.Length, t!.Sum));
        Assert.Empty(new CountComparison(Ballots(stack), Sums([.. tallies]), []).Places(2, 3));
    });

    [Fact]
    public void Law_the_order_of_the_stack_is_in_no_sum() => Gen.Select(AnyStack, Gen.Int[0, int.MaxValue]).Sample((stack, seed) =>
    {
        var shuffled = stack.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.All(Ballots(stack).Tallies(2, 3).Zip(Ballots(shuffled).Tallies(2, 3)), t => Assert.True(t.First!.IsSameAs(t.Second)));
    });

    [Fact]
    public void Law_every_slip_of_one_teller_is_found_and_settled_as_the_other_had_it() =>
        Gen.Select(AnyStack.Where(s => s.Length > 0), Gen.Int[0, 1000], Gen.Int[0, 1], Gen.Int[1, 3]).Sample((stack, at, official, by) =>
        {
            var (place, slipped) = (at % stack.Length, stack.ToArray());
            var marks = slipped[place].ToCharArray();
            marks[official] = (char)('0' + ((marks[official] - '0' + by) % 4));
            slipped[place] = new(marks);
            var truth = stack[place][official] - '0';
            var settlement = new Settlement(official, place + 1, [.. Enumerable.Range(1, 3).Select(l => l == truth ? 1 : 0)], truth == 0 ? 1 : 0, "Xem lại", Guid.Empty, true);

            var compared = new CountComparison(Ballots(slipped), Ballots(stack), [settlement]);

            Assert.Equal([(official, place + 1)], compared.Places(2, 3).Select(p => (p.Official!.Value, p.Ballot!.Value)));
            Assert.Equal(stack, compared.Settled(2, 3)!.Ballots);
        });

    [Fact]
    public void Law_a_sheet_is_closed_exactly_when_each_official_adds_up() =>
        Gen.Select(Gen.Int[0, Collected], Gen.Int[0, 10], Gen.Int[0, 10], Gen.Int[0, 10]).Sample((high, medium, low, invalid) =>
            Assert.Equal(high + medium + low + invalid == Collected, Sums(AVote.Tally(high, medium, low, invalid), AVote.Tally(Collected, 0, 0)).Faults(Vote, "A").Count == 0));

    private static readonly Gen<string[]> AnyStack = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3]).Select((a, b) => $"{a}{b}").Array[0, 60];

    private static CountingSheet Sums(params Tally?[] tallies) => new(CountingWay.Sums) { Sums = tallies };

    private static CountingSheet Ballots(IEnumerable<string> ballots) => new(CountingWay.Ballots) { Ballots = [.. ballots] };
}
