using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.2. Reference: Pedersen 1991.
/// <summary>Trustees any <see cref="Threshold"/> of whom can decrypt: the published part of their key generation (docs/spec/voting.md §5.2).</summary>
public sealed class ThresholdTrustees : TrusteeItem
{
    private Element[]? _combined;

    internal ThresholdTrustees(
        Group group, int threshold, IReadOnlyList<SignedMessage> certificates, IReadOnlyList<SignedMessage> coefficients,
        IReadOnlyList<Proof>? agreements, IReadOnlyList<PublicKey> keys, CancellationToken stop = default)
        : base(group)
    {
        (Threshold, Certificates, Coefficients, Agreements, Keys) = (threshold, certificates, coefficients, agreements, keys);
        Members = [.. certificates.Select(c => Certificate.Read(group, c.Message))];
        Powers = [.. coefficients.Select(c => ReadPowers(group, c.Message, stop))];
    }

    /// <summary>How many of them are needed (docs/spec/voting.md §5.2).</summary>
    public int Threshold { get; }

    /// <summary>How many there are (docs/spec/voting.md §5.2).</summary>
    public int Size => Keys.Count;

    internal IReadOnlyList<SignedMessage> Certificates { get; }

    internal IReadOnlyList<SignedMessage> Coefficients { get; }

    /// <summary>Null in the structure of release 2, which is only verified.</summary>
    internal IReadOnlyList<Proof>? Agreements { get; }

    internal IReadOnlyList<PublicKey> Keys { get; }

    internal IReadOnlyList<Certificate> Members { get; }

    /// <summary>Of each member, g to the coefficients of the polynomial.</summary>
    internal IReadOnlyList<IReadOnlyList<Element>> Powers { get; }

    internal override IEnumerable<Owner> Owners => Keys.Select((key, i) => new Owner(this, i + 1, key.Key));

    internal override Element Key(Group group) => Powers.Aggregate(group.Identity, (key, powers) => group.Multiply(key, powers[0]));

    internal string CertificatesText => new StringBuilder().AppendList(Certificates, (to, c) => c.AppendTo(to)).ToString();

    /// <summary>g to the share of member j, as the coefficients of all give it.</summary>
    internal Element KeyOf(int j, CancellationToken stop)
    {
        var (key, power) = (Group.Identity, BigInteger.One);
        foreach (var combined in Combined)
        {
            stop.ThrowIfCancellationRequested();
            key = Group.Multiply(key, Group.Power(combined, power));
            power = power * j % Group.Order;
        }
        return key;
    }

    // The coefficients of the sum of all polynomials.
    private Element[] Combined => _combined ??= [.. Enumerable.Range(0, Powers.Max(p => p.Count))
        .Select(k => Powers.Where(p => k < p.Count).Aggregate(Group.Identity, (product, p) => Group.Multiply(product, p[k])))];

    internal override StringBuilder AppendTo(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"[\"Pedersen\",{{\"threshold\":{Threshold},\"certs\":{CertificatesText},\"coefexps\":")
            .AppendList(Coefficients, (to, c) => c.AppendTo(to));
        if (Agreements is not null)
            text.Append(",\"signatures\":").AppendList(Agreements, (to, a) => a.AppendTo(to));
        return text.Append(",\"verification_keys\":").AppendList(Keys, (to, k) => k.AppendTo(to)).Append("}]");
    }

    /// <summary>The length of its longest list: how many members it claims to have.</summary>
    internal static int LongestList(JsonElement json) => json.EnumerateObject().Select(p => p.Value).Where(list => list.ValueKind == JsonValueKind.Array)
        .Select(list => list.GetArrayLength()).DefaultIfEmpty().Max();

    internal static ThresholdTrustees Parse(Group group, JsonElement json, CancellationToken stop) => new(
        group, json.GetProperty("threshold").GetInt32(),
        [.. json.GetProperty("certs").EnumerateArray().Select(c => SignedMessage.Read(group, c))],
        [.. json.GetProperty("coefexps").EnumerateArray().Select(c => SignedMessage.Read(group, c))],
        json.TryGetProperty("signatures", out var signatures) ? [.. signatures.EnumerateArray().Select(s => Proof.Read(group, s))] : null,
        [.. json.GetProperty("verification_keys").EnumerateArray().Select(k => PublicKey.Read(group, k))], stop);

    internal static string PowersText(IEnumerable<Element> powers) =>
        new StringBuilder().AppendList(powers, (to, power) => to.AppendText(power.Text)).ToString();

    internal static IReadOnlyList<Element> ReadPowers(Group group, string message, CancellationToken stop = default) =>
        Json.Read(Encoding.UTF8.GetBytes(message), json => json.GetProperty("coefexps") is var powers && powers.GetArrayLength() is > 0 and <= TrusteeList.MostTrustees
            ? (IReadOnlyList<Element>)[.. powers.EnumerateArray().Select(power => ReadElement(group, power, stop))]
            : null) ?? throw new FormatException();
}

/// <summary>What a member of a threshold certifies; the context is absent in the structure of release 2.</summary>
internal sealed record Certificate(CertificateContext? Context, Element Verification, Element Encryption)
{
    public string Written() => new StringBuilder("{\"context\":").Append(Context).Append(",\"verification\":").AppendText(Verification.Text)
        .Append(",\"encryption\":").AppendText(Encryption.Text).Append('}').ToString();

    public static Certificate Read(Group group, string message) => Json.Read(Encoding.UTF8.GetBytes(message), json => new Certificate(
        json.TryGetProperty("context", out var context) ? CertificateContext.Read(context) : null,
        TrusteeItem.ReadElement(group, json.GetProperty("verification")), TrusteeItem.ReadElement(group, json.GetProperty("encryption"))))
        ?? throw new FormatException();
}

/// <summary>In which threshold a member takes which place, counted from 1.</summary>
internal sealed record CertificateContext(string Group, int Size, int Threshold, int Index)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"group\":\"{Group}\",\"size\":{Size},\"threshold\":{Threshold},\"index\":{Index}}}");

    public static CertificateContext Read(JsonElement json) => new(
        json.GetProperty("group").GetString() ?? "", json.GetProperty("size").GetInt32(),
        json.GetProperty("threshold").GetInt32(), json.GetProperty("index").GetInt32());
}
