using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Verifying;

/// <summary>Which arithmetic serves an election best on this machine.</summary>
internal static class Engines
{
    public static BallotEngine For(BallotShape shape, Element key, VerifyOptions options) => new PlainEngine(shape, key);
}
