using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1. Reference: Bernstein, Schwabe 2012 (radix 2^25.5); one lane a ballot.
/// <summary>
/// Four numbers modulo 2^255 − 19 at once: ten limbs of 26 and 25 bits in turn, each a vector of four lanes. Sums and differences of
/// reduced numbers may be multiplied without being reduced first. Only for public numbers; needs AVX2.
/// </summary>
internal static unsafe partial class WideField
{
    /// <summary>Vectors a number takes.</summary>
    public const int Size = 10;

    private const ulong Mask26 = (1UL << 26) - 1, Mask25 = (1UL << 25) - 1;

    /// <summary>Whether this machine can.</summary>
    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>r = a · b. Accumulators stay in registers row by row, the right operand stays in memory: otherwise they spill, sevenfold slower.</summary>
    /// <param name="r">May be a or b.</param>
    /// <param name="a">Limbs below 2^28.</param>
    /// <param name="b">Limbs below 2^27.7; what stands above the lower 32 bits is not looked at.</param>
    /// <param name="t">Room for ten vectors.</param>
    [SkipLocalsInit]
    public static void Multiply(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* b, Vector256<ulong>* t)
    {
        var nineteen = Vector256.Create(19UL);
        for (var i = 1; i < Size; i++)
            Store(t + i, Times(nineteen, Load(b + i)));
        var x = Load(a);
        var h0 = Times(x, Load(b + 0)); var h1 = Times(x, Load(b + 1));
        var h2 = Times(x, Load(b + 2)); var h3 = Times(x, Load(b + 3));
        var h4 = Times(x, Load(b + 4)); var h5 = Times(x, Load(b + 5));
        var h6 = Times(x, Load(b + 6)); var h7 = Times(x, Load(b + 7));
        var h8 = Times(x, Load(b + 8)); var h9 = Times(x, Load(b + 9));
        x = Load(a + 1);
        var y = Sum(x, x);
        h1 = Sum(h1, Times(x, Load(b + 0))); h2 = Sum(h2, Times(y, Load(b + 1)));
        h3 = Sum(h3, Times(x, Load(b + 2))); h4 = Sum(h4, Times(y, Load(b + 3)));
        h5 = Sum(h5, Times(x, Load(b + 4))); h6 = Sum(h6, Times(y, Load(b + 5)));
        h7 = Sum(h7, Times(x, Load(b + 6))); h8 = Sum(h8, Times(y, Load(b + 7)));
        h9 = Sum(h9, Times(x, Load(b + 8))); h0 = Sum(h0, Times(y, Load(t + 9)));
        x = Load(a + 2);
        h2 = Sum(h2, Times(x, Load(b + 0))); h3 = Sum(h3, Times(x, Load(b + 1)));
        h4 = Sum(h4, Times(x, Load(b + 2))); h5 = Sum(h5, Times(x, Load(b + 3)));
        h6 = Sum(h6, Times(x, Load(b + 4))); h7 = Sum(h7, Times(x, Load(b + 5)));
        h8 = Sum(h8, Times(x, Load(b + 6))); h9 = Sum(h9, Times(x, Load(b + 7)));
        h0 = Sum(h0, Times(x, Load(t + 8))); h1 = Sum(h1, Times(x, Load(t + 9)));
        x = Load(a + 3);
        y = Sum(x, x);
        h3 = Sum(h3, Times(x, Load(b + 0))); h4 = Sum(h4, Times(y, Load(b + 1)));
        h5 = Sum(h5, Times(x, Load(b + 2))); h6 = Sum(h6, Times(y, Load(b + 3)));
        h7 = Sum(h7, Times(x, Load(b + 4))); h8 = Sum(h8, Times(y, Load(b + 5)));
        h9 = Sum(h9, Times(x, Load(b + 6))); h0 = Sum(h0, Times(y, Load(t + 7)));
        h1 = Sum(h1, Times(x, Load(t + 8))); h2 = Sum(h2, Times(y, Load(t + 9)));
        x = Load(a + 4);
        h4 = Sum(h4, Times(x, Load(b + 0))); h5 = Sum(h5, Times(x, Load(b + 1)));
        h6 = Sum(h6, Times(x, Load(b + 2))); h7 = Sum(h7, Times(x, Load(b + 3)));
        h8 = Sum(h8, Times(x, Load(b + 4))); h9 = Sum(h9, Times(x, Load(b + 5)));
        h0 = Sum(h0, Times(x, Load(t + 6))); h1 = Sum(h1, Times(x, Load(t + 7)));
        h2 = Sum(h2, Times(x, Load(t + 8))); h3 = Sum(h3, Times(x, Load(t + 9)));
        x = Load(a + 5);
        y = Sum(x, x);
        h5 = Sum(h5, Times(x, Load(b + 0))); h6 = Sum(h6, Times(y, Load(b + 1)));
        h7 = Sum(h7, Times(x, Load(b + 2))); h8 = Sum(h8, Times(y, Load(b + 3)));
        h9 = Sum(h9, Times(x, Load(b + 4))); h0 = Sum(h0, Times(y, Load(t + 5)));
        h1 = Sum(h1, Times(x, Load(t + 6))); h2 = Sum(h2, Times(y, Load(t + 7)));
        h3 = Sum(h3, Times(x, Load(t + 8))); h4 = Sum(h4, Times(y, Load(t + 9)));
        x = Load(a + 6);
        h6 = Sum(h6, Times(x, Load(b + 0))); h7 = Sum(h7, Times(x, Load(b + 1)));
        h8 = Sum(h8, Times(x, Load(b + 2))); h9 = Sum(h9, Times(x, Load(b + 3)));
        h0 = Sum(h0, Times(x, Load(t + 4))); h1 = Sum(h1, Times(x, Load(t + 5)));
        h2 = Sum(h2, Times(x, Load(t + 6))); h3 = Sum(h3, Times(x, Load(t + 7)));
        h4 = Sum(h4, Times(x, Load(t + 8))); h5 = Sum(h5, Times(x, Load(t + 9)));
        x = Load(a + 7);
        y = Sum(x, x);
        h7 = Sum(h7, Times(x, Load(b + 0))); h8 = Sum(h8, Times(y, Load(b + 1)));
        h9 = Sum(h9, Times(x, Load(b + 2))); h0 = Sum(h0, Times(y, Load(t + 3)));
        h1 = Sum(h1, Times(x, Load(t + 4))); h2 = Sum(h2, Times(y, Load(t + 5)));
        h3 = Sum(h3, Times(x, Load(t + 6))); h4 = Sum(h4, Times(y, Load(t + 7)));
        h5 = Sum(h5, Times(x, Load(t + 8))); h6 = Sum(h6, Times(y, Load(t + 9)));
        x = Load(a + 8);
        h8 = Sum(h8, Times(x, Load(b + 0))); h9 = Sum(h9, Times(x, Load(b + 1)));
        h0 = Sum(h0, Times(x, Load(t + 2))); h1 = Sum(h1, Times(x, Load(t + 3)));
        h2 = Sum(h2, Times(x, Load(t + 4))); h3 = Sum(h3, Times(x, Load(t + 5)));
        h4 = Sum(h4, Times(x, Load(t + 6))); h5 = Sum(h5, Times(x, Load(t + 7)));
        h6 = Sum(h6, Times(x, Load(t + 8))); h7 = Sum(h7, Times(x, Load(t + 9)));
        x = Load(a + 9);
        y = Sum(x, x);
        h9 = Sum(h9, Times(x, Load(b + 0))); h0 = Sum(h0, Times(y, Load(t + 1)));
        h1 = Sum(h1, Times(x, Load(t + 2))); h2 = Sum(h2, Times(y, Load(t + 3)));
        h3 = Sum(h3, Times(x, Load(t + 4))); h4 = Sum(h4, Times(y, Load(t + 5)));
        h5 = Sum(h5, Times(x, Load(t + 6))); h6 = Sum(h6, Times(y, Load(t + 7)));
        h7 = Sum(h7, Times(x, Load(t + 8))); h8 = Sum(h8, Times(y, Load(t + 9)));
        Reduce(r, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9);
    }

