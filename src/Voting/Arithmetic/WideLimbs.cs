using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2.
/// <summary>Numbers of <see cref="WideModulus"/> into lanes, out of them, and from one place a lane to another.</summary>
internal static unsafe class WideLimbs
{
    private const int Size = WideModulus.Size, Bits = WideModulus.Bits;

    /// <summary>The same number in all lanes.</summary>
    public static void EnterAll(Vector256<ulong>* r, BigInteger x)
    {
        for (var i = 0; i < Size; i++, x >>= Bits)
            Store(r + i, Vector256.Create((ulong)(x & WideModulus.Mask)));
    }

    /// <summary>Sets one lane from limbs of 64 bits.</summary>
    public static void Enter(Vector256<ulong>* r, int lane, ReadOnlySpan<ulong> x)
    {
        for (var i = 0; i < Size; i++)
            ((ulong*)(r + i))[lane] = Limb(x, i);
    }

    /// <summary>Gives one lane as limbs of 64 bits, as many as hold 2^2048; what is above is lost.</summary>
    public static void Leave(Vector256<ulong>* r, int lane, Span<ulong> x)
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
        return limb & WideModulus.Mask;
    }

    public static void Copy(Vector256<ulong>* r, Vector256<ulong>* a) => WideField.Copy(r, a, Size);

    /// <summary>Copies one lane.</summary>
    public static void CopyLane(Vector256<ulong>* r, Vector256<ulong>* a, int lane)
    {
        for (var i = 0; i < Size; i++)
            ((ulong*)(r + i))[lane] = ((ulong*)(a + i))[lane];
    }

    /// <summary>In which lanes two numbers have the same limbs, a bit for each.</summary>
    public static int Equal(Vector256<ulong>* a, Vector256<ulong>* b)
    {
        var differences = Vector256<ulong>.Zero;
        for (var i = 0; i < Size; i++)
            differences = Avx2.Or(differences, Avx2.Xor(Load(a + i), Load(b + i)));
        return Avx.MoveMask(Avx2.CompareEqual(differences, Vector256<ulong>.Zero).AsDouble());
    }

    /// <summary>Each lane from a place of its own.</summary>
    public static void Gather(Vector256<ulong>* r, Vector256<ulong>* a0, Vector256<ulong>* a1, Vector256<ulong>* a2, Vector256<ulong>* a3)
    {
        for (var i = 0; i < Size; i++)
        {
            var low = Avx2.Blend(Load(a0 + i).AsUInt32(), Load(a1 + i).AsUInt32(), 0b00001100);
            var high = Avx2.Blend(Load(a2 + i).AsUInt32(), Load(a3 + i).AsUInt32(), 0b11000000);
            Store(r + i, Avx2.Blend(low, high, 0b11110000).AsUInt64());
        }
    }

    /// <summary>Each lane to a place of its own.</summary>
    public static void Scatter(Vector256<ulong>* a0, Vector256<ulong>* a1, Vector256<ulong>* a2, Vector256<ulong>* a3, Vector256<ulong>* r)
    {
        for (var i = 0; i < Size; i++)
        {
            var x = Load(r + i).AsDouble();
            var (low, high) = (x.GetLower(), Avx.ExtractVector128(x, 1));
            Sse2.StoreLow((double*)(a0 + i), low);
            Sse2.StoreHigh((double*)(a1 + i) + 1, low);
            Sse2.StoreLow((double*)(a2 + i) + 2, high);
            Sse2.StoreHigh((double*)(a3 + i) + 3, high);
        }
    }

    /// <summary>Each lane from 76 packed limbs.</summary>
    public static void Gather(Vector256<ulong>* r, uint* a0, uint* a1, uint* a2, uint* a3)
    {
        for (var i = 0; i < Size; i += 4)
        {
            var (x0, x1) = (Sse2.LoadVector128(a0 + i), Sse2.LoadVector128(a1 + i));
            var (x2, x3) = (Sse2.LoadVector128(a2 + i), Sse2.LoadVector128(a3 + i));
            var (low01, high01) = (Sse2.UnpackLow(x0, x1).AsUInt64(), Sse2.UnpackHigh(x0, x1).AsUInt64());
            var (low23, high23) = (Sse2.UnpackLow(x2, x3).AsUInt64(), Sse2.UnpackHigh(x2, x3).AsUInt64());
            Store(r + i, Avx2.ConvertToVector256Int64(Sse2.UnpackLow(low01, low23).AsUInt32()).AsUInt64());
            Store(r + i + 1, Avx2.ConvertToVector256Int64(Sse2.UnpackHigh(low01, low23).AsUInt32()).AsUInt64());
            Store(r + i + 2, Avx2.ConvertToVector256Int64(Sse2.UnpackLow(high01, high23).AsUInt32()).AsUInt64());
            Store(r + i + 3, Avx2.ConvertToVector256Int64(Sse2.UnpackHigh(high01, high23).AsUInt32()).AsUInt64());
        }
    }
}
