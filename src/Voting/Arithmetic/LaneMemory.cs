using System.Runtime.InteropServices;

namespace NghiTrinh.Voting.Arithmetic;

/// <summary>Memory for vectors, zero at first, none across the border of a cache line. Is given back at the latest when nobody refers to it.</summary>
internal sealed unsafe class LaneMemory<V> : IDisposable
    where V : unmanaged, ILanes<V>
{
    private readonly int _vectors;
    private V* _begin;
    private int _taken;

    public LaneMemory(int vectors)
    {
        _vectors = vectors;
        _begin = (V*)NativeMemory.AlignedAlloc((nuint)vectors * (nuint)sizeof(V), 64);
        Wipe();
    }

    ~LaneMemory() => Free();

    /// <summary>The next vectors that nobody has taken.</summary>
    public V* Take(int vectors)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(vectors, _vectors - _taken);
        var here = _begin + _taken;
        _taken += vectors;
        return here;
    }

    public void Wipe() => NativeMemory.Clear(_begin, (nuint)_vectors * (nuint)sizeof(V));

    public void Dispose()
    {
        Free();
        GC.SuppressFinalize(this);
    }

    private void Free()
    {
        NativeMemory.AlignedFree(_begin);
        _begin = null;
    }
}
