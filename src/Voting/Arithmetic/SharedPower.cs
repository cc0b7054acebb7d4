namespace NghiTrinh.Voting.Arithmetic;

// Implements docs/spec/voting.md §2.2. Reference: Yao 1976.
/// <summary>
/// Powers of one number to several public exponents: it is squared through once; each exponent then costs a multiplication for every
/// 5 bits into a bucket, and the buckets' running product.
/// </summary>
internal sealed class SharedPower
{
    private const int Bits = 5, Buckets = 1 << Bits;

    private readonly Modulus _modulus;
    private readonly int _windows;
    private readonly ulong[] _powers, _buckets, _running;

    public SharedPower(Modulus modulus, int exponentLimbs)
    {
        _modulus = modulus;
        _windows = (exponentLimbs * 64 + Bits - 1) / Bits;
        _powers = new ulong[_windows * modulus.Limbs];
        _buckets = new ulong[Buckets * modulus.Limbs];
        _running = new ulong[modulus.Limbs];
    }

    /// <summary>x, x^32, x^1024 …</summary>
    public void Prepare(ReadOnlySpan<ulong> x)
    {
        var n = _modulus.Limbs;
        x.CopyTo(_powers);
        for (var w = 1; w < _windows; w++)
        {
            var power = _powers.AsSpan(w * n, n);
            _modulus.Square(_powers.AsSpan((w - 1) * n, n), power);
            for (var i = 1; i < Bits; i++)
                _modulus.Square(power, power);
        }
    }

    public ulong[] Power(ReadOnlySpan<ulong> exponent)
    {
        var n = _modulus.Limbs;
        Span<bool> isUsed = stackalloc bool[Buckets];
        isUsed.Clear();
        for (var w = 0; w < _windows; w++)
        {
            var digit = Digit(exponent, w * Bits);
            if (digit == 0)
                continue;
            var bucket = _buckets.AsSpan(digit * n, n);
            var power = _powers.AsSpan(w * n, n);
            if (isUsed[digit])
                _modulus.Multiply(bucket, power, bucket);
            else
                power.CopyTo(bucket);
            isUsed[digit] = true;
        }
        // The product of bucket d to the power of d, from the highest down.
        var result = (ulong[])_modulus.One.Clone();
        var any = false;
        for (var digit = Buckets - 1; digit > 0; digit--)
        {
            var bucket = _buckets.AsSpan(digit * n, n);
            if (isUsed[digit] && any)
                _modulus.Multiply(_running, bucket, _running);
            else if (isUsed[digit])
                bucket.CopyTo(_running);
            any |= isUsed[digit];
            if (any)
                _modulus.Multiply(result, _running, result);
        }
        return result;
    }

    private static int Digit(ReadOnlySpan<ulong> exponent, int at)
    {
        var bits = exponent[at / 64] >> (at % 64);
        if (at % 64 > 64 - Bits && at / 64 + 1 < exponent.Length)
            bits |= exponent[at / 64 + 1] << (64 - at % 64);
        return (int)bits & (Buckets - 1);
    }
}
