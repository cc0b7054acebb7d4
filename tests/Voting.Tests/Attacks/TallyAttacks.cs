using System.Text.RegularExpressions;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Ballots;
using NghiTrinh.Voting.Tallying;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>Tallies, decryptions and results that do not belong to the ballots.</summary>
internal static class TallyAttacks
{
    private static readonly Group Ed = Group.Ed25519;

    public static IEnumerable<Attack> All => [.. Tallies, .. Decryptions, .. Results];

    private static IEnumerable<Attack> Tallies =>
    [
        Sized("a blank", "tally.form", s => Attack.ReplaceOnce(s, ":", ": ")),
        Sized("one field more", "tally.form", s => s[..^1] + ",\"x\":1}"),
        Sized("a field twice", "tally.form", s => Attack.ReplaceOnce(s, "{", "{\"num_tallied\":2,")),
        .. new[] { "\"2\"", "-2", "02", "2.0", "2e0", "null", "4294967298", "\"4294967298x\"", "18446744073709551618" }
            .Select(n => Sized($"number {n}", "tally.form", s => Attack.Replace(s, "\"num_tallied\":2", "\"num_tallied\":" + n))),
        Sized("number \"4294967298\"", "tally.count", s => Attack.Replace(s, "\"num_tallied\":2", "\"num_tallied\":\"4294967298\"")),
        Sized("one ballot more", "tally.count", s => Attack.Replace(s, "\"num_tallied\":2", "\"num_tallied\":3")),
        Sized("one ballot less", "tally.count", s => Attack.Replace(s, "\"num_tallied\":2", "\"num_tallied\":1")),
        Sized("no ballots", "tally.count", s => Attack.Replace(s, "\"num_tallied\":2", "\"num_tallied\":0")),
        Sized("another weight", "tally.weight", s => Attack.Replace(s, "\"total_weight\":2", "\"total_weight\":1")),
        Sized("the hash in upper case", "tally.form", s => Regex.Replace(s, "[0-9a-f]{64}", m => m.Value.ToUpperInvariant())),
        Sum("a blank", "tally.form", s => Attack.ReplaceOnce(s, ":", ": ")),
        Sum("a question less", "tally.form", s => Regex.Replace(s, ",\\[[^]]*\\]\\]$", "]")),
        Sum("a question more", "tally.form", s => s[..^1] + ",[]]"),
        Sum("a choice more", "tally.form", s => new Regex("(\\{[^}]*\\})").Replace(s, "$1,$1", 1)),
        Sum("nothing", "tally.form", _ => "[]"),
        Sum("upper case", "tally.form", s => Regex.Replace(s, "[0-9a-f]{64}", m => m.Value.ToUpperInvariant())),
        Sum("outside the group", "tally.form", s => Pair(s, Corruption.NotInGroup, null)),
        Sum("one vote more", "tally.sum", s => Pair(s, null, Times(s, Ed.Generator.Element))),
        Sum("the identity", "tally.sum", s => Pair(s, Ed.Identity.Text, Ed.Identity.Text)),
        Sum("questions exchanged", "tally.form", s => $"[{Regex.Replace(s[1..^1], "^(\\[.*?\\]),(\\[.*\\])$", "$2,$1")}]"),
        Sum("two choices exchanged", "tally.sum", s => Regex.Replace(s, "^\\[\\[(\\{[^}]*\\}),(\\{[^}]*\\})", "[[$2,$1")),
        new("tally: replaced ballots counted too", "tally.count tally.weight tally.sum", () => Forged(ballots: [0, 1, 2], weigh: true, "3", "15")),
        new("tally: the first ballot instead of the last", "tally.sum", () => Forged(ballots: [0, 1], weigh: true, "2", "10")),
        new("tally: one voter left out", "tally.count tally.weight tally.sum", () => Forged(ballots: [2], weigh: true, "1", "5")),
        new("tally: weights forgotten", "tally.weight tally.sum", () => Forged(ballots: [1, 2], weigh: false, "2", "2")),
        new("tally: a ballot dropped since", "tally.count tally.weight tally.sum", () => Until(EventType.EncryptedTally, parts => parts.RemoveAt(2))),
        new("tally: a ballot added since", "tally.count tally.weight tally.sum", () => Until(EventType.EncryptedTally, parts =>
            parts.Insert(3, new(EventType.Ballot, [new Cheater(Corruption.Made, 2).Ballot([1, 0, 0], [1, 0, 0, 0])])))),
        new("tally: a ballot replaced since", "tally.sum", () => Until(EventType.EncryptedTally, parts =>
            parts.Insert(3, new(EventType.Ballot, [new Cheater(Corruption.Made, 1).Ballot([0, 0, 1], [1, 0, 0, 0])])))),
        new("tally: two votes of one voter exchanged in order", "tally.sum", () =>
        {
            var fresh = Rebuilt.Of(Attack.Weighted.Bytes).Until(EventType.EncryptedTally);
            (fresh.Parts[1], fresh.Parts[3]) = (fresh.Parts[3], fresh.Parts[1]);
            return fresh.Written();
        }),
        new("tally: a weight changed since", "tally.weight tally.sum", () => Rebuilt.Of(Attack.Weighted.Bytes).Until(EventType.EncryptedTally)
            .Change(EventType.Setup, 2, s => new Regex(",5\"").Replace(s, ",6\"", 1)).Written()),
    ];

