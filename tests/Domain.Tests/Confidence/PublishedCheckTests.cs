using CsCheck;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Domain.Tests.Confidence;

public sealed class PublishedCheckTests
{
    private static readonly RuleSet Rules = RuleBook.BuiltIn.Find("NQ-96-2023")!;

    private static PublishedLevel Level(int? count, string? percent = null) =>
        new(count, percent is null ? null : new(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), percent.Length - 1 - (percent.Contains('.') ? percent.IndexOf('.') : percent.Length - 1)));

    private static CheckedRow Check(int of, PublishedLevel high, PublishedLevel medium, PublishedLevel low, int? invalid = null) =>
        PublishedCheck.Of(Rules, of, [new("Ủy viên 01", null, high, medium, low, invalid)]).Value!.Rows[0];

    private static (PublishedDifference, int?) Difference(int of, int count, string percent)
    {
        var finding = Assert.Single(Check(of, Level(count, percent), default, default).Findings);
        return (finding.Difference, finding.Base);
    }

    [Theory]
    [InlineData(481, 187, "38.88")]
    [InlineData(52, 46, "88.46")]
    [InlineData(47, 25, "53.19")]
    [InlineData(1000, 901, "90.1")]
    [InlineData(1000, 901, "90.10")]
    [InlineData(47, 25, "53")]
    [InlineData(47, 25, "53.191")]
    public void A_percentage_is_right_at_the_decimals_it_is_printed_with(int of, int count, string percent) =>
        Assert.Empty(Check(of, Level(count, percent), default, default).Findings);

    [Fact]
    public void What_is_cut_off_instead_of_rounded_is_truncated() =>
        Assert.Equal((PublishedDifference.Truncated, null), Difference(481, 81, "16.83"));

    [Fact]
    public void What_was_taken_of_another_base_names_it()
    {
        Assert.Equal((PublishedDifference.OtherBase, 47), Difference(48, 43, "91.49"));
        // 187 of the 480 valid ballots, where all 481 that came back are the base.
        Assert.Equal((PublishedDifference.OtherBase, 480), Difference(481, 187, "38.96"));
    }

    [Fact]
    public void Two_digits_that_changed_places_are_seen()
    {
        Assert.Equal((PublishedDifference.DigitsSwapped, null), Difference(481, 300, "62.73"));
        Assert.Equal((PublishedDifference.DigitsSwapped, null), Difference(47, 25, "35.19"));
    }

    [Fact]
    public void What_nothing_explains_is_unexplained()
    {
        Assert.Equal((PublishedDifference.Unexplained, null), Difference(47, 25, "53.20"));
        Assert.Equal((PublishedDifference.Unexplained, null), Difference(47, 25, "99"));
    }

    [Fact]
    public void A_base_that_explains_the_whole_row_goes_before_a_chance_likeness()
    {
        // 46, 3 and 2 of 51 valid ballots, published over the valid ones instead of the 52 collected.
        var row = Check(52, Level(46, "90.20"), Level(3, "5.88"), Level(2, "3.92"));

        Assert.All(row.Findings, f => Assert.Equal((PublishedDifference.OtherBase, 51), (f.Difference, f.Base)));
        Assert.Equal(3, row.Findings.Count);
    }

    [Fact]
    public void More_counted_than_the_base_is_flagged()
    {
        Assert.Empty(Check(88, Level(75), Level(8), Level(4), invalid: 1).Findings);
        var finding = Assert.Single(Check(88, Level(75), Level(8), Level(4), invalid: 2).Findings);
        Assert.Equal((null, 89m, 88m, PublishedDifference.SumAboveBase), (finding.Level, finding.Printed, finding.Computed, finding.Difference));
    }

    [Fact]
    public void A_percentage_without_its_count_is_right_if_some_count_gives_it()
    {
        Assert.Empty(Check(47, Level(null, "53.19"), default, Level(null, "0")).Findings);
        Assert.Equal(PublishedDifference.Unexplained, Check(47, Level(null, "53.20"), default, default).Findings[0].Difference);
        Assert.Equal(PublishedDifference.Unexplained, Check(47, Level(null, "153.20"), default, default).Findings[0].Difference);
    }

    [Fact]
    public void Without_the_low_count_no_band_is_claimed()
    {
        Assert.Null(Check(47, Level(10), Level(5), default).Band);
        Assert.Equal("dismissal", Check(47, default, default, Level(32)).Band!.Value.Key);
    }

    [Fact]
    public void The_summary_counts_percentages_printed_reproduced_and_figures_flagged()
    {
        var check = PublishedCheck.Of(Rules, 48,
        [
            new("Ủy viên 01", null, Level(43, "89.58"), Level(3, "6.25"), Level(2, "4.17")),
            new("Ủy viên 02", null, Level(43, "91.49"), Level(6), Level(null)),
        ]).Value!;

        Assert.Equal((4, 3, 2), (check.PercentagesPrinted, check.Reproduced, check.Flagged));
        Assert.Equal(new BaseIsEmpty(), PublishedCheck.Of(Rules, 0, []).Refusal);
    }

    [Fact]
    public void A_base_that_no_body_has_is_refused_and_the_largest_is_checked_at_once()
    {
        PublishedRow[] rows = [new("Ủy viên 01", null, Level(null, "50"), Level(1_000_000_000, "50"), Level(7, "50"))];

        Assert.Equal(new BaseIsTooLarge(100_000), PublishedCheck.Of(Rules, 2_000_000_000, rows).Refusal);
        Assert.Equal(3, PublishedCheck.Of(Rules, 100_000, rows).Value!.PercentagesPrinted);
    }

    [Fact]
    public void Whatever_the_rules_give_is_never_flagged() =>
        Gen.Select(Gen.Int[1, 700], Gen.Double[0, 1], Gen.Int[0, 4]).Sample((of, part, decimals) =>
        {
            var count = (int)(of * part);
            var printed = new PrintedPercentage(new Percentage(count, of, decimals).Value, decimals);
            Assert.Empty(Check(of, new(count, printed), default, new(null, printed)).Findings);
        });

    [Fact]
    public void Whatever_differs_is_flagged_once_and_named() =>
        Gen.Select(Gen.Int[1, 700], Gen.Double[0, 1], Gen.Int[0, 10_000]).Sample((of, part, hundredths) =>
        {
            var (count, printed) = ((int)(of * part), hundredths / 100m);
            var findings = Check(of, new(count, new(printed, 2)), default, default).Findings;
            if (new Percentage(count, of, 2).Value == printed)
                Assert.Empty(findings);
            else if (Assert.Single(findings) is { Difference: PublishedDifference.OtherBase, Base: { } other })
                Assert.Equal(printed, new Percentage(count, other, 2).Value);
        });
}
