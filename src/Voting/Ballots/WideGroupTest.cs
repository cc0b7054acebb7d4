using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using static NghiTrinh.Voting.Arithmetic.WideField;

namespace NghiTrinh.Voting.Ballots;

// Implements docs/spec/voting.md §2.4.
/// <summary>
/// Tests many points at once: of 64 sums over random halves of them, each must lie in the group. A point outside leaves each sum
/// outside with a chance of at least one half, so it slips through with at most 2^−64. Lanes are tested by themselves.
/// </summary>
internal sealed unsafe class WideGroupTest<V> : IDisposable
    where V : unmanaged, ILanes<V>
{
    // Sixteen times four sums: a point is added to one of sixteen buckets, from which four sums follow.
    private const int Groups = 16, Buckets = 16;

    private readonly WideMemory<V> _memory;
    private readonly LaneMemory<V> _sums = new((64 + Buckets) * WidePoint.Vectors);
    private readonly V* _sum, _bucket;
    private bool _isUsed;

    public WideGroupTest(WideMemory<V> memory)
    {
        _memory = memory;
        _sum = _sums.Take(64 * WidePoint.Vectors);
        _bucket = _sums.Take(Buckets * WidePoint.Vectors);
    }

    public void Begin()
    {
        for (var i = 0; i < 64; i++)
            WidePoint.SetIdentity(SumAt(i));
        _isUsed = false;
    }

    /// <summary>Takes the first elements of the memory into the sums.</summary>
    public void Add(int elements)
    {
        _isUsed = true;
        var random = RandomNumberGenerator.GetBytes(elements * Groups / 2);
        for (var group = 0; group < Groups; group++)
        {
            for (var i = 1; i < Buckets; i++)
                WidePoint.SetIdentity(Bucket(i));
            for (var i = 0; i < elements; i++)
            {
                var at = group * elements + i;
                var bucket = (random[at / 2] >> (at % 2 * 4)) & 15;
                if (bucket > 0)
                    AddTo(Bucket(bucket), _memory.Element(i));
            }
            // Bucket b belongs to the sums whose bits b has: fold the upper half onto the lower, bit by bit.
            for (var bit = 3; bit >= 0; bit--)
                for (var i = 1 << bit; i < 2 << bit; i++)
                {
                    AddTo(SumAt(4 * group + bit), Bucket(i));
                    if (i > 1 << bit)
                        AddTo(Bucket(i - (1 << bit)), Bucket(i));
                }
        }
    }

    /// <summary>Whether every sum, in every lane, lies in the group.</summary>
    public bool Passes()
    {
        if (!_isUsed)
            return true;
        for (var i = 0; i < 64; i++)
            if (!IsInGroup(SumAt(i)))
                return false;
        return true;
    }

    // q times the point is the identity; q is public, so its bits steer.
    private bool IsInGroup(V* point)
    {
        var order = Group.Ed25519.OrderLimbs;
        var sum = _memory.Sum;
        WidePoint.Prepare(_memory.More, point, _memory.TwiceD, _memory.Room);
        Copy(sum, point, WidePoint.Vectors);
        for (var bit = 251; bit >= 0; bit--)
        {
            var isSet = (order[bit / 64] >> (bit % 64) & 1) != 0;
            WidePoint.Double(sum, sum, _memory.Room, withT: isSet);
            if (isSet)
                WidePoint.AddPrepared(sum, sum, _memory.More, _memory.Room, withT: false);
        }
        for (var lane = 0; lane < V.Count; lane++)
            if (!WideField.Leave(sum, lane).IsZero() || !WideField.Leave(sum + Size, lane).Is(WideField.Leave(sum + 2 * Size, lane)))
                return false;
        return true;
    }

    private void AddTo(V* sum, V* point)
    {
        WidePoint.Prepare(_memory.More, point, _memory.TwiceD, _memory.Room);
        WidePoint.AddPrepared(sum, sum, _memory.More, _memory.Room, withT: true);
    }

    private V* SumAt(int i) => _sum + i * WidePoint.Vectors;

    private V* Bucket(int i) => _bucket + i * WidePoint.Vectors;

    public void Dispose() => _sums.Dispose();
}
