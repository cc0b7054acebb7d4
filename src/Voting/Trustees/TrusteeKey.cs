using System.Text;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.1.
/// <summary>A key that decrypts: that of a single trustee, or the share of a member of a threshold (docs/spec/voting.md §5).</summary>
public sealed class TrusteeKey : IDisposable
{
    private readonly SecretNumber _secret;

    internal TrusteeKey(Group group, SecretNumber secret)
    {
        (Group, _secret) = (group, secret);
        PublicKey = PublicKey.Make(group, secret);
    }

    /// <summary>The group of the key (docs/spec/voting.md §2).</summary>
    public Group Group { get; }

    internal PublicKey PublicKey { get; }

    internal SecretNumber Secret => _secret;

    /// <summary>Draws a new key (docs/spec/voting.md §5.1).</summary>
    /// <param name="group">One in which keys can be made.</param>
    /// <exception cref="NotSupportedException">The group is for verification only.</exception>
    public static TrusteeKey Draw(Group group) => new(group, SecretNumber.Draw(group));

    /// <summary>Reads a key kept earlier; null unless it is a decimal number below the order (docs/spec/voting.md §5.1).</summary>
    /// <param name="group">One in which keys can be made.</param>
    /// <param name="digits">As <see cref="Export"/> gave them.</param>
    public static TrusteeKey? Import(Group group, ReadOnlySpan<byte> digits) =>
        SecretNumber.Read(group, digits) is { } secret ? new(group, secret) : null;

    /// <summary>The secret, as decimal digits; the caller keeps them safe and wipes them (docs/spec/voting.md §5.1).</summary>
    public byte[] Export() => _secret.Export();

    /// <summary>The public key with the proof that somebody holds it (docs/spec/voting.md §5.1).</summary>
    public SingleTrustee ToSingle() => new(Group, PublicKey);

    /// <summary>The same as one publishes it (docs/spec/voting.md §5.1).</summary>
    public byte[] Publish() => Encoding.UTF8.GetBytes(PublicKey.AppendTo(new()).ToString());

    /// <summary>Wipes the secret (docs/spec/voting.md §1.3).</summary>
    public void Dispose() => _secret.Dispose();
}
