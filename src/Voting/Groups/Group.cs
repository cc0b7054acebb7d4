using System.Numerics;
using NghiTrinh.Voting.Arithmetic;

namespace NghiTrinh.Voting.Groups;

// Implements docs/spec/voting.md §2. References: RFC 8032, RFC 3526, the Belenios specification (groups).
/// <summary>A group of prime order in which votes are encrypted (docs/spec/voting.md §2).</summary>
public abstract class Group
{
    private protected Group(string name, BigInteger order)
    {
        Name = name;
        Order = order;
        ScalarLimbs = order.GetBitLength() <= 256 ? ScalarField.Limbs : (int)((order.GetBitLength() + 63) / 64);
        Scalars = ScalarLimbs == ScalarField.Limbs ? new(order) : null;
        OrderLimbs = Integers.Limbs(order, ScalarLimbs);
    }

    /// <summary>The curve of RFC 8032; the default (docs/spec/voting.md §2.1).</summary>
    public static Group Ed25519 { get; } = new EdwardsGroup();

    /// <summary>Integers modulo a prime of 2048 bits, of 256-bit order; known to every release of the independent tool (docs/spec/voting.md §2.2).</summary>
    public static Group Belenios2048 { get; } = PrimeGroup.Belenios();

    /// <summary>Group 14 of RFC 3526, for verification only: nothing is made in it (docs/spec/voting.md §2.2).</summary>
    public static Group Rfc3526 { get; } = PrimeGroup.Group14();

    /// <summary>All groups this library knows (docs/spec/voting.md §2).</summary>
    public static IReadOnlyList<Group> All { get; } = [Ed25519, Belenios2048, Rfc3526];

    /// <summary>The name an election names it by (docs/spec/voting.md §2).</summary>
    public string Name { get; }

    /// <summary>Whether keys and ballots can be made in it; all groups can be verified (docs/spec/voting.md §2).</summary>
    public bool CanMake => Scalars is not null;

    /// <summary>The group of a name; null where there is none (docs/spec/voting.md §2).</summary>
    /// <param name="name">As an election names it, letter for letter.</param>
    public static Group? Find(string name) => All.FirstOrDefault(g => g.Name == name);

    internal BigInteger Order { get; }

    internal int ScalarLimbs { get; }

    internal ulong[] OrderLimbs { get; }

    /// <summary>Arithmetic of secret exponents; null where nothing is made.</summary>
    internal ScalarField? Scalars { get; }

    internal ScalarField SecretScalars => Scalars ?? throw new NotSupportedException($"{Name} is for verification only.");

    internal abstract int LongestText { get; }

    internal abstract Element Identity { get; }

    internal abstract FixedBase Generator { get; }

    /// <summary>Reads a canonical element of the larger structure (curve, integers modulo p); null for anything else.</summary>
    internal abstract Element? Read(ReadOnlySpan<byte> text);

    internal abstract bool IsInGroup(Element x);

    internal abstract Element Multiply(Element x, Element y);

    internal abstract Element Invert(Element x);

    /// <summary>A public power.</summary>
    internal abstract Element Power(Element x, ReadOnlySpan<ulong> exponent);

    /// <summary>A secret power, in constant time.</summary>
    internal abstract Element PowerSecret(Element x, ReadOnlySpan<ulong> exponent);

    /// <summary>Prepares an element that is raised to many powers.</summary>
    internal abstract FixedBase Fix(Element x);

    /// <summary>The texts of many elements, cheaper than one by one where that can be.</summary>
    internal virtual string[] Write(Element[] elements) => [.. elements.Select(e => e.Text)];

    internal virtual ElementProducts Products(int places) => new PlainProducts(this, places);

    internal Element Power(Element x, BigInteger exponent) => Power(x, Integers.Limbs(exponent, ScalarLimbs));

    internal Element? ReadChecked(string text)
    {
        if (text.Length > LongestText)
            return null;
        Span<byte> bytes = stackalloc byte[LongestText];
        return System.Text.Encoding.ASCII.TryGetBytes(text, bytes, out var length) && Read(bytes[..length]) is { } x && IsInGroup(x) ? x : null;
    }

    /// <summary>Where in a list of texts something stands that is no element.</summary>
    internal virtual IEnumerable<int> NotInGroup(IReadOnlyList<string> texts) =>
        texts.Index().AsParallel().AsOrdered().Where(t => ReadChecked(t.Item) is null).Select(t => t.Index);

    /// <summary>Reads a scalar: decimal, no leading zero, below the order.</summary>
    internal bool TryReadScalar(ReadOnlySpan<byte> digits, Span<ulong> scalar) => Integers.TryRead(digits, scalar) && IsScalar(scalar);

    internal bool IsScalar(ReadOnlySpan<ulong> x) => Integers.IsBelow(x, OrderLimbs);

    /// <summary>SHA-256 as a number modulo the order.</summary>
    internal BigInteger HashToScalar(ReadOnlySpan<byte> hash) => new BigInteger(hash, isUnsigned: true, isBigEndian: true) % Order;
}

/// <summary>An element; immutable.</summary>
internal abstract class Element
{
    private string? _text;

    /// <summary>As hashed and published.</summary>
    public string Text => _text ??= Written();

    /// <summary>Forgets an element that would tell a secret; nobody may ask for it afterwards (docs/spec/voting.md §1.3).</summary>
    public void Wipe()
    {
        if (this is PrimeGroup.Number number)
            Array.Clear(number.Limbs);
        if (this is EdwardsGroup.PointElement point)
            point.Clear();
    }

    protected abstract string Written();
}

/// <summary>An element prepared to be raised to many powers.</summary>
internal abstract class FixedBase
{
    public abstract Element Element { get; }

    public abstract Element Power(ReadOnlySpan<ulong> exponent);

    public abstract Element PowerSecret(ReadOnlySpan<ulong> exponent);

    /// <summary>Many secret powers, exponent after exponent.</summary>
    public virtual Element[] PowersSecret(ReadOnlySpan<ulong> exponents)
    {
        var powers = new Element[exponents.Length / ScalarField.Limbs];
        for (var i = 0; i < powers.Length; i++)
            powers[i] = PowerSecret(exponents.Slice(i * ScalarField.Limbs, ScalarField.Limbs));
        return powers;
    }
}
