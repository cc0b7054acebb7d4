using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NghiTrinh.Voting.Arithmetic;

/// <summary>Sums, powers, and the way in and out.</summary>
internal static unsafe partial class WideField
{
    // 2p, limb by limb: added before a subtraction so that no limb falls below zero.
    private const ulong Bias0 = 0x7FFFFDA, BiasEven = 0x7FFFFFE, BiasOdd = 0x3FFFFFE;

    /// <summary>r = a + b, not reduced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* b)
    {
        for (var i = 0; i < Size; i++)
            Store(r + i, Sum(Load(a + i), Load(b + i)));
    }

    /// <summary>r = a − b, not reduced; b must be reduced.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Subtract(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* b)
    {
        var (even, odd) = (Vector256.Create(BiasEven), Vector256.Create(BiasOdd));
        Store(r, Avx2.Subtract(Sum(Load(a), Vector256.Create(Bias0)), Load(b)));
        for (var i = 1; i < Size; i += 2)
            Store(r + i, Avx2.Subtract(Sum(Load(a + i), odd), Load(b + i)));
        for (var i = 2; i < Size; i += 2)
            Store(r + i, Avx2.Subtract(Sum(Load(a + i), even), Load(b + i)));
    }

    /// <summary>Reduces limbs below 2^32 so far that they may be multiplied.</summary>
    public static void Carry(Vector256<ulong>* r)
    {
        var (even, odd) = (Vector256.Create(Mask26), Vector256.Create(Mask25));
        var last = Avx2.ShiftRightLogical(Load(r + 9), 25);
        var carry = Sum(last, Sum(Sum(last, last), Avx2.ShiftLeftLogical(last, 4)));
        for (var i = 0; i < Size; i += 2)
        {
            var (x, y) = (Load(r + i), Load(r + i + 1));
            Store(r + i, Sum(Avx2.And(x, even), carry));
            Store(r + i + 1, Sum(Avx2.And(y, odd), Avx2.ShiftRightLogical(x, 26)));
            carry = Avx2.ShiftRightLogical(y, 25);
        }
    }

    public static void Copy(Vector256<ulong>* r, Vector256<ulong>* a, int vectors = Size)
    {
        for (var i = 0; i < vectors; i++)
            Store(r + i, Load(a + i));
    }

    /// <summary>Sets one lane.</summary>
    public static void Enter(Vector256<ulong>* r, int lane, in FieldElement x)
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
            limbs[8 * pair] = value & Mask26;
            limbs[8 * pair + 4] = value >> 26;
        }
    }

    /// <summary>Reads one lane.</summary>
    public static FieldElement Leave(Vector256<ulong>* r, int lane)
    {
        var limbs = (ulong*)r + lane;
        return new FieldElement(limbs[0] + (limbs[4] << 26), limbs[8] + (limbs[12] << 26), limbs[16] + (limbs[20] << 26),
            limbs[24] + (limbs[28] << 26), limbs[32] + (limbs[36] << 26)) + FieldElement.Zero;
    }

    /// <summary>Sets all lanes.</summary>
    public static void EnterAll(Vector256<ulong>* r, in FieldElement x)
    {
        for (var lane = 0; lane < 4; lane++)
            Enter(r, lane, x);
    }

    /// <summary>r = a^(2^250 − 1) and x11 = a^11; needs five numbers of room besides the ten vectors.</summary>
    private static void Power250(Vector256<ulong>* r, Vector256<ulong>* x11, Vector256<ulong>* a, Vector256<ulong>* room, Vector256<ulong>* t)
    {
        Vector256<ulong>* x5 = room, x10 = room + Size, x20 = room + 2 * Size, x50 = room + 3 * Size;
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
    public static void Invert(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* room, Vector256<ulong>* t)
    {
        Vector256<ulong>* power = room + 4 * Size, x11 = room + 5 * Size;
        Power250(power, x11, a, room, t);
        Squares(power, power, 5, t);
        Multiply(r, power, x11, t);
    }

    /// <summary>r = a^((p − 5)/8); room for six numbers.</summary>
    public static void ToTheRootExponent(Vector256<ulong>* r, Vector256<ulong>* a, Vector256<ulong>* room, Vector256<ulong>* t)
    {
        Vector256<ulong>* power = room + 4 * Size, x11 = room + 5 * Size;
        Power250(power, x11, a, room, t);
        Squares(power, power, 2, t);
        Multiply(r, power, a, t);
    }

    private static void Squares(Vector256<ulong>* r, Vector256<ulong>* a, int times, Vector256<ulong>* t)
    {
        Square(r, a, t);
        for (var i = 1; i < times; i++)
            Square(r, r, t);
    }
}
