namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2.
/// <summary>A number that is raised to many powers: tables of its powers, so that a power is one multiplication for every few bits.</summary>
internal sealed class FixedPower
{
    private readonly Modulus _modulus;
    private readonly int _bits, _entries;
    private readonly ulong[] _table;

    /// <param name="modulus">The modulus.</param>
    /// <param name="x">The number.</param>
    /// <param name="exponentBits">How long exponents are.</param>
    /// <param name="bits">Width of a window; 4 for secret exponents, 8 for speed with public ones. Divides 64.</param>
    public FixedPower(Modulus modulus, ReadOnlySpan<ulong> x, int exponentBits, int bits = 4)
    {
        (_modulus, _bits, _entries) = (modulus, bits, 1 << bits);
        var (n, windows) = (modulus.Limbs, exponentBits / _bits);
        _table = new ulong[windows * _entries * n];
        Span<ulong> start = stackalloc ulong[n];
        x.CopyTo(start);
        for (var w = 0; w < windows; w++)
        {
            modulus.One.CopyTo(Entry(w, 0));
            for (var i = 1; i < _entries; i++)
                modulus.Multiply(Entry(w, i - 1), start, Entry(w, i));
            modulus.Multiply(Entry(w, _entries - 1), start, start);
        }
    }

    /// <summary>A public power.</summary>
    public ulong[] Power(ReadOnlySpan<ulong> exponent)
    {
        var result = (ulong[])_modulus.One.Clone();
        MultiplyBy(exponent, result);
        return result;
    }

    /// <summary>Multiplies by a public power.</summary>
    public void MultiplyBy(ReadOnlySpan<ulong> exponent, Span<ulong> result)
    {
        for (var w = 0; w < exponent.Length * 64 / _bits; w++)
            if (Digit(exponent, w) is var digit and > 0)
                _modulus.Multiply(result, Entry(w, digit), result);
    }

    /// <summary>A secret power: every window costs the same and looks at every entry.</summary>
    public ulong[] PowerSecret(ReadOnlySpan<ulong> exponent)
    {
        var result = (ulong[])_modulus.One.Clone();
        Span<ulong> entry = stackalloc ulong[_modulus.Limbs];
        for (var w = 0; w < exponent.Length * 64 / _bits; w++)
        {
            Modulus.Select(_table.AsSpan(w * _entries * _modulus.Limbs, _entries * _modulus.Limbs), Digit(exponent, w), entry);
            _modulus.Multiply(result, entry, result);
        }
        entry.Clear();
        return result;
    }

    private Span<ulong> Entry(int window, int i) => _table.AsSpan((window * _entries + i) * _modulus.Limbs, _modulus.Limbs);

    private int Digit(ReadOnlySpan<ulong> exponent, int window) => (int)(exponent[window * _bits / 64] >> (window * _bits % 64)) & (_entries - 1);
}
