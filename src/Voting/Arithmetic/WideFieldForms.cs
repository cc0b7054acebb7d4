using System.Runtime.CompilerServices;

namespace NghiTrinh.Voting.Arithmetic;

/// <summary>Sums, powers, and the way in and out.</summary>
internal static unsafe partial class WideField
{
    // 2p, limb by limb: added before a subtraction so that no limb falls below zero.
    private const ulong Bias0 = 0x7FFFFDA, BiasEven = 0x7FFFFFE, BiasOdd = 0x3FFFFFE;

    /// <summary>r = a + b, not reduced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<V>(V* r, V* a, V* b)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i++)
            r[i] = a[i] + b[i];
    }

    /// <summary>r = a − b, not reduced; b must be reduced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract<V>(V* r, V* a, V* b)
        where V : unmanaged, ILanes<V>
    {
        var (even, odd) = (V.Of(BiasEven), V.Of(BiasOdd));
        r[0] = a[0] + V.Of(Bias0) - b[0];
        for (var i = 1; i < Size; i += 2)
            r[i] = a[i] + odd - b[i];
        for (var i = 2; i < Size; i += 2)
            r[i] = a[i] + even - b[i];
    }

    /// <summary>Reduces limbs below 2^32 so far that they may be multiplied.</summary>
    public static void Carry<V>(V* r)
        where V : unmanaged, ILanes<V>
    {
        var (even, odd) = (V.Of(Mask26), V.Of(Mask25));
        var carry = Nineteen(r[9] >>> 25);
        for (var i = 0; i < Size; i += 2)
        {
            var (x, y) = (r[i], r[i + 1]);
            r[i] = (x & even) + carry;
            r[i + 1] = (y & odd) + (x >>> 26);
            carry = y >>> 25;
        }
    }

    public static void Copy<V>(V* r, V* a, int vectors = Size)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < vectors; i++)
            r[i] = a[i];
    }

    /// <summary>Sets one lane.</summary>
    public static void Enter<V>(V* r, int lane, in FieldElement x)
        where V : unmanaged, ILanes<V>
    {
        var limbs = (ulong*)r + lane;
        var (a, b, c, d, e) = x.Limbs;
        // 51 bits are 26 and 25; what stands above bit 51 goes into the next limb.
        Put(limbs, 0, a);
        Put(limbs, 1, b);
        Put(limbs, 2, c);
        Put(limbs, 3, d);
        Put(limbs, 4, e);

        static void Put(ulong* limbs, int pair, ulong value)
        {
            limbs[2 * pair * V.Count] = value & Mask26;
            limbs[(2 * pair + 1) * V.Count] = value >> 26;
        }
    }

    /// <summary>Reads one lane.</summary>
    public static FieldElement Leave<V>(V* r, int lane)
        where V : unmanaged, ILanes<V>
    {
        var limbs = (ulong*)r + lane;
        return new FieldElement(Pair(limbs, 0), Pair(limbs, 1), Pair(limbs, 2), Pair(limbs, 3), Pair(limbs, 4)) + FieldElement.Zero;

        static ulong Pair(ulong* limbs, int pair) => limbs[2 * pair * V.Count] + (limbs[(2 * pair + 1) * V.Count] << 26);
    }

    /// <summary>Sets all lanes.</summary>
    public static void EnterAll<V>(V* r, in FieldElement x)
        where V : unmanaged, ILanes<V>
    {
        for (var lane = 0; lane < V.Count; lane++)
            Enter(r, lane, x);
    }

    /// <summary>r = x in all lanes, for a small x.</summary>
    public static void Set<V>(V* r, ulong x)
        where V : unmanaged, ILanes<V>
    {
        r[0] = V.Of(x);
        for (var i = 1; i < Size; i++)
            r[i] = V.Of(0);
    }

    /// <summary>r = a^(2^250 − 1) and x11 = a^11; needs five numbers of room besides the ten vectors.</summary>
    private static void Power250<V>(V* r, V* x11, V* a, V* room, V* t)
        where V : unmanaged, ILanes<V>
    {
        V* x5 = room, x10 = room + Size, x20 = room + 2 * Size, x50 = room + 3 * Size;
        Square(r, a, t); // 2
        Squares(x5, r, 2, t); // 8
        Multiply(x5, x5, a, t); // 9
        Multiply(x11, x5, r, t); // 11
        Square(r, x11, t); // 22
        Multiply(x5, r, x5, t); // 2^5 − 1
        Squares(r, x5, 5, t);
        Multiply(x10, r, x5, t);
        Squares(r, x10, 10, t);
        Multiply(x20, r, x10, t);
        Squares(r, x20, 20, t);
        Multiply(r, r, x20, t);
        Squares(r, r, 10, t);
        Multiply(x50, r, x10, t);
        Squares(r, x50, 50, t);
        Multiply(x10, r, x50, t); // 2^100 − 1
        Squares(r, x10, 100, t);
        Multiply(r, r, x10, t);
        Squares(r, r, 50, t);
        Multiply(r, r, x50, t);
    }

    /// <summary>r = 1/a; room for six numbers.</summary>
    public static void Invert<V>(V* r, V* a, V* room, V* t)
        where V : unmanaged, ILanes<V>
    {
        V* power = room + 4 * Size, x11 = room + 5 * Size;
        Power250(power, x11, a, room, t);
        Squares(power, power, 5, t);
        Multiply(r, power, x11, t);
    }

    /// <summary>r = a^((p − 5)/8); room for six numbers.</summary>
    public static void ToTheRootExponent<V>(V* r, V* a, V* room, V* t)
        where V : unmanaged, ILanes<V>
    {
        V* power = room + 4 * Size, x11 = room + 5 * Size;
        Power250(power, x11, a, room, t);
        Squares(power, power, 2, t);
        Multiply(r, power, a, t);
    }

    private static void Squares<V>(V* r, V* a, int times, V* t)
        where V : unmanaged, ILanes<V>
    {
        Square(r, a, t);
        for (var i = 1; i < times; i++)
            Square(r, r, t);
    }
}
