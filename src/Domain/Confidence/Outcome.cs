using System.Globalization;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>What was counted for one official of a rating. <c>High + Medium + Low + Invalid = Collected</c> is the tellers' business.</summary>
/// <param name="High">Tín nhiệm cao.</param>
/// <param name="Medium">Tín nhiệm.</param>
/// <param name="Low">Tín nhiệm thấp.</param>
public sealed record RatingCount(int High, int Medium, int Low)
{
    /// <summary>The count of a level.</summary>
    public int Of(ConfidenceLevel level) => level switch
    {
        ConfidenceLevel.High => High,
        ConfidenceLevel.Medium => Medium,
        ConfidenceLevel.Low => Low,
    };
}

/// <summary>What was counted for one official of a motion.</summary>
public sealed record MotionCount(int Confidence, int NoConfidence);

/// <summary>A count, its base, and its percentage as it is published.</summary>
/// <param name="Count">How many.</param>
/// <param name="Base">Of how many; more than 0.</param>
/// <param name="Decimals">Digits after the comma.</param>
public readonly record struct Percentage(int Count, int Base, int Decimals)
{
    /// <summary>The percentage, rounded half away from zero. Those of one official need not add up to 100.</summary>
    public decimal Value => Math.Round(100m * Count / Base, Decimals, MidpointRounding.AwayFromZero);

    /// <summary>As it is printed: "53,19%".</summary>
    public string Printed => Print(Value, Decimals) + "%";

    /// <summary>A percentage with a comma and so many digits after it, without the sign.</summary>
    public static string Print(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace('.', ',');
}

/// <summary>The outcome of a rating for one official, by a rule set.</summary>
/// <param name="Count">What was counted.</param>
/// <param name="High">Tín nhiệm cao.</param>
/// <param name="Medium">Tín nhiệm.</param>
/// <param name="Low">Tín nhiệm thấp.</param>
/// <param name="Band">The band the low count reaches, with its consequence and article; null for none.</param>
public sealed record RatingOutcome(RatingCount Count, Percentage High, Percentage Medium, Percentage Low, Sourced<Band>? Band);

/// <summary>The outcome of a motion for one official, by a rule set.</summary>
/// <param name="Count">What was counted.</param>
/// <param name="Confidence">Tín nhiệm.</param>
/// <param name="NoConfidence">Không tín nhiệm.</param>
/// <param name="Band">The band the count of no confidence reaches; null for none.</param>
public sealed record MotionOutcome(MotionCount Count, Percentage Confidence, Percentage NoConfidence, Sourced<Band>? Band);

/// <summary>Percentages, bands and consequences, by the rules of a vote. Bands are found in whole numbers, never by rounded percentages.</summary>
public static class Outcome
{
    /// <summary>What percentages are taken of, in numbers.</summary>
    /// <param name="by">What the rules say.</param>
    /// <param name="collected">Ballots of the kind that came back.</param>
    /// <param name="delegates">All members of the body that votes.</param>
    public static int BaseOf(PercentageBase by, int collected, int delegates) => by switch
    {
        PercentageBase.BallotsCollected => collected,
        PercentageBase.AllDelegates => delegates,
    };

    /// <summary>The outcome of a rating. A base of nobody, or fewer than a count, is refused.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="of">The base, by <see cref="BaseOf"/>.</param>
    public static Result<RatingOutcome> Of(RatingRules rules, RatingCount count, int of)
    {
        if (Check(of, count.High, count.Medium, count.Low) is { } refusal)
            return refusal;
        Percentage Share(int part) => new(part, of, rules.Decimals.Value);
        return new RatingOutcome(count, Share(count.High), Share(count.Medium), Share(count.Low), BandOf(rules.Bands, count.Low, of));
    }

    /// <summary>The outcome of a motion. A base of nobody, or fewer than a count, is refused.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="count">What was counted.</param>
    /// <param name="of">The base, by <see cref="BaseOf"/>.</param>
    public static Result<MotionOutcome> Of(MotionRules rules, MotionCount count, int of)
    {
        if (Check(of, count.Confidence, count.NoConfidence) is { } refusal)
            return refusal;
        Percentage Share(int part) => new(part, of, rules.Decimals.Value);
        return new MotionOutcome(count, Share(count.Confidence), Share(count.NoConfidence), BandOf(rules.Bands, count.NoConfidence, of));
    }

    /// <summary>The band a count reaches: the last of those whose threshold it reaches; null for none.</summary>
    public static Sourced<Band>? BandOf(IEnumerable<Sourced<Band>> bands, int count, int of) =>
        bands.LastOrDefault(b => b.Value.Threshold.IsReachedBy(count, of));

    private static Refusal? Check(int of, params ReadOnlySpan<int> counts)
    {
        if (of <= 0)
            return new BaseIsEmpty();
        var sum = 0L;
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            sum += count;
        }
        return sum > of ? new CountsExceedBase((int)Math.Min(sum, int.MaxValue), of) : null;
    }
}
