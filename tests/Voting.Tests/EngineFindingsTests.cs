using System.Text;
using System.Text.RegularExpressions;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Verifying;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests;

/// <summary>Every way of checking ballots finds the same, and all of it.</summary>
public sealed class EngineFindingsTests
{
    private const string OrderTwo = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";

    [Theory]
    [InlineData("Ed25519")]
    [InlineData("BELENIOS-2048")]
    public void Elements_that_are_none_hide_no_others_that_lie_outside_the_group(string name)
    {
        var group = Group.Find(name)!; // both are known
        var made = new MadeElection(group, 1, null, [new("?", ["a", "b"], 0, 2)], 1);
        var ballot = Encoding.ASCII.GetString(made.Ballot(0, [1, 0]));
        var (none, outside) = name == "Ed25519" ? (new string('f', 64), OrderTwo) : ("0", "2");
        string[] texts = [Put(Put(ballot, 0, none), 1, outside), Put(Put(ballot, 3, none), 0, outside), Put(Put(ballot, 0, outside), 2, outside), Put(Put(ballot, 1, outside), -1, none), ballot];
        var (shape, key) = (new BallotShape(made.Election), made.Election.ReadKey()!); // made just now
        string[][] wanted =
        [
            ["ballot.element 1 alpha", "ballot.group 1 beta"], ["ballot.element 2 beta", "ballot.group 1 alpha"],
            ["ballot.group 1 alpha", "ballot.group 2 alpha"], ["ballot.group 1 beta"], [],
        ];

        foreach (var options in new VerifyOptions[] { new(), new() { Exact = true }, new() { Plain = true }, new() { Plain = true, Exact = true } })
        {
            var engine = Engines.For(shape, key, options with { Processors = 1 })[0];
            ParsedBallot[] parsed = [.. texts.Select((t, i) => new ParsedBallot(shape, Encoding.ASCII.GetBytes(t), i))];
            new BallotCheck(shape, engine).Run(parsed);

            Assert.Equal(wanted, parsed.Select(b => b.Findings.All.Where(f => f.Rule.Name is "ballot.element" or "ballot.group").Select(f => $"{f.Rule} {f.Choice} {f.Detail}").Order().ToArray()));
            (engine as IDisposable)?.Dispose();
        }
    }

    [Fact]
    public void Findings_that_a_ballot_did_not_list_are_counted_for_the_archive()
    {
        var (all, some) = (new Findings(null), new Findings(null));
        for (var i = 0; i < 60_020; i++)
            some.Add(Rule.BallotScalar, i);
        all.Add(Rule.BallotForm);

        all.Add(some);

        Assert.Equal((10_000, 50_021), (all.All.Count, all.Unlisted));
    }

    // An element of the ballot, or its credential.
    private static string Put(string ballot, int element, string by)
    {
        var match = element < 0 ? Regex.Match(ballot, "\"credential\":\"([0-9a-f]+)\"") : Regex.Matches(ballot, "\"(?:alpha|beta)\":\"([0-9a-f]+)\"")[element];
        return ballot[..match.Groups[1].Index] + by + ballot[(match.Groups[1].Index + match.Groups[1].Length)..];
    }
}
