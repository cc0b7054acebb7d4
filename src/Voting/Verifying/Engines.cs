using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Verifying;

/// <summary>Which arithmetic serves an election best on this machine.</summary>
internal static class Engines
{
    public static BallotEngine[] For(BallotShape shape, Element key, VerifyOptions options)
    {
        var make = options.Plain ? () => new PlainEngine(shape, key) : Best(shape, key, options.Exact);
        return [.. Enumerable.Range(0, Math.Max(1, options.Processors)).Select(_ => make())];
    }

    private static Func<BallotEngine> Best(BallotShape shape, Element key, bool isExact) => shape.Election.Group switch
    {
        EdwardsGroup when EightLanes.IsSupported => Curve<EightLanes>(shape, key, isExact),
        EdwardsGroup when FourLanes.IsSupported => Curve<FourLanes>(shape, key, isExact),
        PrimeGroup { Wide: WideNumbers<EightLanes> wide } => Numbers(shape, key, wide),
        PrimeGroup { Wide: WideNumbers<FourLanes> wide } => Numbers(shape, key, wide),
        PrimeGroup group => Numbers(shape, key, group, isExact),
        _ => () => new PlainEngine(shape, key),
    };

    // The tables of an election are common to its engines.
    private static Func<BallotEngine> Curve<V>(BallotShape shape, Element key, bool isExact)
        where V : unmanaged, ILanes<V>
    {
        var table = new WideFixedPoint(EdwardsGroup.PointOf(key));
        return () => new WideEngine<V>(shape, table, isExact);
    }

    private static Func<BallotEngine> Numbers<V>(BallotShape shape, Element key, WideNumbers<V> wide)
        where V : unmanaged, ILanes<V>
    {
        var table = wide.Table(key, ((PrimeGroup)shape.Election.Group).PublicBits);
        return () => new WidePrimeEngine<V>(shape, wide, table);
    }

    private static Func<BallotEngine> Numbers(BallotShape shape, Element key, PrimeGroup group, bool isExact)
    {
        var table = group.Table(key);
        return () => new PrimeEngine(shape, group.GeneratorTable, table, isExact);
    }
}