    private static IEnumerable<Attack> Decryptions =>
    [
        .. new[] { "01", "-1", "\"1\"", "1.0", "null" }.Select(n => Owned($"owner {n}", "decryption.form", s => Attack.Replace(s, "\"owner\":1", "\"owner\":" + n))),
        .. new[] { "0", "5", "4294967297", "999999999999999999" }.Select(n => Owned($"owner {n}", "decryption.owner", s => Attack.Replace(s, "\"owner\":1", "\"owner\":" + n))),
        Owned("another owner", "decryption.proof", s => Attack.Replace(s, "\"owner\":1", "\"owner\":3")),
        Owned("one field more", "decryption.form", s => s[..^1] + ",\"x\":1}"),
        Owned("fields exchanged", "decryption.form", s => "{" + string.Join(',', s[1..^1].Split(',').Reverse()) + "}"),
        Shared("a blank", "decryption.form", s => Attack.ReplaceOnce(s, ":", ": ")),
        Shared("one field more within", "decryption.form", s => s[..^1] + ",\"x\":1}"),
        Shared("a field twice", "decryption.form", s => s[..^1] + ",\"decryption_factors\":[]}"),
        Shared("fields exchanged within", "decryption.form", s => Regex.Replace(s, "^\\{(.*),(\"decryption_proofs.*)\\}$", "{$2,$1}")),
        Shared("a factor less", "decryption.form", s => new Regex("\\[\\[\"[0-9a-f]{64}\",").Replace(s, "[[", 1)),
        Shared("questions put together", "decryption.form", s => new Regex("\"\\],\\[\"").Replace(s, "\",\"", 1)),
        Shared("a factor outside the group", "decryption.form", s => Corruption.ReplaceFirst(s, "[0-9a-f]{64}", Corruption.NotInGroup)),
        Shared("a factor in upper case", "decryption.form", s => new Regex("[0-9a-f]{64}").Replace(s, m => m.Value.ToUpperInvariant(), 1)),
        Shared("a factor plus one vote", "decryption.proof", s => new Regex("[0-9a-f]{64}").Replace(s, m => Ed.Multiply(Ed.ReadChecked(m.Value)!, Ed.Generator.Element).Text, 1)),
        Shared("factors exchanged", "decryption.proof", s => Regex.Replace(s, "\\[\\[(\"[0-9a-f]{64}\"),(\"[0-9a-f]{64}\")", "[[$2,$1")),
        Shared("a challenge plus one", "decryption.proof", s => Corruption.NextNumber(s, "\"challenge\":\"", 0)),
        Shared("a response with a leading zero", "decryption.form", s => Attack.ReplaceOnce(s, "\"response\":\"", "\"response\":\"0")),
        Shared("a response beyond the order", "decryption.form", s => Attack.ReplaceOnce(s, "\"response\":\"", "\"response\":\"9")),
        Shared("nothing", "decryption.form", _ => "{}"),
        new("decryption: one trustee twice, proved anew", "decryption.owner", () => Until(EventType.PartialDecryption, parts =>
        {
            var again = Corruption.Made.Archive.Decrypt(1, Corruption.Made.Singles[0])!; // of a sound archive
            var text = System.Text.Encoding.UTF8.GetString(again);
            parts.Add(new(EventType.PartialDecryption, [text, $"{{\"owner\":1,\"payload\":\"{Rebuilt.Hash(text)}\"}}"]));
        })),
        new("decryption: of another tally", "decryption.proof", () => Until(EventType.PartialDecryption, parts => parts.RemoveRange(6, 2), fresh =>
            fresh.Change(EventType.PartialDecryption, 0, s => Regex.Replace(s, "\\[\\[\"[0-9a-f]{64}\"", $"[[\"{Ed.Generator.Element.Text}\"")))),
    ];

