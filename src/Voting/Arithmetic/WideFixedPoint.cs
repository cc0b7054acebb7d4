using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1.
/// <summary>A point that lanes multiply by different public numbers: 32 windows of 8 bits, half a megabyte.</summary>
internal sealed unsafe class WideFixedPoint
{
    private const int Bits = 8, Windows = 32, Entries = 129, Entry = 16;

    private readonly ulong* _table;

    public WideFixedPoint(in EdwardsPoint point)
    {
        _table = (ulong*)NativeMemory.AlignedAlloc(Windows * Entries * Entry * sizeof(ulong), 64);
        var points = new EdwardsPoint[Entries - 1];
        var start = point;
        for (var w = 0; w < Windows; w++)
        {
            var cached = new CachedPoint(start);
            points[0] = start;
            for (var i = 1; i < points.Length; i++)
                points[i] = points[i - 1] + cached;
            Put(w, 0, AffinePoint.Identity);
            foreach (var (i, affine) in AffinePoint.Of(points).Index())
                Put(w, i + 1, affine);
            start = points[^1].Doubled();
        }
    }

    ~WideFixedPoint() => NativeMemory.AlignedFree(_table);

    public static WideFixedPoint Base => LazyBase.Value;

    private static readonly Lazy<WideFixedPoint> LazyBase = new(() => new(EdwardsPoint.Base));

    /// <summary>sum += k·P in each lane, or −k·P. Needs thirty vectors beside the room of a point.</summary>
    public void AddMultiple<V>(V* sum, sbyte* digits, bool isNegative, V* more, V* room, bool withT)
        where V : unmanaged, ILanes<V>
    {
        for (var w = 0; w < Windows; w++)
        {
            Get(more, w, digits + V.Count * w, isNegative);
            WidePoint.AddAffine(sum, sum, more, room, withT || w < Windows - 1);
        }
        GC.KeepAlive(this);
    }

    /// <summary>Digits −128 … 127 of a number below 2^254, a byte for each, as many lanes interleaved.</summary>
    public static void Recode(ReadOnlySpan<ulong> scalar, sbyte* digits, int lane, int lanes)
    {
        var carry = 0;
        for (var i = 0; i < Windows; i++)
        {
            var digit = (int)(scalar[i / 8] >> (i % 8 * Bits) & 255) + carry;
            carry = digit >= 128 ? 1 : 0; // −128 … 127
            digits[lanes * i + lane] = (sbyte)(digit - (carry << 8));
        }
    }

    [SkipLocalsInit]
    private void Get<V>(V* q, int window, sbyte* digits, bool isNegative)
        where V : unmanaged, ILanes<V>
    {
        var table = _table + window * Entries * Entry;
        ulong** sum = stackalloc ulong*[3 * V.Count], difference = sum + V.Count, others = sum + 2 * V.Count;
        for (var lane = 0; lane < V.Count; lane++)
        {
            int digit = digits[lane], swap = WideTable.Swap(isNegative ? -digit : digit);
            var entry = table + Math.Abs(digit) * Entry;
            sum[lane] = entry + swap;
            difference[lane] = entry + 4 - swap;
            others[lane] = entry + 8;
        }
        var signed = V.OfBytes(digits);
        var negative = V.Negative(isNegative ? V.Of(0) - signed : signed);
        V.Turn(sum, out var w0, out var w1, out var w2, out var w3);
        WideTable.Spread(q, w0, w1, w2, w3);
        V.Turn(difference, out w0, out w1, out w2, out w3);
        WideTable.Spread(q + Size, w0, w1, w2, w3);
        V.Turn(others, out w0, out w1, out w2, out w3);
        WideTable.Spread(q + 2 * Size, WideTable.Signed(w0, negative, WideTable.First), WideTable.Signed(w1, negative, WideTable.Pair),
            WideTable.Signed(w2, negative, WideTable.Pair), WideTable.Signed(w3, negative, WideTable.Pair));
        WideTable.Next<V>(others);
        V.Turn(others, out w0, out w1, out w2, out _);
        WideTable.SpreadLast(q, V.Choose(negative, w1, w0));
        WideTable.SpreadLast(q + Size, V.Choose(negative, w0, w1));
        WideTable.SpreadLast(q + 2 * Size, WideTable.Signed(w2, negative, WideTable.Pair));
    }

    private void Put(int window, int i, in AffinePoint point)
    {
        var entry = _table + (window * Entries + i) * Entry;
        PutCoordinate(entry, 0, point.YPlusX);
        PutCoordinate(entry, 1, point.YMinusX);
        PutCoordinate(entry, 2, point.TwiceDXY);
        entry[15] = 0;
    }

    private static void PutCoordinate(ulong* entry, int coordinate, in FieldElement x)
    {
        var (a, b, c, d, e) = x.Limbs;
        var row = entry + 4 * coordinate;
        (row[0], row[1], row[2], row[3], entry[12 + coordinate]) = (Word(a), Word(b), Word(c), Word(d), Word(e));
    }

    /// <summary>A limb of 51 bits as the two of 26 and 25, in one word.</summary>
    internal static ulong Word(ulong limb) => (limb & ((1UL << 26) - 1)) | (limb >> 26 << 32);
}
