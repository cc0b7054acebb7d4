using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.3. Reference: Montgomery 1985.
/// <summary>Numbers modulo a prime of at most 256 bits, four limbs, lowest first; no branch and no address depends on a value.</summary>
internal sealed class ScalarField
{
    public const int Limbs = 4;

    private readonly ulong[] _modulus, _one, _square; // R mod q and R² mod q, R = 2^256
    private readonly ulong _inverse; // −1/q mod 2^64

    public ScalarField(BigInteger modulus)
    {
        Modulus = modulus;
        _modulus = Integers.Limbs(modulus, Limbs);
        _one = Integers.Limbs((BigInteger.One << 256) % modulus, Limbs);
        _square = Integers.Limbs((BigInteger.One << 512) % modulus, Limbs);
        _inverse = Integers.NegativeInverse(_modulus[0]);
    }

    public BigInteger Modulus { get; }

    /// <summary>x + y; both below the modulus.</summary>
    public void Add(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> sum)
    {
        ulong carry = 0;
        for (var i = 0; i < Limbs; i++)
            sum[i] = AddWithCarry(x[i], y[i], ref carry);
        SubtractModulusOnce(sum, carry);
    }

    /// <summary>x − y; both below the modulus.</summary>
    public void Subtract(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> difference)
    {
        ulong borrow = 0, carry = 0;
        for (var i = 0; i < Limbs; i++)
            difference[i] = SubtractWithBorrow(x[i], y[i], ref borrow);
        var mask = 0 - borrow;
        for (var i = 0; i < Limbs; i++)
            difference[i] = AddWithCarry(difference[i], _modulus[i] & mask, ref carry);
    }

    /// <summary>x · y; y below the modulus.</summary>
    public void Multiply(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> product)
    {
        Span<ulong> part = stackalloc ulong[Limbs];
        MontgomeryMultiply(x, y, part);
        MontgomeryMultiply(part, _square, product);
        part.Clear();
    }

    /// <summary>Any number of 256 bits, reduced.</summary>
    public void Reduce(ReadOnlySpan<ulong> x, Span<ulong> reduced) => MontgomeryMultiply(x, _one, reduced);

    /// <summary>32 bytes, big end first, reduced: how a hash becomes a number.</summary>
    public void Reduce(ReadOnlySpan<byte> bigEndian, Span<ulong> reduced)
    {
        Span<ulong> limbs = stackalloc ulong[Limbs];
        for (var i = 0; i < Limbs; i++)
            limbs[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bigEndian[(24 - 8 * i)..]);
        Reduce(limbs, reduced);
        limbs.Clear();
    }

    /// <summary>64 bytes, big end first, reduced.</summary>
    public void ReduceWide(ReadOnlySpan<byte> bigEndian, Span<ulong> reduced)
    {
        Span<ulong> high = stackalloc ulong[Limbs], low = stackalloc ulong[Limbs];
        Reduce(bigEndian[..32], high);
        Reduce(bigEndian[32..], low);
        MontgomeryMultiply(high, _square, high); // · 2^256
        Add(high, low, reduced);
        high.Clear();
        low.Clear();
    }

    /// <summary>A number drawn from the system's source of randomness, without bias that could be noticed (512 bits reduced).</summary>
    public void Draw(Span<ulong> random)
    {
        Span<byte> bytes = stackalloc byte[64];
        RandomNumberGenerator.Fill(bytes);
        ReduceWide(bytes, random);
        CryptographicOperations.ZeroMemory(bytes);
    }

    // x·y/R: below q for any x and y < q, since x·y < R·q makes the quotient less than 2q.
    private void MontgomeryMultiply(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> product)
    {
        Span<ulong> t = stackalloc ulong[Limbs + 2];
        t.Clear();
        for (var i = 0; i < Limbs; i++)
        {
            AddProduct(t, x[i], y);
            AddProduct(t, t[0] * _inverse, _modulus);
            for (var j = 0; j <= Limbs; j++)
                t[j] = t[j + 1];
            t[Limbs + 1] = 0;
        }
        t[..Limbs].CopyTo(product);
        SubtractModulusOnce(product, t[Limbs]);
        t.Clear();
    }

    private static void AddProduct(Span<ulong> t, ulong x, ReadOnlySpan<ulong> y)
    {
        ulong carry = 0;
        for (var j = 0; j < Limbs; j++)
        {
            var high = Math.BigMul(x, y[j], out var low);
            low += carry;
            high += low < carry ? 1UL : 0UL;
            t[j] += low;
            carry = high + (t[j] < low ? 1UL : 0UL);
        }
        t[Limbs] += carry;
        t[Limbs + 1] += t[Limbs] < carry ? 1UL : 0UL;
    }

    private void SubtractModulusOnce(Span<ulong> x, ulong above)
    {
        Span<ulong> less = stackalloc ulong[Limbs];
        ulong borrow = 0;
        for (var i = 0; i < Limbs; i++)
            less[i] = SubtractWithBorrow(x[i], _modulus[i], ref borrow);
        var keep = 0 - (borrow & ~above & 1); // all ones where x was already below
        for (var i = 0; i < Limbs; i++)
            x[i] = less[i] ^ (keep & (less[i] ^ x[i]));
        less.Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AddWithCarry(ulong x, ulong y, ref ulong carry)
    {
        var sum = x + carry;
        var first = sum < carry ? 1UL : 0UL;
        sum += y;
        carry = first + (sum < y ? 1UL : 0UL);
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SubtractWithBorrow(ulong x, ulong y, ref ulong borrow)
    {
        var difference = x - y;
        var first = x < y ? 1UL : 0UL;
        var result = difference - borrow;
        borrow = first | (difference < borrow ? 1UL : 0UL);
        return result;
    }
}
