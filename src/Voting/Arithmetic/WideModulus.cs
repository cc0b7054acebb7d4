using System.Numerics;
using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. References: Montgomery 1985; Koç, Acar, Kaliski 1996 (FIPS), in blocks of four limbs.
/// <summary>
/// Several numbers at once modulo an odd prime of 2048 bits: 76 limbs of 27 bits, each a vector of lanes, in Montgomery's form with
/// R = 2^2052. Numbers stay below twice the prime; 16 of them fit in R, so that nothing is ever subtracted. No branch depends on a value.
/// </summary>
internal sealed unsafe class WideModulus<V>
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size, Bits = WideLimbs.Bits, Blocks = Size / 4;
    private const ulong Mask = WideLimbs.Mask;

    private readonly LaneMemory<V> _constants = new(5 * Size);
    private readonly V* _prime;
    private readonly V _inverse; // −1/p mod 2^27

    public WideModulus(Modulus modulus, BigInteger prime)
    {
        if (prime.GetBitLength() != 2048)
            throw new ArgumentException("A prime of 2048 bits is wanted.", nameof(prime));
        _prime = _constants.Take(Size);
        Entry = _constants.Take(Size);
        One = _constants.Take(Size);
        PlainOne = _constants.Take(Size);
        ToNarrow = _constants.Take(Size);
        var r = BigInteger.One << (Bits * Size);
        WideLimbs.EnterAll(_prime, prime);
        WideLimbs.EnterAll(Entry, r * r % prime);
        WideLimbs.EnterAll(One, r % prime);
        WideLimbs.EnterAll(PlainOne, 1);
        WideLimbs.EnterAll(ToNarrow, (r << (64 * modulus.Limbs)) % prime);
        _inverse = V.Of(Integers.NegativeInverse((ulong)(prime & ulong.MaxValue)) & Mask);
    }

    /// <summary>A plain number times this is in Montgomery's form.</summary>
    public V* Entry { get; }

    /// <summary>1 in Montgomery's form.</summary>
    public V* One { get; }

    /// <summary>A number times this is plain and, unless it is zero, below the prime.</summary>
    public V* PlainOne { get; }

    /// <summary>A number times this and times <see cref="PlainOne"/> is in the form of <see cref="Modulus"/>, whose R is 2^2048.</summary>
    public V* ToNarrow { get; }

    /// <summary>r = a · b / R. Column by column, four at a time: seven accumulators stay in registers, each operand is loaded once a block. Inlined they would not.</summary>
    /// <param name="r">May be a or b.</param>
    /// <param name="a">Below 4p, limbs below 2^28.</param>
    /// <param name="b">Below 2p.</param>
    /// <param name="m">Room for <see cref="Size"/> vectors.</param>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    public void Multiply(V* r, V* a, V* b, V* m)
    {
        var columns = default(Columns);
        for (var k = 0; k < Blocks; k++)
        {
            columns.Add(a, b + 4 * k, k + 1);
            columns.Add(m, _prime + 4 * k, k);
            columns.Clear(_prime, m + 4 * k, _inverse);
        }
        for (var k = Blocks; k < 2 * Blocks - 1; k++)
        {
            columns.Add(a + 4 * (k - Blocks + 1), b + 4 * (Blocks - 1), 2 * Blocks - 1 - k);
            columns.Add(m + 4 * (k - Blocks + 1), _prime + 4 * (Blocks - 1), 2 * Blocks - 1 - k);
            columns.Leave(r + 4 * (k - Blocks));
        }
        columns.Leave(r + 4 * (Blocks - 1));
    }

    /// <summary>r = a² / R.</summary>
    /// <param name="r">May be a.</param>
    /// <param name="a">Below 2p.</param>
    /// <param name="m">Room for twice <see cref="Size"/> vectors.</param>
    [SkipLocalsInit, MethodImpl(MethodImplOptions.NoInlining)]
    public void Square(V* r, V* a, V* m)
    {
        var twice = m + Size;
        for (var i = 0; i < Size; i++)
            twice[i] = a[i] + a[i];
        var columns = default(Columns);
        for (var k = 0; k < Blocks; k++)
        {
            // Blocks i < k − i once, doubled; the middle one by itself.
            columns.Add(twice, a + 4 * k, (k + 1) / 2);
            if (k % 2 == 0)
                columns.AddSquare(a + 2 * k, twice + 2 * k);
            columns.Add(m, _prime + 4 * k, k);
            columns.Clear(_prime, m + 4 * k, _inverse);
        }
        for (var k = Blocks; k < 2 * Blocks - 1; k++)
        {
            var first = k - Blocks + 1;
            columns.Add(twice + 4 * first, a + 4 * (Blocks - 1), (k + 1) / 2 - first);
            if (k % 2 == 0)
                columns.AddSquare(a + 2 * k, twice + 2 * k);
            columns.Add(m + 4 * first, _prime + 4 * (Blocks - 1), 2 * Blocks - 1 - k);
            columns.Leave(r + 4 * (k - Blocks));
        }
        columns.Leave(r + 4 * (Blocks - 1));
    }

    // Seven neighbouring columns of the product; a sum of 152 products of 27 and 28 bits stays below 2^63.
    private struct Columns
    {
        private V _0, _1, _2, _3, _4, _5, _6;

        /// <summary>Adds blocks of a going up times blocks of b going down.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(V* a, V* b, int blocks)
        {
            var (c0, c1, c2, c3, c4, c5, c6) = (_0, _1, _2, _3, _4, _5, _6);
            for (var end = a + 4 * blocks; a < end; a += 4, b -= 4)
            {
                var (a0, a1, a2, a3) = (a[0], a[1], a[2], a[3]);
                var x = b[0];
                c0 += a0 * x;
                c1 += a1 * x;
                c2 += a2 * x;
                c3 += a3 * x;
                x = b[1];
                c1 += a0 * x;
                c2 += a1 * x;
                c3 += a2 * x;
                c4 += a3 * x;
                x = b[2];
                c2 += a0 * x;
                c3 += a1 * x;
                c4 += a2 * x;
                c5 += a3 * x;
                x = b[3];
                c3 += a0 * x;
                c4 += a1 * x;
                c5 += a2 * x;
                c6 += a3 * x;
            }
            (_0, _1, _2, _3, _4, _5, _6) = (c0, c1, c2, c3, c4, c5, c6);
        }

        /// <summary>Adds the square of a block, whose double is at hand.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AddSquare(V* a, V* twice)
        {
            var (a1, a2, a3) = (a[1], a[2], a[3]);
            var x = a[0];
            _0 += x * x;
            x = twice[0];
            _1 += x * a1;
            _2 += x * a2 + a1 * a1;
            _3 += x * a3;
            x = twice[1];
            _3 += x * a2;
            _4 += x * a3 + a2 * a2;
            _5 += twice[2] * a3;
            _6 += a3 * a3;
        }

        /// <summary>Makes the lowest four columns zero by multiples of the prime, notes these, and goes four columns up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Clear(V* prime, V* m, V inverse)
        {
            var mask = V.Of(Mask);
            var (p0, p1, p2, p3) = (prime[0], prime[1], prime[2], prime[3]);
            var x = _0 * inverse & mask;
            m[0] = x;
            _1 += x * p1 + ((_0 + x * p0) >>> Bits);
            _2 += x * p2;
            _3 += x * p3;
            x = _1 * inverse & mask;
            m[1] = x;
            _2 += x * p1 + ((_1 + x * p0) >>> Bits);
            _3 += x * p2;
            _4 += x * p3;
            x = _2 * inverse & mask;
            m[2] = x;
            _3 += x * p1 + ((_2 + x * p0) >>> Bits);
            _4 += x * p2;
            _5 += x * p3;
            x = _3 * inverse & mask;
            m[3] = x;
            _4 += x * p1 + ((_3 + x * p0) >>> Bits);
            _5 += x * p2;
            _6 += x * p3;
            Up();
        }

        /// <summary>Carries through the lowest four columns, writes them, and goes four columns up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Leave(V* r)
        {
            var mask = V.Of(Mask);
            r[0] = _0 & mask;
            _1 += _0 >>> Bits;
            r[1] = _1 & mask;
            _2 += _1 >>> Bits;
            r[2] = _2 & mask;
            _3 += _2 >>> Bits;
            r[3] = _3 & mask;
            _4 += _3 >>> Bits;
            Up();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Up()
        {
            (_0, _1, _2) = (_4, _5, _6);
            _3 = _4 = _5 = _6 = V.Of(0);
        }
    }
}
