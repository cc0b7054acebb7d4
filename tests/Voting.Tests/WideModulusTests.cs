using System.Numerics;
using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;

namespace NghiTrinh.Voting.Tests;

/// <summary>Several numbers at a time modulo a prime of 2048 bits, against BigInteger: edges and carries first.</summary>
public sealed class WideModulusTests
{
    public static TheoryData<string, int> Primes => new() { { "BELENIOS-2048", 4 }, { "BELENIOS-2048", 8 }, { "RFC-3526-2048", 4 }, { "RFC-3526-2048", 8 } };

    [Theory]
    [MemberData(nameof(Primes))]
    public void Products_and_squares_agree_with_BigInteger_and_stay_below_twice_the_prime(string prime, int lanes) => With(lanes).Products_and_squares_agree_with_BigInteger_and_stay_below_twice_the_prime(prime);

    [Theory]
    [MemberData(nameof(Primes))]
    public void What_enters_leaves_unchanged_and_below_the_prime(string prime, int lanes) => With(lanes).What_enters_leaves_unchanged_and_below_the_prime(prime);

    [Theory]
    [MemberData(nameof(Primes))]
    public void Powers_agree_with_BigInteger_lane_by_lane(string prime, int lanes) => With(lanes).Powers_agree_with_BigInteger_lane_by_lane(prime);

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void An_element_outside_the_group_is_seen_in_its_own_lane(int lanes) => With(lanes).An_element_outside_the_group_is_seen_in_its_own_lane();

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void Products_of_many_elements_are_the_same_as_one_by_one(int lanes)
    {
        var checks = With(lanes);
        foreach (var group in new[] { Group.Ed25519, Group.Belenios2048 })
            foreach (var (places, count) in new[] { (1, 0), (1, 1), (lanes, 3), (lanes + 1, 40) })
            {
                using var wide = checks.Products(group, places);
                using var plain = new PlainProducts(group, places);
                for (var i = 0; i < count; i++)
                {
                    Element[] elements = [.. Enumerable.Range(0, places).Select(j => group.Generator.Power(Integers.Limbs(ModulusChecks.Random(100 * i + j, 256) % group.Order, 4)))];
                    wide.Multiply(elements);
                    plain.Multiply(elements);
                    if (i == 1)
                        Assert.Equal(plain.Read().Select(e => e.Text), wide.Read().Select(e => e.Text));
                }
                Assert.Equal(plain.Read().Select(e => e.Text), wide.Read().Select(e => e.Text));
            }
    }

    [Fact]
    public void Secret_powers_of_both_groups_are_the_same_four_at_a_time_and_one_by_one()
    {
        foreach (var group in new[] { Group.Ed25519, Group.Belenios2048 })
        {
            var q = group.Order;
            BigInteger[] exponents = [0, 1, 2, q - 1, q - 2, q / 2, 8, 7, 16, 15, (BigInteger.One << 252) - 1, BigInteger.Parse("1" + new string('0', 70)), .. Enumerable.Range(0, 21).Select(i => ModulusChecks.Random(i, 256) % q)];
            foreach (var x in new[] { group.Generator.Element, group.Power(group.Generator.Element, ModulusChecks.Random(99, 256) % q) })
            {
                var powers = group.Fix(x).PowersSecret([.. exponents.SelectMany(e => Integers.Limbs(e, 4))]);
                Assert.Equal(exponents.Select(e => group.Power(x, e).Text), powers.Select(e => e.Text));
            }
        }
    }

    private static ModulusChecks With(int lanes)
    {
        Assert.SkipUnless(lanes == 8 ? EightLanes.IsSupported : FourLanes.IsSupported, $"this machine has no vectors of {lanes} lanes");
        return lanes == 8 ? new ModulusChecks<EightLanes>() : new ModulusChecks<FourLanes>();
    }
}

internal abstract class ModulusChecks
{
    public abstract void Products_and_squares_agree_with_BigInteger_and_stay_below_twice_the_prime(string name);

    public abstract void What_enters_leaves_unchanged_and_below_the_prime(string name);

    public abstract void Powers_agree_with_BigInteger_lane_by_lane(string name);

    public abstract void An_element_outside_the_group_is_seen_in_its_own_lane();

    public abstract ElementProducts Products(Group group, int places);

