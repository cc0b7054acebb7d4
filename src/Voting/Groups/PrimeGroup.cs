using System.Globalization;
using System.Numerics;
using System.Text;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2.2. References: the Belenios specification (groups), RFC 3526 §3.
/// <summary>A subgroup of prime order of the integers modulo a prime of 2048 bits, its elements written in decimal.</summary>
internal sealed class PrimeGroup : Group
{
    private const string BeleniosPrime =
        "a3ef2d011fefb1b6e39e568fccdffb0fb7dc7ef3a791b6862791811d21fc35f21e6d36856b428030421f514ed40bfd4c06e092a495af8d79a2f85e0fb11c0ede" +
        "07dd973f9c53e50930c6e82ac36de1ae3fb8c3aabfff12ce27a5022ddd8912d107435012768a2cdd0a4091d8fa447f6c7ebc15a349fa318a6b4fe17d8d47e843" +
        "a3e14dfa9b2162f4d7229abe93a188b46b006517d6f6747ebbb29c9ec3099b607f18fb1a8bc858279aa8599411d998d3e3fada9e010840d082d8c31911acdd4a" +
        "0e7992d0f18cc759cb5de0acf66a3882555bc810941e021b6a4ccfa04ee4008f878affa2375e2999b44f6cef17d707301e59e0e6351e051ed9cec4157646e64f";

    private const string BeleniosGenerator =
        "1307c1ab5f295885d7caa3a78a42415e31fd1c5807b61fb1e781878a52230a51988b98c259597f9c5a9dfd001d26ba31d9d8976f01d95a1c8262ee68a0e92cea" +
        "541e5219e0d0d094301b894236823fe1d4bc04e29f3748aefd4f10d5b1a356a8643e673fd9d215fc8fe5fb9cf9fdb8ea88fdb1a3381a697fdf9c2458570b06d2" +
        "6aef1be365fdd90165f397c6b870df8c1b9e519edcee8bb0f74b7a1615a274ba60a7ea574a61f552d2dde0ce514e0927c4ff49b1964c4a913731ae4268d60d7f" +
        "22127b6cbba44d453ac8b72fd04e0991b7aeff04867d8724ac638f5f34100d2d47aa680d43771902743d663f42d853c041e1c91fe3823f4bcf284308f1d7e653";

    private const string Group14Prime =
        "ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404ddef9519b3cd3a431b302b0a6df25f1437" +
        "4fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7edee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf05" +
        "98da48361c55d39a69163fa8fd24cf5f83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b" +
        "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa051015728e5a8aacaa68ffffffffffffffff";

    private readonly Lazy<WideNumbers?> _wide;

    private FixedPower? _generatorTable;

    private PrimeGroup(string name, BigInteger prime, BigInteger order, BigInteger generator)
        : base(name, order)
    {
        (PrimeNumber, Modulus) = (prime, new(prime));
        _wide = new(() => WideNumbers.For(this));
        Identity = new Number(Modulus, Modulus.One);
        Generator = new FixedNumber(this, new Number(Modulus, Modulus.Enter(Integers.Limbs(generator, Modulus.Limbs))));
    }

    public BigInteger PrimeNumber { get; }

    public Modulus Modulus { get; }

    /// <summary>Many numbers at a time; null on a machine without vectors for it.</summary>
    public WideNumbers? Wide => _wide.Value;

    /// <summary>Width of windows for public exponents: wide ones pay for exponents of 256 bits; those of 2047 bits would need tables of 130 MB.</summary>
    public int PublicBits => Scalars is null ? 4 : 8;

    internal override int LongestText => 617;

    internal override Element Identity { get; }

    internal override FixedBase Generator { get; }

    /// <summary>The generator, for public exponents; made once.</summary>
    public FixedPower GeneratorTable => _generatorTable ??= Table(Generator.Element);

    /// <summary>An element that is raised to many public powers.</summary>
    public FixedPower Table(Element x) => new(Modulus, Of(x), ScalarLimbs * 64, PublicBits);

