using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2.2.
/// <summary>What takes many elements of a <see cref="PrimeGroup"/> at once, four at a time with AVX2.</summary>
internal static unsafe class WideNumbers
{
    private const int Lanes = 4, Size = WideModulus.Size;

    /// <summary>Secret powers of one number, exponent after exponent.</summary>
    public static Element[] PowersSecret(PrimeGroup group, WideFixedPower table, ReadOnlySpan<ulong> exponents)
    {
        var (modulus, limbs) = (group.Wide, group.ScalarLimbs);
        var powers = new Element[exponents.Length / limbs];
        var room = stackalloc Vector256<ulong>[3 * Size];
        var x = room + 2 * Size;
        var four = GC.AllocateArray<ulong>(Lanes * limbs, pinned: true);
        for (var i = 0; i < powers.Length; i += Lanes)
        {
            var some = exponents[(i * limbs)..Math.Min(exponents.Length, (i + Lanes) * limbs)];
            some.CopyTo(four); // lanes too many have an older exponent, and are not asked
            WideLimbs.Copy(x, modulus.One);
            table.MultiplyBySecret(x, four, room);
            modulus.Multiply(x, x, modulus.ToNarrow, room);
            modulus.Multiply(x, x, modulus.PlainOne, room);
            for (var lane = 0; lane < some.Length / limbs; lane++)
                powers[i + lane] = Number(group, x, lane);
        }
        new Span<Vector256<ulong>>(room, 3 * Size).Clear();
        System.Security.Cryptography.CryptographicOperations.ZeroMemory(MemoryMarshal.AsBytes(four.AsSpan()));
        return powers;
    }

    /// <summary>Which of many elements, the numbers of one ballot or of a list, do not lie in the group.</summary>
    public static bool[] AreOutside(PrimeGroup group, IReadOnlyList<ulong[]> plain)
    {
        var outside = new bool[plain.Count];
        Parallel.For(0, (plain.Count + Lanes - 1) / Lanes, () => new GroupTest(group), (chunk, _, test) =>
        {
            var found = test.Run([.. Enumerable.Range(0, Lanes).Select(lane => plain[Math.Min(Lanes * chunk + lane, plain.Count - 1)])]);
            for (var i = Lanes * chunk; i < Math.Min(plain.Count, Lanes * (chunk + 1)); i++)
                outside[i] = (found >> (i - Lanes * chunk) & 1) == 0;
            return test;
        }, test => test.Dispose());
        return outside;
    }

    /// <summary>One lane that is in the form of numbers one at a time.</summary>
    public static Element Number(PrimeGroup group, Vector256<ulong>* x, int lane)
    {
        var limbs = new ulong[group.Modulus.Limbs];
        WideLimbs.Leave(x, lane, limbs);
        return new PrimeGroup.Number(group.Modulus, limbs);
    }

    private sealed class GroupTest(PrimeGroup group) : IDisposable
    {
        private readonly WidePower _power = new(group.Wide, group.OrderLimbs);

        public int Run(ulong[][] four)
        {
            var x = stackalloc Vector256<ulong>[Size];
            for (var lane = 0; lane < Lanes; lane++)
                WideLimbs.Enter(x, lane, four[lane]);
            group.Wide.Multiply(x, x, group.Wide.Entry, _power.Room);
            return _power.Test(x);
        }

        public void Dispose() => _power.Dispose();
    }
}
