using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1.
/// <summary>
/// Multiples 0 … 16 of four points, one a lane. Each lane's entry lies together, two limbs in a word, so that lanes may ask for
/// different entries: rows are loaded and turned, which is much cheaper than gathering.
/// </summary>
internal static unsafe class WideTable
{
    public const int Bits = 5, Entries = 17, Digits = 52;

    /// <summary>Words of one lane's entry: five rows of four.</summary>
    private const int Entry = 20;

    /// <summary>Words of a table.</summary>
    public const int Words = Entries * 4 * Entry;

    /// <summary>Fills a table with the multiples of a point. Needs eighty vectors beside the room of a point.</summary>
    public static void Fill(ulong* table, Vector256<ulong>* p, Vector256<ulong>* twiceD, Vector256<ulong>* more, Vector256<ulong>* room)
    {
        Vector256<ulong>* prepared = more, sum = more + WidePoint.Vectors;
        WidePoint.SetIdentity(sum);
        WidePoint.Prepare(prepared, sum, twiceD, room);
        Put(table, 0, prepared);
        WidePoint.Prepare(prepared, p, twiceD, room);
        Put(table, 1, prepared);
        Copy(sum, p, WidePoint.Vectors);
        Span<Vector256<ulong>> first = stackalloc Vector256<ulong>[WidePoint.Vectors];
        fixed (Vector256<ulong>* one = first)
        {
            Copy(one, prepared, WidePoint.Vectors);
            for (var i = 2; i < Entries; i++)
            {
                WidePoint.AddPrepared(sum, sum, one, room, withT: true);
                WidePoint.Prepare(prepared, sum, twiceD, room);
                Put(table, i, prepared);
            }
        }
    }

    /// <summary>q = for each lane the prepared multiple by its digit, −16 … 16.</summary>
    [SkipLocalsInit]
    public static void Get(Vector256<ulong>* q, ulong* table, sbyte* digits)
    {
        var d = *(int*)digits;
        ulong* s0 = Row(table, 0, (sbyte)d), s1 = Row(table, 1, (sbyte)(d >> 8)), s2 = Row(table, 2, (sbyte)(d >> 16)), s3 = Row(table, 3, (sbyte)(d >> 24));
        var negative = Vector256.Create((long)(sbyte)d >> 63, (long)(sbyte)(d >> 8) >> 63, (long)(sbyte)(d >> 16) >> 63, (long)(sbyte)(d >> 24) >> 63).AsUInt64();
        // A negative digit swaps Y+X and Y−X and changes the sign of T.
        Turn(s0 + Swap(d), s1 + Swap(d >> 8), s2 + Swap(d >> 16), s3 + Swap(d >> 24), out var w0, out var w1, out var w2, out var w3);
        Spread(q, w0, w1, w2, w3);
        Turn(s0 + 4 - Swap(d), s1 + 4 - Swap(d >> 8), s2 + 4 - Swap(d >> 16), s3 + 4 - Swap(d >> 24), out w0, out w1, out w2, out w3);
        Spread(q + Size, w0, w1, w2, w3);
        Turn(s0 + 8, s1 + 8, s2 + 8, s3 + 8, out w0, out w1, out w2, out w3);
        Spread(q + 2 * Size, w0, w1, w2, w3);
        Turn(s0 + 12, s1 + 12, s2 + 12, s3 + 12, out w0, out w1, out w2, out w3);
        Spread(q + 3 * Size, Signed(w0, negative, First), Signed(w1, negative, Pair), Signed(w2, negative, Pair), Signed(w3, negative, Pair));
        Turn(s0 + 16, s1 + 16, s2 + 16, s3 + 16, out w0, out w1, out w2, out w3);
        SpreadLast(q, Avx2.BlendVariable(w0, w1, negative));
        SpreadLast(q + Size, Avx2.BlendVariable(w1, w0, negative));
        SpreadLast(q + 2 * Size, w2);
        SpreadLast(q + 3 * Size, Signed(w3, negative, Pair));
    }

    /// <summary>Digits −16 … 16 of a number below 2^259, a byte for each, four lanes interleaved.</summary>
    public static void Recode(ReadOnlySpan<ulong> scalar, sbyte* digits, int lane)
    {
        var carry = 0;
        for (var i = 0; i < Digits; i++)
        {
            var (at, shift) = (i * Bits / 64, i * Bits % 64);
            var bits = at < 4 ? scalar[at] >> shift : 0;
            if (shift > 64 - Bits && at + 1 < 4)
                bits |= scalar[at + 1] << (64 - shift);
            var digit = (int)(bits & 31) + carry;
            carry = (digit + 15) >> 5; // 17 … 32 become negative
            digits[4 * i + lane] = (sbyte)(digit - (carry << 5));
        }
    }

