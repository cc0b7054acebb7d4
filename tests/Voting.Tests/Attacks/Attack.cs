using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Tests.Vectors;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>An archive spoilt in one way, with hashes, chain and signatures made good again, and the rules that refuse it: these and no others.</summary>
internal sealed record Attack(string Name, string Rules, Func<byte[]> Archive)
{
    private static readonly Lazy<MadeElection> LazyWeighted = new(() =>
    {
        var made = new MadeElection(Groups.Group.Ed25519, 1, null, [new("?", ["a"], 0, 1)], 5, 5);
        made.Cast(0, [1]);
        made.Cast(1, [1]);
        made.Cast(0, [0]);
        made.Finish();
        return made;
    });

    public static IEnumerable<Attack> All => [.. TarAttacks.All, .. EventAttacks.All, .. SetupAttacks.All, .. BallotAttacks.All, .. TallyAttacks.All, .. PrimeAttacks.All];

    /// <summary>Two voters who weigh five each, one of whom votes again.</summary>
    public static MadeElection Weighted => LazyWeighted.Value;

    public static string Replace(string text, string what, string by) =>
        text.Contains(what, StringComparison.Ordinal) ? text.Replace(what, by, StringComparison.Ordinal) : throw new ArgumentException($"There is no {what}.");

    /// <summary>The same replacement at the first place only.</summary>
    public static string ReplaceOnce(string text, string what, string by)
    {
        var at = text.IndexOf(what, StringComparison.Ordinal);
        return at < 0 ? throw new ArgumentException($"There is no {what}.") : text[..at] + by + text[(at + what.Length)..];
    }
}

/// <summary>What a stranger may try: each attempt is refused, by the rule it breaks.</summary>
public sealed class AttackTests
{
    public static TheoryData<string> Names => [.. Attack.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_attack_is_refused_by_the_rule_it_breaks(string name)
    {
        var attack = Attack.All.Single(a => a.Name == name);

        var verification = Vector.Verify(attack.Archive());

        Assert.False(verification.IsValid);
        Assert.Equal(attack.Rules, string.Join(' ', verification.Findings.Select(f => f.Rule.Name).Distinct()));
    }

    [Fact]
    public void What_the_protocol_leaves_open_is_accepted()
    {
        Assert.Empty(Vector.Verify(Attack.Weighted.Bytes).Findings);
        Assert.Empty(Vector.Verify(Corruption.Fresh().Written()).Findings);
        // Spaces and unknown fields of the election only change its fingerprint, the order of credentials only theirs.
        Assert.Empty(Vector.Verify(Corruption.Setup(0, s => s[..^1] + " , \"x\":[1.5] }")).Findings);
        Assert.Empty(Vector.Verify(Corruption.Setup(2, s => "[" + string.Join(" , ", s[1..^1].Split(',').Reverse()) + "]")).Findings);
        // Ballots of another program.
        Assert.Empty(Vector.Verify(BallotAttacks.Honest()).Findings);
        // A vote that has come so far.
        foreach (var reached in Enum.GetValues<EventType>())
            Assert.Empty(Vector.Verify(Corruption.Fresh().Until(reached).Written()).Findings);
    }

    [Fact]
    public void An_earlier_copy_must_be_the_beginning()
    {
        var archive = Corruption.Made.Bytes;
        var ballotDropped = Corruption.Fresh().Until(EventType.Ballot);
        ballotDropped.Parts.RemoveAt(2);
        byte[] Changed(int at) => [.. archive[..at], (byte)(archive[at] ^ 1), .. archive[(at + 1)..]];

        Assert.Empty(Against(archive));
        Assert.Empty(Against(Corruption.Fresh().Until(EventType.Setup).Written()));
        Assert.Empty(Against(archive[..(archive.Length / 2)]));
        Assert.Equal(["earlier.prefix"], Against([.. archive, 0]));
        Assert.Equal(["earlier.prefix"], Against(Changed(archive.Length - 1)));
        Assert.Equal(["earlier.prefix"], Against(Changed(512)));
        Assert.Equal(["earlier.prefix"], Against(Attack.Weighted.Bytes));
        // Forked: the copy's second ballot is not the archive's.
        Assert.Equal(["earlier.prefix"], Against(Swapped().Written()));
        // Dropped since: the copy is longer.
        Assert.Equal(["earlier.prefix"], Against(Corruption.Fresh().Until(EventType.Ballot).Written(), ballotDropped.Written()));

        string[] Against(byte[] earlier, byte[]? later = null) =>
            [.. Vector.Verify(later ?? archive, new() { Earlier = new MemoryStream(earlier) }).Findings.Select(f => f.Rule.Name)];
    }

    [Fact]
    public void The_list_handed_over_must_be_the_same()
    {
        var entries = Corruption.Made.Roll.Entries;
        var stranger = Attack.Weighted.Roll.Entries[0].Public;

        Assert.Empty(Against(entries.Reverse()));
        Assert.Equal(1, Against(entries.Take(2)).Length);
        Assert.Equal(1, Against([.. entries, (stranger, 1)]).Length);
        Assert.Equal(2, Against([.. entries.Take(2), (stranger, 1)]).Length);
        Assert.Equal(2, Against([.. entries.Take(2), (entries[2].Public, 2)]).Length);

        string[] Against(IEnumerable<(string, long)> list) =>
            [.. Vector.Verify(Corruption.Made.Bytes, new() { Credentials = CredentialRoll.Make(list) }).Findings.Select(f => f.Rule.Name).Where(n => n == "credentials.list")];
    }

    private static Rebuilt Swapped()
    {
        var swapped = Corruption.Fresh();
        (swapped.Parts[1], swapped.Parts[2]) = (swapped.Parts[2], swapped.Parts[1]);
        return swapped;
    }
}
