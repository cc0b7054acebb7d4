using System.Numerics;
using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. Reference: Montgomery 1985; Koç, Acar, Kaliski 1996 (CIOS).
/// <summary>Multiplication modulo an odd prime; numbers are limbs of 64 bits, lowest first, in Montgomery's form. No branch depends on a value.</summary>
internal sealed unsafe class Modulus
{
    private readonly ulong[] _modulus, _square;
    private readonly ulong _inverse;

    public Modulus(BigInteger modulus)
    {
        Limbs = (int)((modulus.GetBitLength() + 63) / 64);
        _modulus = Integers.Limbs(modulus, Limbs);
        _inverse = Integers.NegativeInverse(_modulus[0]);
        One = Integers.Limbs((BigInteger.One << (64 * Limbs)) % modulus, Limbs);
        _square = Integers.Limbs((BigInteger.One << (128 * Limbs)) % modulus, Limbs);
    }

    public int Limbs { get; }

    /// <summary>1 in Montgomery's form.</summary>
    public ulong[] One { get; }

    /// <summary>Whether a plain number is below the modulus.</summary>
    public bool Holds(ReadOnlySpan<ulong> x)
    {
        for (var i = Limbs - 1; i >= 0; i--)
            if (x[i] != _modulus[i])
                return x[i] < _modulus[i];
        return false;
    }

    public ulong[] Enter(ReadOnlySpan<ulong> plain)
    {
        var x = new ulong[Limbs];
        Multiply(plain, _square, x);
        return x;
    }

    public void Leave(ReadOnlySpan<ulong> x, Span<ulong> plain)
    {
        Span<ulong> one = stackalloc ulong[Limbs];
        one.Clear();
        one[0] = 1;
        Multiply(x, one, plain);
    }

    public int WriteDecimal(ReadOnlySpan<ulong> x, Span<byte> text)
    {
        Span<ulong> plain = stackalloc ulong[Limbs];
        Leave(x, plain);
        return Integers.Write(plain, text);
    }

    /// <summary>x · y; the product may be one of both.</summary>
    [SkipLocalsInit]
    public void Multiply(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> y, Span<ulong> product)
    {
        var n = Limbs;
        if (x.Length < n || y.Length < n || product.Length < n)
            throw new ArgumentException("Too few limbs.");
        var t = stackalloc ulong[2 * n + 1];
        fixed (ulong* a = x, b = y, m = _modulus, result = product)
        {
            new Span<ulong>(t, 2 * n + 1).Clear();
            ulong above = 0;
            for (var i = 0; i < n; i++)
            {
                t[i + n] = AddProduct(t + i, b, a[i], n); // no row was carried beyond here yet
                var carry = AddProduct(t + i, m, t[i] * _inverse, n);
                // The carry of the reduction goes into the limb the next product also adds to.
                t[i + n] += carry;
                t[i + n + 1] = t[i + n] < carry ? 1UL : 0UL;
                if (i > 0)
                {
                    t[i + n] += above;
                    t[i + n + 1] += t[i + n] < above ? 1UL : 0UL;
                }
                above = t[i + n + 1];
                t[i + n + 1] = 0;
            }
            SubtractOnce(t + n, above, m, result, n);
        }
    }

    /// <summary>x².</summary>
    public void Square(ReadOnlySpan<ulong> x, Span<ulong> square) => Multiply(x, x, square);

    /// <summary>A public power.</summary>
    public ulong[] Power(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> exponent) => Power(x, exponent, isSecret: false);

    /// <summary>A secret power: every window costs the same and looks at every entry.</summary>
    public ulong[] PowerSecret(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> exponent) => Power(x, exponent, isSecret: true);

    private ulong[] Power(ReadOnlySpan<ulong> x, ReadOnlySpan<ulong> exponent, bool isSecret)
    {
        const int bits = 4;
        var table = new ulong[Limbs << bits];
        One.CopyTo(table, 0);
        for (var i = 1; i < 1 << bits; i++)
            Multiply(table.AsSpan((i - 1) * Limbs, Limbs), x, table.AsSpan(i * Limbs, Limbs));
        var result = (ulong[])One.Clone();
        Span<ulong> entry = stackalloc ulong[Limbs];
        for (var at = exponent.Length * 64 - bits; at >= 0; at -= bits)
        {
            for (var i = 0; i < bits; i++)
                Multiply(result, result, result);
            var digit = (int)(exponent[at / 64] >> (at % 64)) & ((1 << bits) - 1);
            if (isSecret)
                Select(table, digit, entry);
            else
                table.AsSpan(digit * Limbs, Limbs).CopyTo(entry);
            Multiply(result, entry, result);
        }
        if (isSecret)
            Array.Clear(table);
        return result;
    }

    /// <summary>Copies one of several entries, looking at all.</summary>
    public static void Select(ReadOnlySpan<ulong> table, int index, Span<ulong> entry)
    {
        entry.Clear();
        for (var i = 0; i * entry.Length < table.Length; i++)
        {
            var mask = (ulong)((long)((i ^ index) - 1) >> 63);
            var candidate = table.Slice(i * entry.Length, entry.Length);
            for (var j = 0; j < entry.Length; j++)
                entry[j] |= candidate[j] & mask;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong AddProduct(ulong* t, ulong* b, ulong x, int n)
    {
        // A product and two more words always fit in two words.
        ulong carry = 0;
        for (var j = 0; j < n; j += 4)
        {
            carry = Step(t + j, b[j], x, carry);
            carry = Step(t + j + 1, b[j + 1], x, carry);
            carry = Step(t + j + 2, b[j + 2], x, carry);
            carry = Step(t + j + 3, b[j + 3], x, carry);
        }
        return carry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ulong* t, ulong b, ulong x, ulong carry)
    {
        var high = Math.BigMul(x, b, out var low);
        low += carry;
        high += low < carry ? 1UL : 0UL;
        var sum = *t + low;
        high += sum < low ? 1UL : 0UL;
        *t = sum;
        return high;
    }

    private static void SubtractOnce(ulong* t, ulong above, ulong* m, ulong* result, int n)
    {
        ulong borrow = 0;
        for (var i = 0; i < n; i++)
        {
            var difference = t[i] - m[i];
            var next = t[i] < m[i] ? 1UL : 0UL;
            result[i] = difference - borrow;
            borrow = next | (difference < borrow ? 1UL : 0UL);
        }
        var keep = 0 - (borrow & ~above & 1);
        for (var i = 0; i < n; i++)
            result[i] ^= keep & (result[i] ^ t[i]);
    }
}
