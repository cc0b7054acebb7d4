namespace NghiTrinh.Domain.History;

/// <summary>A change with its two times, its author and its reason (docs/spec/history.md §2).</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Sequence">Its place in the history of the subject, from 1 without gaps.</param>
/// <param name="EffectiveOn">The civil date from which it holds; the date itself is included.</param>
/// <param name="RecordedAt">The moment it was written down, UTC, cut to milliseconds.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Why">The reason given, or null.</param>
/// <param name="Change">What happened.</param>
public sealed record Recorded(
    Subject Subject, int Sequence, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string By, string? Why, Change Change);

/// <summary>A change that is decided but not yet recorded.</summary>
public sealed record Draft(Subject Subject, int Sequence, DateOnly EffectiveOn, string? Why, Change Change);

/// <summary>A point in both times: what held on a date, as it was known at a moment.</summary>
/// <param name="On">The as-of date (tính đến ngày), included.</param>
/// <param name="Known">Only what was recorded up to and including this moment counts; null means all that is recorded.</param>
public readonly record struct AsOf(DateOnly On, DateTimeOffset? Known = null);

/// <summary>Reading a history as of a point.</summary>
public static class Fold
{
    /// <summary>The changes that hold at the point, ordered by effective date, then by sequence; struck ones left out.</summary>
    /// <remarks>The result does not depend on the order in which the changes are given.</remarks>
    public static IReadOnlyList<Recorded> At(this IReadOnlyList<Recorded> history, AsOf point)
    {
        var struck = StruckBy(history, point.Known);
        var holding = new List<Recorded>(history.Count);
        var sorted = true;
        foreach (var entry in history)
        {
            if (entry.Change is Struck || entry.EffectiveOn > point.On || entry.RecordedAt > point.Known
                || struck?.Contains(entry.Sequence) == true)
                continue;
            sorted = sorted && (holding.Count == 0 || Order(holding[^1], entry) <= 0);
            holding.Add(entry);
        }
        if (!sorted)
            holding.Sort(Order);
        return holding;
    }

    /// <summary>The sequence numbers that are struck out, as known at the moment; null when there are none.</summary>
    public static IReadOnlySet<int>? StruckBy(IReadOnlyList<Recorded> history, DateTimeOffset? known)
    {
        HashSet<int>? struck = null;
        // The latest strike first: a strike that is itself struck out strikes nothing.
        foreach (var entry in history.Where(e => e.Change is Struck && !(e.RecordedAt > known))
                     .OrderByDescending(e => e.Sequence))
        {
            if (struck?.Contains(entry.Sequence) != true)
                (struck ??= []).Add(((Struck)entry.Change).Sequence);
        }
        return struck;
    }

    private static int Order(Recorded a, Recorded b) =>
        a.EffectiveOn != b.EffectiveOn ? a.EffectiveOn.CompareTo(b.EffectiveOn) : a.Sequence.CompareTo(b.Sequence);
}
