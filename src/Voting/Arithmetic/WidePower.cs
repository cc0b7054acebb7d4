
namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. Reference: Yao 1976.
/// <summary>
/// Powers of numbers, one a lane, to several public exponents each. A number is squared through once, its every fourth square is kept; an exponent
/// then costs a product for each of its digits but the first of a kind, and the buckets' running product. Lanes go each their own way
/// through their digits. Not for several threads at a time.
/// </summary>
internal sealed unsafe class WidePower<V> : IDisposable
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size, Digit = 4, Buckets = 1 << Digit;

    private readonly WideModulus<V> _modulus;
    private readonly LaneMemory<V> _memory = new((Buckets + 4) * Size);
    private readonly sbyte[] _order; // odd digits of the order, each at the place where its window begins
    private readonly int _windows;
    private readonly V* _buckets;
    private readonly V* _x;
    private readonly V* _y;
    private readonly (byte Digit, short Window)[] _queue;

    /// <param name="modulus">The modulus.</param>
    /// <param name="order">The group's order, which is as long as exponents are.</param>
    public WidePower(WideModulus<V> modulus, ReadOnlySpan<ulong> order)
    {
        _modulus = modulus;
        _windows = order.Length * 64 / Digit;
        _order = OddDigits(order);
        _queue = new (byte, short)[V.Count * _windows];
        _buckets = _memory.Take(Buckets * Size);
        _x = _memory.Take(Size);
        _y = _memory.Take(Size);
        Room = _memory.Take(2 * Size);
    }

    /// <summary>Vectors that the kept squares of a number take.</summary>
    public int Squares => _windows * Size;

    /// <summary>Room for a product.</summary>
    public V* Room { get; }

    /// <summary>Tells, a bit for each lane, whether x to the order is 1.</summary>
    public int Test(V* x) => Prepare(null, x);

    /// <summary>The same, and keeps x, x^16, x^256 …</summary>
    public int Prepare(V* squares, V* x)
    {
        for (var i = 0; i < Buckets / 2; i++)
            WideLimbs.Copy(Bucket(i), _modulus.One);
        WideLimbs.Copy(_x, x);
        for (var i = 0; i < _order.Length; i++)
        {
            if (i > 0)
                _modulus.Square(_x, _x, Room);
            if (squares != null && i % Digit == 0)
                WideLimbs.Copy(squares + i / Digit * Size, _x);
            if (_order[i] > 0)
                _modulus.Multiply(Bucket(_order[i] / 2), Bucket(_order[i] / 2), _x, Room);
        }
        // Bucket k is wanted to the power of 2k + 1: the suffix products from k = 1 on squared, times that of all.
        WideLimbs.Copy(_x, Bucket(Buckets / 2 - 1));
        WideLimbs.Copy(_y, _x);
        for (var i = Buckets / 2 - 2; i > 0; i--)
        {
            _modulus.Multiply(_x, _x, Bucket(i), Room);
            _modulus.Multiply(_y, _y, _x, Room);
        }
        _modulus.Square(_y, _y, Room);
        _modulus.Multiply(_x, _x, Bucket(0), Room);
        _modulus.Multiply(_x, _x, _y, Room);
        _modulus.Multiply(_x, _x, _modulus.PlainOne, Room);
        return WideLimbs.Equal(_x, _modulus.PlainOne);
    }

    /// <summary>The kept squares of a product from those of its factors.</summary>
    public void MultiplyInto(V* product, V* squares)
    {
        for (var w = 0; w < _windows; w++)
            _modulus.Multiply(product + w * Size, product + w * Size, squares + w * Size, Room);
    }

    /// <summary>r = each lane's prepared number to its own exponent; the exponents stand one after the other.</summary>
    public void Power(V* r, V* squares, ReadOnlySpan<ulong> exponents)
    {
        var (limbs, steps) = (exponents.Length / V.Count, 0);
        Span<int> counts = stackalloc int[V.Count];
        for (var lane = 0; lane < V.Count; lane++)
            steps = Math.Max(steps, counts[lane] = Queue(lane, squares, exponents.Slice(lane * limbs, limbs)));
        V** buckets = stackalloc V*[2 * V.Count], from = buckets + V.Count;
        for (var i = 0; i < steps; i++)
        {
            for (var lane = 0; lane < V.Count; lane++)
            {
                // A lane that is through multiplies into bucket 0, which nobody reads.
                var (digit, window) = i < counts[lane] ? _queue[lane * _windows + i] : default;
                buckets[lane] = Bucket(digit);
                from[lane] = squares + window * Size;
            }
            WideLimbs.Gather(_x, buckets);
            WideLimbs.Gather(_y, from);
            _modulus.Multiply(_x, _x, _y, Room);
            WideLimbs.Scatter(buckets, _x);
        }
        // The product of bucket d to the power of d, from the highest down.
        WideLimbs.Copy(_x, Bucket(Buckets - 1));
        WideLimbs.Copy(r, _x);
        for (var d = Buckets - 2; d > 0; d--)
        {
            _modulus.Multiply(_x, _x, Bucket(d), Room);
            _modulus.Multiply(r, r, _x, Room);
        }
    }

    public void Dispose() => _memory.Dispose();

    // The first square for a bucket is put there, the others wait in the queue.
    private int Queue(int lane, V* squares, ReadOnlySpan<ulong> exponent)
    {
        var (used, count) = (0, 0);
        for (var w = 0; w < _windows; w++)
        {
            var digit = (int)(exponent[w * Digit / 64] >> (w * Digit % 64)) & (Buckets - 1);
            if (digit > 0 && (used >> digit & 1) != 0)
                _queue[lane * _windows + count++] = ((byte)digit, (short)w);
            else if (digit > 0)
                WideLimbs.CopyLane(Bucket(digit), squares + w * Size, lane);
            used |= 1 << digit;
        }
        for (var d = 1; d < Buckets; d++)
            if ((used >> d & 1) == 0)
                WideLimbs.CopyLane(Bucket(d), _modulus.One, lane);
        return count;
    }

    private V* Bucket(int i) => _buckets + i * Size;

    private static sbyte[] OddDigits(ReadOnlySpan<ulong> x)
    {
        var digits = new sbyte[x.Length * 64];
        for (var i = 0; i < digits.Length; i++)
        {
            if ((x[i / 64] >> (i % 64) & 1) == 0)
                continue;
            var from = i;
            for (var bit = 0; bit < Digit && from + bit < digits.Length; bit++, i++)
                digits[from] |= (sbyte)((int)(x[(from + bit) / 64] >> ((from + bit) % 64) & 1) << bit);
            i--;
        }
        return digits;
    }
}
