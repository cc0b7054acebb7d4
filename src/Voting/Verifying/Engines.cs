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
        return [.. Enumerable.Range(0, count).Select(_ => new PlainEngine(shape, key))];
    }
}
