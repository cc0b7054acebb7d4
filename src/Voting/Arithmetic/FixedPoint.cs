namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1.
/// <summary>A point that is multiplied often: 64 windows of 4 bits, signed digits, so that a product is 64 additions.</summary>
internal sealed class FixedPoint
{
    internal const int Windows = 64, Entries = 8;

    private readonly AffinePoint[] _table; // of window w: 1, 2 … 8 times 16^w · P
    private readonly Lazy<WideSecretPoint> _wide;

    public FixedPoint(in EdwardsPoint point)
    {
        var points = new EdwardsPoint[Windows * Entries];
        var start = point;
        for (var w = 0; w < Windows; w++)
        {
            var cached = new CachedPoint(start);
            points[w * Entries] = start;
            for (var i = 1; i < Entries; i++)
                points[w * Entries + i] = points[w * Entries + i - 1] + cached;
            start = points[w * Entries + Entries - 1].Doubled();
        }
        _table = AffinePoint.Of(points);
        _wide = new(() => new(_table));
        Point = point;
    }

    public static FixedPoint Base { get; } = new(EdwardsPoint.Base);

    public EdwardsPoint Point { get; }

    /// <summary>k · P for a secret k below 7 · 2^252: every entry of a window is looked at.</summary>
    public EdwardsPoint TimesSecret(ReadOnlySpan<ulong> k)
    {
        Span<sbyte> digits = stackalloc sbyte[Windows];
        Signed(k, digits);
        var sum = EdwardsPoint.Identity;
        for (var w = 0; w < Windows; w++)
        {
            var (sign, size) = Split(digits[w]);
            var entry = AffinePoint.Identity;
            for (var i = 0; i < Entries; i++)
                entry = entry.Or(_table[w * Entries + i], MaskOfEqual(size, i + 1));
            sum += entry.Or(-entry, sign);
        }
        digits.Clear();
        return sum;
    }

    /// <summary>The same for many secret numbers, one after the other; many at a time where this machine can.</summary>
    public EdwardsPoint[] TimesSecrets(ReadOnlySpan<ulong> all)
    {
        const int limbs = ScalarField.Limbs;
        var products = new EdwardsPoint[all.Length / limbs];
        var i = EightLanes.IsSupported ? Wide<EightLanes>(all, products) : FourLanes.IsSupported ? Wide<FourLanes>(all, products) : 0;
        for (; i < products.Length; i++)
            products[i] = TimesSecret(all.Slice(i * limbs, limbs));
        return products;
    }

    private int Wide<V>(ReadOnlySpan<ulong> all, EdwardsPoint[] products)
        where V : unmanaged, ILanes<V>
    {
        const int limbs = ScalarField.Limbs;
        var i = 0;
        for (; i + V.Count <= products.Length; i += V.Count)
            _wide.Value.TimesSecret<V>(all.Slice(i * limbs, V.Count * limbs), products.AsSpan(i, V.Count));
        return i;
    }

    /// <summary>k · P for a public k.</summary>
    public EdwardsPoint Times(ReadOnlySpan<ulong> k)
    {
        Span<sbyte> digits = stackalloc sbyte[Windows];
        Signed(k, digits);
        var sum = EdwardsPoint.Identity;
        for (var w = 0; w < Windows; w++)
            if (digits[w] > 0)
                sum += _table[w * Entries + digits[w] - 1];
            else if (digits[w] < 0)
                sum += -_table[w * Entries - digits[w] - 1];
        return sum;
    }

    /// <summary>k · P of any point and a secret k.</summary>
    public static EdwardsPoint TimesSecret(in EdwardsPoint point, ReadOnlySpan<ulong> k)
    {
        Span<sbyte> digits = stackalloc sbyte[Windows];
        Signed(k, digits);
        var table = Multiples(point);
        var sum = EdwardsPoint.Identity;
        for (var w = Windows - 1; w >= 0; w--)
        {
            sum = sum.Doubled().Doubled().Doubled().Doubled();
            var (sign, size) = Split(digits[w]);
            var entry = CachedPoint.Identity;
            for (var i = 0; i < Entries; i++)
                entry = entry.Or(table[i], MaskOfEqual(size, i + 1));
            sum += entry.Or(-entry, sign);
        }
        digits.Clear();
        return sum;
    }

    /// <summary>k · P of any point and a public k.</summary>
    public static EdwardsPoint Times(in EdwardsPoint point, ReadOnlySpan<ulong> k)
    {
        Span<sbyte> digits = stackalloc sbyte[Windows];
        Signed(k, digits);
        var table = Multiples(point);
        var sum = EdwardsPoint.Identity;
        for (var w = Windows - 1; w >= 0; w--)
        {
            sum = sum.Doubled().Doubled().Doubled().Doubled();
            if (digits[w] > 0)
                sum += table[digits[w] - 1];
            else if (digits[w] < 0)
                sum += -table[-digits[w] - 1];
        }
        return sum;
    }

    private static CachedPoint[] Multiples(in EdwardsPoint point)
    {
        var table = new CachedPoint[Entries];
        var (cached, next) = (new CachedPoint(point), point);
        for (var i = 0; i < Entries; i++, next += cached)
            table[i] = new(next);
        return table;
    }

    // Digits from −8 to 8 of a number below 7 · 2^252; without branches.
    internal static void Signed(ReadOnlySpan<ulong> k, Span<sbyte> digits)
    {
        var carry = 0;
        for (var w = 0; w < Windows; w++)
        {
            var digit = (int)(k[w / 16] >> (4 * (w % 16)) & 15) + carry;
            carry = (digit + 8) >> 4;
            digits[w] = (sbyte)(digit - (carry << 4));
        }
    }

    private static (ulong SignMask, int Size) Split(sbyte digit)
    {
        var sign = digit >> 7; // 0 or −1
        return ((ulong)(long)sign, (digit ^ sign) - sign);
    }

    private static ulong MaskOfEqual(int x, int y) => (ulong)((long)((x ^ y) - 1) >> 63);
}
