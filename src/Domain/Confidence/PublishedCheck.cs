using System.Globalization;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>A published result of a rating checked against a rule set and a base.</summary>
/// <param name="Rules">The rule set.</param>
/// <param name="Base">What percentages are taken of.</param>
/// <param name="Rows">The rows, in order.</param>
public sealed record PublishedCheck(RuleSet Rules, int Base, IReadOnlyList<CheckedRow> Rows)
{
    /// <summary>The largest base that is checked: no body that votes has more members.</summary>
    public const int LargestBase = 100_000;

    private static readonly ConfidenceLevel[] Levels = Enum.GetValues<ConfidenceLevel>();

    /// <summary>How many percentages are printed.</summary>
    public int PercentagesPrinted => Rows.Sum(r => Levels.Count(l => r.Row.Of(l).Percent is not null));

    /// <summary>How many of them are as the rules give them.</summary>
    public int Reproduced => PercentagesPrinted - Rows.Sum(r => r.Findings.Count(f => f.Level is not null));

    /// <summary>How many figures are flagged: percentages, and sums above the base.</summary>
    public int Flagged => Rows.Sum(r => r.Findings.Count);

    /// <summary>Checks rows. A base of nobody, or above <see cref="LargestBase"/>, is refused.</summary>
    /// <param name="rules">The rule set.</param>
    /// <param name="of">The base.</param>
    /// <param name="rows">The published rows.</param>
    /// <param name="decimals">Digits after the comma of computed percentages; those of the rules where null.</param>
    public static Result<PublishedCheck> Of(RuleSet rules, int of, IEnumerable<PublishedRow> rows, int? decimals = null) =>
        of <= 0 ? new BaseIsEmpty()
        : of > LargestBase ? new BaseIsTooLarge(LargestBase)
        : new PublishedCheck(rules, of, [.. rows.Select(row => Check(rules, of, row, decimals ?? rules.Rating.Decimals.Value))]);

    private static CheckedRow Check(RuleSet rules, int of, PublishedRow row, int decimals)
    {
        Percentage? Share(PublishedLevel level) => level.Count is { } count ? new(count, of, decimals) : null;
        var wrong = Levels.Where(l => row.Of(l).Percent is { } printed && !Gives(row.Of(l).Count, of, printed)).ToList();
        var findings = wrong.Select(l => Explain(row, l, wrong, of)).ToList();
        if (row.Sum > of)
            findings.Add(new(null, row.Sum, of, PublishedDifference.SumAboveBase));
        var band = row.Low.Count is { } low ? Outcome.BandOf(rules.Rating.Bands, low, of) : null;
        return new(row, Share(row.High), Share(row.Medium), Share(row.Low), findings, band);
    }

    // Where the count is not known, the percentage is right if some count gives it.
    private static bool Gives(int? count, int of, PrintedPercentage printed) =>
        count is { } known ? Rounded(known, of, printed.Decimals) == printed.Value
        : CountsNear(printed.Value, of).Any(c => Rounded(c, of, printed.Decimals) == printed.Value);

    private static IEnumerable<int> CountsNear(decimal percent, int of)
    {
        if (percent > 100)
            return [];
        // A percentage without decimals is the rounding of every count within half a point.
        var (least, most) = ((percent - 0.5m) * of / 100, (percent + 0.5m) * of / 100);
        return Enumerable.Range(Math.Max(0, (int)least), Math.Min(of, (int)most + 1) - Math.Max(0, (int)least) + 1);
    }

    private static PublishedFinding Explain(PublishedRow row, ConfidenceLevel level, List<ConfidenceLevel> wrong, int of)
    {
        var printed = row.Of(level).Percent!.Value; // only what is printed is wrong
        if (row.Of(level).Count is not { } count)
            return new(level, printed.Value, null, PublishedDifference.Unexplained);
        var computed = Rounded(count, of, printed.Decimals);
        PublishedFinding Found(PublishedDifference difference, int? other = null) => new(level, printed.Value, computed, difference, other);
        if (Math.Round(100m * count / of, printed.Decimals, MidpointRounding.ToZero) == printed.Value)
            return Found(PublishedDifference.Truncated);
        var other = OtherBase(row, level, wrong, of);
        // The official's own valid ballots, or a base that explains several figures of the row, is no chance; any other may be.
        var isCertain = other is { } b && (b == row.Valid || wrong.Count(l => Explains(row, l, b)) > 1);
        return !isCertain && AreSwapped(computed, printed) ? Found(PublishedDifference.DigitsSwapped)
            : other is not null ? Found(PublishedDifference.OtherBase, other)
            : Found(PublishedDifference.Unexplained);
    }

    // With two thirds of the members present at least, delegates and ballots are within a third, or a half, of each other.
    private static int? OtherBase(PublishedRow row, ConfidenceLevel level, List<ConfidenceLevel> wrong, int of)
    {
        var (least, most) = (Math.Max(1, (int)(2L * of / 3)), (int)Math.Min(int.MaxValue - 1, (3L * of / 2) + 1));
        int? best = null;
        // The printed percentage itself says about which base it was taken of.
        var (count, printed) = (row.Of(level).Count ?? 0, row.Of(level).Percent!.Value.Value); // the caller knows both
        if (count == 0 || printed == 0)
            return null;
        var step = Pow10(row.Of(level).Percent!.Value.Decimals);
        var (low, high) = (100m * count / (printed + (1 / step)), printed > 1 / step ? 100m * count / (printed - (1 / step)) : most);
        for (var other = Math.Max(least, (int)Math.Min(low, most)); other <= most && other <= high + 1; other++)
            if (other != of && Explains(row, level, other) && (best is not { } b || IsBetter(other, b)))
                best = other;
        return best;

        bool IsBetter(int other, int than) => Rank(other).CompareTo(Rank(than)) < 0;
        (int, int, int) Rank(int other) => (-wrong.Count(l => Explains(row, l, other)), other == row.Valid ? 0 : 1, Math.Abs(other - of));
    }

    private static bool Explains(PublishedRow row, ConfidenceLevel level, int other) =>
        row.Of(level) is { Count: { } count, Percent: { } printed } && count <= other && Rounded(count, other, printed.Decimals) == printed.Value;

    private static decimal Rounded(int count, int of, int decimals) => new Percentage(count, of, decimals).Value;

    private static bool AreSwapped(decimal computed, PrintedPercentage printed)
    {
        var form = "F" + printed.Decimals.ToString(CultureInfo.InvariantCulture);
        var (right, wrong) = (computed.ToString(form, CultureInfo.InvariantCulture), printed.Value.ToString(form, CultureInfo.InvariantCulture));
        var (width, places) = (Math.Max(right.Length, wrong.Length), new List<int>());
        (right, wrong) = (right.PadLeft(width, '0'), wrong.PadLeft(width, '0'));
        for (var i = 0; i < width; i++)
            if (right[i] != wrong[i])
                places.Add(i);
        return places is [var a, var b] && right[a] == wrong[b] && right[b] == wrong[a];
    }

    private static decimal Pow10(int digits)
    {
        var power = 1m;
        for (; digits > 0; digits--)
            power *= 10;
        return power;
    }
}
