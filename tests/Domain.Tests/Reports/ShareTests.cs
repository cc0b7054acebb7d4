using System.Numerics;
using CsCheck;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Domain.Tests.Reports;

public sealed class ShareTests
{
    [Theory]
    [InlineData(21, 82, 1, "25.6")]
    [InlineData(61, 82, 1, "74.4")]
    [InlineData(73, 92, 0, "79")]
    [InlineData(96, 4210, 1, "2.3")]
    [InlineData(1, 8, 2, "12.50")]
    [InlineData(1, 8, 1, "12.5")]
    [InlineData(1, 8, 0, "13")]
    [InlineData(5, 8, 0, "63")]
    [InlineData(0, 7, 1, "0")]
    public void A_half_is_rounded_up(int count, int of, int decimals, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture),
            new Share(count, of).Percent(decimals));

    [Fact]
    public void Nothing_has_no_percentage() => Assert.Null(new Share(0, 0).Percent(1));

    [Fact]
    public void It_agrees_with_whole_numbers_divided_by_hand() =>
        Gen.Select(Gen.Int[1, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 4]).Sample((of, count, decimals) =>
        {
            var unit = BigInteger.Pow(10, decimals);
            var units = (2 * 100 * unit * count + of) / (2 * new BigInteger(of));

            return new Share(count, of).Percent(decimals) * (decimal)unit == (decimal)units;
        });
}
