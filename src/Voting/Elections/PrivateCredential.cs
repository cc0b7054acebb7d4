using System.Security.Cryptography;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Elections;

// Implements docs/spec/voting.md §4.3.
/// <summary>What a voter holds: 22 characters on a slip of paper (docs/spec/voting.md §4.3).</summary>
public sealed class PrivateCredential : IDisposable
{
    private const int Characters = 22;

    // Five, six, five, six characters with dashes between; the dashes are part of what is hashed.
    private static readonly int[] Dashes = [5, 12, 18];

    private readonly byte[] _text;

    private PrivateCredential(byte[] text) => _text = text;

    /// <summary>Draws a new one: 22 random characters, 128 bits (docs/spec/voting.md §4.3).</summary>
    public static PrivateCredential Draw()
    {
        Span<char> drawn = stackalloc char[Characters];
        RandomNumberGenerator.GetItems(Base58.Alphabet, drawn);
        var credential = Parse(drawn)!; // of our own alphabet
        drawn.Clear();
        return credential;
    }

    /// <summary>Reads what a person typed: with dashes, blanks or neither; null where it is not 22 characters of base 58 (docs/spec/voting.md §4.3).</summary>
    /// <param name="typed">The characters.</param>
    public static PrivateCredential? Parse(ReadOnlySpan<char> typed)
    {
        var text = GC.AllocateArray<byte>(Characters + Dashes.Length, pinned: true);
        var at = 0;
        foreach (var c in typed)
        {
            if (c is '-' or '–' or ' ' or '\u00A0')
                continue;
            if (at < text.Length && Dashes.Contains(at))
                text[at++] = (byte)'-';
            if (at == text.Length || !Base58.Alphabet.Contains(c))
            {
                CryptographicOperations.ZeroMemory(text);
                return null;
            }
            text[at++] = (byte)c;
        }
        if (at == text.Length)
            return new(text);
        CryptographicOperations.ZeroMemory(text);
        return null;
    }

    /// <summary>The characters with dashes, for the slip; the caller wipes them (docs/spec/voting.md §4.3).</summary>
    public byte[] Export() => [.. _text];

    /// <summary>What is published of it (docs/spec/voting.md §4.3).</summary>
    /// <param name="group">The group of the election.</param>
    /// <param name="uuid">What identifies the election: the same slip gives another credential elsewhere.</param>
    /// <exception cref="ArgumentException">The uuid identifies no election.</exception>
    public string Publish(Group group, string uuid)
    {
        using var secret = Derive(group, uuid);
        return group.Generator.PowerSecret(secret.Limbs).Text;
    }

    /// <summary>Wipes it (docs/spec/voting.md §1.3).</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(_text);

    /// <summary>Nothing: a secret is not shown (docs/spec/voting.md §1.3).</summary>
    public override string ToString() => "secret";

    internal SecretNumber Derive(Group group, string uuid)
    {
        if (!Base58.IsUuid(uuid))
            throw new ArgumentException("At least 14 characters of base 58, at most 100.", nameof(uuid));
        Span<byte> number = stackalloc byte[64];
        Protocol.Version1.DeriveCredential(uuid, _text, number);
        var secret = SecretNumber.Reduced(group, number);
        CryptographicOperations.ZeroMemory(number);
        return secret;
    }
}
