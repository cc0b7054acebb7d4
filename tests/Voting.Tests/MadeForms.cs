using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Vectors;

namespace NghiTrinh.Voting.Tests;

/// <summary>Elections of every form this library makes, each with the counts it must have.</summary>
internal static class MadeForms
{
    private static readonly int[] High = [1, 0, 0], Low = [0, 0, 1], None = [0, 0, 0], Blank = [1, 0, 0, 0], NotBlankLow = [0, 0, 0, 1];

    public static readonly IReadOnlyDictionary<string, Func<Group, (MadeElection Made, long[][] Counts)>> All =
        new Dictionary<string, Func<Group, (MadeElection, long[][])>>
        {
            ["one trustee, three voters"] = group =>
            {
                var made = new MadeElection(group, 1, null, [Rating("A"), Rating("B")], 1, 1, 1);
                made.Cast(0, High, Low);
                made.Cast(1, High, High);
                made.Cast(2, Low, Low);
                made.Finish();
                return (made, [[2, 0, 1], [1, 0, 2]]);
            },
            ["three trustees, all needed, with revotes"] = group =>
            {
                var made = new MadeElection(group, 3, null, [Rating("A")], 1, 1);
                made.Cast(0, High);
                made.Cast(1, Low);
                made.Cast(0, Low);
                made.Finish();
                return (made, [[0, 0, 2]]);
            },
            ["two of three"] = group =>
            {
                var made = new MadeElection(group, 0, (2, 3), [Rating("A")], 1, 1);
                made.Cast(0, High);
                made.Cast(1, Low);
                made.Finish(1, 3);
                return (made, [[1, 0, 1]]);
            },
            ["one mandatory and two of three"] = group =>
            {
                var made = new MadeElection(group, 1, (2, 3), [Rating("A")], 1, 1);
                made.Cast(0, High);
                made.Cast(1, High);
                made.Finish(3, 2);
                return (made, [[2, 0, 0]]);
            },
            ["nobody marked, min 0"] = group =>
            {
                var made = new MadeElection(group, 1, null, [Rating("A", min: 0), Rating("B", min: 0)], 1, 1);
                made.Cast(0, None, High);
                made.Cast(1, Low, None);
                made.Finish();
                return (made, [[0, 0, 1], [1, 0, 0]]);
            },
            ["blank"] = group =>
            {
                var made = new MadeElection(group, 1, null, [Rating("A", blank: true), Rating("B", min: 0, blank: true)], 1, 1);
                made.Cast(0, Blank, [0, 0, 0, 0]);
                made.Cast(1, NotBlankLow, Blank);
                made.Finish();
                return (made, [[1, 0, 0, 1], [1, 0, 0, 0]]);
            },
            ["weights"] = group =>
            {
                var made = new MadeElection(group, 1, null, [Rating("A")], 1, 7, 30);
                made.Cast(0, High);
                made.Cast(1, Low);
                made.Cast(2, High);
                made.Cast(1, High);
                made.Finish();
                return (made, [[38, 0, 0]]);
            },
            ["several of five"] = group =>
            {
                var made = new MadeElection(group, 1, null, [new("Which?", ["a", "b", "c", "d", "e/\"\\é"], 1, 3)], 1, 1);
                made.Cast(0, [1, 0, 1, 0, 1]);
                made.Cast(1, [0, 1, 1, 0, 0]);
                made.Finish();
                return (made, [[1, 1, 2, 0, 1]]);
            },
            ["one voter"] = group =>
            {
                var made = new MadeElection(group, 1, null, [Rating("A")], 1);
                made.Cast(0, High);
                made.Finish();
                return (made, [[1, 0, 0]]);
            },
            ["no ballots"] = group =>
            {
                var made = new MadeElection(group, 1, null, [Rating("A")], 1, 1);
                made.Finish();
                return (made, [[0, 0, 0]]);
            },
        };

    /// <summary>The archive of a form, verified here with the counts it must have.</summary>
    public static byte[] Make(string form, Group group)
    {
        var (made, counts) = All[form](group);
        var verification = Vector.Verify(made.Bytes);
        Assert.Empty(verification.Findings);
        Assert.Equal(counts, verification.Result);
        return made.Bytes;
    }

    private static Elections.Question Rating(string official, int min = 1, bool blank = false) => MadeElection.Rating(official, min, blank);
}
