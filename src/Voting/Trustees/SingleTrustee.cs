using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.1.
/// <summary>A trustee whose key is always needed: a public key with the proof that somebody holds it (docs/spec/voting.md §5.1).</summary>
public sealed class SingleTrustee : TrusteeItem
{
    internal SingleTrustee(Group group, PublicKey key)
        : base(group) => PublicKey = key;

    internal PublicKey PublicKey { get; }

    internal override IEnumerable<Owner> Owners => [new(this, 1, PublicKey.Key)];

    internal override Element Key(Group group) => PublicKey.Key;

    /// <summary>Reads a published key; null where it cannot be read or its proof does not hold (docs/spec/voting.md §5.1).</summary>
    /// <param name="group">The group.</param>
    /// <param name="published">As <see cref="TrusteeKey.Publish"/> wrote it.</param>
    public static SingleTrustee? Read(Group group, ReadOnlyMemory<byte> published) =>
        Json.Read(published, json => new SingleTrustee(group, PublicKey.Read(group, json))) is { } trustee && trustee.PublicKey.IsProved(group)
            ? trustee
            : null;

    internal static SingleTrustee Parse(Group group, JsonElement json) => new(group, PublicKey.Read(group, json));

    internal override StringBuilder AppendTo(StringBuilder text) => PublicKey.AppendTo(text.Append("[\"Single\",")).Append(']');
}

/// <summary>A key with its proof of possession; in a threshold of release 3 also signed.</summary>
internal sealed record PublicKey(Element Key, Proof Possession, Proof? Signature)
{
    public static PublicKey Make(Group group, SecretNumber secret)
    {
        var key = group.Generator.PowerSecret(secret.Limbs);
        return new(key, Proof.Make(group, secret, commitment => Protocol.Version1.Possession(group, key.Text, commitment)), null);
    }

    public bool IsProved(Group group) => Possession.Holds(group, Key, commitment => Protocol.Version1.Possession(group, Key.Text, commitment));

    public StringBuilder AppendTo(StringBuilder text)
    {
        Possession.AppendTo(text.Append("{\"pok\":")).Append(",\"public_key\":").AppendText(Key.Text);
        return (Signature?.AppendTo(text.Append(",\"signature\":")) ?? text).Append('}');
    }

    public static PublicKey Read(Group group, JsonElement json) => new(
        TrusteeItem.ReadElement(group, json.GetProperty("public_key")), Proof.Read(group, json.GetProperty("pok")),
        json.TryGetProperty("signature", out var signature) ? Proof.Read(group, signature) : null);
}
