using System.Diagnostics;
using System.Text;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Tests.Vectors;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests;

/// <summary>The paths that do several ballots at a time against the one that follows the formulas, and on lesser machines.</summary>
public sealed class VectorPathTests
{
    [Fact]
    public void Both_paths_find_the_same_in_every_archive()
    {
        foreach (var name in Vector.Corrupted.Select(c => c.Name).Where(n => n.StartsWith("ed-", StringComparison.Ordinal)))
            Assert.Equal(
                Vector.Verify(Vector.CorruptedArchive(name), new() { Plain = true }).Findings,
                Vector.Verify(Vector.CorruptedArchive(name)).Findings);
        foreach (var form in MadeForms.All.Keys)
        {
            var archive = MadeForms.Make(form, Group.Ed25519);
            Assert.Empty(Vector.Verify(archive, new() { Plain = true }).Findings);
        }
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 4)]
    [InlineData("DOTNET_EnableAVX2", 0)]
    public void With_shorter_vectors_or_none_every_verdict_is_the_same(string switchedOff, int lanes)
    {
        Assert.SkipUnless(Lanes > lanes, $"this machine has no more than {lanes} lanes as it is");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["-method", "NghiTrinh.Voting.Tests.VectorPathTests.The_verdicts_on_the_vectors_are_right"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[switchedOff] = "0";
        start.Environment["EXPECT_LANES"] = $"{lanes}";
        using var child = Process.Start(start)!;
        var said = child.StandardOutput.ReadToEnd();
        child.WaitForExit();

        Assert.True(child.ExitCode == 0 && said.Contains("Failed: 0", StringComparison.Ordinal) && said.Contains("Total: 1", StringComparison.Ordinal), said);
    }

    [Fact]
    public void The_verdicts_on_the_vectors_are_right()
    {
        if (Environment.GetEnvironmentVariable("EXPECT_LANES") is { } expected)
            Assert.Equal(expected, $"{Lanes}");
        // Group 14 has exponents eight times as long; one at a time that takes minutes.
        Assert.All(Vector.Valid.Where(Named), name => Assert.True(Vector.Verify(Vector.ArchiveOf(name)).IsValid));
        Assert.All(Vector.Corrupted.Where(c => Named(c.Name)), c => Assert.Equal(c.IsWanted, Vector.Verify(Vector.CorruptedArchive(c.Name)).IsValid));

        static bool Named(string name) => name.StartsWith("ed", StringComparison.Ordinal) || name.StartsWith("b20", StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_outside_the_group_is_found_in_every_lane_of_every_round()
    {
        // More ballots than any engine takes at once, so that the last round has lanes left empty.
        const int ballots = 131;
        var made = new MadeElection(Group.Ed25519, 1, null, [MadeElection.Rating("A", min: 0)], 1);
        var shape = new BallotShape(made.Election);
        var key = made.Election.ReadKey()!; // made just now
        var sound = Enumerable.Range(0, ballots).Select(i => made.Ballot(0, i % 2 == 0 ? [1, 0, 0] : [0, 0, 0])).ToArray();
        var outside = sound.Select((b, i) => Outside(Encoding.ASCII.GetString(b), i % 6)).ToArray();
        var wanted = Checked(new PlainEngine(shape, key), outside);
        Assert.All(wanted, found => Assert.Contains(found, f => f.Rule == Rule.BallotGroup));
        var table = new WideFixedPoint(EdwardsGroup.PointOf(key));
        var engines = new List<BallotEngine>();
        if (FourLanes.IsSupported)
            engines.AddRange([new WideEngine<FourLanes>(shape, table, exact: false), new WideEngine<FourLanes>(shape, table, exact: true)]);
        if (EightLanes.IsSupported)
            engines.AddRange([new WideEngine<EightLanes>(shape, table, exact: false), new WideEngine<EightLanes>(shape, table, exact: true)]);
        Assert.SkipWhen(engines.Count == 0, "this machine has no AVX2");

        foreach (var engine in engines)
            for (var bad = 0; bad < ballots; bad++)
            {
                var found = Checked(engine, [.. sound.Select((b, i) => i == bad ? outside[i] : b)]);
                Assert.Equal(wanted[bad], found[bad]);
                Assert.All(found.Where((_, i) => i != bad), Assert.Empty);
            }

        IReadOnlyList<Finding>[] Checked(BallotEngine engine, byte[][] texts)
        {
            var parsed = texts.Select((text, i) => new ParsedBallot(shape, text, i)).ToArray();
            foreach (var some in parsed.Chunk(engine.Batch))
                new BallotCheck(shape, engine).Run(some);
            return [.. parsed.Select(p => p.Findings.All.Select(f => f with { Event = 0 }).ToList())];
        }
    }

    // −1 is the y of the point of order two: with it the sum of a random half is wrong half the time.
    private static byte[] Outside(string ballot, int element)
    {
        var (group, at) = (Group.Ed25519, -1);
        for (var i = 0; i <= element / 2; i++)
            at = ballot.IndexOf("\"alpha\":\"", at + 1, StringComparison.Ordinal);
        at = ballot.IndexOf(element % 2 == 0 ? "alpha" : "beta", at, StringComparison.Ordinal) + (element % 2 == 0 ? 8 : 7);
        var torsion = group.Read("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec"u8)!; // canonical
        var moved = group.Multiply(group.Read(Encoding.ASCII.GetBytes(ballot.Substring(at, 64)))!, torsion); // likewise
        return Encoding.ASCII.GetBytes(ballot[..at] + moved.Text + ballot[(at + 64)..]);
    }

    private static int Lanes => EightLanes.IsSupported ? 8 : FourLanes.IsSupported ? 4 : 0;
}
