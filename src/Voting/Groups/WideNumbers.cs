using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2.2.
/// <summary>What takes many elements of a <see cref="PrimeGroup"/> at once.</summary>
internal abstract class WideNumbers
{
    /// <summary>With as many lanes as this machine has; null where it has none.</summary>
    public static WideNumbers? For(PrimeGroup group) =>
        EightLanes.IsSupported ? new WideNumbers<EightLanes>(group) : FourLanes.IsSupported ? new WideNumbers<FourLanes>(group) : null;

    /// <summary>Secret powers of one element, exponent after exponent.</summary>
    public abstract Func<ReadOnlySpan<ulong>, Element[]> PowersSecretOf(Element x);

    /// <summary>Which of many numbers, those of one ballot or of a list, do not lie in the group.</summary>
    public abstract bool[] AreOutside(IReadOnlyList<ulong[]> plain);

    /// <summary>The products of many elements, place by place.</summary>
    public abstract ElementProducts Products(int places);
}

/// <inheritdoc/>
internal sealed unsafe class WideNumbers<V>(PrimeGroup group) : WideNumbers
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size;

    // Windows for secret exponents, every entry of which is looked at.
    private const int SecretBits = 4;

    private WideFixedPower<V>? _generator;

    public WideModulus<V> Modulus { get; } = new(group.Modulus, group.PrimeNumber);

    /// <summary>The generator, for public exponents; made once.</summary>
    public WideFixedPower<V> Generator => _generator ??= Table(group.Generator.Element, group.PublicBits);

    /// <summary>An element that is raised to many powers.</summary>
    public WideFixedPower<V> Table(Element x, int bits)
    {
        Span<ulong> plain = stackalloc ulong[group.Modulus.Limbs];
        group.Modulus.Leave(PrimeGroup.Of(x), plain);
        return new(Modulus, plain, group.ScalarLimbs, bits);
    }

    public override Func<ReadOnlySpan<ulong>, Element[]> PowersSecretOf(Element x)
    {
        var table = Table(x, SecretBits);
        return exponents => PowersSecret(table, exponents);
    }

    public override bool[] AreOutside(IReadOnlyList<ulong[]> plain)
    {
        var outside = new bool[plain.Count];
        Parallel.For(0, (plain.Count + V.Count - 1) / V.Count, () => new GroupTest(group, Modulus), (chunk, _, test) =>
        {
            var first = V.Count * chunk;
            var found = test.Run([.. Enumerable.Range(first, V.Count).Select(i => plain[Math.Min(i, plain.Count - 1)])]);
            for (var i = first; i < Math.Min(plain.Count, first + V.Count); i++)
                outside[i] = (found >> (i - first) & 1) == 0;
            return test;
        }, test => test.Dispose());
        return outside;
    }

    public override ElementProducts Products(int places) => new WideProducts<V>(group, this, places);

    /// <summary>One lane that is in the form of numbers one at a time.</summary>
    public Element Number(V* x, int lane)
    {
        var limbs = new ulong[group.Modulus.Limbs];
        WideLimbs.Leave(x, lane, limbs);
        return new PrimeGroup.Number(group.Modulus, limbs);
    }

    private Element[] PowersSecret(WideFixedPower<V> table, ReadOnlySpan<ulong> exponents)
    {
        var limbs = group.ScalarLimbs;
        var powers = new Element[exponents.Length / limbs];
        using var memory = new LaneMemory<V>(3 * Size);
        V* room = memory.Take(2 * Size), x = memory.Take(Size);
        var some = GC.AllocateArray<ulong>(V.Count * limbs, pinned: true);
        for (var i = 0; i < powers.Length; i += V.Count)
        {
            var here = exponents[(i * limbs)..Math.Min(exponents.Length, (i + V.Count) * limbs)];
            here.CopyTo(some); // lanes too many have an older exponent, and are not asked
            WideLimbs.Copy(x, Modulus.One);
            table.MultiplyBySecret(x, some, room);
            Modulus.Multiply(x, x, Modulus.ToNarrow, room);
            Modulus.Multiply(x, x, Modulus.PlainOne, room);
            for (var lane = 0; lane < here.Length / limbs; lane++)
                powers[i + lane] = Number(x, lane);
        }
        memory.Wipe();
        CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(some.AsSpan()));
        return powers;
    }

    private sealed class GroupTest : IDisposable
    {
        private readonly WideModulus<V> _modulus;
        private readonly WidePower<V> _power;
        private readonly LaneMemory<V> _memory = new(Size);
        private readonly V* _x;

        public GroupTest(PrimeGroup group, WideModulus<V> modulus)
        {
            (_modulus, _power) = (modulus, new(modulus, group.OrderLimbs));
            _x = _memory.Take(Size);
        }

        public int Run(ulong[][] some)
        {
            for (var lane = 0; lane < V.Count; lane++)
                WideLimbs.Enter(_x, lane, some[lane]);
            _modulus.Multiply(_x, _x, _modulus.Entry, _power.Room);
            return _power.Test(_x);
        }

        public void Dispose()
        {
            _power.Dispose();
            _memory.Dispose();
        }
    }
}
