namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2.
/// <summary>A number that is raised to many powers: 16^(w·…) tables, so that a power is one multiplication for every 4 bits.</summary>
internal sealed class FixedPower
{
    private const int Bits = 4, Entries = 1 << Bits;

    private readonly Modulus _modulus;
    private readonly ulong[] _table;

    public FixedPower(Modulus modulus, ReadOnlySpan<ulong> x, int exponentBits)
    {
        _modulus = modulus;
        var (n, windows) = (modulus.Limbs, exponentBits / Bits);
        _table = new ulong[windows * Entries * n];
        Span<ulong> start = stackalloc ulong[n];
        x.CopyTo(start);
        for (var w = 0; w < windows; w++)
        {
            modulus.One.CopyTo(Entry(w, 0));
            for (var i = 1; i < Entries; i++)
                modulus.Multiply(Entry(w, i - 1), start, Entry(w, i));
            modulus.Multiply(Entry(w, Entries - 1), start, start);
        }
    }

    /// <summary>A public power.</summary>
    public ulong[] Power(ReadOnlySpan<ulong> exponent)
    {
        var result = (ulong[])_modulus.One.Clone();
        for (var w = 0; w < exponent.Length * 64 / Bits; w++)
            if (Digit(exponent, w) is var digit and > 0)
                _modulus.Multiply(result, Entry(w, digit), result);
        return result;
    }

    /// <summary>A secret power: every window costs the same and looks at every entry.</summary>
    public ulong[] PowerSecret(ReadOnlySpan<ulong> exponent)
    {
        var result = (ulong[])_modulus.One.Clone();
        Span<ulong> entry = stackalloc ulong[_modulus.Limbs];
        for (var w = 0; w < exponent.Length * 64 / Bits; w++)
        {
            Modulus.Select(_table.AsSpan(w * Entries * _modulus.Limbs, Entries * _modulus.Limbs), Digit(exponent, w), entry);
            _modulus.Multiply(result, entry, result);
        }
        entry.Clear();
        return result;
    }

    private Span<ulong> Entry(int window, int i) => _table.AsSpan((window * Entries + i) * _modulus.Limbs, _modulus.Limbs);

    private static int Digit(ReadOnlySpan<ulong> exponent, int window) => (int)(exponent[window * Bits / 64] >> (window * Bits % 64)) & (Entries - 1);
}
