using System.Runtime.CompilerServices;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §1.3 and §2.1.
/// <summary>
/// A point that lanes multiply by different secret numbers: the windows of <see cref="FixedPoint"/>, every entry looked at, masks decide.
/// No branch and no address depends on a number.
/// </summary>
internal sealed unsafe class WideSecretPoint
{
    private const int Windows = FixedPoint.Windows, Entries = FixedPoint.Entries;

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

    /// <summary>As many products as lanes, with secret numbers below 2^255, one after the other.</summary>
    [SkipLocalsInit]
    public void TimesSecret<V>(ReadOnlySpan<ulong> k, Span<EdwardsPoint> products)
        where V : unmanaged, ILanes<V>
    {
        const int vectors = WidePoint.Vectors + 3 * Size + WidePoint.Room + Entries + 1;
        var sum = stackalloc V[vectors];
        V* entry = sum + WidePoint.Vectors, room = entry + 3 * Size, masks = room + WidePoint.Room;
        var digits = stackalloc sbyte[Windows * V.Count];
        Span<sbyte> ofLane = stackalloc sbyte[Windows];
        for (var lane = 0; lane < V.Count; lane++)
        {
            FixedPoint.Signed(k.Slice(lane * ScalarField.Limbs, ScalarField.Limbs), ofLane);
            for (var w = 0; w < Windows; w++)
                digits[w * V.Count + lane] = ofLane[w];
        }
        WidePoint.SetIdentity(sum);
        fixed (ulong* table = _table)
            for (var w = 0; w < Windows; w++)
            {
                Get(entry, table + w * Entries * 3 * Words, V.OfBytes(digits + w * V.Count), masks);
                WidePoint.AddAffine(sum, sum, entry, room, withT: true);
            }
        for (var lane = 0; lane < V.Count; lane++)
            products[lane] = WidePoint.Leave(sum, lane);
        new Span<V>(sum, vectors).Clear();
        new Span<sbyte>(digits, Windows * V.Count).Clear();
        ofLane.Clear();
    }

    private static void Get<V>(V* q, ulong* entries, V digit, V* masks)
        where V : unmanaged, ILanes<V>
    {
        var negative = V.Negative(digit);
        var size = (digit ^ negative) - negative;
        for (var i = 0; i <= Entries; i++)
            masks[i] = V.Equal(size, V.Of((ulong)i));
        // The identity is 1, 1, 0.
        var one = masks[0] & V.Of(1);
        Select(entries, masks, one, out var p0, out var p1, out var p2, out var p3, out var p4);
        Select(entries + Words, masks, one, out var m0, out var m1, out var m2, out var m3, out var m4);
        // A negative digit swaps Y+X and Y−X and changes the sign of T.
        WideTable.Spread(q, V.Choose(negative, m0, p0), V.Choose(negative, m1, p1), V.Choose(negative, m2, p2), V.Choose(negative, m3, p3));
        WideTable.SpreadLast(q, V.Choose(negative, m4, p4));
        WideTable.Spread(q + Size, V.Choose(negative, p0, m0), V.Choose(negative, p1, m1), V.Choose(negative, p2, m2), V.Choose(negative, p3, m3));
        WideTable.SpreadLast(q + Size, V.Choose(negative, p4, m4));
        Select(entries + 2 * Words, masks, V.Of(0), out p0, out p1, out p2, out p3, out p4);
        WideTable.Spread(q + 2 * Size, WideTable.Signed(p0, negative, WideTable.First), WideTable.Signed(p1, negative, WideTable.Pair),
            WideTable.Signed(p2, negative, WideTable.Pair), WideTable.Signed(p3, negative, WideTable.Pair));
        WideTable.SpreadLast(q + 2 * Size, WideTable.Signed(p4, negative, WideTable.Pair));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Select<V>(ulong* entries, V* masks, V otherwise, out V w0, out V w1, out V w2, out V w3, out V w4)
        where V : unmanaged, ILanes<V>
    {
        w0 = otherwise;
        w1 = w2 = w3 = w4 = V.Of(0);
        for (var i = 0; i < Entries; i++, entries += 3 * Words)
        {
            var mask = masks[i + 1];
            w0 |= mask & V.Of(entries[0]);
            w1 |= mask & V.Of(entries[1]);
            w2 |= mask & V.Of(entries[2]);
            w3 |= mask & V.Of(entries[3]);
            w4 |= mask & V.Of(entries[4]);
        }
    }

    private static void Put(Span<ulong> words, in FieldElement x)
    {
        var (a, b, c, d, e) = x.Limbs;
        (words[0], words[1], words[2], words[3], words[4]) =
            (WideFixedPoint.Word(a), WideFixedPoint.Word(b), WideFixedPoint.Word(c), WideFixedPoint.Word(d), WideFixedPoint.Word(e));
    }
}
