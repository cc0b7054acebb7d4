using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1. Reference: Bernstein, Schwabe 2012 (radix 2^25.5); one lane a ballot.
/// <summary>
/// Several numbers modulo 2^255 − 19 at once: ten limbs of 26 and 25 bits in turn, each a vector of lanes. Sums and differences of
/// reduced numbers may be multiplied without being reduced first.
/// </summary>
internal static unsafe partial class WideField
{
    /// <summary>Vectors a number takes.</summary>
    public const int Size = 10;

    private const ulong Mask26 = (1UL << 26) - 1, Mask25 = (1UL << 25) - 1;

    /// <summary>r = a · b. Accumulators stay in registers row by row, the right operand stays in memory: otherwise they spill, sevenfold slower.</summary>
    /// <param name="r">May be a or b.</param>
    /// <param name="a">Limbs below 2^28.</param>
    /// <param name="b">Limbs below 2^27.7; what stands above the lower 32 bits is not looked at.</param>
    /// <param name="t">Room for ten vectors.</param>
    [SkipLocalsInit]
    public static void Multiply<V>(V* r, V* a, V* b, V* t)
        where V : unmanaged, ILanes<V>
    {
        var nineteen = V.Of(19);
        for (var i = 1; i < Size; i++)
            t[i] = nineteen * b[i];
        var x = a[0];
        var h0 = x * b[0]; var h1 = x * b[1];
        var h2 = x * b[2]; var h3 = x * b[3];
        var h4 = x * b[4]; var h5 = x * b[5];
        var h6 = x * b[6]; var h7 = x * b[7];
        var h8 = x * b[8]; var h9 = x * b[9];
        x = a[1];
        var y = x + x;
        h1 += x * b[0]; h2 += y * b[1];
        h3 += x * b[2]; h4 += y * b[3];
        h5 += x * b[4]; h6 += y * b[5];
        h7 += x * b[6]; h8 += y * b[7];
        h9 += x * b[8]; h0 += y * t[9];
        x = a[2];
        h2 += x * b[0]; h3 += x * b[1];
        h4 += x * b[2]; h5 += x * b[3];
        h6 += x * b[4]; h7 += x * b[5];
        h8 += x * b[6]; h9 += x * b[7];
        h0 += x * t[8]; h1 += x * t[9];
        x = a[3];
        y = x + x;
        h3 += x * b[0]; h4 += y * b[1];
        h5 += x * b[2]; h6 += y * b[3];
        h7 += x * b[4]; h8 += y * b[5];
        h9 += x * b[6]; h0 += y * t[7];
        h1 += x * t[8]; h2 += y * t[9];
        x = a[4];
        h4 += x * b[0]; h5 += x * b[1];
        h6 += x * b[2]; h7 += x * b[3];
        h8 += x * b[4]; h9 += x * b[5];
        h0 += x * t[6]; h1 += x * t[7];
        h2 += x * t[8]; h3 += x * t[9];
        x = a[5];
        y = x + x;
        h5 += x * b[0]; h6 += y * b[1];
        h7 += x * b[2]; h8 += y * b[3];
        h9 += x * b[4]; h0 += y * t[5];
        h1 += x * t[6]; h2 += y * t[7];
        h3 += x * t[8]; h4 += y * t[9];
        x = a[6];
        h6 += x * b[0]; h7 += x * b[1];
        h8 += x * b[2]; h9 += x * b[3];
        h0 += x * t[4]; h1 += x * t[5];
        h2 += x * t[6]; h3 += x * t[7];
        h4 += x * t[8]; h5 += x * t[9];
        x = a[7];
        y = x + x;
        h7 += x * b[0]; h8 += y * b[1];
        h9 += x * b[2]; h0 += y * t[3];
        h1 += x * t[4]; h2 += y * t[5];
        h3 += x * t[6]; h4 += y * t[7];
        h5 += x * t[8]; h6 += y * t[9];
        x = a[8];
        h8 += x * b[0]; h9 += x * b[1];
        h0 += x * t[2]; h1 += x * t[3];
        h2 += x * t[4]; h3 += x * t[5];
        h4 += x * t[6]; h5 += x * t[7];
        h6 += x * t[8]; h7 += x * t[9];
        x = a[9];
        y = x + x;
        h9 += x * b[0]; h0 += y * t[1];
        h1 += x * t[2]; h2 += y * t[3];
        h3 += x * t[4]; h4 += y * t[5];
        h5 += x * t[6]; h6 += y * t[7];
        h7 += x * t[8]; h8 += y * t[9];
        Reduce(r, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9);
    }

