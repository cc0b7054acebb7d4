using System.Runtime.InteropServices;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2.
/// <summary>
/// A number that is raised to many powers, as many at a time as there are lanes: tables of its powers, so that a power is a product for every few bits.
/// An entry lies together, packed, so that lanes may ask for different ones. Serves any number of threads.
/// </summary>
internal sealed unsafe class WideFixedPower<V>
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size;

    /// <summary>Words of an entry: a whole number of cache lines.</summary>
    private const int Entry = 80;

    private readonly WideModulus<V> _modulus;
    private readonly int _bits, _windows;
    private readonly uint* _table;

    /// <param name="modulus">The modulus.</param>
    /// <param name="x">The number, plain.</param>
    /// <param name="exponentLimbs">How long exponents are.</param>
    /// <param name="bits">Width of a window; 4 for secret exponents, 8 for speed with public ones. Divides 64.</param>
    public WideFixedPower(WideModulus<V> modulus, ReadOnlySpan<ulong> x, int exponentLimbs, int bits)
    {
        (_modulus, _bits, _windows) = (modulus, bits, exponentLimbs * 64 / bits);
        _table = (uint*)NativeMemory.AlignedAlloc((nuint)_windows * (nuint)(Entry << bits) * sizeof(uint), 64);
        using var memory = new LaneMemory<V>(5 * Size);
        V* start = memory.Take(Size), begun = memory.Take(Size), power = memory.Take(Size), work = memory.Take(2 * Size);
        for (var lane = 0; lane < V.Count; lane++)
            WideLimbs.Enter(start, lane, x);
        modulus.Multiply(start, start, modulus.Entry, work);
        for (var w = 0; w < _windows; w += V.Count)
        {
            // A window a lane: each begins a window higher than the one before.
            for (var lane = 0; lane < V.Count; lane++)
            {
                WideLimbs.CopyLane(begun, start, lane);
                for (var i = 0; i < bits; i++)
                    modulus.Square(start, start, work);
            }
            WideLimbs.Copy(power, modulus.One);
            for (var i = 0; i < 1 << bits; i++)
            {
                if (i > 0)
                    modulus.Multiply(power, power, begun, work);
                for (var lane = 0; lane < V.Count; lane++)
                    Put(w + lane, i, power, lane);
            }
        }
    }

    ~WideFixedPower() => NativeMemory.AlignedFree(_table);

    /// <summary>r = r times each lane's power; the exponents stand one after the other.</summary>
    /// <param name="r">What is multiplied.</param>
    /// <param name="exponents">Public exponents, one a lane.</param>
    /// <param name="room">Room for twice <see cref="WideLimbs.Size"/> vectors.</param>
    public void MultiplyBy(V* r, ReadOnlySpan<ulong> exponents, V* room)
    {
        var limbs = exponents.Length / V.Count;
        var entries = stackalloc uint*[V.Count];
        for (var w = 0; w < _windows; w++)
        {
            for (var lane = 0; lane < V.Count; lane++)
                entries[lane] = EntryAt(w, Digit(exponents, lane * limbs, w));
            WideLimbs.Gather(room + Size, entries);
            _modulus.Multiply(r, r, room + Size, room);
        }
        GC.KeepAlive(this);
    }

    /// <summary>r = r times each lane's secret power: every window costs the same and looks at every entry. Wipes the room.</summary>
    /// <param name="r">What is multiplied.</param>
    /// <param name="exponents">Secret exponents, one a lane; windows of at most 7 bits.</param>
    /// <param name="room">Room for twice <see cref="WideLimbs.Size"/> vectors.</param>
    public void MultiplyBySecret(V* r, ReadOnlySpan<ulong> exponents, V* room)
    {
        var limbs = exponents.Length / V.Count;
        var masks = stackalloc V[1 << _bits];
        var digits = stackalloc sbyte[V.Count];
        for (var w = 0; w < _windows; w++)
        {
            for (var lane = 0; lane < V.Count; lane++)
                digits[lane] = (sbyte)Digit(exponents, lane * limbs, w);
            var wanted = V.OfBytes(digits);
            for (var i = 0; i < 1 << _bits; i++)
                masks[i] = V.Equal(wanted, V.Of((ulong)i));
            Select(room + Size, EntryAt(w, 0), masks);
            _modulus.Multiply(r, r, room + Size, room);
        }
        new Span<V>(masks, 1 << _bits).Clear();
        new Span<sbyte>(digits, V.Count).Clear();
        new Span<V>(room, 2 * Size).Clear();
        GC.KeepAlive(this);
    }

    private int Digit(ReadOnlySpan<ulong> exponents, int first, int window) =>
        (int)(exponents[first + window * _bits / 64] >> (window * _bits % 64)) & ((1 << _bits) - 1);

    // Two limbs a word.
    private void Select(V* r, uint* entries, V* masks)
    {
        for (var j = 0; j < Size; j += 2)
        {
            var pair = V.Of(0);
            for (var i = 0; i < 1 << _bits; i++)
                pair |= masks[i] & V.Of(*(ulong*)(entries + i * Entry + j));
            r[j] = pair & V.Of(uint.MaxValue);
            r[j + 1] = pair >>> 32;
        }
    }

    private uint* EntryAt(int window, int i) => _table + (nint)((window << _bits) + i) * Entry;

    private void Put(int window, int i, V* x, int lane)
    {
        var entry = EntryAt(window, i);
        for (var j = 0; j < Size; j++)
            entry[j] = (uint)((ulong*)(x + j))[lane];
    }
}
