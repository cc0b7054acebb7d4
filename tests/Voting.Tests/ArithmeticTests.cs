using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NghiTrinh.Voting.Arithmetic;
using NghiTrinh.Voting.Groups;
using Org.BouncyCastle.Math.EC.Rfc7748;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace NghiTrinh.Voting.Tests;

/// <summary>
/// Our arithmetic against BigInteger, libsodium and BouncyCastle, edges first, in a million cases; multiples of any point and powers of 2048 bits in
/// fewer, and in as many as VOTING_CASES says.
/// </summary>
public sealed class ArithmeticTests
{
    private const int Million = 1_000_000;

    private static readonly int PointCases = Cases(50_000), PowerCases = Cases(1_000);

    private static readonly BigInteger P = (BigInteger.One << 255) - 19;

    private static readonly BigInteger[] Edges = [0, 1, 2, 18, 19, 20, P - 1, P, P + 1, P + 18, (BigInteger.One << 255) - 1, BigInteger.One << 254, (P - 1) / 2];

    // Zero and the order themselves give the identity, which libsodium refuses.
    private static readonly BigInteger[] Scalars =
    [
        1, 2, 8, Group.Ed25519.Order - 1, Group.Ed25519.Order + 1, (BigInteger.One << 252) - 1, BigInteger.One << 252, (BigInteger.One << 252) + 1,
        (BigInteger.One << 254) - 1, BigInteger.One << 254,
    ];

    [Fact]
    public void The_field_agrees_with_BigInteger()
    {
        for (var i = 0; i < Million; i++)
        {
            var (a, b) = (Case(i, 7), Case(i / Edges.Length, 11));
            var (x, y) = (Field(a), Field(b));
            Assert.Equal(a * b % P, Big(x * y));
            Assert.Equal((a + b) % P, Big(x + y));
            Assert.Equal(((a - b) % P + P) % P, Big(x - y));
            Assert.Equal(a * a % P, Big(x.Squared()));
            if (i % 512 == 0)
                Assert.Equal(BigInteger.ModPow(a, P - 2, P), Big(x.Inverted()));
        }
    }

    [Fact]
    public void The_field_agrees_with_BouncyCastle()
    {
        var (x, y, z, bytes) = (X25519Field.Create(), X25519Field.Create(), X25519Field.Create(), new byte[32]);
        for (var i = 0; i < Million; i++)
        {
            var (a, b) = (Case(i, 7) % P, Case(i / Edges.Length, 11) % P);
            Decode(a, x);
            Decode(b, y);
            X25519Field.Mul(x, y, z);
            Assert.Equal(Encoded(z), Big(Field(a) * Field(b)));
            X25519Field.Sqr(x, z);
            Assert.Equal(Encoded(z), Big(Field(a).Squared()));
            if (i % 512 == 0)
            {
                X25519Field.Inv(x, z);
                Assert.Equal(Encoded(z), Big(Field(a).Inverted()));
            }
        }

        void Decode(BigInteger value, int[] to)
        {
            bytes.AsSpan().Clear();
            value.TryWriteBytes(bytes, out _, isUnsigned: true);
            X25519Field.Decode255(bytes, to);
        }

        BigInteger Encoded(int[] value)
        {
            X25519Field.Normalize(value);
            X25519Field.Encode(value, bytes, 0);
            return new(bytes, isUnsigned: true);
        }
    }

    [Fact]
    public void The_field_of_four_at_a_time_agrees_with_BigInteger() => FieldAgrees<FourLanes>();

    [Fact]
    public void The_field_of_eight_at_a_time_agrees_with_BigInteger() => FieldAgrees<EightLanes>();

