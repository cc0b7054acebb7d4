using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1. Reference: RFC 7748, RFC 8032.
/// <summary>A number modulo 2^255 − 19 in five limbs of 51 bits; no branch and no address depends on the value.</summary>
internal readonly struct FieldElement(ulong a, ulong b, ulong c, ulong d, ulong e)
{
    private const ulong Mask = (1UL << 51) - 1;

    private readonly ulong _a = a, _b = b, _c = c, _d = d, _e = e;

    public static readonly FieldElement Zero = default;
    public static readonly FieldElement One = new(1, 0, 0, 0, 0);

    /// <summary>−121665/121666, the curve's constant; twice it; and the square root of −1.</summary>
    public static readonly FieldElement D = FromHex("52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3");
    public static readonly FieldElement TwiceD = D + D;
    public static readonly FieldElement RootOfMinusOne = FromHex("2b8324804fc1df0b2b4d00993dfbd7a72f431806ad2fe478c4ee1b274a0ea0b0");

    /// <summary>The limbs, each below 2^52.</summary>
    public (ulong A, ulong B, ulong C, ulong D, ulong E) Limbs => (_a, _b, _c, _d, _e);

    /// <summary>Reads 32 bytes, little end first; the highest bit is ignored.</summary>
    public static FieldElement Read(ReadOnlySpan<byte> bytes)
    {
        var (p, q) = (BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]));
        var (r, s) = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[16..]), BinaryPrimitives.ReadUInt64LittleEndian(bytes[24..]));
        return new(p & Mask, ((p >> 51) | (q << 13)) & Mask, ((q >> 38) | (r << 26)) & Mask, ((r >> 25) | (s << 39)) & Mask, (s >> 12) & Mask);
    }

    /// <summary>Writes the smallest representative, little end first.</summary>
    public void Write(Span<byte> bytes)
    {
        var t = Carried(_a, _b, _c, _d, _e);
        t = Carried(t._a, t._b, t._c, t._d, t._e);
        // t < 2p now: subtract p once where t ≥ p.
        var q = (t._a + 19) >> 51;
        q = (t._b + q) >> 51;
        q = (t._c + q) >> 51;
        q = (t._d + q) >> 51;
        q = (t._e + q) >> 51;
        var (a, b, c, d, e) = (t._a + 19 * q, t._b, t._c, t._d, t._e);
        b += a >> 51;
        c += b >> 51;
        d += c >> 51;
        e += d >> 51;
        (a, b, c, d, e) = (a & Mask, b & Mask, c & Mask, d & Mask, e & Mask);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, a | (b << 51));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[8..], (b >> 13) | (c << 38));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[16..], (c >> 26) | (d << 25));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes[24..], (d >> 39) | (e << 12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldElement operator +(in FieldElement x, in FieldElement y) =>
        Carried(x._a + y._a, x._b + y._b, x._c + y._c, x._d + y._d, x._e + y._e);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FieldElement operator -(in FieldElement x, in FieldElement y) => Carried( // plus 4p, so that no limb falls below zero
        x._a + 0x1FFFFFFFFFFFB4 - y._a, x._b + 0x1FFFFFFFFFFFFC - y._b, x._c + 0x1FFFFFFFFFFFFC - y._c,
        x._d + 0x1FFFFFFFFFFFFC - y._d, x._e + 0x1FFFFFFFFFFFFC - y._e);

    public static FieldElement operator -(in FieldElement x) => Zero - x;

    public static FieldElement operator *(in FieldElement x, in FieldElement y)
    {
        var (b19, c19, d19, e19) = (19 * y._b, 19 * y._c, 19 * y._d, 19 * y._e);
        Wide p = default, q = default, r = default, s = default, t = default;
        p.Add(x._a, y._a); p.Add(x._b, e19); p.Add(x._c, d19); p.Add(x._d, c19); p.Add(x._e, b19);
        q.Add(x._a, y._b); q.Add(x._b, y._a); q.Add(x._c, e19); q.Add(x._d, d19); q.Add(x._e, c19);
        r.Add(x._a, y._c); r.Add(x._b, y._b); r.Add(x._c, y._a); r.Add(x._d, e19); r.Add(x._e, d19);
        s.Add(x._a, y._d); s.Add(x._b, y._c); s.Add(x._c, y._b); s.Add(x._d, y._a); s.Add(x._e, e19);
        t.Add(x._a, y._e); t.Add(x._b, y._d); t.Add(x._c, y._c); t.Add(x._d, y._b); t.Add(x._e, y._a);
        return Reduced(ref p, ref q, ref r, ref s, ref t);
    }

    public FieldElement Squared()
    {
        var (a2, b2) = (2 * _a, 2 * _b);
        var (d19, e19) = (19 * _d, 19 * _e);
        Wide p = default, q = default, r = default, s = default, t = default;
        p.Add(_a, _a); p.Add(b2, e19); p.Add(2 * _c, d19);
        q.Add(a2, _b); q.Add(2 * _c, e19); q.Add(_d, d19);
        r.Add(a2, _c); r.Add(_b, _b); r.Add(2 * _d, e19);
        s.Add(a2, _d); s.Add(b2, _c); s.Add(_e, e19);
        t.Add(a2, _e); t.Add(b2, _d); t.Add(_c, _c);
        return Reduced(ref p, ref q, ref r, ref s, ref t);
    }

    public FieldElement Squared(int times)
    {
        var x = Squared();
        while (--times > 0)
            x = x.Squared();
        return x;
    }

    /// <summary>1/x, and 0 for 0.</summary>
    public FieldElement Inverted()
    {
        var (x250, x11) = Power250();
        return x250.Squared(5) * x11; // 2^255 − 21
    }

    /// <summary>x^((p−5)/8), the step of a square root.</summary>
    public FieldElement ToTheRootExponent() => Power250().X250.Squared(2) * this; // 2^252 − 3

    public bool IsZero()
    {
        Span<byte> bytes = stackalloc byte[32];
        Write(bytes);
        ulong all = 0;
        for (var i = 0; i < 32; i += 8)
            all |= BinaryPrimitives.ReadUInt64LittleEndian(bytes[i..]);
        return all == 0;
    }

    /// <summary>The lowest bit of the smallest representative: the "sign" of an x-coordinate.</summary>
    public bool IsOdd()
    {
        Span<byte> bytes = stackalloc byte[32];
        Write(bytes);
        return (bytes[0] & 1) != 0;
    }

    public bool Is(in FieldElement other) => (this - other).IsZero();

    /// <summary>x where the mask is all ones, this where it is zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FieldElement Or(in FieldElement x, ulong mask) => new(
        _a ^ (mask & (_a ^ x._a)), _b ^ (mask & (_b ^ x._b)), _c ^ (mask & (_c ^ x._c)), _d ^ (mask & (_d ^ x._d)), _e ^ (mask & (_e ^ x._e)));

    private (FieldElement X250, FieldElement X11) Power250()
    {
        var x2 = Squared();
        var x9 = x2.Squared(2) * this;
        var x11 = x9 * x2;
        var x5 = x11.Squared() * x9; // 2^5 − 1
        var x10 = x5.Squared(5) * x5;
        var x20 = x10.Squared(10) * x10;
        var x40 = x20.Squared(20) * x20;
        var x50 = x40.Squared(10) * x10;
        var x100 = x50.Squared(50) * x50;
        var x200 = x100.Squared(100) * x100;
        return (x200.Squared(50) * x50, x11); // 2^250 − 1
    }

    private static FieldElement FromHex(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        Array.Reverse(bytes);
        return Read(bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement Carried(ulong a, ulong b, ulong c, ulong d, ulong e) => new(
        (a & Mask) + 19 * (e >> 51), (b & Mask) + (a >> 51), (c & Mask) + (b >> 51), (d & Mask) + (c >> 51), (e & Mask) + (d >> 51));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldElement Reduced(ref Wide p, ref Wide q, ref Wide r, ref Wide s, ref Wide t)
    {
        q.Add(p.Above51);
        r.Add(q.Above51);
        s.Add(r.Above51);
        t.Add(s.Above51);
        var a = (p.Low & Mask) + 19 * t.Above51;
        return new(a & Mask, (q.Low & Mask) + (a >> 51), r.Low & Mask, s.Low & Mask, t.Low & Mask);
    }

    private struct Wide
    {
        public ulong Low;
        private ulong _high;

        public readonly ulong Above51
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (Low >> 51) | (_high << 13);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong x, ulong y)
        {
            var high = Math.BigMul(x, y, out var low);
            Low += low;
            _high += high + (Low < low ? 1UL : 0UL);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong x)
        {
            Low += x;
            _high += Low < x ? 1UL : 0UL;
        }
    }
}
