using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. References: Montgomery 1985; Koç, Acar, Kaliski 1996 (FIPS), in blocks of four limbs.
/// <summary>
/// Four numbers at once modulo an odd prime of 2048 bits: 76 limbs of 27 bits, each a vector of four lanes, in Montgomery's form with
/// R = 2^2052. Numbers stay below twice the prime; 16 of them fit in R, so that nothing is ever subtracted. No branch depends on a value.
/// Needs AVX2.
/// </summary>
internal sealed unsafe class WideModulus
{
    /// <summary>Vectors a number takes.</summary>
    public const int Size = 4 * Blocks;

    internal const int Bits = 27;
    internal const ulong Mask = (1UL << Bits) - 1;

    private const int Blocks = 19;

    private readonly Vector256<ulong>[] _constants = GC.AllocateArray<Vector256<ulong>>(5 * Size, pinned: true);
    private readonly Vector256<ulong>* _prime;
    private readonly Vector256<ulong> _inverse; // −1/p mod 2^27

    public WideModulus(Modulus modulus, BigInteger prime)
    {
        if (prime.GetBitLength() != 2048)
            throw new ArgumentException("A prime of 2048 bits is wanted.", nameof(prime));
        Narrow = modulus;
        _prime = (Vector256<ulong>*)Unsafe.AsPointer(ref _constants[0]);
        Entry = _prime + Size;
        One = Entry + Size;
        PlainOne = One + Size;
        ToNarrow = PlainOne + Size;
        var r = BigInteger.One << (Bits * Size);
        WideLimbs.EnterAll(_prime, prime);
        WideLimbs.EnterAll(Entry, r * r % prime);
        WideLimbs.EnterAll(One, r % prime);
        WideLimbs.EnterAll(PlainOne, 1);
        WideLimbs.EnterAll(ToNarrow, (r << (64 * modulus.Limbs)) % prime);
        _inverse = Vector256.Create(Integers.NegativeInverse((ulong)(prime & ulong.MaxValue)) & Mask);
    }

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>The same modulus for one number at a time; its form has R = 2^2048.</summary>
    public Modulus Narrow { get; }

    /// <summary>A plain number times this is in Montgomery's form.</summary>
    public Vector256<ulong>* Entry { get; }

    /// <summary>1 in Montgomery's form.</summary>
    public Vector256<ulong>* One { get; }

    /// <summary>A number times this is plain and, unless it is zero, below the prime.</summary>
    public Vector256<ulong>* PlainOne { get; }

    /// <summary>A number times this and times <see cref="PlainOne"/> is in the form of <see cref="Narrow"/>.</summary>
    public Vector256<ulong>* ToNarrow { get; }