    private static unsafe void FieldAgrees<V>()
        where V : unmanaged, ILanes<V>
    {
        Assert.SkipUnless(V.IsSupported, $"this machine has no vectors of {V.Count} lanes");
        const int size = WideField.Size;
        using var memory = new LaneMemory<V>(4 * size);
        V* x = memory.Take(size), y = memory.Take(size), r = memory.Take(size), room = memory.Take(size);
        var (a, b) = (new BigInteger[V.Count], new BigInteger[V.Count]);
        for (var i = 0; i < Million / V.Count; i++)
        {
            for (var lane = 0; lane < V.Count; lane++)
            {
                var n = V.Count * i + lane;
                (a[lane], b[lane]) = (Case(n, 7) % P, Case(n / Edges.Length, 11) % P);
                WideField.Enter(x, lane, Field(a[lane]));
                WideField.Enter(y, lane, Field(b[lane]));
            }
            WideField.Multiply(r, x, y, room);
            Agrees(r, (p, q) => p * q);
            WideField.Square(r, x, room);
            Agrees(r, (p, _) => p * p);
            WideField.Add(r, x, y);
            WideField.Multiply(r, r, x, room);
            Agrees(r, (p, q) => (p + q) * p);
            WideField.Subtract(r, x, y);
            WideField.Multiply(r, r, y, room);
            Agrees(r, (p, q) => (p - q) * q);
        }

        void Agrees(V* found, Func<BigInteger, BigInteger, BigInteger> wanted)
        {
            for (var lane = 0; lane < V.Count; lane++)
                Assert.Equal((wanted(a[lane], b[lane]) % P + P) % P, Big(WideField.Leave(found, lane)));
        }
    }

    [Fact]
    public void Scalars_of_both_groups_agree_with_BigInteger()
    {
        foreach (var group in new[] { Group.Ed25519, Group.Belenios2048 })
        {
            var (q, field) = (group.Order, group.SecretScalars);
            BigInteger[] edges = [0, 1, q - 1, q / 2, q - 2];
            for (var i = 0; i < Million / 2; i++)
            {
                var (a, b) = (i < 25 ? edges[i / 5] : Random(i) % q, i < 25 ? edges[i % 5] : Random(i + 1) % q);
                var (x, y, r) = (Integers.Limbs(a, 4), Integers.Limbs(b, 4), new ulong[4]);
                field.Multiply(x, y, r);
                Assert.Equal(a * b % q, Integers.ToBig(r));
                field.Add(x, y, r);
                Assert.Equal((a + b) % q, Integers.ToBig(r));
                field.Subtract(x, y, r);
                Assert.Equal(((a - b) % q + q) % q, Integers.ToBig(r));
            }
        }
    }

    [Fact]
    public void Hashes_are_reduced_like_big_endian_numbers()
    {
        var (q, field, r) = (Group.Belenios2048.Order, Group.Belenios2048.SecretScalars, new ulong[4]);
        for (var i = 0; i < Million; i++)
        {
            var bytes = i < 2 ? Enumerable.Repeat((byte)(255 * i), 64).ToArray() : SHA512.HashData(BitConverter.GetBytes(i));
            field.ReduceWide(bytes, r);
            Assert.Equal(new BigInteger(bytes, true, true) % q, Integers.ToBig(r));
        }
    }

    [Fact]
    public void Multiples_of_the_generator_agree_with_libsodium()
    {
        InParallel(Million, (i, theirs, ours) =>
        {
            var k = Scalar(i);
            Assert.Equal(0, crypto_scalarmult_ed25519_base_noclamp(theirs, MemoryMarshal.AsBytes(k.AsSpan()).ToArray()));
            FixedPoint.Base.Times(k).Encode(ours);
            Assert.Equal(theirs, ours);
            FixedPoint.Base.TimesSecret(k).Encode(ours);
            Assert.Equal(theirs, ours);
        });
        foreach (var none in new[] { BigInteger.Zero, Group.Ed25519.Order, 7 * Group.Ed25519.Order })
            Assert.True(FixedPoint.Base.TimesSecret(Integers.Limbs(none, 4)).IsIdentity());
    }

    [Fact]
    public void Multiples_of_any_point_agree_with_libsodium() => InParallel(PointCases, (i, theirs, ours) =>
    {
        var (k, point) = (Scalar(i), new byte[32]);
        crypto_core_ed25519_random(point);
        var p = EdwardsPoint.Decoded(point)!.Value; // libsodium gives points of the group
        Assert.Equal(0, crypto_scalarmult_ed25519_noclamp(theirs, MemoryMarshal.AsBytes(k.AsSpan()).ToArray(), point));
        FixedPoint.Times(p, k).Encode(ours);
        Assert.Equal(theirs, ours);
        FixedPoint.TimesSecret(p, k).Encode(ours);
        Assert.Equal(theirs, ours);
    });

