using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Protocols;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests;

/// <summary>For each rule an archive that breaks this one and no other.</summary>
internal static class Corruption
{
    private static readonly Group Ed = Group.Ed25519;
    private static readonly Lazy<MadeElection> LazyMade = new(() =>
    {
        var made = new MadeElection(Ed, 1, (2, 3), [MadeElection.Rating("A"), MadeElection.Rating("B", blank: true)], 1, 1, 1);
        made.Cast(0, [1, 0, 0], [0, 0, 1, 0]);
        made.Cast(1, [0, 1, 0], [1, 0, 0, 0]);
        made.Finish(1, 3);
        return made;
    });

    public static MadeElection Made => LazyMade.Value;

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> ByRule = new Dictionary<string, Func<byte[]>>
    {
        ["archive.header"] = () => Fresh().Written(header: "{\"version\":1,\"timestamp\":1795680000}"u8.ToArray()),
        ["archive.form"] = () => [.. Made.Bytes, .. new byte[1024]],
        ["archive.hash"] = () => Fresh().Until(EventType.Ballot).Written(name: (hash, at) => at == (1, 0) ? new string('a', 64) : hash),
        ["archive.order"] = () =>
        {
            var fresh = Fresh();
            fresh.Only(EventType.Ballot).Data.Insert(0, "{}");
            return fresh.Written();
        },
        ["event.form"] = () => Fresh().Written(lastEvent: e => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(e).Replace(":", ": ", StringComparison.Ordinal))),
        ["event.height"] = () => Fresh().Written(changeEvent: e => e.Type == EventType.Result ? e with { Height = e.Height + 1 } : e),
        ["event.parent"] = () => Fresh().Written(changeEvent: e => e.Type == EventType.Result ? e with { Parent = new string('0', 64) } : e),
        ["event.order"] = () =>
        {
            var fresh = Fresh();
            fresh.Parts.Add(fresh.Parts[^1]);
            return fresh.Written();
        },
        ["setup.form"] = () => Setup(3, s => s + " "),
        ["election.form"] = () => Setup(0, s => s.Replace("\"version\":1", "\"version\":2", StringComparison.Ordinal)),
        ["election.key"] = () => Setup(0, s => Regex.Replace(s, "\"public_key\":\"[0-9a-f]+\"", $"\"public_key\":\"{Ed.Generator.Element.Text}\"")),
        ["trustee.form"] = () => Setup(1, _ => "[]"),
        ["trustee.proof"] = () => Setup(1, s => NextNumber(s, "\"response\":\"", 0)),
        ["threshold.shape"] = () => new HandMadeThreshold().Archive(t => t.Agreements!.Add(t.Agreements[0])), // of the new structure
        ["threshold.context"] = () => new HandMadeThreshold { Context = (c, i) => c with { Index = 3 - i } }.Archive(),
        ["threshold.certificate"] = () => new HandMadeThreshold { Certificate = c => c with { Signature = Broken(c.Signature) } }.Archive(),
        ["threshold.polynomial"] = () => new HandMadeThreshold().Archive(t => t.Coefficients[0] = t.Coefficients[0] with { Signature = Broken(t.Coefficients[0].Signature) }),
        ["threshold.agreement"] = () => new HandMadeThreshold().Archive(t => t.Agreements![0] = Broken(t.Agreements[0])),
        ["threshold.key"] = () => new HandMadeThreshold { HasOtherKey = true }.Archive(),
        ["threshold.key-signature"] = () => new HandMadeThreshold().Archive(t => t.Keys[0] = t.Keys[0] with { Signature = Broken(t.Keys[0].Signature!) }), // likewise
        ["credential.form"] = () => Credentials(list => list[2] += ",0"),
        ["credential.element"] = () => Credentials(list => list[2] = NotInGroup),
        ["credential.distinct"] = () => Credentials(list => list.Add(list[2])),
        ["credential.names"] = () => Credentials(list => list[2] += ",1,Nguyễn Văn A"),
        ["ballot.form"] = () => Ballot(b => b + " "),
        ["ballot.shape"] = () => Ballot(b => Signed(Regex.Replace(b, "\"overall_proof\":\\[[^]]*\\]", "\"overall_proof\":[]"))),
        ["ballot.election"] = () => Ballot(b => Signed(b.Replace(Made.Election.Uuid, "11111111111111", StringComparison.Ordinal))),
        ["ballot.credential"] = () => Credentials(list => list.Remove(Made.Credentials[0].Publish(Ed, Made.Election.Uuid)), ballots: true),
        ["ballot.element"] = () => Ballot(b => Signed(Regex.Replace(b, "\"alpha\":\"[0-9a-f]{64}\"", $"\"alpha\":\"{new string('f', 64)}\""))),
        ["ballot.group"] = () => Ballot(b => Signed(ReplaceFirst(b, "\"alpha\":\"[0-9a-f]{64}\"", $"\"alpha\":\"{NotInGroup}\""))),
        ["ballot.scalar"] = () => Ballot(b => Signed(ReplaceFirst(b, "\"response\":\"", "\"response\":\"0"))),
        ["ballot.hash"] = () => Ballot(b => Signed(b, new string('A', 43))),
        ["ballot.signature"] = () => Ballot(b => NextNumber(b, "\"response\":\"", b.LastIndexOf("\"response\":\"", StringComparison.Ordinal))),
        ["ballot.choice"] = () => Ballot(b => Signed(NextNumber(b, "\"response\":\"", 0))),
        ["ballot.sum"] = () => Ballot(b => Signed(NextNumber(b, "\"response\":\"", b.IndexOf("\"overall_proof\"", StringComparison.Ordinal)))),
        ["ballot.blank"] = () => Ballot(b => Signed(NextNumber(b, "\"response\":\"", b.IndexOf("\"blank_proof\"", StringComparison.Ordinal)))),
        ["ballot.once"] = () =>
        {
            var fresh = Fresh().Until(EventType.Ballot);
            fresh.Parts.Add(fresh.Parts[^1]);
            return fresh.Written();
        },
        ["tally.form"] = () => Tally(1, s => s + " "),
        ["tally.count"] = () => Tally(1, s => s.Replace("\"num_tallied\":2", "\"num_tallied\":3", StringComparison.Ordinal)),
        ["tally.weight"] = () => Tally(1, s => s.Replace("\"total_weight\":2", "\"total_weight\":3", StringComparison.Ordinal)),
        ["tally.sum"] = () => Tally(0, s => ReplaceFirst(s, "\"beta\":\"[0-9a-f]{64}\"", $"\"beta\":\"{Ed.Generator.Element.Text}\"")),
        ["decryption.form"] = () => Decrypted(1, s => s + " "),
        ["decryption.owner"] = () =>
        {
            var fresh = Fresh().Until(EventType.PartialDecryption);
            fresh.Parts.Add(fresh.Parts[^1]);
            return fresh.Written();
        },
        ["decryption.proof"] = () => Decrypted(0, s => NextNumber(s, "\"response\":\"", 0)),
        ["result.form"] = () => Fresh().Change(EventType.Result, 0, s => s + " ").Written(),
        ["result.shares"] = () =>
        {
            var fresh = Fresh();
            fresh.Parts.RemoveAt(fresh.Parts.FindLastIndex(p => p.Type == EventType.PartialDecryption));
            return fresh.Written();
        },
        ["result.value"] = () => Fresh().Change(EventType.Result, 0, _ => "{\"result\":[[0,1,0],[1,0,1,0]]}").Written(),
        ["earlier.prefix"] = () => Made.Bytes,
        ["credentials.list"] = () => Made.Bytes,
    };

    internal static string NotInGroup
    {
        get
        {
            // The point of order two beside the generator.
            var torsion = Ed.Read(Encoding.ASCII.GetBytes("7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec"))!; // −1 is a canonical y
            return Ed.Multiply(Ed.Generator.Element, torsion).Text;
        }
    }

    internal static Rebuilt Fresh() => Rebuilt.Of(Made.Bytes);

    internal static byte[] Setup(int data, Func<string, string> change) => Fresh().Until(EventType.Setup).Change(EventType.Setup, data, change).Written();

    internal static byte[] Ballot(Func<string, string> change) => Fresh().Until(EventType.Ballot).Change(EventType.Ballot, 0, change).Written();

    internal static byte[] Tally(int data, Func<string, string> change) => Fresh().Until(EventType.EncryptedTally).Change(EventType.EncryptedTally, data, change).Written();

    internal static byte[] Decrypted(int data, Func<string, string> change) =>
        Fresh().Until(EventType.PartialDecryption).Change(EventType.PartialDecryption, data, change).Written();

    internal static byte[] Credentials(Action<List<string>> change, bool ballots = false)
    {
        var list = Made.Roll.Entries.Select(e => e.Public).ToList();
        // The third voter cast no ballot: only that one's credential may change unnoticed by the ballots.
        var idle = Made.Credentials[2].Publish(Ed, Made.Election.Uuid);
        list.Remove(idle);
        list.Insert(2, idle);
        change(list);
        return Fresh().Until(ballots ? EventType.Ballot : EventType.Setup)
            .Change(EventType.Setup, 2, _ => "[" + string.Join(',', list.Select(c => $"\"{c}\"")) + "]").Written();
    }

    internal static string Signed(string ballot, string? hash = null, MadeElection? made = null)
    {
        made ??= Made;
        var bare = ballot[..ballot.LastIndexOf(",\"signature\"", StringComparison.Ordinal)] + "}";
        hash ??= Digests.Base64(Encoding.UTF8.GetBytes(bare));
        using var secret = made.Credentials[0].Derive(made.Election.Group, made.Election.Uuid);
        var proof = Proof.Make(made.Election.Group, secret, commitment => Protocol.Version1.Ballot(hash, commitment));
        return proof.AppendTo(new StringBuilder(bare[..^1]).Append(CultureInfo.InvariantCulture, $",\"signature\":{{\"hash\":\"{hash}\",\"proof\":")) + "}}";
    }

    internal static Proof Broken(Proof proof) => proof with { Response = (proof.Response + 1) % Ed.Order };

    internal static string ReplaceFirst(string text, string pattern, string by) => new Regex(pattern).Replace(text, by, 1);

    // The next number after a mark, plus one.
    internal static string NextNumber(string text, string mark, int from)
    {
        var at = text.IndexOf(mark, from, StringComparison.Ordinal) + mark.Length;
        var end = text.IndexOf('"', at);
        return text[..at] + (BigInteger.Parse(text[at..end], CultureInfo.InvariantCulture) + 1) % Ed.Order + text[end..];
    }
}
