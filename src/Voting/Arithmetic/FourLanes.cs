using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NghiTrinh.Voting.Arithmetic;

/// <summary>Four lanes with AVX2, named operation by operation: compiled ahead of time for lesser processors, a plain + would not use it.</summary>
internal readonly unsafe struct FourLanes(Vector256<ulong> value) : ILanes<FourLanes>
{
    private readonly Vector256<ulong> _value = value;

    public static int Count => 4;

    public static bool IsSupported => Avx2.IsSupported;

    public Vector256<ulong> Value => _value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Of(ulong x) => new(Vector256.Create(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes OfBytes(sbyte* bytes) => new(Avx2.ConvertToVector256Int64(Vector128.CreateScalarUnsafe(*(int*)bytes).AsSByte()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator +(FourLanes x, FourLanes y) => new(Avx2.Add(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator -(FourLanes x, FourLanes y) => new(Avx2.Subtract(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator *(FourLanes x, FourLanes y) => new(Avx2.Multiply(x._value.AsUInt32(), y._value.AsUInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator &(FourLanes x, FourLanes y) => new(Avx2.And(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator |(FourLanes x, FourLanes y) => new(Avx2.Or(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator ^(FourLanes x, FourLanes y) => new(Avx2.Xor(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator <<(FourLanes x, [ConstantExpected] byte bits) => new(Avx2.ShiftLeftLogical(x._value, bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes operator >>>(FourLanes x, [ConstantExpected] byte bits) => new(Avx2.ShiftRightLogical(x._value, bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Equal(FourLanes x, FourLanes y) => new(Avx2.CompareEqual(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Negative(FourLanes x) => new(Avx2.CompareGreaterThan(Vector256<long>.Zero, x._value.AsInt64()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Choose(FourLanes mask, FourLanes x, FourLanes y) => new(Avx2.BlendVariable(y._value, x._value, mask._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Signs(FourLanes x) => Avx.MoveMask(x._value.AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(ulong** rows, out FourLanes w0, out FourLanes w1, out FourLanes w2, out FourLanes w3) => Turn(
        Avx.LoadVector256(rows[0]), Avx.LoadVector256(rows[1]), Avx.LoadVector256(rows[2]), Avx.LoadVector256(rows[3]), out w0, out w1, out w2, out w3);

    public static void TurnBack(FourLanes w0, FourLanes w1, FourLanes w2, FourLanes w3, ulong* rows, int stride)
    {
        Turn(w0._value, w1._value, w2._value, w3._value, out var r0, out var r1, out var r2, out var r3);
        Avx.Store(rows, r0._value);
        Avx.Store(rows + stride, r1._value);
        Avx.Store(rows + 2 * stride, r2._value);
        Avx.Store(rows + 3 * stride, r3._value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TurnHalves(uint** rows, int at, out FourLanes w0, out FourLanes w1, out FourLanes w2, out FourLanes w3)
    {
        var (x0, x1) = (Sse2.LoadVector128(rows[0] + at), Sse2.LoadVector128(rows[1] + at));
        var (x2, x3) = (Sse2.LoadVector128(rows[2] + at), Sse2.LoadVector128(rows[3] + at));
        var (low01, high01) = (Sse2.UnpackLow(x0, x1).AsUInt64(), Sse2.UnpackHigh(x0, x1).AsUInt64());
        var (low23, high23) = (Sse2.UnpackLow(x2, x3).AsUInt64(), Sse2.UnpackHigh(x2, x3).AsUInt64());
        w0 = Widened(Sse2.UnpackLow(low01, low23));
        w1 = Widened(Sse2.UnpackHigh(low01, low23));
        w2 = Widened(Sse2.UnpackLow(high01, high23));
        w3 = Widened(Sse2.UnpackHigh(high01, high23));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FourLanes Gather(FourLanes** places, int at) =>
        Gather((ulong*)(places[0] + at), (ulong*)(places[1] + at), (ulong*)(places[2] + at), (ulong*)(places[3] + at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(FourLanes x, FourLanes** places, int at) =>
        Scatter(x._value, (ulong*)(places[0] + at), (ulong*)(places[1] + at), (ulong*)(places[2] + at), (ulong*)(places[3] + at));

    /// <summary>Lane i of the vector at place i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static FourLanes Gather(ulong* p0, ulong* p1, ulong* p2, ulong* p3)
    {
        var low = Avx2.Blend(Avx.LoadVector256(p0).AsUInt32(), Avx.LoadVector256(p1).AsUInt32(), 0b00001100);
        var high = Avx2.Blend(Avx.LoadVector256(p2).AsUInt32(), Avx.LoadVector256(p3).AsUInt32(), 0b11000000);
        return new(Avx2.Blend(low, high, 0b11110000).AsUInt64());
    }

    /// <summary>Lane i to the vector at place i.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Scatter(Vector256<ulong> x, ulong* p0, ulong* p1, ulong* p2, ulong* p3)
    {
        var (low, high) = (x.GetLower().AsDouble(), Avx.ExtractVector128(x.AsDouble(), 1));
        Sse2.StoreLow((double*)p0, low);
        Sse2.StoreHigh((double*)p1 + 1, low);
        Sse2.StoreLow((double*)p2 + 2, high);
        Sse2.StoreHigh((double*)p3 + 3, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourLanes Widened(Vector128<ulong> halves) => new(Avx2.ConvertToVector256Int64(halves.AsUInt32()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(
        Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c, Vector256<ulong> d,
        out FourLanes w0, out FourLanes w1, out FourLanes w2, out FourLanes w3)
    {
        var (ab, abHigh) = (Avx2.UnpackLow(a, b), Avx2.UnpackHigh(a, b));
        var (cd, cdHigh) = (Avx2.UnpackLow(c, d), Avx2.UnpackHigh(c, d));
        w0 = new(Avx2.Permute2x128(ab, cd, 0x20));
        w1 = new(Avx2.Permute2x128(abHigh, cdHigh, 0x20));
        w2 = new(Avx2.Permute2x128(ab, cd, 0x31));
        w3 = new(Avx2.Permute2x128(abHigh, cdHigh, 0x31));
    }
}
