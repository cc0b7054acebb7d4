using System.Buffers.Binary;
using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Protocols;

// Implements docs/spec/voting.md §5.5. Reference: Diffie, Hellman 1976.
/// <summary>What two share who know one exponent and the other's power: bytes of one length, written without a branch that depends on them.</summary>
internal static class SharedSecret
{
    /// <summary>How many bytes it has in a group.</summary>
    public static int Size(Group group) => group is PrimeGroup prime ? prime.Modulus.Limbs * sizeof(ulong) : 32;

    /// <summary>Writes X^secret: a number with the big end first, a point as RFC 8032 does.</summary>
    public static void Write(Group group, Element x, SecretNumber secret, Span<byte> bytes)
    {
        if (group is not PrimeGroup prime)
        {
            FixedPoint.TimesSecret(EdwardsGroup.PointOf(x), secret.Limbs).Encode(bytes);
            return;
        }
        var power = prime.Modulus.PowerSecret(PrimeGroup.Of(x), secret.Limbs);
        Span<ulong> plain = stackalloc ulong[prime.Modulus.Limbs];
        prime.Modulus.Leave(power, plain);
        for (var i = 0; i < plain.Length; i++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes[((plain.Length - 1 - i) * sizeof(ulong))..], plain[i]);
        plain.Clear();
        CryptographicOperations.ZeroMemory(System.Runtime.InteropServices.MemoryMarshal.AsBytes(power.AsSpan()));
    }
}