    /// <summary>−value · exponent modulo the order; public numbers.</summary>
    public ulong[] NegativeMultiple(int value, ReadOnlySpan<ulong> exponent) =>
        Integers.Limbs((Order - value * Integers.ToBig(exponent) % Order) % Order, ScalarLimbs);

    public static PrimeGroup Belenios() => new(
        "BELENIOS-2048", Hex(BeleniosPrime),
        BigInteger.Parse("78571733251071885079927659812671450121821421258408794611510081919805623223441"), Hex(BeleniosGenerator));

    public static PrimeGroup Group14() => new("RFC-3526-2048", Hex(Group14Prime), (Hex(Group14Prime) - 1) / 2, 2);

    internal override Element? Read(ReadOnlySpan<byte> text)
    {
        Span<ulong> limbs = stackalloc ulong[Modulus.Limbs];
        return TryRead(text, limbs) ? new Number(Modulus, Modulus.Enter(limbs)) : null;
    }

    /// <summary>Reads a plain number from 1 to p − 1.</summary>
    internal bool TryRead(ReadOnlySpan<byte> text, Span<ulong> limbs) =>
        Integers.TryRead(text, limbs) && Modulus.Holds(limbs) && limbs.ContainsAnyExcept(0UL);

    internal override bool IsInGroup(Element x) => Power(x, OrderLimbs).Text == "1";

    internal override IEnumerable<int> NotInGroup(IReadOnlyList<string> texts)
    {
        if (Wide is not { } wide)
            return base.NotInGroup(texts);
        var plain = new ulong[texts.Count][];
        var unread = new bool[texts.Count];
        for (var i = 0; i < plain.Length; i++)
            unread[i] = !TryRead(Encoding.UTF8.GetBytes(texts[i]), plain[i] = new ulong[Modulus.Limbs]);
        var outside = wide.AreOutside(plain);
        return Enumerable.Range(0, plain.Length).Where(i => unread[i] || outside[i]);
    }

    internal override ElementProducts Products(int places) => Wide?.Products(places) ?? base.Products(places);

    internal override Element Multiply(Element x, Element y)
    {
        var product = new ulong[Modulus.Limbs];
        Modulus.Multiply(Of(x), Of(y), product);
        return new Number(Modulus, product);
    }

    // Only of elements of the group, whose order is known.
    internal override Element Invert(Element x) => Power(x, Order - 1);

    internal override Element Power(Element x, ReadOnlySpan<ulong> exponent) => new Number(Modulus, Modulus.Power(Of(x), exponent));

    internal override Element PowerSecret(Element x, ReadOnlySpan<ulong> exponent) => new Number(Modulus, Modulus.PowerSecret(Of(x), exponent));

    internal override FixedBase Fix(Element x) => new FixedNumber(this, x);

    internal static ulong[] Of(Element x) => ((Number)x).Limbs;

    private static BigInteger Hex(string hex) => BigInteger.Parse("0" + hex, NumberStyles.AllowHexSpecifier);

    /// <summary>A number in Montgomery's form.</summary>
    internal sealed class Number(Modulus modulus, ulong[] limbs) : Element
    {
        public ulong[] Limbs => limbs;

        protected override string Written()
        {
            Span<byte> text = stackalloc byte[640];
            return Encoding.ASCII.GetString(text[..modulus.WriteDecimal(limbs, text)]);
        }
    }

    internal sealed class FixedNumber(PrimeGroup group, Element x) : FixedBase
    {
        private readonly Lazy<FixedPower> _table = new(() => new(group.Modulus, Of(x), group.ScalarLimbs * 64));
        private readonly Lazy<Func<ReadOnlySpan<ulong>, Element[]>?> _wide = new(() => group.Wide?.PowersSecretOf(x));

        public override Element Element => x;

        public FixedPower Table => _table.Value;

        public override Element Power(ReadOnlySpan<ulong> exponent) => new Number(group.Modulus, Table.Power(exponent));

        public override Element PowerSecret(ReadOnlySpan<ulong> exponent) => new Number(group.Modulus, Table.PowerSecret(exponent));

        public override Element[] PowersSecret(ReadOnlySpan<ulong> exponents) =>
            _wide.Value is { } wide ? wide(exponents) : base.PowersSecret(exponents);
    }
}
