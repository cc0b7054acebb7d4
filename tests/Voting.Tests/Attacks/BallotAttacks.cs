using System.Text;
using System.Text.RegularExpressions;
using NghiTrinh.Voting.Archives;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>Ballots of other forms, of cheating voters, of strangers, and the same ballot again; signed anew wherever that helps.</summary>
internal static class BallotAttacks
{
    private static readonly int[] High = [1, 0, 0], NotBlankLow = [0, 0, 0, 1];

    // Points outside the group: of order 2, 4, 4 and 8.
    private static readonly string[] SmallOrder =
    [
        "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec", "0000000000000000000000000000000000000000000000000000000000000000",
        "8000000000000000000000000000000000000000000000000000000000000000", "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7",
    ];

    public static IEnumerable<Attack> All =>
    [
        Form("a blank", b => Attack.ReplaceOnce(b, ":", ": ")),
        Form("a line's end", b => b + "\n"),
        Form("cut short", b => b[..^1]),
        Form("nothing", _ => ""),
        Form("null", _ => "null"),
        Form("one field more", b => Attack.ReplaceOnce(b, "{", "{\"x\":1,")),
        Form("a field twice", b => Attack.ReplaceOnce(b, "\"answers\":", $"\"credential\":\"{Credential(b)}\",\"answers\":")),
        Form("alpha and beta exchanged", b => Regex.Replace(b, "(\"alpha\":\"[0-9a-f]+\"),(\"beta\":\"[0-9a-f]+\")", "$2,$1")),
        Form("numbers instead of texts", b => Regex.Replace(b, "\"response\":\"([0-9]+)\"", "\"response\":$1")),
        Form("an escaped digit", b => Regex.Replace(b, "\"response\":\"([0-9])", "\"response\":\"\\u003$1")),
        Form("no signature", b => b[..b.LastIndexOf(",\"signature\"", StringComparison.Ordinal)] + "}"),
        Form("nothing signed", b => b[..b.LastIndexOf(",\"signature\"", StringComparison.Ordinal)] + ",\"signature\":null}"),
        Form("an answer of another kind", b => Regex.Replace(b, "\"answers\":\\[.*\\],\"sig", "\"answers\":[null,null],\"sig")),
        Signed("no answers", "ballot.shape", b => Regex.Replace(b, "\"answers\":\\[.*\\],\"sig", "\"answers\":[],\"sig")),
        Signed("one answer", "ballot.shape", b => Regex.Replace(b, "\"answers\":\\[(.*?)\\}\\]\\},\\{\"choices.*\\],\"sig", "\"answers\":[$1}]}],\"sig")),
        Signed("an answer too many", "ballot.shape", b => Regex.Replace(b, "(\\{\"choices\".*)\\],\"sig", m => $"{m.Groups[1]},{Regex.Match(b, "\\{\"choices\".*?\\}\\]\\}").Value}],\"sig")),
        Signed("a choice too few", "ballot.shape", b => new Regex("\\{\"alpha\"[^}]*\\},").Replace(b, "", 1)),
        Signed("a choice too many", "ballot.shape", b => new Regex("(\\{\"alpha\"[^}]*\\}),").Replace(b, "$1,$1,", 1)),
        Signed("a proof too few", "ballot.shape", b => new Regex("\"individual_proofs\":\\[\\[[^]]*\\],").Replace(b, "\"individual_proofs\":[", 1)),
        Signed("a branch too few", "ballot.shape", b => new Regex("\"individual_proofs\":\\[\\[\\{[^}]*\\},").Replace(b, "\"individual_proofs\":[[", 1)),
        Signed("a branch too many", "ballot.shape", b => new Regex("(\"overall_proof\":\\[)(\\{[^}]*\\})").Replace(b, "$1$2,$2", 1)),
        Signed("no overall proof", "ballot.shape", b => new Regex("\"overall_proof\":\\[[^]]*\\]").Replace(b, "\"overall_proof\":[]", 1)),
        Signed("no blank proof", "ballot.shape", b => Regex.Replace(b, ",\"blank_proof\":\\[[^]]*\\]", "")),
        Signed("a blank proof where none may be", "ballot.shape", b => new Regex("(\"overall_proof\":(\\[[^]]*\\]))\\}").Replace(b, "$1,\"blank_proof\":$2}", 1)),
        Signed("an upper-case digit", "ballot.element", b => Upper(b, "\"alpha\":\"")),
        Signed("y of at least p", "ballot.element", b => Element(b, "alpha", "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee")),
        Signed("minus zero", "ballot.element", b => Element(b, "alpha", "8000000000000000000000000000000000000000000000000000000000000001")),
        Signed("a number that is no y", "ballot.element", b => Element(b, "beta", "0000000000000000000000000000000000000000000000000000000000000002")),
        Signed("63 digits", "ballot.element", b => Regex.Replace(b, "\"beta\":\"0?[0-9a-f]", "\"beta\":\"")),
        Signed("65 digits", "ballot.element", b => Attack.ReplaceOnce(b, "\"beta\":\"", "\"beta\":\"0")),
        Signed("an element of nothing", "ballot.element", b => Element(b, "beta", "")),
        .. SmallOrder.Select((point, i) => Signed($"a point of small order, {i + 1}", "ballot.group", b => Element(b, "alpha", point))),
        .. SmallOrder.Select((point, i) => Signed($"beta beside the group, {i + 1}", "ballot.group", b => Element(b, "beta", Beside(b, "beta", point)))),
        Signed("the identity as a ciphertext", "ballot.choice ballot.sum", b => Element(Element(b, "alpha", Identity), "beta", Identity)),
        .. new[] { ("a leading zero", "0"), ("a sign", "-"), ("a plus", "+"), ("a blank", " "), ("hexadecimal", "0x"), ("a thousand digits", new string('9', 1000)) }
            .Select(s => Signed($"a scalar with {s.Item1}", "ballot.scalar", b => Attack.ReplaceOnce(b, "\"response\":\"", "\"response\":\"" + s.Item2))),
        Signed("a scalar of nothing", "ballot.scalar", b => new Regex("\"challenge\":\"[0-9]+\"").Replace(b, "\"challenge\":\"\"", 1)),
        Signed("a scalar with a point", "ballot.scalar", b => new Regex("(\"challenge\":\"[0-9]+)\"").Replace(b, "$1.0\"", 1)),
        Signed("a response plus the order", "ballot.scalar", b => PlusOrder(b, b.IndexOf("\"response\":\"", StringComparison.Ordinal))),
        Signed("a challenge plus the order", "ballot.scalar", b => PlusOrder(b, b.IndexOf("\"challenge\":\"", StringComparison.Ordinal))),
        One("the signature's response plus the order", "ballot.scalar", b => PlusOrder(b, b.LastIndexOf("\"response\":\"", StringComparison.Ordinal))),
        One("the hash with padding", "ballot.hash", b => Corruption.Signed(b, Hash(b) + "=")),
        One("the hash in the alphabet of addresses", "ballot.hash", b => Corruption.Signed(b, Hash(b).Replace('+', '-').Replace('/', '_') + "_")),
        One("the hash of another ballot", "ballot.hash", b => Corruption.Signed(b, Hash("x"))),
        One("the signature of another ballot", "ballot.hash ballot.signature", b => b[..b.LastIndexOf("\"signature\"", StringComparison.Ordinal)] + Second[Second.LastIndexOf("\"signature\"", StringComparison.Ordinal)..]),
        One("signed with another credential", "ballot.signature", _ => Corruption.Signed(new Cheater(Corruption.Made, 1).Ballot(High, NotBlankLow))),
        Signed("another vote's identifier", "ballot.election", b => Attack.ReplaceOnce(b, Corruption.Made.Election.Uuid, Attack.Weighted.Election.Uuid)),
        Signed("another fingerprint", "ballot.election", b => Attack.ReplaceOnce(b, Corruption.Made.Election.Fingerprint, Attack.Weighted.Election.Fingerprint)),
        Signed("the identifier in another case", "ballot.election", b => Attack.ReplaceOnce(b, Corruption.Made.Election.Uuid, Flipped(Corruption.Made.Election.Uuid))),
        One("another vote's ballot", "ballot.election ballot.shape ballot.credential", _ => Rebuilt.Of(Attack.Weighted.Bytes).Only(EventType.Ballot).Data[0]),
        One("a credential in upper case", "ballot.hash ballot.credential", b => Attack.ReplaceOnce(b, Credential(b), Credential(b).ToUpperInvariant())),
        Signed("two choices exchanged", "ballot.choice ballot.sum", b => Exchanged(b, "\\{\"alpha\"[^}]*\\}")),
        Signed("two proofs exchanged", "ballot.choice", b => Exchanged(b, "\\[\\{\"challenge\"[^]]*\\]")),
        Signed("a proof's branches exchanged", "ballot.choice", b => Exchanged(b, "\\{\"challenge\"[^}]*\\}")),
        Signed("answers exchanged", "ballot.shape", b => Regex.Replace(b, "\"answers\":\\[(\\{.*?\\}\\]\\}),(\\{.*\\})\\],\"sig", "\"answers\":[$2,$1],\"sig")),
        One("another voter's ciphertexts", "ballot.choice ballot.sum ballot.blank", b => Corruption.Signed(Attack.ReplaceOnce(Second, Credential(Second), Credential(b)))),
        Cheating("a choice of two", "ballot.choice ballot.sum", [2, 0, 0], NotBlankLow),
        Cheating("a choice of minus one", "ballot.choice ballot.sum", [-1, 0, 0], NotBlankLow),
        Cheating("two less one", "ballot.choice", [2, -1, 0], NotBlankLow),
        Cheating("two answers where one may be chosen", "ballot.sum", [1, 1, 0], NotBlankLow),
        Cheating("no answer where one must be chosen", "ballot.sum", [0, 0, 0], NotBlankLow),
        Cheating("blank and an answer", "ballot.blank", High, [1, 0, 0, 1]),
        Cheating("blank twice", "ballot.choice ballot.sum", High, [2, 0, 0, 0]),
        Cheating("neither blank nor an answer", "ballot.sum", High, [0, 0, 0, 0]),
        Cheating("blank and minus one", "ballot.choice ballot.blank", High, [1, 0, 0, -1]),
        More("again after another voter's", "ballot.once", parts => parts.Add(parts[1])),
        More("an old ballot again after voting anew", "ballot.once", parts =>
        {
            parts.Add(new(EventType.Ballot, [new Cheater(Corruption.Made).Ballot(High, NotBlankLow)]));
            parts.Add(parts[1]);
        }),
    ];

    private const string Identity = "0000000000000000000000000000000000000000000000000000000000000001";

    private static string Second => Corruption.Fresh().Parts[2].Data[0];

    private static Attack One(string name, string rules, Func<string, string> change) => new($"ballot: {name}", rules, () => Corruption.Ballot(change));

    private static Attack Form(string name, Func<string, string> change) => One(name, "ballot.form", change);

    private static Attack Signed(string name, string rules, Func<string, string> change) => One(name, rules, b => Corruption.Signed(change(b)));

    private static Attack Cheating(string name, string rules, params int[][] votes) => One(name, rules, _ => new Cheater(Corruption.Made).Ballot(votes));

    private static Attack More(string name, string rules, Action<List<Rebuilt.Part>> add) => new($"ballot: {name}", rules, () =>
    {
        var fresh = Corruption.Fresh().Until(EventType.Ballot);
        add(fresh.Parts);
        return fresh.Written();
    });

    private static string Credential(string ballot) => Regex.Match(ballot, "\"credential\":\"([0-9a-f]+)\"").Groups[1].Value;

    private static string Hash(string ballot) => Digests.Base64(Encoding.UTF8.GetBytes(
        ballot.LastIndexOf(",\"signature\"", StringComparison.Ordinal) is var at and > 0 ? ballot[..at] + "}" : ballot));

    private static string Element(string ballot, string field, string by) => new Regex($"\"{field}\":\"[0-9a-f]+\"").Replace(ballot, $"\"{field}\":\"{by}\"", 1);

    private static string Beside(string ballot, string field, string point)
    {
        var text = Regex.Match(ballot, $"\"{field}\":\"([0-9a-f]+)\"").Groups[1].Value;
        return Group.Ed25519.Multiply(Group.Ed25519.Read(Encoding.ASCII.GetBytes(text))!, Group.Ed25519.Read(Encoding.ASCII.GetBytes(point))!).Text;
    }

    private static string Upper(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        while (!char.IsAsciiLetterLower(text[at]))
            at++;
        return text[..at] + char.ToUpperInvariant(text[at]) + text[(at + 1)..];
    }

    private static string PlusOrder(string text, int at)
    {
        var begin = text.IndexOf(":\"", at, StringComparison.Ordinal) + 2;
        var end = text.IndexOf('"', begin);
        return text[..begin] + (System.Numerics.BigInteger.Parse(text[begin..end]) + Group.Ed25519.Order) + text[end..];
    }

    private static string Flipped(string text) => string.Concat(text.Select(c => char.IsAsciiLetterLower(c) && c is not ('l' or 'i' or 'o') ? char.ToUpperInvariant(c) : c));

    private static string Exchanged(string text, string pattern)
    {
        var matches = new Regex(pattern).Matches(text);
        var (first, second) = (matches[0], matches[1]);
        return text[..first.Index] + second.Value + text[(first.Index + first.Length)..second.Index] + first.Value + text[(second.Index + second.Length)..];
    }

    /// <summary>The honest ballots of the other program are accepted: what is refused above is refused for the cheating.</summary>
    public static byte[] Honest()
    {
        var fresh = Corruption.Fresh().Until(EventType.Ballot);
        foreach (var votes in new int[][][] { [High, [1, 0, 0, 0]], [[0, 0, 1], NotBlankLow] })
            fresh.Parts.Add(new(EventType.Ballot, [new Cheater(Corruption.Made, fresh.Parts.Count % 2).Ballot(votes)]));
        return fresh.Written();
    }
}
