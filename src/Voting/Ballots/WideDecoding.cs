using NghiTrinh.Voting.Arithmetic;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §2.1.
/// <summary>Points, one a lane, from their bytes.</summary>
internal static unsafe class WideDecoding
{
    /// <summary>Reads a point for each lane; a bit for each lane says whether it is one. A lane that is none becomes the identity.</summary>
    public static int Decode<V>(V* point, ReadOnlySpan<byte> bytes, WideMemory<V> memory)
        where V : unmanaged, ILanes<V>
    {
        V* u = memory.More, v = memory.More + Size, power = memory.More + 2 * Size, product = memory.More + 3 * Size;
        V* y = point + Size, room = memory.Scratch, t = memory.Room;
        Span<FieldElement> ys = stackalloc FieldElement[V.Count];
        for (var lane = 0; lane < V.Count; lane++)
        {
            ys[lane] = FieldElement.Read(bytes.Slice(32 * lane, 32));
            Enter(y, lane, ys[lane]);
        }
        Square(u, y, t);
        WideField.Multiply(v, u, memory.D, t);
        v[0] += V.Of(1); // d y² + 1
        V* one = room;
        Set(one, 1);
        Subtract(u, u, one); // y² − 1
        Carry(u);
        // x = u v³ (u v⁷)^((p − 5)/8)
        Square(power, v, t);
        WideField.Multiply(power, power, v, t);
        WideField.Multiply(product, power, u, t); // u v³
        Square(power, power, t);
        WideField.Multiply(power, power, v, t);
        WideField.Multiply(power, power, u, t); // u v⁷
        ToTheRootExponent(room, power, memory.Powers, t);
        WideField.Multiply(point, product, room, t);
        Square(power, point, t);
        WideField.Multiply(power, power, v, t); // v x²
        var valid = 0;
        for (var lane = 0; lane < V.Count; lane++)
            if (Root(WideField.Leave(point, lane), WideField.Leave(u, lane), WideField.Leave(power, lane), ys[lane], bytes.Slice(32 * lane, 32)) is { } x)
            {
                Enter(point, lane, x);
                valid |= 1 << lane;
            }
            else
            {
                Enter(point, lane, FieldElement.Zero);
                Enter(y, lane, FieldElement.One);
            }
        EnterAll(point + 2 * Size, FieldElement.One);
        WideField.Multiply(point + 3 * Size, point, y, t);
        return valid;
    }

    // The root with the right sign; null where there is none or the bytes are not canonical.
    private static FieldElement? Root(FieldElement x, in FieldElement u, in FieldElement vx2, in FieldElement y, ReadOnlySpan<byte> bytes)
    {
        Span<byte> again = stackalloc byte[32];
        y.Write(again);
        var isOdd = (bytes[31] & 0x80) != 0;
        again[31] |= (byte)(bytes[31] & 0x80);
        if (!again.SequenceEqual(bytes))
            return null;
        if (!vx2.Is(u))
        {
            if (!vx2.Is(-u))
                return null;
            x *= FieldElement.RootOfMinusOne;
        }
        if (x.IsOdd() == isOdd)
            return x;
        return x.IsZero() ? null : -x;
    }
}
