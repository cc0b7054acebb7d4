using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.1. Reference: Hisil, Wong, Carter, Dawson 2008.
/// <summary>
/// Several points at once, one a lane: X, Y, Z, T one after the other, ten vectors each. A prepared point is Y+X, Y−X, 2Z, 2dT, an affine one Y+X, Y−X, 2dT.
/// Room is <see cref="Room"/> vectors.
/// </summary>
internal static unsafe class WidePoint
{
    public const int Vectors = 4 * Size;

    /// <summary>Ten vectors for a product and six numbers.</summary>
    public const int Room = 7 * Size;

    /// <summary>Sets one lane.</summary>
    public static void Enter<V>(V* r, int lane, in EdwardsPoint p)
        where V : unmanaged, ILanes<V>
    {
        WideField.Enter(r, lane, p.X);
        WideField.Enter(r + Size, lane, p.Y);
        WideField.Enter(r + 2 * Size, lane, p.Z);
        WideField.Enter(r + 3 * Size, lane, p.T);
    }

    /// <summary>Reads one lane.</summary>
    public static EdwardsPoint Leave<V>(V* r, int lane)
        where V : unmanaged, ILanes<V> =>
        new(WideField.Leave(r, lane), WideField.Leave(r + Size, lane), WideField.Leave(r + 2 * Size, lane), WideField.Leave(r + 3 * Size, lane));

    /// <summary>r = 2p; r may be p. T is left alone where the next step does not need it.</summary>
    public static void Double<V>(V* r, V* p, V* room, bool withT)
        where V : unmanaged, ILanes<V>
    {
        V* t = room, a = room + Size, b = room + 2 * Size, c = room + 3 * Size, e = room + 4 * Size, g = room + 5 * Size;
        Add(e, p, p + Size);
        Square(e, e, t); // (X + Y)²
        Square(a, p, t);
        Square(b, p + Size, t);
        Square(c, p + 2 * Size, t);
        Add(c, c, c);
        Subtract(g, a, b);
        Add(c, c, g); // F
        Carry(c);
        Add(a, a, b); // H
        Subtract(e, a, e);
        Carry(e);
        Multiply(r, e, c, t);
        Multiply(r + Size, g, a, t);
        Multiply(r + 2 * Size, c, g, t);
        if (withT)
            Multiply(r + 3 * Size, e, a, t);
    }

    /// <summary>r = p + q for a prepared q whose vectors may hold more above the lower 32 bits; r may be p.</summary>
    public static void AddPrepared<V>(V* r, V* p, V* q, V* room, bool withT)
        where V : unmanaged, ILanes<V>
    {
        V* t = room, a = room + Size, b = room + 2 * Size, c = room + 3 * Size, d = room + 4 * Size;
        Multiply(d, p + 2 * Size, q + 2 * Size, t);
        Multiply(c, p + 3 * Size, q + 3 * Size, t);
        Complete(r, p, q, t, a, b, c, d, room, withT);
    }

    /// <summary>r = p + q for an affine q; r may be p.</summary>
    public static void AddAffine<V>(V* r, V* p, V* q, V* room, bool withT)
        where V : unmanaged, ILanes<V>
    {
        V* t = room, a = room + Size, b = room + 2 * Size, c = room + 3 * Size, d = room + 4 * Size;
        Add(d, p + 2 * Size, p + 2 * Size);
        Multiply(c, p + 3 * Size, q + 2 * Size, t);
        Complete(r, p, q, t, a, b, c, d, room, withT);
    }

    /// <summary>Prepares a point to be added.</summary>
    public static void Prepare<V>(V* q, V* p, V* twiceD, V* t)
        where V : unmanaged, ILanes<V>
    {
        Add(q, p + Size, p);
        Subtract(q + Size, p + Size, p);
        Add(q + 2 * Size, p + 2 * Size, p + 2 * Size);
        Multiply(q + 3 * Size, p + 3 * Size, twiceD, t);
    }

    /// <summary>r = 0 : 1 : 1 with T = 0.</summary>
    public static void SetIdentity<V>(V* r)
        where V : unmanaged, ILanes<V>
    {
        Set(r, 0);
        Set(r + Size, 1);
        Set(r + 2 * Size, 1);
        Set(r + 3 * Size, 0);
    }

    private static void Complete<V>(V* r, V* p, V* q, V* t, V* a, V* b, V* c, V* d, V* room, bool withT)
        where V : unmanaged, ILanes<V>
    {
        V* e = room + 5 * Size, f = room + 6 * Size;
        Subtract(a, p + Size, p);
        Multiply(a, a, q + Size, t);
        Add(b, p + Size, p);
        Multiply(b, b, q, t);
        Subtract(e, b, a);
        Add(b, b, a); // H
        Subtract(f, d, c);
        Add(d, d, c); // G
        Multiply(r, f, e, t);
        Multiply(r + Size, d, b, t);
        Multiply(r + 2 * Size, f, d, t);
        if (withT)
            Multiply(r + 3 * Size, e, b, t);
    }
}