    private static IEnumerable<Attack> Results =>
    [
        .. new[] { "\"1\"", "-1", "01", "1.0", "1e0", "null", "1073741824", "1000000000000000000", "115792089237316195423570985008687907853269984665640564039457584007913129639936" }
            .Select(n => Result($"count {n}", "result.form", s => new Regex("1").Replace(s, n, 1))),
        Result("count \"1073741824\"", "result.value", s => new Regex("1").Replace(s, "\"1073741824\"", 1)),
        Result("one more", "result.value", s => new Regex("1").Replace(s, "2", 1)),
        Result("one less", "result.value", s => new Regex("1").Replace(s, "0", 1)),
        Result("two exchanged", "result.value", _ => "{\"result\":[[1,1,0],[0,1,1,0]]}"),
        Result("questions exchanged", "result.form", _ => "{\"result\":[[1,0,1,0],[1,1,0]]}"),
        Result("a choice less", "result.form", _ => "{\"result\":[[1,1],[1,0,1,0]]}"),
        Result("a choice more", "result.form", _ => "{\"result\":[[1,1,0,0],[1,0,1,0]]}"),
        Result("a question less", "result.form", _ => "{\"result\":[[1,1,0]]}"),
        Result("one field more", "result.form", s => s[..^1] + ",\"x\":1}"),
        Result("a field twice", "result.form", s => s[..^1] + "," + s[1..]),
        Result("a blank", "result.form", s => Attack.ReplaceOnce(s, ":", ": ")),
        Result("nothing", "result.form", _ => "{}"),
        new("result: without the mandatory trustee", "result.shares", () => Until(EventType.Result, parts => parts.RemoveAt(5))),
        new("result: one of two needed", "result.shares", () => Until(EventType.Result, parts => parts.RemoveAt(6))),
        new("result: one member's share under two owners", "decryption.proof result.value", () => Until(EventType.Result, parts =>
            parts[7] = new(EventType.PartialDecryption, [parts[6].Data[0], parts[6].Data[1].Replace("\"owner\":2", "\"owner\":3", StringComparison.Ordinal)]))),
    ];

    private static Attack Sized(string name, string rules, Func<string, string> change) => new($"tally: {name}", rules, () => Corruption.Tally(1, change));

    private static Attack Sum(string name, string rules, Func<string, string> change) => new($"encrypted tally: {name}", rules, () => Corruption.Tally(0, change));

    private static Attack Owned(string name, string rules, Func<string, string> change) => new($"decryption: {name}", rules, () => First(1, change));

    private static Attack Shared(string name, string rules, Func<string, string> change) => new($"decryption: {name}", rules, () => First(0, change));

    private static Attack Result(string name, string rules, Func<string, string> change) =>
        new($"result: {name}", rules, () => Corruption.Fresh().Change(EventType.Result, 0, change).Written());

    // The first decryption alone.
    private static byte[] First(int data, Func<string, string> change)
    {
        var fresh = Corruption.Fresh().Until(EventType.PartialDecryption);
        fresh.Parts.RemoveRange(6, 2);
        return fresh.Change(EventType.PartialDecryption, data, change).Written();
    }

    private static byte[] Until(EventType last, Action<List<Rebuilt.Part>> change, Action<Rebuilt>? then = null)
    {
        var fresh = Corruption.Fresh().Until(last);
        change(fresh.Parts);
        then?.Invoke(fresh);
        return fresh.Written();
    }

    // A tally of chosen ballots of the weighted vote, whose figures say what it is.
    private static byte[] Forged(int[] ballots, bool weigh, string number, string weight)
    {
        var made = Attack.Weighted;
        var fresh = Rebuilt.Of(made.Bytes).Until(EventType.EncryptedTally);
        var shape = new BallotShape(made.Election);
        using var sum = new TallySum(shape);
        foreach (var ballot in ballots)
            sum.Add([.. Regex.Matches(fresh.Parts[1 + ballot].Data[0], "\"(?:alpha|beta)\":\"([0-9a-f]{64})\"").Select(m => Ed.ReadChecked(m.Groups[1].Value)!)], weigh ? 5 : 1);
        return fresh.Change(EventType.EncryptedTally, 0, _ => System.Text.Encoding.UTF8.GetString(TallySum.Written(shape, sum.Product)))
            .Change(EventType.EncryptedTally, 1, s => Regex.Replace(s, "\"num_tallied\":2,\"total_weight\":10", $"\"num_tallied\":{number},\"total_weight\":{weight}")).Written();
    }

    private static string Pair(string tally, string? alpha, string? beta)
    {
        if (alpha is not null)
            tally = Corruption.ReplaceFirst(tally, "\"alpha\":\"[0-9a-f]{64}\"", $"\"alpha\":\"{alpha}\"");
        return beta is null ? tally : Corruption.ReplaceFirst(tally, "\"beta\":\"[0-9a-f]{64}\"", $"\"beta\":\"{beta}\"");
    }

    private static string Times(string tally, Groups.Element factor) =>
        Ed.Multiply(Ed.ReadChecked(Regex.Match(tally, "\"beta\":\"([0-9a-f]{64})\"").Groups[1].Value)!, factor).Text;
}