    [Fact]
    public void Sums_of_points_agree_with_libsodium()
    {
        // A sum is the next point; every thousandth is twice a point, a point and its negative, or a point and the identity.
        InParallel(Million / 1000, (chunk, theirs, ours) =>
        {
            var (point, other, negative) = (new byte[32], new byte[32], new byte[32]);
            crypto_core_ed25519_random(point);
            crypto_core_ed25519_random(other);
            var (p, q) = (EdwardsPoint.Decoded(point)!.Value, EdwardsPoint.Decoded(other)!.Value); // libsodium gives points of the group
            for (var i = 0; i < 1000; i++)
            {
                Assert.Equal(0, crypto_core_ed25519_add(theirs, point, other));
                var sum = p + q;
                sum.Encode(ours);
                Assert.Equal(theirs, ours);
                (point, p, theirs) = (theirs, sum, point);
            }
            Assert.Equal(0, crypto_core_ed25519_add(theirs, point, point));
            p.Doubled().Encode(ours);
            Assert.Equal(theirs, ours);
            (p + p).Encode(ours);
            Assert.Equal(theirs, ours);
            Assert.True((p + -p).IsIdentity() && (p + EdwardsPoint.Identity).Is(p));
            (-p).Encode(negative);
            Assert.Equal(0, crypto_core_ed25519_add(theirs, point, negative));
            EdwardsPoint.Identity.Encode(ours);
            Assert.Equal(theirs, ours);
        });
    }

    [Fact]
    public void What_is_a_point_of_the_group_agrees_with_libsodium_and_BouncyCastle() => InParallel(Million, (i, bytes, _) =>
    {
        // Edges: y near 0, p and 2^255 with both signs; points of small order among them.
        if (i < 2 * Edges.Length)
            ((Edges[i / 2] & ((BigInteger.One << 255) - 1)) + (BigInteger.One << 255) * (i % 2)).ToByteArray(isUnsigned: true).Concat(new byte[32]).Take(32).ToArray().CopyTo(bytes, 0);
        else
            SHA256.HashData(BitConverter.GetBytes(i), bytes);
        var ours = EdwardsPoint.Decoded(bytes) is { } p && Group.Ed25519.IsInGroup(new EdwardsGroup.PointElement(p));
        // libsodium refuses the identity, which the protocol allows.
        var isIdentity = bytes[0] == 1 && bytes.AsSpan(1).IndexOfAnyExcept((byte)0) < 0;
        Assert.Equal(ours, isIdentity || crypto_core_ed25519_is_valid_point(bytes) == 1);
        if (i % 16 == 0)
            Assert.Equal(ours && !isIdentity, Ed25519.ValidatePublicKeyFull(bytes, 0));
    });

    [Fact]
    public void The_integers_modulo_a_prime_agree_with_BigInteger()
    {
        var group = (PrimeGroup)Group.Belenios2048;
        var (prime, limbs) = (BigInteger.Parse(group.Invert(group.Generator.Element).Text) * BigInteger.Parse(group.Generator.Element.Text) - 1, group.Modulus.Limbs);
        Assert.Equal(BigInteger.Zero, prime % group.PrimeNumber);
        InParallel(Million, (i, _, _) =>
        {
            var (a, b) = (Big2048(i), Big2048(i + 1));
            var (x, y, r) = (group.Modulus.Enter(Integers.Limbs(a, limbs)), group.Modulus.Enter(Integers.Limbs(b, limbs)), new ulong[limbs]);
            group.Modulus.Multiply(x, y, r);
            group.Modulus.Leave(r, r);
            Assert.Equal(a * b % group.PrimeNumber, Integers.ToBig(r));
        });
        InParallel(PowerCases, (i, _, _) =>
        {
            var (a, e) = (Big2048(i), i == 0 ? BigInteger.Zero : Random(i) % group.Order);
            var (x, exponent) = (group.Modulus.Enter(Integers.Limbs(a, limbs)), Integers.Limbs(e, 4));
            var wanted = BigInteger.ModPow(a, e, group.PrimeNumber).ToString();
            var shared = new SharedPower(group.Modulus, 4);
            shared.Prepare(x);
            foreach (var power in new[] { group.Modulus.Power(x, exponent), group.Modulus.PowerSecret(x, exponent), shared.Power(exponent),
                new FixedPower(group.Modulus, x, 256).PowerSecret(exponent) })
                Assert.Equal(wanted, new PrimeGroup.Number(group.Modulus, power).Text);
        });
    }

