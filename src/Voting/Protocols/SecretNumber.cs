using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Protocols;

// Implements docs/spec/voting.md §1.3.
/// <summary>A secret exponent: never moved by the collector, wiped when disposed of, never written by accident.</summary>
internal sealed class SecretNumber : IDisposable
{
    private readonly ulong[] _limbs = GC.AllocateArray<ulong>(ScalarField.Limbs, pinned: true);
    private bool _isGone;

    /// <summary>The number itself, for arithmetic in constant time.</summary>
    public ReadOnlySpan<ulong> Limbs
    {
        get
        {
            ObjectDisposedException.ThrowIf(_isGone, this);
            return _limbs;
        }
    }

    public static SecretNumber Draw(Group group)
    {
        var secret = new SecretNumber();
        group.SecretScalars.Draw(secret._limbs);
        return secret;
    }

    /// <summary>A hash of 32 or 64 bytes modulo the order.</summary>
    public static SecretNumber Reduced(Group group, ReadOnlySpan<byte> bigEndian)
    {
        var secret = new SecretNumber();
        if (bigEndian.Length == 64)
            group.SecretScalars.ReduceWide(bigEndian, secret._limbs);
        else
            group.SecretScalars.Reduce(bigEndian, secret._limbs);
        return secret;
    }

    /// <summary>Reads decimal digits; null unless canonical and below the order.</summary>
    public static SecretNumber? Read(Group group, ReadOnlySpan<byte> digits)
    {
        var secret = new SecretNumber();
        if (group.SecretScalars is not null && group.TryReadScalar(digits, secret._limbs))
            return secret;
        secret.Dispose();
        return null;
    }

    public static SecretNumber Of(ReadOnlySpan<ulong> limbs)
    {
        var secret = new SecretNumber();
        limbs.CopyTo(secret._limbs);
        return secret;
    }

    /// <summary>this − factor · challenge: the response of a proof.</summary>
    public BigInteger Response(Group group, SecretNumber factor, BigInteger challenge)
    {
        var scalars = group.SecretScalars;
        Span<ulong> product = stackalloc ulong[ScalarField.Limbs], response = stackalloc ulong[ScalarField.Limbs];
        scalars.Multiply(factor.Limbs, Integers.Limbs(challenge, ScalarField.Limbs), product);
        scalars.Subtract(Limbs, product, response);
        product.Clear();
        return Integers.ToBig(response);
    }

    /// <summary>32 bytes with the big end first, written without a branch; the caller wipes them.</summary>
    public void Write(Span<byte> bigEndian)
    {
        for (var i = 0; i < ScalarField.Limbs; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bigEndian[(24 - 8 * i)..], Limbs[i]);
    }

    /// <summary>Decimal digits, for the one file it is kept in; the caller wipes them.</summary>
    public byte[] Export()
    {
        Span<ulong> copy = stackalloc ulong[ScalarField.Limbs];
        Limbs.CopyTo(copy);
        Span<byte> digits = stackalloc byte[80];
        var exported = digits[..Integers.Write(copy, digits)].ToArray();
        CryptographicOperations.ZeroMemory(digits);
        copy.Clear();
        return exported;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(_limbs.AsSpan()));
        _isGone = true;
    }

    /// <summary>Nothing: a secret is not shown.</summary>
    public override string ToString() => "secret";
}
