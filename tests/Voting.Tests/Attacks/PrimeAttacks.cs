using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using NghiTrinh.Voting.Archives;
using Group = NghiTrinh.Voting.Groups.Group;

namespace NghiTrinh.Voting.Tests.Attacks;

/// <summary>Elements that are no canonical numbers, or lie outside the group, in BELENIOS-2048.</summary>
internal static class PrimeAttacks
{
    private static readonly Groups.PrimeGroup Prime = (Groups.PrimeGroup)Group.Belenios2048;
    private static readonly Lazy<MadeElection> LazyMade = new(() =>
    {
        var made = new MadeElection(Group.Belenios2048, 1, null, [new("?", ["a"], 0, 1)], 1);
        made.Cast(0, [1]);
        made.Finish();
        return made;
    });

    public static IEnumerable<Attack> All =>
    [
        Ballot("zero", "ballot.element", _ => 0),
        Ballot("the prime", "ballot.element", _ => Prime.PrimeNumber),
        Ballot("the element plus the prime", "ballot.element", a => a + Prime.PrimeNumber),
        Ballot("2^2048", "ballot.element", _ => BigInteger.One << 2048),
        Ballot("minus one, of order two", "ballot.group", _ => Prime.PrimeNumber - 1),
        Ballot("the element's negative", "ballot.group", a => Prime.PrimeNumber - a),
        Ballot("two, which is outside", "ballot.group", _ => 2),
        Ballot("one, the identity", "ballot.choice ballot.sum", _ => 1),
        Text("a leading zero", "ballot.element", a => "0" + a),
        Text("a sign", "ballot.element", a => "-" + a),
        Text("a plus", "ballot.element", a => "+" + a),
        Text("a blank", "ballot.element", a => a + " "),
        Text("hexadecimal", "ballot.element", a => "0x" + BigInteger.Parse(a, CultureInfo.InvariantCulture).ToString("x", CultureInfo.InvariantCulture)),
        Text("ten thousand digits", "ballot.element", _ => new string('9', 10_000)),
        Text("other digits", "ballot.element", a => "٣" + a),
        Text("nothing", "ballot.element", _ => ""),
        Data("a credential outside the group", "credential.element", EventType.Setup, 2, _ => "[\"2\"]"),
        Data("a credential with a leading zero", "credential.element", EventType.Setup, 2, s => s.Replace("[\"", "[\"0", StringComparison.Ordinal)),
        Data("a trustee's key outside the group", "trustee.form", EventType.Setup, 1, s => Regex.Replace(s, "\"public_key\":\"[0-9]+\"", "\"public_key\":\"2\"")),
        Data("an election key outside the group", "election.key", EventType.Setup, 0, s => Regex.Replace(s, "\"public_key\":\"[0-9]+\"", "\"public_key\":\"2\"")),
        Data("a tally outside the group", "tally.form", EventType.EncryptedTally, 0, s => Regex.Replace(s, "\"beta\":\"[0-9]+\"", "\"beta\":\"2\"")),
        Data("a tally of one vote more", "tally.sum", EventType.EncryptedTally, 0, s => Regex.Replace(s, "\"beta\":\"([0-9]+)\"", m =>
            $"\"beta\":\"{Prime.Multiply(Prime.ReadChecked(m.Groups[1].Value)!, Prime.Generator.Element).Text}\"")),
        Data("a factor outside the group", "decryption.form", EventType.PartialDecryption, 0, s => Regex.Replace(s, "\\[\\[\"[0-9]+\"", "[[\"2\"")),
        Data("another factor", "decryption.proof", EventType.PartialDecryption, 0, s => Regex.Replace(s, "\\[\\[\"[0-9]+\"", "[[\"1\"")),
        Data("another count", "result.value", EventType.Result, 0, _ => "{\"result\":[[0]]}"),
    ];

    private static Attack Ballot(string name, string rules, Func<BigInteger, BigInteger> alpha) =>
        Text(name, rules, a => alpha(BigInteger.Parse(a, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));

    private static Attack Text(string name, string rules, Func<string, string> alpha) => Data($"alpha: {name}", rules, EventType.Ballot, 0, ballot =>
        Signed(Regex.Replace(ballot, "\"alpha\":\"([0-9]+)\"", m => $"\"alpha\":\"{alpha(m.Groups[1].Value)}\"")));

    private static Attack Data(string name, string rules, EventType type, int data, Func<string, string> change) => new($"BELENIOS-2048: {name}", rules, () =>
        Rebuilt.Of(LazyMade.Value.Bytes).Until(type).Change(type, data, change).Written());

    private static string Signed(string ballot) => Corruption.Signed(ballot, made: LazyMade.Value);
}
