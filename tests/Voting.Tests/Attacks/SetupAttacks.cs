using System.Text.RegularExpressions;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>Elections, trustees and credentials that are not what they must be.</summary>
internal static class SetupAttacks
{
    private const string Identity = "0000000000000000000000000000000000000000000000000000000000000001";
    private const string OrderTwo = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec";

    public static IEnumerable<Attack> All => [.. Forms, .. Elections, .. Trustees, .. Credentials];

    private static IEnumerable<Attack> Forms =>
    [
        Payload("a blank", s => s.Replace(":", ": ", StringComparison.Ordinal)),
        Payload("one field more", s => s[..^1] + ",\"x\":1}"),
        Payload("a field twice", s => s[..^1] + "," + s[1..]),
        Payload("fields exchanged", s => "{" + string.Join(',', s[1..^1].Split(',').Reverse()) + "}"),
        Payload("hashes in upper case", s => Regex.Replace(s, "[0-9a-f]{64}", m => m.Value.ToUpperInvariant())),
        Payload("no credentials", s => Regex.Replace(s, ",\"credentials\".*", "}")),
        Payload("nothing", _ => ""),
    ];

    private static IEnumerable<Attack> Elections =>
    [
        Election("version 2", s => Attack.Replace(s, "\"version\":1", "\"version\":2")),
        Election("version 0", s => Attack.Replace(s, "\"version\":1", "\"version\":0")),
        Election("a version that is text", s => Attack.Replace(s, "\"version\":1", "\"version\":\"1\"")),
        Election("version 1.0", s => Attack.Replace(s, "\"version\":1", "\"version\":1.0")),
        Election("no version", s => Attack.Replace(s, "\"version\":1,", "")),
        Election("an unknown group", s => Attack.Replace(s, "\"Ed25519\"", "\"ed25519\"")),
        Election("no group", s => Attack.Replace(s, "\"group\":\"Ed25519\",", "")),
        Election("a short identifier", s => Attack.Replace(s, Uuid, Uuid[1..])),
        Election("an identifier with 0", s => Attack.Replace(s, Uuid, "0" + Uuid[1..])),
        Election("an identifier with a path", s => Attack.Replace(s, Uuid, "../../../../etc/x")),
        Election("an identifier of nothing", s => Attack.Replace(s, $"\"{Uuid}\"", "null")),
        Election("no questions", s => Regex.Replace(s, "\"questions\":\\[.*\\]", "\"questions\":[]")),
        Election("questions that are none", s => Regex.Replace(s, "\"questions\":\\[.*\\]", "\"questions\":[1]")),
        Election("no answers", s => new Regex("\"answers\":\\[[^]]*\\]").Replace(s, "\"answers\":[]", 1)),
        Election("an answer of nothing", s => new Regex("\"answers\":\\[[^]]*\\]").Replace(s, "\"answers\":[null]", 1)),
        Election("more to choose than there are answers", s => new Regex("\"max\":1").Replace(s, "\"max\":4", 1)),
        Election("less at most than at least", s => new Regex("\"max\":1").Replace(s, "\"max\":0", 1)),
        Election("less than none", s => new Regex("\"min\":1").Replace(s, "\"min\":-1", 1)),
        Election("a limit beyond 2^32", s => new Regex("\"min\":1").Replace(s, "\"min\":4294967297", 1)),
        Election("a limit that is text", s => new Regex("\"max\":1").Replace(s, "\"max\":\"1\"", 1)),
        Election("blank that is text", s => Attack.Replace(s, "\"blank\":true", "\"blank\":\"true\"")),
        Election("a question of nothing", s => new Regex("\"question\":\"A\"").Replace(s, "\"question\":null", 1)),
        Election("a field twice", s => s[..^1] + $",\"uuid\":\"{Uuid}\"}}"),
        Election("a question's field twice", s => new Regex("\"max\":1").Replace(s, "\"max\":1,\"max\":1", 1)),
        Election("a comma at the end", s => s[..^1] + ",}"),
        Election("a comment", s => s + "/**/"),
        Election("two elections", s => s + s),
        Election("a list", s => $"[{s}]"),
        Election("half a letter", s => Attack.Replace(s, "\"question\":\"A\"", "\"question\":\"\\ud800\"")),
        Election("nested deep", s => s[..^1] + $",\"x\":{new string('[', 1000)}{new string(']', 1000)}}}"),
        Election("a byte order mark", s => "\uFEFF" + s),
        Election("more choices than anybody can make", s => Regex.Replace(
            s, "\"questions\":\\[.*\\]", $"\"questions\":[{string.Join(',', Enumerable.Repeat("""{"answers":["a"],"min":0,"max":1,"question":"?"}""", 20_000))}]")),
        Election("an identifier of 101 characters", s => Attack.Replace(s, Uuid, new string('1', 101))),
        Election("a thousand and one answers", s => Questions(s, 1, 1001)),
        Election("ten thousand and one choices", s => Questions(s, 10_001, 1)),
        Election("sixteen megabytes", s => s + new string(' ', 1 << 24)),
        Setup("election: another key", "election.key", 0, s => Key(s, Group.Ed25519.Generator.Element.Text)),
        Setup("election: the identity for a key", "election.key", 0, s => Key(s, Identity)),
        Setup("election: a key outside the group", "election.key", 0, s => Key(s, OrderTwo)),
        Setup("election: a key in upper case", "election.key", 0, s => Regex.Replace(s, "\"public_key\":\"[^\"]+\"", m => "\"public_key\":" + m.Value[13..].ToUpperInvariant())),
        Setup("election: no key", "election.key", 0, s => Regex.Replace(s, "\"public_key\":\"[^\"]+\"", "\"public_key\":null")),
        Setup("election: another group's name", "credential.element trustee.form election.key", 0, s => Attack.Replace(s, "\"Ed25519\"", "\"BELENIOS-2048\"")),
        Setup("election: invalid UTF-8 is another text", "election.form", 0, s => Attack.Replace(s, "\"question\":\"A\"", "\"question\":\"\\udc00\"")),
    ];

    private static IEnumerable<Attack> Trustees =>
    [
        Trustee("no list", "trustee.form", _ => "{}"),
        Trustee("nobody", "trustee.form", _ => "[]"),
        Trustee("an unknown kind", "trustee.form", s => Attack.Replace(s, "\"Single\"", "\"Double\"")),
        Trustee("one part more", "trustee.form", s => Attack.ReplaceOnce(s, "\"Single\",", "\"Single\",1,")),
        Trustee("a field twice", "trustee.form", s => Attack.ReplaceOnce(s, "{\"pok\":", "{\"pok\":1,\"pok\":")),
        Trustee("a scalar with a leading zero", "trustee.form", s => Attack.ReplaceOnce(s, "\"response\":\"", "\"response\":\"0")),
        Trustee("a scalar beyond the order", "trustee.form", s => Attack.ReplaceOnce(s, "\"response\":\"", "\"response\":\"9")),
        Trustee("a key in upper case", "trustee.form", s => new Regex("\"public_key\":\"[^\"]+\"").Replace(s, m => "\"public_key\":" + m.Value[13..].ToUpperInvariant(), 1)),
        Trustee("a key outside the group", "trustee.form", s => Key(s, OrderTwo)),
        Trustee("a key beside the group", "trustee.form", s => Key(s, Beside(Corruption.Made.Trustees.Owners[0].Key.Text))),
        Trustee("another key", "trustee.proof election.key", s => Key(s, Group.Ed25519.Generator.Element.Text)),
        Trustee("a key proved in another group", "trustee.proof", s => Corruption.NextNumber(s, "\"challenge\":\"", 0)),
        Trustee("one missing", "election.key", s => Regex.Replace(s, "^\\[\\[\"Single\".*?\\],", "[")),
        Trustee("one twice", "election.key", s => Regex.Replace(s, "^\\[(\\[\"Single\".*?\\]),", "[$1,$1,")),
        Trustee("threshold 0", "threshold.shape", s => Attack.ReplaceOnce(s, "\"threshold\":2", "\"threshold\":0")),
        Trustee("threshold 1", "threshold.shape", s => Attack.ReplaceOnce(s, "\"threshold\":2", "\"threshold\":1")),
        Trustee("threshold 3", "threshold.shape", s => Attack.ReplaceOnce(s, "\"threshold\":2", "\"threshold\":3")),
        Trustee("threshold 4", "threshold.shape", s => Attack.ReplaceOnce(s, "\"threshold\":2", "\"threshold\":4")),
        Trustee("threshold −2", "threshold.shape", s => Attack.ReplaceOnce(s, "\"threshold\":2", "\"threshold\":-2")),
        Trustee("threshold beyond 2^32", "trustee.form", s => Attack.ReplaceOnce(s, "\"threshold\":2", "\"threshold\":4294967298")),
        Trustee("two certificates exchanged", "threshold.context threshold.polynomial threshold.agreement threshold.key-signature", s => Exchanged(s, "certs")),
        Trustee("two polynomials exchanged", "threshold.polynomial threshold.agreement", s => Exchanged(s, "coefexps")),
        Trustee("two agreements exchanged", "threshold.agreement", s => Exchanged(s, "signatures")),
        Trustee("two verification keys exchanged", "threshold.key-signature threshold.key", s => Exchanged(s, "verification_keys")),
        Trustee("a verification key too few", "threshold.shape", s => s[..s.LastIndexOf(",{\"pok\":", StringComparison.Ordinal)] + "]}]]"),
        Trustee("no verification key", "threshold.shape", s => Regex.Replace(s, "\"verification_keys\":\\[.*\\]\\}\\]\\]", "\"verification_keys\":[]}]]")),
        Trustee("no certificate", "threshold.shape", s => Regex.Replace(s, "\"certs\":\\[.*?\\],\"coefexps\"", "\"certs\":[],\"coefexps\"")),
        Trustee("no agreements", "threshold.context threshold.key-signature", s => Regex.Replace(s, "\"signatures\":\\[.*?\\],\"verification", "\"verification")),
        Trustee("empty agreements", "threshold.shape", s => Regex.Replace(s, "\"signatures\":\\[.*?\\],\"verification", "\"signatures\":[],\"verification")),
        Trustee("a verification key unsigned", "threshold.key-signature", s => new Regex("(\"public_key\":\"[^\"]*\"),\"signature\":\\{[^}]*\\}").Replace(s, "$1", 1)),
        Trustee("more than may be", "trustee.form", s => $"[{string.Join(',', Enumerable.Repeat(Regex.Match(s, "\\[\"Single\".*?\\}\\]").Value, 101))}]"),
        Trustee("more members than may be", "trustee.form", s => Repeated(s, "verification_keys", 101)),
        Trustee("more coefficients than may be", "trustee.form", s => Regex.Replace(s, "\\\\\"coefexps\\\\\":\\[(\\\\\"[0-9a-f]+\\\\\")", m =>
            m.Value + string.Concat(Enumerable.Repeat("," + m.Groups[1].Value, 100)))),
        Trustee("sixteen megabytes", "trustee.form", s => s + new string(' ', 1 << 24)),
        Trustee("the threshold twice", "election.key", s => Regex.Replace(s, ",(\\[\"Pedersen\".*)\\]$", ",$1,$1]")),
    ];

    private static IEnumerable<Attack> Credentials =>
    [
        List("no list", "credential.form", _ => "{}"),
        List("a number", "credential.form", s => s[..^1] + ",1]"),
        List("nothing", "credential.form", s => s[..^1] + ",null]"),
        List("a list within", "credential.form", s => s[..^1] + ",[]]"),
        List("a comma at the end", "credential.form", s => s[..^1] + ",]"),
        List("two lists", "credential.form", s => s + s),
        .. new[] { "0", "-1", "+1", "01", "1.0", "1e1", "0x1", " 1", "1 ", "", "9223372036854775808", "18446744073709551617", "1099511627777" }
            .Select(weight => List($"weight “{weight}”", "credential.form", s => s[..^2] + $",{weight}\"]")),
        List("weights that come to more than 2^40", "credential.form", s => s.Replace("\",", ",1099511627775\",", StringComparison.Ordinal)),
        List("a text longer than any", "credential.form", s => s[..^2] + new string(',', 10_000) + "\"]"),
        List("an empty text", "credential.element", s => s[..^1] + ",\"\"]"),
        List("upper case", "credential.element", s => s.ToUpperInvariant()),
        List("a point of order two", "credential.element", s => s[..^1] + $",\"{OrderTwo}\"]"),
        List("a credential beside the group", "credential.element", s => s[..^67] + $"\"{Beside(s[^66..^2])}\"]"),
        List("y of at least p", "credential.element", s => s[..^1] + ",\"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee\"]"),
        List("a blank before one", "credential.element", s => Attack.ReplaceOnce(s, "[\"", "[\" ")),
        List("one twice", "credential.distinct", s => s[..^1] + "," + s[1..67] + "]"),
        List("one twice with weights", "credential.distinct", s => s[..^1] + "," + s[1..66] + ",2\"]"),
        List("one twice, written otherwise", "credential.distinct", s => s[..^1] + $",\"\\u{(int)s[2]:x4}{s[3..66]}\"]"),
        List("a name", "credential.names", s => s[..^2] + ",1,nguyenvana\"]"),
        List("a name without weight", "credential.names", s => s[..^2] + ",,nguyenvana\"]"),
        List("an empty name", "credential.names", s => s[..^2] + ",1,\"]"),
    ];

    private static string Uuid => Corruption.Made.Election.Uuid;

    private static Attack Setup(string name, string rules, int data, Func<string, string> change) => new(name, rules, () => Corruption.Setup(data, change));

    private static Attack Payload(string name, Func<string, string> change) => Setup($"set-up: {name}", "setup.form", 3, change);

    private static Attack Election(string name, Func<string, string> change) => Setup($"election: {name}", "election.form", 0, change);

    private static Attack Trustee(string name, string rules, Func<string, string> change) => Setup($"trustees: {name}", rules, 1, change);

    private static Attack List(string name, string rules, Func<string, string> change) => Setup($"credentials: {name}", rules, 2, change);

    private static string Key(string text, string by) => new Regex("\"public_key\":\"[^\"]+\"").Replace(text, $"\"public_key\":\"{by}\"", 1);

    private static string Beside(string element) => Group.Ed25519.Multiply(Group.Ed25519.ReadChecked(element)!, Group.Ed25519.Read(System.Text.Encoding.ASCII.GetBytes(OrderTwo))!).Text;

    private static string Questions(string election, int count, int answers)
    {
        var question = $$"""{"answers":[{{string.Join(',', Enumerable.Repeat("\"a\"", answers))}}],"min":0,"max":1,"question":"?"}""";
        return Regex.Replace(election, "\"questions\":\\[.*\\]", $"\"questions\":[{string.Join(',', Enumerable.Repeat(question, count))}]");
    }

    // The first part of a list of a threshold as often as wanted.
    private static string Repeated(string trustees, string list, int times)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(trustees)!.AsArray();
        var parts = json[^1]![1]![list]!.AsArray();
        while (parts.Count < times)
            parts.Add(parts[0]!.DeepClone());
        return json.ToJsonString();
    }

    // The first two parts of one of the lists of a threshold.
    private static string Exchanged(string trustees, string list)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(trustees)!.AsArray();
        var parts = json[^1]![1]![list]!.AsArray();
        var first = parts[0]!;
        parts.RemoveAt(0);
        parts.Insert(1, first);
        return json.ToJsonString();
    }
}
