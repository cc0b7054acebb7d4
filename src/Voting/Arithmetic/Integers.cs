using System.Buffers.Text;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.3 (decimal numbers).
/// <summary>Whole numbers as limbs of 64 bits, lowest first, and as decimal text.</summary>
internal static class Integers
{
    private const ulong TenTo19 = 10_000_000_000_000_000_000;

    public static ulong[] Limbs(BigInteger x, int count)
    {
        var limbs = new ulong[count];
        for (var i = 0; i < count; i++)
            limbs[i] = (ulong)((x >> (64 * i)) & ulong.MaxValue);
        return limbs;
    }

    public static BigInteger ToBig(ReadOnlySpan<ulong> limbs) =>
        new(System.Runtime.InteropServices.MemoryMarshal.AsBytes(limbs), isUnsigned: true);

    /// <summary>Whether a public number is below another one of as many limbs.</summary>
    public static bool IsBelow(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> limit)
    {
        for (var i = limit.Length - 1; i >= 0; i--)
            if (x[i] != limit[i])
                return x[i] < limit[i];
        return false;
    }

    /// <summary>−1/x modulo 2^64 for an odd x.</summary>
    public static ulong NegativeInverse(ulong x)
    {
        var inverse = x; // right in 3 bits; each step doubles them
        for (var i = 0; i < 5; i++)
            inverse *= 2 - x * inverse;
        return 0 - inverse;
    }

    /// <summary>The upper half of a product. The lower one is multiplied once more: taking both from one instruction costs a trip through memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MultiplyHigh(ulong x, ulong y) => Bmi2.X64.IsSupported ? Bmi2.X64.MultiplyNoFlags(x, y) : Math.BigMul(x, y, out _);

    /// <summary>Reads digits without leading zero; false where there is anything else or more than the limbs can hold.</summary>
    public static bool TryRead(ReadOnlySpan<byte> digits, Span<ulong> limbs)
    {
        limbs.Clear();
        if (digits.IsEmpty || (digits[0] == '0' && digits.Length > 1) || digits.Length > 20 * limbs.Length)
            return false;
        var first = digits.Length % 19 is var rest and > 0 ? rest : 19;
        var used = 0;
        for (var (at, length) = (0, first); at < digits.Length; at += length, length = 19)
        {
            ulong chunk = 0;
            foreach (var digit in digits.Slice(at, length))
            {
                if (digit - (uint)'0' > 9)
                    return false;
                chunk = chunk * 10 + (digit - (ulong)'0');
            }
            for (var i = 0; i < used; i++)
            {
                var high = Math.BigMul(limbs[i], TenTo19, out var low);
                limbs[i] = low + chunk;
                chunk = high + (limbs[i] < low ? 1UL : 0UL);
            }
            if (chunk == 0)
                continue;
            if (used == limbs.Length)
                return false;
            limbs[used++] = chunk;
        }
        return true;
    }

    /// <summary>Writes decimal digits; gives how many. The limbs are used up.</summary>
    public static int Write(Span<ulong> limbs, Span<byte> digits)
    {
        var used = limbs.Length;
        while (used > 0 && limbs[used - 1] == 0)
            used--;
        Span<ulong> chunks = stackalloc ulong[limbs.Length * 64 / 63 + 2];
        var count = 0;
        while (used > 0)
        {
            ulong rest = 0;
            for (var i = used - 1; i >= 0; i--)
                (limbs[i], rest) = DivideByTenTo19(rest, limbs[i]);
            chunks[count++] = rest;
            while (used > 0 && limbs[used - 1] == 0)
                used--;
        }
        if (count == 0)
        {
            digits[0] = (byte)'0';
            return 1;
        }
        Utf8Formatter.TryFormat(chunks[count - 1], digits, out var written);
        for (var i = count - 2; i >= 0; i--, written += 19)
            Utf8Formatter.TryFormat(chunks[i], digits[written..], out _, new('D', 19));
        return written;
    }

    // (high, low) / 10^19 for high < 10^19, by a precomputed reciprocal (Möller, Granlund 2011); 10^19 has its highest bit set.
    private static (ulong Quotient, ulong Remainder) DivideByTenTo19(ulong high, ulong low)
    {
        const ulong reciprocal = 15_581_492_618_384_294_730; // floor((2^128 − 1) / 10^19) − 2^64
        var quotient = Math.BigMul(reciprocal, high, out var fraction);
        fraction += low;
        quotient += high + (fraction < low ? 1UL : 0UL) + 1;
        var rest = low - quotient * TenTo19;
        if (rest > fraction)
        {
            quotient--;
            rest += TenTo19;
        }
        if (rest >= TenTo19)
        {
            quotient++;
            rest -= TenTo19;
        }
        return (quotient, rest);
    }
}
