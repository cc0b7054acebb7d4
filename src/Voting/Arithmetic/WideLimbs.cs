using System.Numerics;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2.
/// <summary>Numbers of <see cref="WideModulus{V}"/> into lanes, out of them, and from one place a lane to another.</summary>
internal static unsafe class WideLimbs
{
    /// <summary>Vectors a number takes.</summary>
    public const int Size = 76;

    /// <summary>Bits of a limb.</summary>
    public const int Bits = 27;

    public const ulong Mask = (1UL << Bits) - 1;

    /// <summary>The same number in all lanes.</summary>
    public static void EnterAll<V>(V* r, BigInteger x)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i++, x >>= Bits)
            r[i] = V.Of((ulong)(x & Mask));
    }

    /// <summary>Sets one lane from limbs of 64 bits.</summary>
    public static void Enter<V>(V* r, int lane, ReadOnlySpan<ulong> x)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i++)
            ((ulong*)(r + i))[lane] = Limb(x, i);
    }

    /// <summary>Gives one lane as limbs of 64 bits, as many as hold 2^2048; what is above is lost.</summary>
    public static void Leave<V>(V* r, int lane, Span<ulong> x)
        where V : unmanaged, ILanes<V>
    {
        x.Clear();
        for (var i = 0; i < Size; i++)
        {
            var (limb, at, shift) = (((ulong*)(r + i))[lane], i * Bits / 64, i * Bits % 64);
            x[at] |= limb << shift;
            if (shift > 64 - Bits && at + 1 < x.Length)
                x[at + 1] |= limb >> (64 - shift);
        }
    }

    /// <summary>Limb i of 27 bits of a number in limbs of 64.</summary>
    public static ulong Limb(ReadOnlySpan<ulong> x, int i)
    {
        var (at, shift) = (i * Bits / 64, i * Bits % 64);
        var limb = x[at] >> shift;
        if (shift > 64 - Bits && at + 1 < x.Length)
            limb |= x[at + 1] << (64 - shift);
        return limb & Mask;
    }

    public static void Copy<V>(V* r, V* a)
        where V : unmanaged, ILanes<V> =>
        WideField.Copy(r, a, Size);

    /// <summary>Copies one lane.</summary>
    public static void CopyLane<V>(V* r, V* a, int lane)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i++)
            ((ulong*)(r + i))[lane] = ((ulong*)(a + i))[lane];
    }

    /// <summary>In which lanes two numbers have the same limbs, a bit for each.</summary>
    public static int Equal<V>(V* a, V* b)
        where V : unmanaged, ILanes<V>
    {
        var differences = V.Of(0);
        for (var i = 0; i < Size; i++)
            differences |= a[i] ^ b[i];
        return V.Signs(V.Equal(differences, V.Of(0)));
    }

    /// <summary>Each lane from a place of its own.</summary>
    public static void Gather<V>(V* r, V** places)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i++)
            r[i] = V.Gather(places, i);
    }

    /// <summary>Each lane to a place of its own.</summary>
    public static void Scatter<V>(V** places, V* r)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i++)
            V.Scatter(r[i], places, i);
    }

    /// <summary>Each lane from packed limbs.</summary>
    public static void Gather<V>(V* r, uint** packed)
        where V : unmanaged, ILanes<V>
    {
        for (var i = 0; i < Size; i += 4)
            V.TurnHalves(packed, i, out r[i], out r[i + 1], out r[i + 2], out r[i + 3]);
    }
}