    internal static readonly ulong First = 0x7FFFFDA | (0x3FFFFFEUL << 32), Pair = 0x7FFFFFE | (0x3FFFFFEUL << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<ulong> Signed(Vector256<ulong> word, Vector256<ulong> negative, ulong bias) =>
        Avx2.BlendVariable(word, Avx2.Subtract(Vector256.Create(bias), word), negative);

    /// <summary>Four lanes' rows of four words become four vectors of lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Turn(
        ulong* r0, ulong* r1, ulong* r2, ulong* r3, out Vector256<ulong> w0, out Vector256<ulong> w1, out Vector256<ulong> w2, out Vector256<ulong> w3) =>
        Turn(Avx.LoadVector256(r0), Avx.LoadVector256(r1), Avx.LoadVector256(r2), Avx.LoadVector256(r3), out w0, out w1, out w2, out w3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Spread(Vector256<ulong>* q, Vector256<ulong> w0, Vector256<ulong> w1, Vector256<ulong> w2, Vector256<ulong> w3)
    {
        Store(q, w0);
        Store(q + 1, Avx2.ShiftRightLogical(w0, 32));
        Store(q + 2, w1);
        Store(q + 3, Avx2.ShiftRightLogical(w1, 32));
        Store(q + 4, w2);
        Store(q + 5, Avx2.ShiftRightLogical(w2, 32));
        Store(q + 6, w3);
        Store(q + 7, Avx2.ShiftRightLogical(w3, 32));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SpreadLast(Vector256<ulong>* q, Vector256<ulong> w)
    {
        Store(q + 8, w);
        Store(q + 9, Avx2.ShiftRightLogical(w, 32));
    }

    private static ulong* Row(ulong* table, int lane, sbyte digit) => table + (4 * Math.Abs((int)digit) + lane) * Entry;

    // Four words on where the digit is negative.
    private static int Swap(int digit) => (int)((uint)(sbyte)digit >> 31) << 2;

    private static void Put(ulong* table, int entry, Vector256<ulong>* prepared)
    {
        var to = table + 4 * entry * Entry;
        for (var coordinate = 0; coordinate < 4; coordinate++)
        {
            var q = prepared + coordinate * Size;
            Turn(Word(q, 0), Word(q, 1), Word(q, 2), Word(q, 3), out var r0, out var r1, out var r2, out var r3);
            PutRow(to + 4 * coordinate, r0, r1, r2, r3);
        }
        Turn(Word(prepared, 4), Word(prepared + Size, 4), Word(prepared + 2 * Size, 4), Word(prepared + 3 * Size, 4), out var l0, out var l1, out var l2, out var l3);
        PutRow(to + 16, l0, l1, l2, l3);
    }

    private static void PutRow(ulong* to, Vector256<ulong> r0, Vector256<ulong> r1, Vector256<ulong> r2, Vector256<ulong> r3)
    {
        Avx.Store(to, r0);
        Avx.Store(to + Entry, r1);
        Avx.Store(to + 2 * Entry, r2);
        Avx.Store(to + 3 * Entry, r3);
    }

    private static Vector256<ulong> Word(Vector256<ulong>* q, int pair) =>
        Avx2.Or(Load(q + 2 * pair), Avx2.ShiftLeftLogical(Load(q + 2 * pair + 1), 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c, Vector256<ulong> d,
        out Vector256<ulong> w0, out Vector256<ulong> w1, out Vector256<ulong> w2, out Vector256<ulong> w3)
    {
        var (ab, abHigh) = (Avx2.UnpackLow(a, b), Avx2.UnpackHigh(a, b));
        var (cd, cdHigh) = (Avx2.UnpackLow(c, d), Avx2.UnpackHigh(c, d));
        w0 = Avx2.Permute2x128(ab, cd, 0x20);
        w1 = Avx2.Permute2x128(abHigh, cdHigh, 0x20);
        w2 = Avx2.Permute2x128(ab, cd, 0x31);
        w3 = Avx2.Permute2x128(abHigh, cdHigh, 0x31);
    }
}
