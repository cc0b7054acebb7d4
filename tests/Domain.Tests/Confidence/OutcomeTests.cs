using System.Globalization;
using System.Numerics;
using CsCheck;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class OutcomeTests
{
    private static readonly RatingRules Rating = RuleBook.BuiltIn.Find("NQ-96-2023")!.Rating;

    private static readonly Gen<(int Base, int High, int Medium, int Low)> Counts =
        from of in Gen.Int[1, 5000]
        from high in Gen.Int[0, of]
        from medium in Gen.Int[0, of - high]
        from low in Gen.Int[0, of - high - medium]
        select (of, high, medium, low);

    private static RatingOutcome Of(int high, int medium, int low, int of) => Outcome.Of(Rating, new(high, medium, low), of).Value!;

    // Rounded half up in whole numbers of unlimited size, without decimals.
    private static string Independently(BigInteger count, BigInteger of, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var rounded = ((2 * 100 * count * scale) + of) / (2 * of);
        var (whole, part) = (rounded / scale, rounded % scale);
        return decimals == 0 ? $"{whole}%" : $"{whole},{part.ToString(CultureInfo.InvariantCulture).PadLeft(decimals, '0')}%";
    }

    [Fact]
    public void A_percentage_is_rounded_half_away_from_zero_and_printed_with_a_comma()
    {
        Assert.Equal("53,19%", new Percentage(25, 47, 2).Printed);
        Assert.Equal("90,10%", new Percentage(901, 1000, 2).Printed);
        Assert.Equal("12,5%", new Percentage(1, 8, 1).Printed);
        Assert.Equal("13%", new Percentage(1, 8, 0).Printed);
        Assert.Equal("0,00%", new Percentage(0, 8, 2).Printed);
    }

    [Fact]
    public void Rounding_agrees_with_whole_numbers_for_every_count_and_base() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Double[0, 1], Gen.Int[0, 4]).Sample((of, part, decimals) =>
        {
            var count = (int)(of * part);
            Assert.Equal(Independently(count, of, decimals), new Percentage(count, of, decimals).Printed);
        });

    [Fact]
    public void Rounding_agrees_with_whole_numbers_for_every_base_up_to_600()
    {
        for (var of = 1; of <= 600; of++)
            for (var count = 0; count <= of; count++)
                if (Independently(count, of, 2) is var expected && expected != new Percentage(count, of, 2).Printed)
                    Assert.Fail($"{count} of {of}: {new Percentage(count, of, 2).Printed}, {expected}");
    }

    [Fact]
    public void Percentages_of_one_official_add_up_to_no_more_than_100_but_for_rounding() =>
        Counts.Sample(c =>
        {
            var outcome = Of(c.High, c.Medium, c.Low, c.Base);
            Assert.InRange(outcome.High.Value + outcome.Medium.Value + outcome.Low.Value, 0m, 100.015m);
        });

    [Fact]
    public void Every_boundary_of_the_bands_is_found_for_every_base_up_to_600()
    {
        for (var of = 1; of <= 600; of++)
            for (var low = 0; low <= of; low++)
            {
                var expected = 3 * low >= 2 * of ? "dismissal" : 2 * low > of ? "low" : null;
                if (Of(0, 0, low, of).Band?.Value.Key != expected)
                    Assert.Fail($"{low} of {of} is not {expected}");
            }
    }

    [Fact]
    public void The_least_count_of_a_threshold_is_the_first_that_reaches_it() =>
        Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9], Gen.Bool, Gen.Int[1, 5000]).Sample((numerator, more, inclusive, of) =>
        {
            var threshold = new Fraction(numerator, numerator + more, inclusive);
            var least = threshold.LeastOf(of);
            Assert.True(threshold.IsReachedBy(least, of));
            Assert.False(threshold.IsReachedBy(least - 1, of));
        });

    [Theory]
    [InlineData(481, 241, 321)]
    [InlineData(88, 45, 59)]
    [InlineData(81, 41, 54)]
    [InlineData(52, 27, 35)]
    [InlineData(49, 25, 33)]
    [InlineData(48, 25, 32)]
    [InlineData(47, 24, 32)]
    public void Bands_begin_where_the_law_puts_them(int of, int low, int dismissal)
    {
        Assert.Equal([low, dismissal], Rating.Bands.Select(b => b.Value.Threshold.LeastOf(of)));
        Assert.Null(Of(0, 0, low - 1, of).Band);
        Assert.Equal("low", Of(0, 0, dismissal - 1, of).Band!.Value.Key);
    }

    [Fact]
    public void Exactly_half_has_no_consequence_and_exactly_two_thirds_has_the_second()
    {
        Assert.Null(Of(0, 240, 240, 480).Band);
        var band = Of(0, 160, 320, 480).Band!;
        Assert.Equal(("dismissal", "Điều 12", false), (band.Value.Key, band.Article, band.Value.LeadsToMotion));
    }

    [Fact]
    public void The_rules_of_2012_want_more_than_two_thirds()
    {
        var old = RuleBook.BuiltIn.Find("NQ-35-2012")!.Rating;

        Assert.Equal("low", Outcome.Of(old, new(0, 160, 320), 480).Value!.Band!.Value.Key);
        Assert.Equal("motion", Outcome.Of(old, new(0, 159, 321), 480).Value!.Band!.Value.Key);
    }

    [Fact]
    public void Nobody_to_take_a_percentage_of_is_refused_and_so_is_a_sum_above_the_base()
    {
        Assert.Equal(new BaseIsEmpty(), Outcome.Of(Rating, new(0, 0, 0), 0).Refusal);
        Assert.Equal(new CountsExceedBase(89, 88), Outcome.Of(Rating, new(76, 9, 4), 88).Refusal);
        Assert.Null(Outcome.Of(Rating, new(75, 8, 4), 88).Refusal);
    }

    [Fact]
    public void A_motion_has_two_answers_and_its_own_band()
    {
        var motion = RuleBook.BuiltIn.Find("NQ-96-2023")!.Motion!;

        Assert.Null(Outcome.Of(motion, new MotionCount(40, 40), 80).Value!.Band);
        Assert.Equal("Điều 17", Outcome.Of(motion, new MotionCount(39, 41), 80).Value!.Band!.Article);
        Assert.Equal(["Tín nhiệm", "Không tín nhiệm"], motion.Choices.Value.OrderBy(c => c.Choice).Select(c => c.Label));
    }

    [Fact]
    public void The_base_is_what_came_back_or_all_delegates()
    {
        Assert.Equal(475, Outcome.BaseOf(PercentageBase.BallotsCollected, 475, 485));
        Assert.Equal(485, Outcome.BaseOf(PercentageBase.AllDelegates, 475, 485));
    }
}
