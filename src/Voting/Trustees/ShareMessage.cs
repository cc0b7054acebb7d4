using System.Numerics;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.4.
/// <summary>The checked first messages of all members.</summary>
internal sealed record Introductions(Group Group, int Threshold, IReadOnlyList<SignedMessage> Certificates, IReadOnlyList<Certificate> Members)
{
    public string CertificatesText { get; } = new StringBuilder().AppendList(Certificates, (to, c) => c.AppendTo(to)).ToString();

    /// <summary>Null unless there is one of every member, each signed and for this threshold, the reader's own unchanged.</summary>
    public static Introductions? Read(ThresholdMember reader, IReadOnlyList<ReadOnlyMemory<byte>> messages) =>
        Read(reader.Group, reader.Threshold, messages) is { } all && messages.Count == reader.Size
        && all.Members[reader.Index - 1].Verification.Text == Certificate.Read(reader.Group, reader.Certificate.Message).Verification.Text
            ? all
            : null;

    public static Introductions? Read(Group group, int threshold, IReadOnlyList<ReadOnlyMemory<byte>> messages)
    {
        var (certificates, members) = (new List<SignedMessage>(), new List<Certificate>());
        foreach (var (i, message) in messages.Index())
        {
            if (Json.Read(message, json => SignedMessage.Read(group, json)) is not { } signed)
                return null;
            if (Json.Read(Encoding.UTF8.GetBytes(signed.Message), _ => Certificate.Read(group, signed.Message)) is not { } member
                || member.Context != new CertificateContext(group.Name, messages.Count, threshold, i + 1)
                || !signed.IsSignedBy(group, member.Verification))
                return null;
            certificates.Add(signed);
            members.Add(member);
        }
        return new(group, threshold, certificates, members);
    }
}

/// <summary>A second message.</summary>
internal sealed record ShareMessage(SignedMessage Coefficients, Proof Agreement, IReadOnlyList<ShareLetter> Letters)
{
    public byte[] Written()
    {
        var text = Coefficients.AppendTo(new("{\"coefexps\":"));
        return Agreement.AppendTo(text.Append(",\"agreement\":")).Append(",\"letters\":").AppendList(Letters, (to, l) => l.AppendTo(to)).Append('}').ToBytes();
    }

    /// <summary>g to the share of a member.</summary>
    public Element PowerAt(Group group, int index)
    {
        var (value, power) = (group.Identity, BigInteger.One);
        foreach (var coefficient in ThresholdTrustees.ReadPowers(group, Coefficients.Message))
        {
            value = group.Multiply(value, group.Power(coefficient, power));
            power = power * index % group.Order;
        }
        return value;
    }

    /// <summary>Null unless there is one of every member, with signatures that hold and a letter for each.</summary>
    public static IReadOnlyList<ShareMessage>? Read(Introductions all, IReadOnlyList<ReadOnlyMemory<byte>> messages)
    {
        var read = new List<ShareMessage>();
        foreach (var (i, message) in messages.Index())
        {
            if (i >= all.Members.Count || Json.Read(message, json => Read(all.Group, json)) is not { } share || !share.IsOf(all, i))
                return null;
            read.Add(share);
        }
        return read.Count == all.Members.Count ? read : null;
    }

    private bool IsOf(Introductions all, int i)
    {
        var signer = all.Members[i].Verification;
        var powers = ThresholdTrustees.ReadPowers(all.Group, Coefficients.Message);
        var agreement = Protocol.Version1.Agreement(all.CertificatesText, ThresholdTrustees.PowersText(powers));
        return powers.Count == all.Threshold && Letters.Count == all.Members.Count
            && Coefficients.IsSignedBy(all.Group, signer) && new SignedMessage(agreement, Agreement).IsSignedBy(all.Group, signer);
    }

    private static ShareMessage Read(Group group, JsonElement json)
    {
        var coefficients = SignedMessage.Read(group, json.GetProperty("coefexps"));
        _ = ThresholdTrustees.ReadPowers(group, coefficients.Message); // or no message at all
        return new(coefficients, Proof.Read(group, json.GetProperty("agreement")),
            [.. json.GetProperty("letters").EnumerateArray().Select(l => ShareLetter.Read(group, l))]);
    }
}
