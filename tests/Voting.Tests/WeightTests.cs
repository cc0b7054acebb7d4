using System.Text;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tallying;

namespace NghiTrinh.Voting.Tests;

/// <summary>No vote is made whose result could not be found.</summary>
public sealed class WeightTests
{
    [Fact]
    public void Weights_come_to_at_most_2_to_the_40()
    {
        Assert.Equal(2, CredentialRoll.Make([("a", CredentialRoll.LargestTotalWeight - 1), ("b", 1)]).Entries.Count);
        Assert.Throws<ArgumentException>(() => CredentialRoll.Make([("a", CredentialRoll.LargestTotalWeight), ("b", 1)]));
        Assert.Throws<ArgumentException>(() => CredentialRoll.Make([("a", CredentialRoll.LargestTotalWeight + 1)]));
        Assert.Throws<ArgumentException>(() => CredentialRoll.Make([("a", 0)]));
        Assert.False(CredentialRoll.Read(Encoding.UTF8.GetBytes("[\"a,1099511627776\",\"b\"]"))!.IsSound); // a list of texts
        Assert.True(CredentialRoll.Read(Encoding.UTF8.GetBytes("[\"a,1099511627775\",\"b\"]"))!.IsSound); // likewise
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(1_000_000)]
    public void A_count_is_found_up_to_the_limit_and_not_beyond(long limit)
    {
        var group = Group.Ed25519;
        var logarithm = new Logarithm(group, limit);

        foreach (var m in new[] { 0, 1, limit / 2, limit - 1, limit }.Where(m => m >= 0 && m <= limit))
            Assert.Equal(m, logarithm.Of(group.Power(group.Generator.Element, m)));
        Assert.Null(logarithm.Of(group.Power(group.Generator.Element, limit + 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Logarithm(group, CredentialRoll.LargestTotalWeight + 1));
    }
}
