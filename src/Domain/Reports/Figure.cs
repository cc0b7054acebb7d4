using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>A count over its base, both whole numbers; rounded half up only when shown.</summary>
public readonly record struct Share(int Count, int Base)
{
    /// <summary>The percentage, rounded half up to so many decimals; null over an empty base.</summary>
    public decimal? Percent(int decimals) =>
        Base == 0 ? null : Math.Round(100m * Count / Base, decimals, MidpointRounding.AwayFromZero);
}

/// <summary>A figure of a report: numerator, denominator, the point it was counted at, and the rows it counts.</summary>
/// <param name="Count">The numerator.</param>
/// <param name="Base">The denominator.</param>
/// <param name="Point">The as-of date and moment of knowledge.</param>
/// <param name="Rows">The filter that gives exactly the rows counted.</param>
public sealed record Figure(int Count, int Base, AsOf Point, ItemFilter Rows)
{
    /// <summary>Numerator over denominator.</summary>
    public Share Share => new(Count, Base);
}
