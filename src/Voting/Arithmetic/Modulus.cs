using System.Numerics;
using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. Reference: Montgomery 1985; Koç, Acar, Kaliski 1996 (FIPS).
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
    public bool Holds(ReadOnlySpan<ulong> x) => Integers.IsBelow(x, _modulus);

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
        ulong* quotient = stackalloc ulong[n], result = stackalloc ulong[n];
        fixed (ulong* a = x, b = y, m = _modulus, to = product)
        {
            var column = default(Column);
            for (var k = 0; k < n; k++)
            {
                column.Add(a, b + k, k + 1);
                column.Add(quotient, m + k, k);
                quotient[k] = column.Low * _inverse;
                column.Add(quotient + k, m, 1);
                column.Next();
            }
            for (var k = n; k < 2 * n - 1; k++)
            {
                column.Add(a + k - n + 1, b + n - 1, 2 * n - 1 - k);
                column.Add(quotient + k - n + 1, m + n - 1, 2 * n - 1 - k);
                result[k - n] = column.Low;
                column.Next();
            }
            result[n - 1] = column.Low;
            column.Next();
            SubtractOnce(result, column.Low, m, to, n);
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
        {
            entry.Clear();
            Array.Clear(table);
        }
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

    // One column of the product. Lower and upper halves are summed apart, so that no addition waits for another one's carry.
    private struct Column
    {
        public ulong Low;
        private ulong _lowCarries, _high, _highCarries;

        /// <summary>Adds limbs of x going up times limbs of y going down.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong* x, ulong* y, int count)
        {
            var (low, lowCarries, high, highCarries) = (Low, _lowCarries, _high, _highCarries);
            for (var end = x + count; x < end; x++, y--)
            {
                var (above, below) = (Integers.MultiplyHigh(*x, *y), *x * *y);
                low += below;
                lowCarries += low < below ? 1UL : 0UL;
                high += above;
                highCarries += high < above ? 1UL : 0UL;
            }
            (Low, _lowCarries, _high, _highCarries) = (low, lowCarries, high, highCarries);
        }

        /// <summary>Goes one column up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Next()
        {
            Low = _high + _lowCarries;
            _lowCarries = _highCarries + (Low < _high ? 1UL : 0UL);
            _high = _highCarries = 0;
        }
    }
}