    /// <summary>r = a².</summary>
    /// <param name="r">May be a.</param>
    /// <param name="a">Limbs below 2^27.7.</param>
    /// <param name="t">Room for ten vectors.</param>
    [SkipLocalsInit]
    public static void Square<V>(V* r, V* a, V* t)
        where V : unmanaged, ILanes<V>
    {
        var (nineteen, thirtyEight) = (V.Of(19), V.Of(38));
        t[0] = a[3] + a[3];
        t[1] = a[5] + a[5];
        t[2] = a[7] + a[7];
        t[3] = thirtyEight * a[7];
        t[4] = thirtyEight * a[9];
        for (var i = 5; i < Size; i++)
            t[i] = nineteen * a[i];
        var x = a[0];
        var h0 = x * x;
        x += x;
        var h1 = x * a[1]; var h2 = x * a[2]; var h3 = x * a[3];
        var h4 = x * a[4]; var h5 = x * a[5]; var h6 = x * a[6];
        var h7 = x * a[7]; var h8 = x * a[8]; var h9 = x * a[9];
        x = a[1];
        x += x;
        h2 += x * a[1]; h3 += x * a[2];
        h4 += x * t[0]; h5 += x * a[4];
        h6 += x * t[1]; h7 += x * a[6];
        h8 += x * t[2]; h9 += x * a[8];
        h0 += x * t[4];
        x = a[2];
        h4 += x * x;
        x += x;
        h5 += x * a[3]; h6 += x * a[4];
        h7 += x * a[5]; h8 += x * a[6];
        h9 += x * a[7]; h0 += x * t[8];
        h1 += x * t[9];
        x = a[3];
        x += x;
        h6 += x * a[3]; h7 += x * a[4];
        h8 += x * t[1]; h9 += x * a[6];
        h0 += x * t[3]; h1 += x * t[8];
        h2 += x * t[4];
        x = a[4];
        h8 += x * x;
        x += x;
        h9 += x * a[5]; h0 += x * t[6];
        h1 += x * t[7]; h2 += x * t[8];
        h3 += x * t[9];
        x = a[5];
        x += x;
        h0 += x * t[5]; h1 += x * t[6];
        h2 += x * t[3]; h3 += x * t[8];
        h4 += x * t[4];
        x = a[6];
        h2 += x * t[6];
        x += x;
        h3 += x * t[7]; h4 += x * t[8];
        h5 += x * t[9];
        x = a[7];
        x += x;
        h4 += x * t[7]; h5 += x * t[8];
        h6 += x * t[4];
        x = a[8];
        h6 += x * t[8];
        x += x;
        h7 += x * t[9];
        x = a[9];
        x += x;
        h8 += x * t[9];
        Reduce(r, h0, h1, h2, h3, h4, h5, h6, h7, h8, h9);
    }

    // Two chains of carries at a time.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Reduce<V>(V* r, V h0, V h1, V h2, V h3, V h4, V h5, V h6, V h7, V h8, V h9)
        where V : unmanaged, ILanes<V>
    {
        var (even, odd) = (V.Of(Mask26), V.Of(Mask25));
        h1 += h0 >>> 26; h6 += h5 >>> 25;
        h0 &= even; h5 &= odd;
        h2 += h1 >>> 25; h7 += h6 >>> 26;
        r[6] = h6 & even;
        h1 &= odd;
        h3 += h2 >>> 26; h8 += h7 >>> 25;
        r[2] = h2 & even; r[7] = h7 & odd;
        h4 += h3 >>> 25; h9 += h8 >>> 26;
        r[3] = h3 & odd; r[8] = h8 & even;
        h5 += h4 >>> 26;
        h0 += Nineteen(h9 >>> 25);
        r[4] = h4 & even; r[9] = h9 & odd;
        r[6] += h5 >>> 25;
        r[5] = h5 & odd;
        h1 += h0 >>> 26;
        r[0] = h0 & even;
        r[2] += h1 >>> 25;
        r[1] = h1 & odd;
    }

    // 19 x of a carry that may have more than 32 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static V Nineteen<V>(V x)
        where V : unmanaged, ILanes<V> =>
        x + (x + x + (x << 4));
}
