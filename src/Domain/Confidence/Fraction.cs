namespace NghiTrinh.Domain.Confidence;

/// <summary>A boundary in whole numbers: "quá nửa" is more than 1/2, "từ 2/3 trở lên" is 2/3 and more.</summary>
/// <param name="Numerator">Above the stroke, 1 or more.</param>
/// <param name="Denominator">Below it, at least the numerator.</param>
/// <param name="Inclusive">Whether the boundary itself is reached: "từ … trở lên" is, "trên", "quá" is not.</param>
public readonly record struct Fraction(int Numerator, int Denominator, bool Inclusive)
{
    /// <summary>Whether a count out of a base reaches the boundary. Whole numbers are compared, never rounded percentages.</summary>
    public bool IsReachedBy(int count, int of)
    {
        var (part, bound) = ((long)count * Denominator, (long)of * Numerator);
        return Inclusive ? part >= bound : part > bound;
    }

    /// <summary>The least count out of a base that reaches the boundary: 241 of 481 for more than 1/2.</summary>
    public int LeastOf(int of)
    {
        var bound = (long)of * Numerator;
        return (int)(Inclusive ? (bound + Denominator - 1) / Denominator : (bound / Denominator) + 1);
    }

    /// <summary>Whether it is reached by more counts than the other: lower, or the same and inclusive.</summary>
    public bool IsBelow(Fraction other)
    {
        var (here, there) = ((long)Numerator * other.Denominator, (long)other.Numerator * Denominator);
        return here < there || (here == there && Inclusive && !other.Inclusive);
    }
}