    public static BigInteger Random(int seed, int bits) => new(
        [.. Enumerable.Range(0, bits / 256).SelectMany(i => SHA256.HashData(BitConverter.GetBytes(1000 * seed + i)))], isUnsigned: true);
}

internal sealed unsafe class ModulusChecks<V> : ModulusChecks
    where V : unmanaged, ILanes<V>
{
    private const int Size = WideLimbs.Size;

    private static readonly BigInteger R = BigInteger.One << 2052, Limb = (BigInteger.One << 27) - 1;

    public override void Products_and_squares_agree_with_BigInteger_and_stay_below_twice_the_prime(string name)
    {
        var group = (PrimeGroup)Group.Find(name)!; // known
        var (modulus, p) = (new WideModulus<V>(group.Modulus, group.PrimeNumber), group.PrimeNumber);
        var cases = Cases(p);
        using var memory = new Memory();
        for (var i = 0; i < cases.Length * cases.Length; i += V.Count)
        {
            for (var lane = 0; lane < V.Count; lane++)
            {
                memory.Put(0, lane, cases[(i + lane) / cases.Length % cases.Length]);
                memory.Put(1, lane, cases[(i + lane) % cases.Length]);
            }
            modulus.Multiply(memory[2], memory[0], memory[1], memory[8]);
            modulus.Square(memory[3], memory[1], memory[8]);
            for (var lane = 0; lane < V.Count; lane++)
            {
                var (x, y) = (memory.Get(0, lane), memory.Get(1, lane));
                AssertIs(x * y, memory.Get(2, lane), p);
                AssertIs(y * y, memory.Get(3, lane), p);
            }
            // In place, which must not read what it has written.
            modulus.Multiply(memory[0], memory[0], memory[1], memory[8]);
            modulus.Square(memory[1], memory[1], memory[8]);
            for (var lane = 0; lane < V.Count; lane++)
                Assert.Equal((memory.Get(2, lane), memory.Get(3, lane)), (memory.Get(0, lane), memory.Get(1, lane)));
        }
    }

    public override void What_enters_leaves_unchanged_and_below_the_prime(string name)
    {
        var group = (PrimeGroup)Group.Find(name)!; // known
        var (modulus, p) = (new WideModulus<V>(group.Modulus, group.PrimeNumber), group.PrimeNumber);
        using var memory = new Memory();
        var limbs = new ulong[32];
        foreach (var four in Cases(p).Where(x => x > 0 && x < p).Chunk(V.Count))
        {
            foreach (var (lane, x) in four.Index())
                WideLimbs.Enter(memory[0], lane, Integers.Limbs(x, 32));
            modulus.Multiply(memory[1], memory[0], modulus.Entry, memory[8]);
            modulus.Multiply(memory[2], memory[1], modulus.PlainOne, memory[8]);
            modulus.Multiply(memory[3], memory[1], modulus.ToNarrow, memory[8]);
            modulus.Multiply(memory[3], memory[3], modulus.PlainOne, memory[8]);
            foreach (var (lane, x) in four.Index())
            {
                WideLimbs.Leave(memory[2], lane, limbs);
                Assert.Equal(x, Integers.ToBig(limbs));
                WideLimbs.Leave(memory[3], lane, limbs);
                Assert.Equal(group.Modulus.Enter(Integers.Limbs(x, 32)), limbs);
            }
        }
    }

    public override void Powers_agree_with_BigInteger_lane_by_lane(string name)
    {
        var group = (PrimeGroup)Group.Find(name)!; // known
        var (modulus, p, q) = (new WideModulus<V>(group.Modulus, group.PrimeNumber), group.PrimeNumber, group.Order);
        var limbs = group.ScalarLimbs;
        using var power = new WidePower<V>(modulus, group.OrderLimbs);
        using var memory = new Memory(power.Squares / Size);
        BigInteger[] exponents = [0, 1, q - 1, q, 2, 15, 16, (BigInteger.One << (64 * limbs)) - 1, q / 2, .. Enumerable.Range(0, limbs == 4 ? 15 : 3).Select(i => Random(i, 256) % q)];
        foreach (var (at, four) in exponents.Chunk(V.Count).Index())
        {
            var all = new ulong[V.Count * limbs];
            foreach (var (lane, e) in four.Index())
            {
                WideLimbs.Enter(memory[0], lane, Integers.Limbs(Base(at, lane), 32));
                Integers.Limbs(e, limbs).CopyTo(all, lane * limbs);
            }
            modulus.Multiply(memory[0], memory[0], modulus.Entry, memory[8]);
            power.Prepare(memory[10], memory[0]);
            power.Power(memory[1], memory[10], all);
            var table = new WideFixedPower<V>(modulus, Integers.Limbs(Base(at, 0), 32), limbs, 4);
            WideLimbs.Copy(memory[2], modulus.One);
            table.MultiplyBy(memory[2], all, memory[8]);
            WideLimbs.Copy(memory[3], modulus.One);
            table.MultiplyBySecret(memory[3], all, memory[8]);
            foreach (var (lane, e) in four.Index())
            {
                AssertIs(BigInteger.ModPow(Base(at, lane), e, p) * R * R, memory.Get(1, lane), p);
                AssertIs(BigInteger.ModPow(Base(at, 0), e, p) * R * R, memory.Get(2, lane), p);
                Assert.Equal(memory.Get(2, lane), memory.Get(3, lane));
            }
        }

        BigInteger Base(int at, int lane) => (at, lane) switch { (0, 0) => 1, (0, 1) => p - 1, _ => Random(4 * at + lane, 2048) % p };
    }

    public override void An_element_outside_the_group_is_seen_in_its_own_lane()
    {
        var group = (PrimeGroup)Group.Belenios2048;
        var (p, q) = (group.PrimeNumber, group.Order);
        var inside = BigInteger.ModPow(Random(1, 2048), (p - 1) / q, p);
        // −x has twice the order; a random number has a large one; 1 and a power of the generator lie inside.
        BigInteger[] elements = [inside, p - inside, 1, p - 1, Random(7, 2048) % p, inside * inside % p, BigInteger.Parse(group.Generator.Element.Text)];
        bool[] outside = [false, true, false, true, true, false, false];

        Assert.Equal(outside, new WideNumbers<V>(group).AreOutside([.. elements.Select(x => Integers.Limbs(x, 32))]));
        Assert.Equal([1, 3, 4, 7, 8], group.NotInGroup([.. elements.Select(x => x.ToString()), "0", p.ToString(), "1"]));
    }

    public override ElementProducts Products(Group group, int places) =>
        group is PrimeGroup prime ? new WideNumbers<V>(prime).Products(places) : new WidePointProducts<V>(places);

    // Edges, limbs of all ones, single bits at the borders of limbs and words, random numbers; up to 2p − 1.
    private static BigInteger[] Cases(BigInteger p) =>
    [
        0, 1, 2, p - 1, p, p + 1, 2 * p - 1, p / 2, Limb, Limb + 1, (BigInteger.One << 2047) - 1, BigInteger.One << 2047, (BigInteger.One << 2048) % p,
        R % p, R * R % p, p - R % p, Ones(p), 2 * p - 1 - Ones(p), .. new[] { 26, 27, 63, 64, 107, 108, 1024, 2025 }.Select(b => BigInteger.One << b),
        .. Enumerable.Range(0, 60).Select(i => Random(i, 2048) % p),
    ];

    // The largest number of limbs that are all ones but the highest.
    private static BigInteger Ones(BigInteger p) => (p >> 2025 << 2025) - 1;

    private static void AssertIs(BigInteger product, BigInteger r, BigInteger p)
    {
        Assert.Equal(product % p, r * R % p);
        Assert.True(r < 2 * p);
    }

    private sealed class Memory(int more = 0) : IDisposable
    {
        private readonly LaneMemory<V> _memory = new((10 + more) * Size);
        private V* _begin;

        public V* this[int i] => (_begin == null ? _begin = _memory.Take((10 + more) * Size) : _begin) + i * Size;

        public void Put(int i, int lane, BigInteger x)
        {
            for (var j = 0; j < Size; j++)
                ((ulong*)(this[i] + j))[lane] = (ulong)((x >> (27 * j)) & Limb);
        }

        public BigInteger Get(int i, int lane)
        {
            var x = BigInteger.Zero;
            for (var j = Size - 1; j >= 0; j--)
                x = (x << 27) + ((ulong*)(this[i] + j))[lane];
            return x;
        }

        public void Dispose() => _memory.Dispose();
    }
}