    /// <summary>r = a².</summary>
    /// <param name="r">May be a.</param>
    /// <param name="a">Limbs below 2^27.7.</param>
    /// <param name="t">Room for ten vectors.</param>
    [SkipLocalsInit]
    public static void Square(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* t)
    {
        var (nineteen, thirtyEight) = (Vector256.Create(19UL), Vector256.Create(38UL));
        Store(t, Sum(Load(a + 3), Load(a + 3)));
        Store(t + 1, Sum(Load(a + 5), Load(a + 5)));
        Store(t + 2, Sum(Load(a + 7), Load(a + 7)));
        Store(t + 3, Times(thirtyEight, Load(a + 7)));
        Store(t + 4, Times(thirtyEight, Load(a + 9)));
        for (var i = 5; i < Size; i++)
            Store(t + i, Times(nineteen, Load(a + i)));
        var x = Load(a);
        var h0 = Times(x, x);
        x = Sum(x, x);
        var h1 = Times(x, Load(a + 1)); var h2 = Times(x, Load(a + 2)); var h3 = Times(x, Load(a + 3));
        var h4 = Times(x, Load(a + 4)); var h5 = Times(x, Load(a + 5)); var h6 = Times(x, Load(a + 6));
        var h7 = Times(x, Load(a + 7)); var h8 = Times(x, Load(a + 8)); var h9 = Times(x, Load(a + 9));
        x = Load(a + 1);
        x = Sum(x, x);
        h2 = Sum(h2, Times(x, Load(a + 1))); h3 = Sum(h3, Times(x, Load(a + 2)));
        h4 = Sum(h4, Times(x, Load(t + 0))); h5 = Sum(h5, Times(x, Load(a + 4)));
        h6 = Sum(h6, Times(x, Load(t + 1))); h7 = Sum(h7, Times(x, Load(a + 6)));
        h8 = Sum(h8, Times(x, Load(t + 2))); h9 = Sum(h9, Times(x, Load(a + 8)));
        h0 = Sum(h0, Times(x, Load(t + 4)));
        x = Load(a + 2);
        h4 = Sum(h4, Times(x, x));
        x = Sum(x, x);
        h5 = Sum(h5, Times(x, Load(a + 3))); h6 = Sum(h6, Times(x, Load(a + 4)));
        h7 = Sum(h7, Times(x, Load(a + 5))); h8 = Sum(h8, Times(x, Load(a + 6)));
        h9 = Sum(h9, Times(x, Load(a + 7))); h0 = Sum(h0, Times(x, Load(t + 8)));
        h1 = Sum(h1, Times(x, Load(t + 9)));
        x = Load(a + 3);
        x = Sum(x, x);
        h6 = Sum(h6, Times(x, Load(a + 3))); h7 = Sum(h7, Times(x, Load(a + 4)));
        h8 = Sum(h8, Times(x, Load(t + 1))); h9 = Sum(h9, Times(x, Load(a + 6)));
        h0 = Sum(h0, Times(x, Load(t + 3))); h1 = Sum(h1, Times(x, Load(t + 8)));
        h2 = Sum(h2, Times(x, Load(t + 4)));
        x = Load(a + 4);
        h8 = Sum(h8, Times(x, x));
        x = Sum(x, x);
        h9 = Sum(h9, Times(x, Load(a + 5))); h0 = Sum(h0, Times(x, Load(t + 6)));
        h1 = Sum(h1, Times(x, Load(t + 7))); h2 = Sum(h2, Times(x, Load(t + 8)));
        h3 = Sum(h3, Times(x, Load(t + 9)));
        x = Load(a + 5);
        x = Sum(x, x);
        h0 = Sum(h0, Times(x, Load(t + 5))); h1 = Sum(h1, Times(x, Load(t + 6)));
        h2 = Sum(h2, Times(x, Load(t + 3))); h3 = Sum(h3, Times(x, Load(t + 8)));
        h4 = Sum(h4, Times(x, Load(t + 4)));
        x = Load(a + 6);
        h2 = Sum(h2, Times(x, Load(t + 6)));
        x = Sum(x, x);
        h3 = Sum(h3, Times(x, Load(t + 7))); h4 = Sum(h4, Times(x, Load(t + 8)));
        h5 = Sum(h5, Times(x, Load(t + 9)));
        x = Load(a + 7);
        x = Sum(x, x);
        h4 = Sum(h4, Times(x, Load(t + 7))); h5 = Sum(h5, Times(x, Load(t + 8)));
        h6 = Sum(h6, Times(x, Load(t + 4)));
        x = Load(a + 8);
        h6 = Sum(h6, Times(x, Load(t + 8)));
        x = Sum(x, x);
        h7 = Sum(h7, Times(x, Load(t + 9)));
        x = Load(a + 9);
        x = Sum(x, x);
        h8 = Sum(h8, Times(x, Load(t + 9)));
        Reduce(r, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9);
    }

