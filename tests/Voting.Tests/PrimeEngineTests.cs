using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Verifying;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests;

/// <summary>BELENIOS-2048 by all ways: several questions at a time, one number at a time, and straight from the formulas.</summary>
public sealed partial class PrimeEngineTests
{
    private static readonly PrimeGroup Belenios = (PrimeGroup)Group.Belenios2048;

    [Fact]
    public void All_ways_come_to_the_same_commitments_and_findings()
    {
        // Questions of several forms, so that lanes are filled and left empty; five ballots, some of them spoilt.
        Question[] questions =
        [
            MadeElection.Rating("A"), MadeElection.Rating("B", min: 0), MadeElection.Rating("C"), MadeElection.Rating("D", min: 0, blank: true), MadeElection.Rating("E"),
            MadeElection.Rating("F"), new("Which?", ["a", "b", "c", "d"], 1, 3), MadeElection.Rating("G"),
        ];
        var made = new MadeElection(Group.Belenios2048, 1, null, questions, 1, 1, 1, 1, 1);
        int[] high = [1, 0, 0], none = [0, 0, 0], low = [0, 0, 1];
        var ballots = Enumerable.Range(0, 5).Select(i => Encoding.ASCII.GetString(made.Ballot(i, high, i % 2 == 0 ? none : high, low, i % 3 == 0 ? [1, 0, 0, 0] : [0, 1, 0, 0], high, low, [1, 0, 1, 0], high))).ToArray();
        string[] texts = [.. ballots, Outside(ballots[0], "alpha", 4), Outside(ballots[1], "beta", 25), Changed(ballots[2], "alpha", 1, _ => "0"),
            Changed(ballots[3], "beta", 3, x => (x + Belenios.PrimeNumber).ToString()), Changed(ballots[4], "challenge", 7, x => ((x + 1) % Belenios.Order).ToString()),
            Changed(ballots[0], "response", 60, x => ((x + 1) % Belenios.Order).ToString())];
        var shape = new BallotShape(made.Election);
        var key = made.Election.ReadKey()!; // made just now
        var options = new VerifyOptions { Processors = 1 };
        var engines = new List<BallotEngine>
        {
            new PlainEngine(shape, key), Engines.For(shape, key, options)[0],
            new PrimeEngine(shape, Belenios.GeneratorTable, Belenios.Table(key), exact: true),
            new PrimeEngine(shape, Belenios.GeneratorTable, Belenios.Table(key), exact: false),
        };
        if (FourLanes.IsSupported)
            engines.Add(Wide<FourLanes>());
        if (EightLanes.IsSupported)
            engines.Add(Wide<EightLanes>());
        WidePrimeEngine<V> Wide<V>()
            where V : unmanaged, ILanes<V>
        {
            var wide = new WideNumbers<V>(Belenios);
            return new(shape, wide, wide.Table(key, Belenios.PublicBits));
        }
        var runs = engines.Select(engine =>
        {
            var parsed = texts.Select((t, i) => new ParsedBallot(shape, Encoding.ASCII.GetBytes(t), i)).ToArray();
            foreach (var some in parsed.Chunk(7))
                new BallotCheck(shape, engine).Run(some);
            return parsed;
        }).ToList();

        foreach (var run in runs)
            foreach (var (i, ballot) in run.Index())
            {
                Assert.Equal(runs[0][i].Findings.All, ballot.Findings.All);
                if (ballot.IsWhole && ballot.IsDecoded)
                {
                    Assert.Equal(runs[0][i].CommitmentEnds, ballot.CommitmentEnds);
                    Assert.True(runs[0][i].Commitments.AsSpan(0, ballot.CommitmentEnds[^1]).SequenceEqual(ballot.Commitments.AsSpan(0, ballot.CommitmentEnds[^1])));
                    Assert.Equal(runs[0][i].Decoded.Select(d => d.Text), ballot.Decoded.Select(d => d.Text));
                }
            }
        Assert.All(runs[1][..5], b => Assert.Empty(b.Findings.All));
        Assert.Contains(runs[1][5].Findings.All, f => f.Rule == Rule.BallotGroup && (f.Question, f.Choice, f.Detail) == (2, 2, "alpha"));
        Assert.Contains(runs[1][6].Findings.All, f => f.Rule == Rule.BallotGroup && f.Detail == "beta");
        Assert.All(runs[1][5..], b => Assert.NotEmpty(b.Findings.All));
    }

    // p − x has twice the order of x.
    private static string Outside(string ballot, string field, int which) => Changed(ballot, field, which, x => (Belenios.PrimeNumber - x).ToString());

    private static string Changed(string ballot, string field, int which, Func<BigInteger, string> change)
    {
        var match = Number().Matches(ballot).Where(m => m.Groups[1].Value == field).ElementAt(which);
        var number = match.Groups[2];
        return ballot[..number.Index] + change(BigInteger.Parse(number.Value)) + ballot[(number.Index + number.Length)..];
    }

    [GeneratedRegex("\"(alpha|beta|challenge|response)\":\"([0-9]+)\"")]
    private static partial Regex Number();
}
