namespace NghiTrinh.Domain.Confidence;

/// <summary>A percentage as somebody printed it.</summary>
/// <param name="Value">The percentage.</param>
/// <param name="Decimals">How many digits it is printed with after the comma: 90,1 has one.</param>
public readonly record struct PrintedPercentage(decimal Value, int Decimals);

/// <summary>What is published of one level; null is what is not known.</summary>
public readonly record struct PublishedLevel(int? Count, PrintedPercentage? Percent);

/// <summary>What is published of one official.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">The position; null where it is not given.</param>
/// <param name="High">Tín nhiệm cao.</param>
/// <param name="Medium">Tín nhiệm.</param>
/// <param name="Low">Tín nhiệm thấp.</param>
/// <param name="Invalid">Ballots invalid for the official; null where it is not known.</param>
public sealed record PublishedRow(string Name, string? Position, PublishedLevel High, PublishedLevel Medium, PublishedLevel Low, int? Invalid = null)
{
    /// <summary>What is published of a level.</summary>
    public PublishedLevel Of(ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => High,
        ConfidenceLevel.Medium => Medium,
        ConfidenceLevel.Low => Low,
    };

    /// <summary>All counts that are known, invalid ballots with them.</summary>
    public long Sum => (High.Count ?? 0L) + (Medium.Count ?? 0) + (Low.Count ?? 0) + (Invalid ?? 0);

    /// <summary>The valid ballots for the official; null where a level is not known.</summary>
    internal int? Valid => High.Count + Medium.Count + Low.Count;
}

/// <summary>How a printed figure differs from the computed one.</summary>
public enum PublishedDifference
{
    /// <summary>Cut off instead of rounded.</summary>
    Truncated,

    /// <summary>Taken of another base, which is named.</summary>
    OtherBase,

    /// <summary>Two digits have changed places.</summary>
    DigitsSwapped,

    /// <summary>Nothing explains it.</summary>
    Unexplained,

    /// <summary>The counts of the official add up to more than the base.</summary>
    SumAboveBase,
}

/// <summary>Something in a published result that the rules do not give.</summary>
/// <param name="Level">The level; null for the sum of all.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Computed">What it should be, with as many decimals as are printed; null where the count is not known. For a sum: the base.</param>
/// <param name="Difference">How they differ.</param>
/// <param name="Base">The other base that explains it.</param>
public sealed record PublishedFinding(ConfidenceLevel? Level, decimal Printed, decimal? Computed, PublishedDifference Difference, int? Base = null);

/// <summary>A published row with what the rules give for it.</summary>
/// <param name="Row">The row.</param>
/// <param name="High">The percentage of the first level; null where its count is not known.</param>
/// <param name="Medium">Of the second.</param>
/// <param name="Low">Of the third.</param>
/// <param name="Findings">What differs.</param>
/// <param name="Band">The band the low count reaches; null for none, or where the count is not known.</param>
public sealed record CheckedRow(
    PublishedRow Row, Percentage? High, Percentage? Medium, Percentage? Low, IReadOnlyList<PublishedFinding> Findings, Sourced<Band>? Band)
{
    /// <summary>The computed percentage of a level.</summary>
    public Percentage? Of(ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => High,
        ConfidenceLevel.Medium => Medium,
        ConfidenceLevel.Low => Low,
    };
}
