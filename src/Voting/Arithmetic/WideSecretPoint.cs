using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §1.3 and §2.1.
/// <summary>
/// A point that four lanes multiply by different secret numbers: the windows of <see cref="FixedPoint"/>, every entry looked at, masks decide.
/// No branch and no address depends on a number.
/// </summary>
internal sealed unsafe class WideSecretPoint
{
    private const int Windows = FixedPoint.Windows, Entries = FixedPoint.Entries, Lanes = 4;

    /// <summary>Words of a coordinate, two limbs each.</summary>
    private const int Words = 5;

    private readonly ulong[] _table = new ulong[Windows * Entries * 3 * Words];

    /// <param name="table">Of window w: 1, 2 … 8 times 16^w · P.</param>
    public WideSecretPoint(ReadOnlySpan<AffinePoint> table)
    {
        for (var i = 0; i < table.Length; i++)
        {
            var entry = _table.AsSpan(i * 3 * Words, 3 * Words);
            Put(entry, table[i].YPlusX);
            Put(entry[Words..], table[i].YMinusX);
            Put(entry[(2 * Words)..], table[i].TwiceDXY);
        }
    }

    /// <summary>Four products with four secret numbers below 2^255, one after the other.</summary>
    [SkipLocalsInit]
    public void TimesSecret(ReadOnlySpan<ulong> k, Span<EdwardsPoint> products)
    {
        const int vectors = WidePoint.Vectors + 3 * Size + WidePoint.Room + Entries + 1;
        var sum = stackalloc Vector256<ulong>[vectors];
        Vector256<ulong>* entry = sum + WidePoint.Vectors, room = entry + 3 * Size, masks = room + WidePoint.Room;
        Span<sbyte> digits = stackalloc sbyte[Lanes * Windows];
        for (var lane = 0; lane < Lanes; lane++)
            FixedPoint.Signed(k.Slice(lane * ScalarField.Limbs, ScalarField.Limbs), digits.Slice(lane * Windows, Windows));
        WidePoint.SetIdentity(sum);
        fixed (ulong* table = _table)
            for (var w = 0; w < Windows; w++)
            {
                var digit = Vector256.Create((long)digits[w], digits[Windows + w], digits[2 * Windows + w], digits[3 * Windows + w]);
                Get(entry, table + w * Entries * 3 * Words, digit, masks);
                WidePoint.AddAffine(sum, sum, entry, room, withT: true);
            }
        for (var lane = 0; lane < Lanes; lane++)
            products[lane] = new(Leave(sum, lane), Leave(sum + Size, lane), Leave(sum + 2 * Size, lane), Leave(sum + 3 * Size, lane));
        new Span<Vector256<ulong>>(sum, vectors).Clear();
        digits.Clear();
    }

    private static void Get(Vector256<ulong>* q, ulong* entries, Vector256<long> digit, Vector256<ulong>* masks)
    {
        var negative = Avx2.CompareGreaterThan(Vector256<long>.Zero, digit).AsUInt64();
        var size = Avx2.Subtract(Avx2.Xor(digit, negative.AsInt64()), negative.AsInt64());
        for (var i = 0; i <= Entries; i++)
            Store(masks + i, Avx2.CompareEqual(size, Vector256.Create((long)i)).AsUInt64());
        // The identity is 1, 1, 0.
        var one = Avx2.And(Load(masks), Vector256.Create(1UL));
        Select(entries, masks, one, out var p0, out var p1, out var p2, out var p3, out var p4);
        Select(entries + Words, masks, one, out var m0, out var m1, out var m2, out var m3, out var m4);
        // A negative digit swaps Y+X and Y−X and changes the sign of T.
        WideTable.Spread(q, Blend(p0, m0, negative), Blend(p1, m1, negative), Blend(p2, m2, negative), Blend(p3, m3, negative));
        WideTable.SpreadLast(q, Blend(p4, m4, negative));
        WideTable.Spread(q + Size, Blend(m0, p0, negative), Blend(m1, p1, negative), Blend(m2, p2, negative), Blend(m3, p3, negative));
        WideTable.SpreadLast(q + Size, Blend(m4, p4, negative));
        Select(entries + 2 * Words, masks, Vector256<ulong>.Zero, out p0, out p1, out p2, out p3, out p4);
        WideTable.Spread(q + 2 * Size, WideTable.Signed(p0, negative, WideTable.First), WideTable.Signed(p1, negative, WideTable.Pair),
            WideTable.Signed(p2, negative, WideTable.Pair), WideTable.Signed(p3, negative, WideTable.Pair));
        WideTable.SpreadLast(q + 2 * Size, WideTable.Signed(p4, negative, WideTable.Pair));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Select(
        ulong* entries, Vector256<ulong>* masks, Vector256<ulong> otherwise,
        out Vector256<ulong> w0, out Vector256<ulong> w1, out Vector256<ulong> w2, out Vector256<ulong> w3, out Vector256<ulong> w4)
    {
        w0 = otherwise;
        w1 = w2 = w3 = w4 = Vector256<ulong>.Zero;
        for (var i = 0; i < Entries; i++, entries += 3 * Words)
        {
            var mask = Load(masks + i + 1);
            w0 = Avx2.Or(w0, Avx2.And(mask, Vector256.Create(entries[0])));
            w1 = Avx2.Or(w1, Avx2.And(mask, Vector256.Create(entries[1])));
            w2 = Avx2.Or(w2, Avx2.And(mask, Vector256.Create(entries[2])));
            w3 = Avx2.Or(w3, Avx2.And(mask, Vector256.Create(entries[3])));
            w4 = Avx2.Or(w4, Avx2.And(mask, Vector256.Create(entries[4])));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Blend(Vector256<ulong> x, Vector256<ulong> other, Vector256<ulong> mask) => Avx2.BlendVariable(x, other, mask);

    private static void Put(Span<ulong> words, in FieldElement x)
    {
        var (a, b, c, d, e) = x.Limbs;
        (words[0], words[1], words[2], words[3], words[4]) =
            (WideFixedPoint.Word(a), WideFixedPoint.Word(b), WideFixedPoint.Word(c), WideFixedPoint.Word(d), WideFixedPoint.Word(e));
    }
}
