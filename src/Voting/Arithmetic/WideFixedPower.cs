using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2.
/// <summary>
/// A number that is raised to many powers, four at a time: tables of its powers, so that a power is a product for every few bits.
/// An entry lies together, packed, so that lanes may ask for different ones. Serves any number of threads.
/// </summary>
internal sealed unsafe class WideFixedPower
{
    private const int Size = WideModulus.Size, Lanes = 4;

    /// <summary>Words of an entry: a whole number of cache lines.</summary>
    private const int Entry = 80;

    private readonly WideModulus _modulus;
    private readonly int _bits, _windows;
    private readonly uint* _table;

    /// <param name="modulus">The modulus.</param>
    /// <param name="x">The number, plain.</param>
    /// <param name="exponentLimbs">How long exponents are.</param>
    /// <param name="bits">Width of a window; 4 for secret exponents, 8 for speed with public ones. Divides 64.</param>
    public WideFixedPower(WideModulus modulus, ReadOnlySpan<ulong> x, int exponentLimbs, int bits)
    {
        (_modulus, _bits, _windows) = (modulus, bits, exponentLimbs * 64 / bits);
        _table = (uint*)NativeMemory.AlignedAlloc((nuint)_windows * (nuint)(Entry << bits) * sizeof(uint), 64);
        var room = stackalloc Vector256<ulong>[5 * Size];
        Vector256<ulong>* start = room, begun = room + Size, power = room + 2 * Size, work = room + 3 * Size;
        for (var lane = 0; lane < Lanes; lane++)
            WideLimbs.Enter(start, lane, x);
        modulus.Multiply(start, start, modulus.Entry, work);
        for (var w = 0; w < _windows; w += Lanes)
        {
            // Four windows at a time: each lane begins a window higher than the one before.
            for (var lane = 0; lane < Lanes; lane++)
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
                for (var lane = 0; lane < Lanes; lane++)
                    Put(w + lane, i, power, lane);
            }
        }
    }

    ~WideFixedPower() => NativeMemory.AlignedFree(_table);

    /// <summary>r = r times each lane's power; the exponents stand one after the other.</summary>
    /// <param name="r">What is multiplied.</param>
    /// <param name="exponents">Four public exponents.</param>
    /// <param name="room">Room for twice <see cref="WideModulus.Size"/> vectors.</param>
    public void MultiplyBy(Vector256<ulong>* r, ReadOnlySpan<ulong> exponents, Vector256<ulong>* room)
    {
        var limbs = exponents.Length / Lanes;
        for (var w = 0; w < _windows; w++)
        {
            uint* At(ReadOnlySpan<ulong> all, int lane) =>
                EntryAt(w, (int)(all[lane * limbs + w * _bits / 64] >> (w * _bits % 64)) & ((1 << _bits) - 1));
            WideLimbs.Gather(room + Size, At(exponents, 0), At(exponents, 1), At(exponents, 2), At(exponents, 3));
            _modulus.Multiply(r, r, room + Size, room);
        }
        GC.KeepAlive(this);
    }

    /// <summary>r = r times each lane's secret power: every window costs the same and looks at every entry. Wipes the room.</summary>
    /// <param name="r">What is multiplied.</param>
    /// <param name="exponents">Four secret exponents.</param>
    /// <param name="room">Room for twice <see cref="WideModulus.Size"/> vectors.</param>
    public void MultiplyBySecret(Vector256<ulong>* r, ReadOnlySpan<ulong> exponents, Vector256<ulong>* room)
    {
        var limbs = exponents.Length / Lanes;
        var masks = stackalloc Vector256<ulong>[1 << _bits];
        for (var w = 0; w < _windows; w++)
        {
            long At(ReadOnlySpan<ulong> all, int lane) =>
                (long)(all[lane * limbs + w * _bits / 64] >> (w * _bits % 64)) & ((1L << _bits) - 1);
            var digits = Vector256.Create(At(exponents, 0), At(exponents, 1), At(exponents, 2), At(exponents, 3));
            for (var i = 0; i < 1 << _bits; i++)
                masks[i] = Avx2.CompareEqual(digits, Vector256.Create((long)i)).AsUInt64();
            Select(room + Size, EntryAt(w, 0), masks);
            _modulus.Multiply(r, r, room + Size, room);
        }
        new Span<Vector256<ulong>>(masks, 1 << _bits).Clear();
        new Span<Vector256<ulong>>(room, 2 * Size).Clear();
        GC.KeepAlive(this);
    }

    // Two limbs a word.
    private void Select(Vector256<ulong>* r, uint* entries, Vector256<ulong>* masks)
    {
        var lower = Vector256.Create((ulong)uint.MaxValue);
        for (var j = 0; j < Size; j += 2)
        {
            var pair = Vector256<ulong>.Zero;
            for (var i = 0; i < 1 << _bits; i++)
                pair = Avx2.Or(pair, Avx2.And(masks[i], Vector256.Create(*(ulong*)(entries + i * Entry + j))));
            Store(r + j, Avx2.And(pair, lower));
            Store(r + j + 1, Avx2.ShiftRightLogical(pair, 32));
        }
    }

    private uint* EntryAt(int window, int i) => _table + (nint)((window << _bits) + i) * Entry;

    private void Put(int window, int i, Vector256<ulong>* x, int lane)
    {
        var entry = EntryAt(window, i);
        for (var j = 0; j < Size; j++)
            entry[j] = (uint)((ulong*)(x + j))[lane];
    }
}