    // Two chains of carries at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Reduce(
        Vector256<ulong>* r, Vector256<ulong> h0, Vector256<ulong> h1, Vector256<ulong> h2, Vector256<ulong> h3, Vector256<ulong> h4,
        Vector256<ulong> h5, Vector256<ulong> h6, Vector256<ulong> h7, Vector256<ulong> h8, Vector256<ulong> h9)
    {
        var (even, odd) = (Vector256.Create(Mask26), Vector256.Create(Mask25));
        h1 = Sum(h1, Avx2.ShiftRightLogical(h0, 26)); h6 = Sum(h6, Avx2.ShiftRightLogical(h5, 25));
        h0 = Avx2.And(h0, even); h5 = Avx2.And(h5, odd);
        h2 = Sum(h2, Avx2.ShiftRightLogical(h1, 25)); h7 = Sum(h7, Avx2.ShiftRightLogical(h6, 26));
        Store(r + 6, Avx2.And(h6, even));
        h1 = Avx2.And(h1, odd);
        h3 = Sum(h3, Avx2.ShiftRightLogical(h2, 26)); h8 = Sum(h8, Avx2.ShiftRightLogical(h7, 25));
        Store(r + 2, Avx2.And(h2, even)); Store(r + 7, Avx2.And(h7, odd));
        h4 = Sum(h4, Avx2.ShiftRightLogical(h3, 25)); h9 = Sum(h9, Avx2.ShiftRightLogical(h8, 26));
        Store(r + 3, Avx2.And(h3, odd)); Store(r + 8, Avx2.And(h8, even));
        var carry = Avx2.ShiftRightLogical(h9, 25);
        h5 = Sum(h5, Avx2.ShiftRightLogical(h4, 26));
        h0 = Sum(h0, Sum(carry, Sum(Sum(carry, carry), Avx2.ShiftLeftLogical(carry, 4))));
        Store(r + 4, Avx2.And(h4, even)); Store(r + 9, Avx2.And(h9, odd));
        Store(r + 6, Sum(Load(r + 6), Avx2.ShiftRightLogical(h5, 25)));
        Store(r + 5, Avx2.And(h5, odd));
        h1 = Sum(h1, Avx2.ShiftRightLogical(h0, 26));
        Store(r, Avx2.And(h0, even));
        Store(r + 2, Sum(Load(r + 2), Avx2.ShiftRightLogical(h1, 25)));
        Store(r + 1, Avx2.And(h1, odd));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Load(Vector256<ulong>* at) => Avx.LoadVector256((ulong*)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store(Vector256<ulong>* at, Vector256<ulong> value) => Avx.Store((ulong*)at, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Sum(Vector256<ulong> x, Vector256<ulong> y) => Avx2.Add(x, y);

    // The product of the lower 32 bits of each lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Times(Vector256<ulong> x, Vector256<ulong> y) => Avx2.Multiply(x.AsUInt32(), y.AsUInt32());
}
