using System.Numerics;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tallying;

// Implements docs/spec/voting.md §7.3.
/// <summary>Puts partial decryptions together and finds the counts.</summary>
internal static class Decryption
{
    /// <summary>The factor of everybody together for each choice; null where a key that is needed is missing.</summary>
    public static Element[]? Combine(TrusteeList trustees, IReadOnlyDictionary<int, PartialDecryption> byOwner, int choices)
    {
        var combined = Enumerable.Repeat(trustees.Group.Identity, choices).ToArray();
        var owner = 1;
        foreach (var item in trustees.Items)
        {
            var owners = item.Owners.Select(o => (o.Index, Decryption: byOwner.GetValueOrDefault(owner++))).Where(o => o.Decryption is not null).ToList();
            var needed = item is ThresholdTrustees threshold ? threshold.Threshold : 1;
            if (owners.Count < needed)
                return null;
            // More than are needed are harmless; those checked are used, as many as needed.
            var used = owners.Take(needed).ToList();
            foreach (var (index, decryption) in used)
            {
                var coefficient = item is ThresholdTrustees ? Lagrange(trustees.Group, index, used.Select(u => u.Index)) : BigInteger.One;
                for (var i = 0; i < choices; i++)
                {
                    var factor = decryption!.Factors[i]; // those without were left out above
                    combined[i] = trustees.Group.Multiply(combined[i], coefficient.IsOne ? factor : trustees.Group.Power(factor, coefficient));
                }
            }
        }
        return combined;
    }

    /// <summary>The counts of all choices; null where a key that is needed is missing.</summary>
    public static long[]? Counts(TrusteeList trustees, Verifying.TallyCheck tally, long totalWeight)
    {
        if (Combine(trustees, tally.ByOwner, tally.Shape.Choices) is not { } factors || tally.Product is not { } product)
            return null;
        var logarithm = new Logarithm(trustees.Group, totalWeight);
        var counts = factors.Select((factor, i) => logarithm.Of(trustees.Group.Multiply(product[2 * i + 1], trustees.Group.Invert(factor))));
        return [.. counts.Select(c => c ?? throw new InvalidOperationException("A sound tally decrypts to a count."))];
    }

    /// <summary>The product of k/(k − index) over the other indices.</summary>
    public static BigInteger Lagrange(Group group, int index, IEnumerable<int> used)
    {
        var coefficient = BigInteger.One;
        foreach (var k in used.Where(k => k != index))
            coefficient = coefficient * k % group.Order * BigInteger.ModPow(Positive(k - index, group.Order), group.Order - 2, group.Order) % group.Order;
        return coefficient;
    }

    private static BigInteger Positive(BigInteger x, BigInteger order) => (x % order + order) % order;
}
