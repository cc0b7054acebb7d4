using System.Text;
using System.Text.RegularExpressions;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Tests.Attacks;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.Voting.Tests;

/// <summary>
/// For rules with several conditions, an archive for each condition that no other one refuses: "rule: condition". Rules whose conditions are the places of a
/// text (forms, shapes) have theirs among the attacks of the same rule.
/// </summary>
internal static class ConditionArchives
{
    public static SingleTrustee Single => Corruption.Made.Singles[0].ToSingle();

    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["archive.header: its form"] = () => Corruption.Fresh().Written(header: "{\"version\":1,\"timestamp\":\"01795680000\"}"u8.ToArray()),
        ["archive.header: the seconds of the headers"] = () => Corruption.Fresh().Written(header: ArchiveHeader.Of(1)),
        ["archive.form: nothing follows"] = () => [.. Corruption.Made.Bytes, 0],
        ["archive.form: the padding"] = () =>
        {
            var bytes = Corruption.Made.Bytes;
            bytes[^1] = 1;
            return bytes;
        },
        ["archive.hash: of data"] = () => Corruption.Fresh().Until(EventType.Setup).Written(name: (hash, at) => at == (0, 3) ? new string('a', 64) : hash),
        ["archive.hash: of a ballot"] = () => Corruption.ByRule["archive.hash"](),
        ["archive.hash: of an event"] = () =>
        {
            var bytes = Corruption.Fresh().Until(EventType.EndBallots).Written();
            var at = bytes.AsSpan().LastIndexOf(".event.json"u8) - 64;
            // Another name and its checksum.
            var name = new string('0', 64) + TarHeader.EventEnd;
            TarHeader.Of(name, TarHeader.Read(bytes.AsSpan(at))!.Value.Size, TarHeader.TimestampOf(bytes.AsSpan(at))).CopyTo(bytes, at);
            return bytes;
        },
        ["archive.order: data that belong to no event"] = () =>
        {
            var bytes = new MemoryStream();
            bytes.Write(Corruption.Made.Bytes);
            bytes.Write(TarHeader.Of(Digests.Hex([]) + TarHeader.DataEnd, 0, TarHeader.TimestampOf(Corruption.Made.Bytes)));
            return bytes.ToArray();
        },
        ["election.key: no element"] = () => Corruption.Setup(0, s => Regex.Replace(s, "\"public_key\":\"[0-9a-f]+\"", "\"public_key\":\"\"")),
        ["election.key: the trustees'"] = () => Corruption.ByRule["election.key"](),
        ["election.key: not the identity"] = () =>
        {
            using var zero = TrusteeKey.Import(Groups.Group.Ed25519, "0"u8)!; // a scalar
            var trustees = TrusteeList.Make([zero.ToSingle()]);
            var made = Corruption.Made.Election;
            var election = Elections.Election.Make(made.Uuid, "", "", made.Questions, trustees);
            return Corruption.Fresh().Until(EventType.Setup).Change(EventType.Setup, 0, _ => Encoding.UTF8.GetString(election.Published.Span))
                .Change(EventType.Setup, 1, _ => Encoding.UTF8.GetString(trustees.Published.Span)).Written();
        },
        ["trustee.proof: of a single one"] = () => Corruption.ByRule["trustee.proof"](),
        ["trustee.proof: of a member"] = () => new HandMadeThreshold().Archive(t => t.Keys[1] = t.Keys[1] with { Possession = Corruption.Broken(t.Keys[1].Possession) }),
        ["threshold.shape: at least one"] = () => new HandMadeThreshold(0, 0).Archive(besides: Single),
        ["threshold.shape: not more than there are"] = () => new HandMadeThreshold(3, 2).Archive(),
        ["threshold.shape: as many polynomials"] = () => new HandMadeThreshold().Archive(t => t.Coefficients.RemoveAt(1)),
        ["threshold.shape: as many keys"] = () => new HandMadeThreshold().Archive(t => t.Keys.RemoveAt(1)),
        ["threshold.shape: as many agreements"] = () => new HandMadeThreshold().Archive(t => t.Agreements!.RemoveAt(1)), // of the new structure
        ["threshold.shape: as many coefficients"] = () => new HandMadeThreshold(2, 2, powers: 1).Archive(),
        ["threshold.shape: not more coefficients"] = () => new HandMadeThreshold(2, 2, powers: 3).Archive(),
        ["threshold.context: the group"] = () => new HandMadeThreshold { Context = (c, _) => c with { Group = "BELENIOS-2048" } }.Archive(),
        ["threshold.context: the size"] = () => new HandMadeThreshold { Context = (c, _) => c with { Size = 3 } }.Archive(),
        ["threshold.context: the threshold"] = () => new HandMadeThreshold { Context = (c, _) => c with { Threshold = 1 } }.Archive(),
        ["threshold.context: the index"] = () => new HandMadeThreshold { Context = (c, i) => c with { Index = i + 1 } }.Archive(),
        ["threshold.context: there is one"] = () => new HandMadeThreshold { Context = (_, _) => null }.Archive(),
        ["threshold.context: the old structure has none"] = () => new HandMadeThreshold(isOld: true) { Context = (c, _) => c }.Archive(),
        ["threshold.key-signature: it is right"] = () => Corruption.ByRule["threshold.key-signature"](),
        ["threshold.key-signature: there is one"] = () => new HandMadeThreshold().Archive(t => t.Keys[0] = t.Keys[0] with { Signature = null }),
        ["threshold.key-signature: the old structure has none"] = () => new HandMadeThreshold(isOld: true).Archive(t => t.Keys[0] = t.Keys[0] with { Signature = t.Keys[0].Possession }),
        ["credential.form: texts"] = () => Attacked("credentials: a number"),
        ["credential.form: a weight from 1"] = () => Attacked("credentials: weight “0”"),
        ["credential.form: all weights"] = () => Attacked("credentials: weights that come to more than 2^40"),
        ["credential.form: no text longer than any"] = () => Attacked("credentials: a text longer than any"),
        ["ballot.election: the identifier"] = () => Attacked("ballot: another vote's identifier"),
        ["ballot.election: the fingerprint"] = () => Attacked("ballot: another fingerprint"),
        ["ballot.sum: without blank"] = () => Attacked("ballot: two answers where one may be chosen"),
        ["ballot.sum: with blank"] = () => Attacked("ballot: neither blank nor an answer"),
        ["tally.form: the figures"] = () => Attacked("tally: one field more"),
        ["tally.form: the product"] = () => Attacked("encrypted tally: a question less"),
        ["decryption.form: whose it is"] = () => Attacked("decryption: owner null"),
        ["decryption.form: what was decrypted"] = () => Attacked("decryption: a factor less"),
        ["decryption.owner: not before the first"] = () => Attacked("decryption: owner 0"),
        ["decryption.owner: not after the last"] = () => Attacked("decryption: owner 5"),
        ["decryption.owner: once"] = () => Corruption.ByRule["decryption.owner"](),
        ["result.shares: the single ones"] = () => WithoutDecryption(5),
        ["result.shares: enough of a threshold"] = () => Corruption.ByRule["result.shares"](),
    };

    private static byte[] Attacked(string name) => Attack.All.Single(a => a.Name == name).Archive();

    private static byte[] WithoutDecryption(int part)
    {
        var fresh = Corruption.Fresh();
        fresh.Parts.RemoveAt(part);
        return fresh.Written();
    }
}
