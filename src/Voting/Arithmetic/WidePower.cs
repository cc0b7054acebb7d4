using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. Reference: Yao 1976.
/// <summary>
/// Powers of four numbers to several public exponents each. A number is squared through once, its every fourth square is kept; an exponent
/// then costs a product for each of its digits but the first of a kind, and the buckets' running product. Lanes go each their own way
/// through their digits. Not for several threads at a time.
/// </summary>
internal sealed unsafe class WidePower : IDisposable
{
    private const int Size = WideModulus.Size, Digit = 4, Buckets = 1 << Digit, Lanes = 4;

    private readonly WideModulus _modulus;
    private readonly sbyte[] _order; // odd digits of the order, each at the place where its window begins
    private readonly int _windows;
    private readonly Vector256<ulong>* _begin;
    private readonly Vector256<ulong>* _buckets;
    private readonly Vector256<ulong>* _x;
    private readonly Vector256<ulong>* _y;
    private readonly (byte Digit, short Window)[] _queue;
    private bool _isFreed;

    /// <param name="modulus">The modulus.</param>
    /// <param name="order">The group's order, which is as long as exponents are.</param>
    public WidePower(WideModulus modulus, ReadOnlySpan<ulong> order)
    {
        _modulus = modulus;
        _windows = order.Length * 64 / Digit;
        _order = OddDigits(order);
        _queue = new (byte, short)[Lanes * _windows];
        var vectors = (Buckets + 4) * Size;
        _begin = (Vector256<ulong>*)NativeMemory.AlignedAlloc((nuint)(vectors * sizeof(Vector256<ulong>)), 64);
        new Span<Vector256<ulong>>(_begin, vectors).Clear();
        _buckets = _begin;
        _x = _begin + Buckets * Size;
        _y = _x + Size;
        Room = _y + Size;
    }

    /// <summary>Vectors that the kept squares of a number take.</summary>
    public int Squares => _windows * Size;

    /// <summary>Room for a product.</summary>
    public Vector256<ulong>* Room { get; }

    /// <summary>Tells, a bit for each lane, whether x to the order is 1.</summary>
    public int Test(Vector256<ulong>* x) => Prepare(null, x);

    /// <summary>The same, and keeps x, x^16, x^256 …</summary>
    public int Prepare(Vector256<ulong>* squares, Vector256<ulong>* x)
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
    public void MultiplyInto(Vector256<ulong>* product, Vector256<ulong>* squares)
    {
        for (var w = 0; w < _windows; w++)
            _modulus.Multiply(product + w * Size, product + w * Size, squares + w * Size, Room);
    }

    /// <summary>r = each lane's prepared number to its own exponent; the exponents stand one after the other.</summary>
    public void Power(Vector256<ulong>* r, Vector256<ulong>* squares, ReadOnlySpan<ulong> exponents)
    {
        var limbs = exponents.Length / Lanes;
        Span<int> counts = stackalloc int[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
            counts[lane] = Queue(lane, squares, exponents.Slice(lane * limbs, limbs));
        var steps = Math.Max(Math.Max(counts[0], counts[1]), Math.Max(counts[2], counts[3]));
        for (var i = 0; i < steps; i++)
        {
            // A lane that is through multiplies into bucket 0, which nobody reads.
            var (q0, q1, q2, q3) = (Queued(0, i, counts), Queued(1, i, counts), Queued(2, i, counts), Queued(3, i, counts));
            Vector256<ulong>* b0 = Bucket(q0.Digit), b1 = Bucket(q1.Digit), b2 = Bucket(q2.Digit), b3 = Bucket(q3.Digit);
            WideLimbs.Gather(_x, b0, b1, b2, b3);
            WideLimbs.Gather(_y, squares + q0.Window * Size, squares + q1.Window * Size, squares + q2.Window * Size, squares + q3.Window * Size);
            _modulus.Multiply(_x, _x, _y, Room);
            WideLimbs.Scatter(b0, b1, b2, b3, _x);
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

    public void Dispose()
    {
        if (!_isFreed)
            NativeMemory.AlignedFree(_begin);
        _isFreed = true;
    }

    // The first square for a bucket is put there, the others wait in the queue.
    private int Queue(int lane, Vector256<ulong>* squares, ReadOnlySpan<ulong> exponent)
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

    private (byte Digit, short Window) Queued(int lane, int i, ReadOnlySpan<int> counts) =>
        i < counts[lane] ? _queue[lane * _windows + i] : default;

    private Vector256<ulong>* Bucket(int i) => _buckets + i * Size;

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
