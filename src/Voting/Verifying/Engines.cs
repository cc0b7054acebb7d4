using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Verifying;

/// <summary>Which arithmetic serves an election best on this machine.</summary>
internal static class Engines
{
    public static BallotEngine[] For(BallotShape shape, Element key, VerifyOptions options)
    {
        var count = Math.Max(1, options.Processors);
        if (shape.Election.Group == Group.Ed25519 && WideField.IsSupported && !options.Plain)
        {
            var table = new WideFixedPoint(EdwardsGroup.PointOf(key));
            return [.. Enumerable.Range(0, count).Select(_ => new WideEngine(shape, table, options.Exact))];
        }
        if (shape.Election.Group is PrimeGroup prime && !options.Plain)
        {
            // Wide windows pay for exponents of 256 bits; those of 2047 bits would need tables of 130 MB.
            var bits = prime.Scalars is null ? 4 : 8;
            if (WideModulus.IsSupported)
            {
                var (wideGenerator, wideKey) = (prime.WideGeneratorTable(bits), prime.WideTable(key, bits));
                return [.. Enumerable.Range(0, count).Select(_ => new WidePrimeEngine(shape, wideGenerator, wideKey))];
            }
            var (generator, own) = (prime.GeneratorTable(bits), new FixedPower(prime.Modulus, PrimeGroup.Of(key), prime.ScalarLimbs * 64, bits));
            return [.. Enumerable.Range(0, count).Select(_ => new PrimeEngine(shape, generator, own, options.Exact))];
        }
        return [.. Enumerable.Range(0, count).Select(_ => new PlainEngine(shape, key))];
    }
}