    [Fact]
    public void Decimal_numbers_are_read_and_written_like_BigInteger_does()
    {
        Span<byte> digits = new byte[700];
        var limbs = new ulong[4];
        for (var i = 0; i < Million; i++)
        {
            var x = Random(i) >> (i % 256);
            var text = System.Text.Encoding.ASCII.GetBytes(x.ToString());
            Assert.True(Integers.TryRead(text, limbs));
            Assert.Equal(x, Integers.ToBig(limbs));
            Assert.True(digits[..Integers.Write(limbs, digits)].SequenceEqual(text));
        }
        foreach (var wrong in new[] { "", "00", "01", "-1", "+1", "1 ", "1.0", "1e3", (BigInteger.One << 256).ToString(), new string('9', 200) })
            Assert.False(Integers.TryRead(System.Text.Encoding.ASCII.GetBytes(wrong), limbs));
    }

    // Each processor has two arrays of its own.
    private static void InParallel(int cases, Action<int, byte[], byte[]> check)
    {
        Assert.True(sodium_init() >= 0, "libsodium did not start");
        Parallel.For(0, cases, () => (new byte[32], new byte[32]), (i, _, room) =>
        {
            check(i, room.Item1, room.Item2);
            return room;
        }, _ => { });
    }

    private static ulong[] Scalar(int i) => Integers.Limbs(i < Scalars.Length ? Scalars[i] : Random(i) % Group.Ed25519.Order, 4);

    private static int Cases(int usual) => int.TryParse(Environment.GetEnvironmentVariable("VOTING_CASES"), out var cases) ? cases : usual;

    private static BigInteger Case(int i, int salt) => i < Edges.Length * Edges.Length ? Edges[i % Edges.Length] : Random(i * salt) >> 1;

    private static BigInteger Random(int i) => new(SHA256.HashData(BitConverter.GetBytes(i)), isUnsigned: true);

    private static BigInteger Big2048(int i) =>
        i == 0 ? ((PrimeGroup)Group.Belenios2048).PrimeNumber - 1 : new BigInteger(new Shake(i).Bytes, isUnsigned: true) % ((PrimeGroup)Group.Belenios2048).PrimeNumber;

    private static FieldElement Field(BigInteger x)
    {
        var bytes = new byte[32];
        x.TryWriteBytes(bytes, out _, isUnsigned: true);
        return FieldElement.Read(bytes);
    }

    private static BigInteger Big(FieldElement x)
    {
        var bytes = new byte[32];
        x.Write(bytes);
        return new(bytes, isUnsigned: true);
    }

    private sealed record Shake(int Seed)
    {
        public byte[] Bytes => [.. Enumerable.Range(0, 8).SelectMany(i => SHA256.HashData(BitConverter.GetBytes(Seed * 8 + i)))];
    }

    [DllImport("libsodium")]
    private static extern int sodium_init();

    [DllImport("libsodium")]
    private static extern int crypto_scalarmult_ed25519_base_noclamp(byte[] q, byte[] n);

    [DllImport("libsodium")]
    private static extern int crypto_scalarmult_ed25519_noclamp(byte[] q, byte[] n, byte[] p);

    [DllImport("libsodium")]
    private static extern int crypto_core_ed25519_add(byte[] r, byte[] p, byte[] q);

    [DllImport("libsodium")]
    private static extern int crypto_core_ed25519_is_valid_point(byte[] p);

    [DllImport("libsodium")]
    private static extern void crypto_core_ed25519_random(byte[] p);
}
