using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NghiTrinh.Voting.Arithmetic;

/// <summary>Eight lanes with AVX-512; what moves lanes about is done for each half as <see cref="FourLanes"/> does it.</summary>
internal readonly unsafe struct EightLanes(Vector512<ulong> value) : ILanes<EightLanes>
{
    private readonly Vector512<ulong> _value = value;

    public static int Count => 8;

    // Processors that slow down for such vectors do not count as accelerated, nor does what is compiled ahead of time for lesser ones.
    public static bool IsSupported => Avx512F.IsSupported && Vector512.IsHardwareAccelerated;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Of(ulong x) => new(Vector512.Create(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes OfBytes(sbyte* bytes) =>
        new(Avx512F.ConvertToVector512Int64(Vector128.CreateScalarUnsafe(*(long*)bytes).AsSByte()).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator +(EightLanes x, EightLanes y) => new(x._value + y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator -(EightLanes x, EightLanes y) => new(x._value - y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator *(EightLanes x, EightLanes y) => new(Avx512F.Multiply(x._value.AsUInt32(), y._value.AsUInt32()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator &(EightLanes x, EightLanes y) => new(x._value & y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator |(EightLanes x, EightLanes y) => new(x._value | y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator ^(EightLanes x, EightLanes y) => new(x._value ^ y._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator <<(EightLanes x, [ConstantExpected] byte bits) => new(x._value << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes operator >>>(EightLanes x, [ConstantExpected] byte bits) => new(x._value >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Equal(EightLanes x, EightLanes y) => new(Vector512.Equals(x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Negative(EightLanes x) => new(Avx512F.ShiftRightArithmetic(x._value.AsInt64(), 63).AsUInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Choose(EightLanes mask, EightLanes x, EightLanes y) => new(Vector512.ConditionalSelect(mask._value, x._value, y._value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Signs(EightLanes x) => (int)Vector512.ExtractMostSignificantBits(x._value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Turn(ulong** rows, out EightLanes w0, out EightLanes w1, out EightLanes w2, out EightLanes w3)
    {
        FourLanes.Turn(rows, out var a0, out var a1, out var a2, out var a3);
        FourLanes.Turn(rows + 4, out var b0, out var b1, out var b2, out var b3);
        (w0, w1, w2, w3) = (Of(a0, b0), Of(a1, b1), Of(a2, b2), Of(a3, b3));
    }

    public static void TurnBack(EightLanes w0, EightLanes w1, EightLanes w2, EightLanes w3, ulong* rows, int stride)
    {
        FourLanes.TurnBack(Lower(w0), Lower(w1), Lower(w2), Lower(w3), rows, stride);
        FourLanes.TurnBack(Upper(w0), Upper(w1), Upper(w2), Upper(w3), rows + 4 * stride, stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TurnHalves(uint** rows, int at, out EightLanes w0, out EightLanes w1, out EightLanes w2, out EightLanes w3)
    {
        FourLanes.TurnHalves(rows, at, out var a0, out var a1, out var a2, out var a3);
        FourLanes.TurnHalves(rows + 4, at, out var b0, out var b1, out var b2, out var b3);
        (w0, w1, w2, w3) = (Of(a0, b0), Of(a1, b1), Of(a2, b2), Of(a3, b3));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EightLanes Gather(EightLanes** places, int at) => Of(
        FourLanes.Gather((ulong*)(places[0] + at), (ulong*)(places[1] + at), (ulong*)(places[2] + at), (ulong*)(places[3] + at)),
        FourLanes.Gather((ulong*)(places[4] + at) + 4, (ulong*)(places[5] + at) + 4, (ulong*)(places[6] + at) + 4, (ulong*)(places[7] + at) + 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Scatter(EightLanes x, EightLanes** places, int at)
    {
        FourLanes.Scatter(x._value.GetLower(), (ulong*)(places[0] + at), (ulong*)(places[1] + at), (ulong*)(places[2] + at), (ulong*)(places[3] + at));
        FourLanes.Scatter(
            x._value.GetUpper(), (ulong*)(places[4] + at) + 4, (ulong*)(places[5] + at) + 4, (ulong*)(places[6] + at) + 4, (ulong*)(places[7] + at) + 4);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static EightLanes Of(FourLanes lower, FourLanes upper) => new(Vector512.Create(lower.Value, upper.Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourLanes Lower(EightLanes x) => new(x._value.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FourLanes Upper(EightLanes x) => new(x._value.GetUpper());
}