    /// <summary>r = a · b / R. Column by column, four at a time: seven accumulators stay in registers, each operand is loaded once a block.</summary>
    /// <param name="r">May be a or b.</param>
    /// <param name="a">Below 4p, limbs below 2^28.</param>
    /// <param name="b">Below 2p.</param>
    /// <param name="m">Room for <see cref="Size"/> vectors.</param>
    [SkipLocalsInit]
    public void Multiply(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* b, Vector256<ulong>* m)
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
    [SkipLocalsInit]
    public void Square(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* m)
    {
        var twice = m + Size;
        for (var i = 0; i < Size; i++)
            Store(twice + i, Sum(Load(a + i), Load(a + i)));
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
        private Vector256<ulong> _0, _1, _2, _3, _4, _5, _6;

        /// <summary>Adds blocks of a going up times blocks of b going down.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector256<ulong>* a, Vector256<ulong>* b, int blocks)
        {
            var (c0, c1, c2, c3, c4, c5, c6) = (_0, _1, _2, _3, _4, _5, _6);
            for (var end = a + 4 * blocks; a < end; a += 4, b -= 4)
            {
                var (a0, a1, a2, a3) = (Load(a), Load(a + 1), Load(a + 2), Load(a + 3));
                var x = Load(b);
                c0 = Sum(c0, Times(a0, x));
                c1 = Sum(c1, Times(a1, x));
                c2 = Sum(c2, Times(a2, x));
                c3 = Sum(c3, Times(a3, x));
                x = Load(b + 1);
                c1 = Sum(c1, Times(a0, x));
                c2 = Sum(c2, Times(a1, x));
                c3 = Sum(c3, Times(a2, x));
                c4 = Sum(c4, Times(a3, x));
                x = Load(b + 2);
                c2 = Sum(c2, Times(a0, x));
                c3 = Sum(c3, Times(a1, x));
                c4 = Sum(c4, Times(a2, x));
                c5 = Sum(c5, Times(a3, x));
                x = Load(b + 3);
                c3 = Sum(c3, Times(a0, x));
                c4 = Sum(c4, Times(a1, x));
                c5 = Sum(c5, Times(a2, x));
                c6 = Sum(c6, Times(a3, x));
            }
            (_0, _1, _2, _3, _4, _5, _6) = (c0, c1, c2, c3, c4, c5, c6);
        }

        /// <summary>Adds the square of a block, whose double is at hand.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AddSquare(Vector256<ulong>* a, Vector256<ulong>* twice)
        {
            var (a1, a2, a3) = (Load(a + 1), Load(a + 2), Load(a + 3));
            var x = Load(a);
            _0 = Sum(_0, Times(x, x));
            x = Load(twice);
            _1 = Sum(_1, Times(x, a1));
            _2 = Sum(_2, Sum(Times(x, a2), Times(a1, a1)));
            _3 = Sum(_3, Times(x, a3));
            x = Load(twice + 1);
            _3 = Sum(_3, Times(x, a2));
            _4 = Sum(_4, Sum(Times(x, a3), Times(a2, a2)));
            _5 = Sum(_5, Times(Load(twice + 2), a3));
            _6 = Sum(_6, Times(a3, a3));
        }

        /// <summary>Makes the lowest four columns zero by multiples of the prime, notes these, and goes four columns up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Clear(Vector256<ulong>* prime, Vector256<ulong>* m, Vector256<ulong> inverse)
        {
            var mask = Vector256.Create(Mask);
            var (p0, p1, p2, p3) = (Load(prime), Load(prime + 1), Load(prime + 2), Load(prime + 3));
            var x = Avx2.And(Times(_0, inverse), mask);
            Store(m, x);
            _1 = Sum(Sum(_1, Times(x, p1)), Avx2.ShiftRightLogical(Sum(_0, Times(x, p0)), Bits));
            _2 = Sum(_2, Times(x, p2));
            _3 = Sum(_3, Times(x, p3));
            x = Avx2.And(Times(_1, inverse), mask);
            Store(m + 1, x);
            _2 = Sum(Sum(_2, Times(x, p1)), Avx2.ShiftRightLogical(Sum(_1, Times(x, p0)), Bits));
            _3 = Sum(_3, Times(x, p2));
            _4 = Sum(_4, Times(x, p3));
            x = Avx2.And(Times(_2, inverse), mask);
            Store(m + 2, x);
            _3 = Sum(Sum(_3, Times(x, p1)), Avx2.ShiftRightLogical(Sum(_2, Times(x, p0)), Bits));
            _4 = Sum(_4, Times(x, p2));
            _5 = Sum(_5, Times(x, p3));
            x = Avx2.And(Times(_3, inverse), mask);
            Store(m + 3, x);
            _4 = Sum(Sum(_4, Times(x, p1)), Avx2.ShiftRightLogical(Sum(_3, Times(x, p0)), Bits));
            _5 = Sum(_5, Times(x, p2));
            _6 = Sum(_6, Times(x, p3));
            Up();
        }

        /// <summary>Carries through the lowest four columns, writes them, and goes four columns up.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Leave(Vector256<ulong>* r)
        {
            var mask = Vector256.Create(Mask);
            Store(r, Avx2.And(_0, mask));
            _1 = Sum(_1, Avx2.ShiftRightLogical(_0, Bits));
            Store(r + 1, Avx2.And(_1, mask));
            _2 = Sum(_2, Avx2.ShiftRightLogical(_1, Bits));
            Store(r + 2, Avx2.And(_2, mask));
            _3 = Sum(_3, Avx2.ShiftRightLogical(_2, Bits));
            Store(r + 3, Avx2.And(_3, mask));
            _4 = Sum(_4, Avx2.ShiftRightLogical(_3, Bits));
            Up();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Up()
        {
            (_0, _1, _2) = (_4, _5, _6);
            _3 = _4 = _5 = _6 = Vector256<ulong>.Zero;
        }
    }
}
