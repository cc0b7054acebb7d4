using System.Runtime.CompilerServices;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1.
/// <summary>
/// Multiples 0 … 16 of several points, one a lane. Each lane's entry lies together, two limbs in a word, so that lanes may ask for
/// different entries: rows are loaded and turned, which is much cheaper than gathering.
/// </summary>
internal static unsafe class WideTable
{
    public const int Bits = 5, Entries = 17, Digits = 52;

    /// <summary>Words of one lane's entry: five rows of four.</summary>
    private const int Entry = 20;

    /// <summary>Vectors that a table takes.</summary>
    public const int Vectors = Entries * Entry;

    /// <summary>Fills a table with the multiples of a point. Needs eighty vectors beside the room of a point.</summary>
    [SkipLocalsInit]
    public static void Fill<V>(ulong* table, V* p, V* twiceD, V* more, V* room)
        where V : unmanaged, ILanes<V>
    {
        V* prepared = more, sum = more + WidePoint.Vectors;
        var one = stackalloc V[WidePoint.Vectors];
        WidePoint.SetIdentity(sum);
        WidePoint.Prepare(prepared, sum, twiceD, room);
        Put(table, 0, prepared);
        WidePoint.Prepare(one, p, twiceD, room);
        Put(table, 1, one);
        Copy(sum, p, WidePoint.Vectors);
        for (var i = 2; i < Entries; i++)
        {
            WidePoint.AddPrepared(sum, sum, one, room, withT: true);
            WidePoint.Prepare(prepared, sum, twiceD, room);
            Put(table, i, prepared);
        }
    }

    /// <summary>q = for each lane the prepared multiple by its digit, −16 … 16.</summary>
    [SkipLocalsInit]
    public static void Get<V>(V* q, ulong* table, sbyte* digits)
        where V : unmanaged, ILanes<V>
    {
        ulong** sum = stackalloc ulong*[3 * V.Count], difference = sum + V.Count, others = sum + 2 * V.Count;
        for (var lane = 0; lane < V.Count; lane++)
        {
            // A negative digit swaps Y+X and Y−X and changes the sign of T.
            int digit = digits[lane], swap = Swap(digit);
            var entry = table + (V.Count * Math.Abs(digit) + lane) * Entry;
            sum[lane] = entry + swap;
            difference[lane] = entry + 4 - swap;
            others[lane] = entry + 8;
        }
        var negative = V.Negative(V.OfBytes(digits));
        V.Turn(sum, out var w0, out var w1, out var w2, out var w3);
        Spread(q, w0, w1, w2, w3);
        V.Turn(difference, out w0, out w1, out w2, out w3);
        Spread(q + Size, w0, w1, w2, w3);
        V.Turn(others, out w0, out w1, out w2, out w3);
        Spread(q + 2 * Size, w0, w1, w2, w3);
        Next<V>(others);
        V.Turn(others, out w0, out w1, out w2, out w3);
        Spread(q + 3 * Size, Signed(w0, negative, First), Signed(w1, negative, Pair), Signed(w2, negative, Pair), Signed(w3, negative, Pair));
        Next<V>(others);
        V.Turn(others, out w0, out w1, out w2, out w3);
        SpreadLast(q, V.Choose(negative, w1, w0));
        SpreadLast(q + Size, V.Choose(negative, w0, w1));
        SpreadLast(q + 2 * Size, w2);
        SpreadLast(q + 3 * Size, Signed(w3, negative, Pair));
    }

    /// <summary>Digits −16 … 16 of a number below 2^259, a byte for each, as many lanes interleaved.</summary>
    public static void Recode(ReadOnlySpan<ulong> scalar, sbyte* digits, int lane, int lanes)
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
            digits[lanes * i + lane] = (sbyte)(digit - (carry << 5));
        }
    }

    // Limbs of 2p, two in a word.
    internal const ulong First = 0x7FFFFDA | (0x3FFFFFEUL << 32), Pair = 0x7FFFFFE | (0x3FFFFFEUL << 32);

    /// <summary>Two limbs, those of the negative number where the mask says so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static V Signed<V>(V word, V negative, ulong bias)
        where V : unmanaged, ILanes<V> =>
        V.Choose(negative, V.Of(bias) - word, word);

    /// <summary>The first eight limbs from four words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Spread<V>(V* q, V w0, V w1, V w2, V w3)
        where V : unmanaged, ILanes<V>
    {
        q[0] = w0;
        q[1] = w0 >>> 32;
        q[2] = w1;
        q[3] = w1 >>> 32;
        q[4] = w2;
        q[5] = w2 >>> 32;
        q[6] = w3;
        q[7] = w3 >>> 32;
    }

    /// <summary>The last two limbs from a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void SpreadLast<V>(V* q, V w)
        where V : unmanaged, ILanes<V>
    {
        q[8] = w;
        q[9] = w >>> 32;
    }

    /// <summary>Four words on where the digit is negative.</summary>
    internal static int Swap(int digit) => (int)((uint)digit >> 31) << 2;

    /// <summary>Each lane goes to its next row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Next<V>(ulong** rows)
        where V : unmanaged, ILanes<V>
    {
        for (var lane = 0; lane < V.Count; lane++)
            rows[lane] += 4;
    }

    private static void Put<V>(ulong* table, int entry, V* prepared)
        where V : unmanaged, ILanes<V>
    {
        var to = table + V.Count * entry * Entry;
        for (var coordinate = 0; coordinate < 4; coordinate++)
        {
            var q = prepared + coordinate * Size;
            V.TurnBack(Word(q, 0), Word(q, 1), Word(q, 2), Word(q, 3), to + 4 * coordinate, Entry);
        }
        V.TurnBack(Word(prepared, 4), Word(prepared + Size, 4), Word(prepared + 2 * Size, 4), Word(prepared + 3 * Size, 4), to + 16, Entry);
    }

    private static V Word<V>(V* q, int pair)
        where V : unmanaged, ILanes<V> =>
        q[2 * pair] | (q[2 * pair + 1] << 32);
}
