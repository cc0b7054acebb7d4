using System.Security.Cryptography;
using System.Text;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Protocols;

namespace NghiTrinh.Voting.Trustees;

// Implements docs/spec/voting.md §5.2 and §5.4. Reference: Pedersen 1991.
/// <summary>One member's part in making the key of a threshold; everything secret follows from a seed of 22 characters (docs/spec/voting.md §5.4).</summary>
public sealed class ThresholdMember : IDisposable
{
    private const int SeedLength = 22;

    private readonly byte[] _seed;
    private readonly SecretNumber _signing, _encryption;
    private readonly SecretNumber[] _polynomial;

    private ThresholdMember(Group group, int index, int size, int threshold, byte[] seed)
    {
        (Group, Index, Size, Threshold, _seed) = (group, index, size, threshold, seed);
        (_signing, _encryption) = (Derive("sk"), Derive("dk"));
        // Derived too, so that a member can begin again from the seed alone.
        _polynomial = [.. Enumerable.Range(0, threshold).Select(k => Derive($"nghi-trinh polynomial {group.Name} {index}/{threshold}/{size} {k}"))];
        var certificate = new Certificate(
            new(group.Name, size, threshold, index), group.Generator.PowerSecret(_signing.Limbs), group.Generator.PowerSecret(_encryption.Limbs));
        Certificate = SignedMessage.Make(group, _signing, certificate.Written());
    }

    /// <summary>The group of the key (docs/spec/voting.md §2).</summary>
    public Group Group { get; }

    /// <summary>The member's place, counted from 1 (docs/spec/voting.md §5.2).</summary>
    public int Index { get; }

    /// <summary>How many members there are (docs/spec/voting.md §5.2).</summary>
    public int Size { get; }

    /// <summary>How many are needed (docs/spec/voting.md §5.2).</summary>
    public int Threshold { get; }

    internal SignedMessage Certificate { get; }

    /// <summary>Draws a new seed (docs/spec/voting.md §5.4).</summary>
    /// <param name="group">One in which keys can be made.</param>
    /// <param name="index">The member's place, counted from 1.</param>
    /// <param name="threshold">How many are needed.</param>
    /// <param name="size">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place or the threshold does not fit the size, or it is beyond <see cref="TrusteeList.MostTrustees"/>.</exception>
    public static ThresholdMember Draw(Group group, int index, int threshold, int size)
    {
        Span<byte> seed = stackalloc byte[SeedLength];
        RandomNumberGenerator.GetItems(Base58.Bytes, seed);
        try
        {
            return Import(group, index, threshold, size, seed)!; // of our own alphabet
        }
        finally
        {
            CryptographicOperations.ZeroMemory(seed);
        }
    }

    /// <summary>Begins again from a seed kept earlier; null unless it is 22 characters of base 58 (docs/spec/voting.md §5.4).</summary>
    /// <param name="group">One in which keys can be made.</param>
    /// <param name="index">The member's place, counted from 1.</param>
    /// <param name="threshold">How many are needed.</param>
    /// <param name="size">How many there are.</param>
    /// <param name="seed">As <see cref="ExportSeed"/> gave it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place or the threshold does not fit the size, or it is beyond <see cref="TrusteeList.MostTrustees"/>.</exception>
    public static ThresholdMember? Import(Group group, int index, int threshold, int size, ReadOnlySpan<byte> seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, TrusteeList.MostTrustees);
        ArgumentOutOfRangeException.ThrowIfNotEqual(index >= 1 && index <= size, true, nameof(index));
        ArgumentOutOfRangeException.ThrowIfNotEqual(threshold >= 1 && threshold <= size, true, nameof(threshold));
        if (seed.Length != SeedLength || seed.ContainsAnyExcept(Base58.Bytes))
            return null;
        var kept = GC.AllocateArray<byte>(SeedLength, pinned: true);
        seed.CopyTo(kept);
        return new(group, index, size, threshold, kept);
    }

    /// <summary>The seed; the caller keeps it safe and wipes it (docs/spec/voting.md §5.4).</summary>
    public byte[] ExportSeed() => [.. _seed];

    /// <summary>First message, to all: who the member is (docs/spec/voting.md §5.4).</summary>
    public byte[] Introduce() => Encoding.UTF8.GetBytes(Certificate.AppendTo(new()).ToString());

    /// <summary>Second message, to all: the commitments to the polynomial, and a sealed share for each member (docs/spec/voting.md §5.4).</summary>
    /// <param name="introductions">The first messages of all, in order.</param>
    /// <returns>Null where an introduction is not what it must be.</returns>
    public byte[]? Share(IReadOnlyList<ReadOnlyMemory<byte>> introductions)
    {
        if (Introductions.Read(this, introductions) is not { } all)
            return null;
        var powers = _polynomial.Select(a => Group.Generator.PowerSecret(a.Limbs)).ToList();
        var text = ThresholdTrustees.PowersText(powers);
        var letters = all.Members.Select((member, i) =>
        {
            using var share = ShareFor(i + 1);
            return ShareLetter.Seal(Group, _signing, all, Index, i + 1, member.Encryption, share);
        });
        return new ShareMessage(
            SignedMessage.Make(Group, _signing, $"{{\"coefexps\":{text}}}"),
            SignedMessage.Make(Group, _signing, Protocol.Version1.Agreement(all.CertificatesText, text)).Signature,
            [.. letters]).Written();
    }

    /// <summary>Third step: opens the shares of all, checks them against the commitments, and gives the key that decrypts (docs/spec/voting.md §5.4).</summary>
    /// <param name="introductions">The first messages of all, in order.</param>
    /// <param name="shares">The second messages of all, in order.</param>
    /// <returns>Null where a message is not what it must be; whose it is, is then to be settled before anybody votes.</returns>
    public TrusteeKey? Finish(IReadOnlyList<ReadOnlyMemory<byte>> introductions, IReadOnlyList<ReadOnlyMemory<byte>> shares)
    {
        if (Introductions.Read(this, introductions) is not { } all || ShareMessage.Read(all, shares) is not { } messages)
            return null;
        Span<ulong> sum = stackalloc ulong[ScalarField.Limbs];
        sum.Clear();
        foreach (var (i, message) in messages.Index())
        {
            using var share = ShareLetter.Open(Group, _encryption, all, i + 1, Index, message.Letters[Index - 1]);
            if (share is null || Group.Generator.PowerSecret(share.Limbs).Text != message.PowerAt(Group, Index).Text)
                return null;
            Group.SecretScalars.Add(sum, share.Limbs, sum);
        }
        var key = new TrusteeKey(Group, SecretNumber.Of(sum));
        sum.Clear();
        return key;
    }

    /// <summary>Third message, to all: the verification key, proved and signed (docs/spec/voting.md §5.4).</summary>
    /// <param name="key">What <see cref="Finish"/> gave.</param>
    public byte[] Confirm(TrusteeKey key) => Encoding.UTF8.GetBytes((key.PublicKey with
    {
        Signature = SignedMessage.Make(Group, _signing, key.PublicKey.Key.Text).Signature,
    }).AppendTo(new()).ToString());

    /// <summary>Wipes the seed and what follows from it (docs/spec/voting.md §1.3).</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_seed);
        foreach (var secret in (SecretNumber[])[_signing, _encryption, .. _polynomial])
            secret.Dispose();
    }

    // The polynomial at a member's index, by Horner's rule.
    private SecretNumber ShareFor(int index)
    {
        Span<ulong> value = stackalloc ulong[ScalarField.Limbs], x = stackalloc ulong[ScalarField.Limbs];
        value.Clear();
        x.Clear();
        x[0] = (ulong)index;
        for (var k = Threshold - 1; k >= 0; k--)
        {
            Group.SecretScalars.Multiply(value, x, value);
            Group.SecretScalars.Add(value, _polynomial[k].Limbs, value);
        }
        var share = SecretNumber.Of(value);
        value.Clear();
        return share;
    }

    private SecretNumber Derive(string use)
    {
        Span<byte> hash = stackalloc byte[32];
        Protocol.Version1.DeriveTrusteeSecret(use, _seed, hash);
        var secret = SecretNumber.Reduced(Group, hash);
        CryptographicOperations.ZeroMemory(hash);
        return secret;
    }
}
