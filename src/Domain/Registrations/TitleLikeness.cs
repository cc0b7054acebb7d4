using System.Collections.Concurrent;

namespace NghiTrinh.Domain.Registrations;

/// <summary>
/// How alike the contents of two lines are, from 0 to 1 (docs/spec/likeness.md): the weighted share of syllables and of
/// neighbouring pairs that they have in common. It points doubles out to a person; it decides nothing.
/// </summary>
public static class TitleLikeness
{
    /// <summary>From here on two titles are pointed out as similar.</summary>
    public const double Threshold = 0.5;

    private const double OfficeWeight = 0.1;
    private const double PairWeight = 0.8;
    // A short title that stands whole in a long one; two words alone, as "công tác cán bộ", are no content yet.
    private const double LeastContained = 4;
    private const double ContainedDiscount = 0.85;
    private const double OtherPeriodDiscount = 0.4;

    private static readonly ConcurrentDictionary<string, Parts> Known = new();

    /// <summary>How alike two titles are: 1 for the same words, 0 for none in common.</summary>
    public static double Of(string a, string b) => Of(PartsOf(a), PartsOf(b));

    private static double Of(Parts a, Parts b)
    {
        if (a.Sum == 0 || b.Sum == 0)
            return a.Folded == b.Folded ? 1 : 0;
        var common = a.Weights.Sum(w => Math.Min(w.Value, b.Weights.GetValueOrDefault(w.Key)));
        var jaccard = common / (a.Sum + b.Sum - common);
        var contentInCommon = a.Content.Sum(w => Math.Min(w.Value, b.Content.GetValueOrDefault(w.Key)));
        var smaller = Math.Min(a.ContentSum, b.ContentSum);
        // Squared: nearly all of the short title has to stand in the long one.
        var share = contentInCommon / smaller;
        var contained = smaller >= LeastContained ? ContainedDiscount * share * share : 0;
        var alike = Math.Max(jaccard, contained);
        // The report of quarter I is no double of the report of quarter II, however alike they are worded.
        return a.Period.Count > 0 && b.Period.Count > 0 && !a.Period.SetEquals(b.Period) ? alike * OtherPeriodDiscount : alike;
    }

    private static Parts PartsOf(string title)
    {
        // Bounded: every title of a programme is compared with every other one, again and again.
        if (Known.Count > 20_000)
            Known.Clear();
        return Known.GetOrAdd(title, static t => Read(t));
    }

    private static Parts Read(string title)
    {
        var words = OfficeLanguage.Expand(OfficeLanguage.Syllables(title));
        var (rest, period) = OfficeLanguage.TakePeriod(words);
        var weighed = OfficeLanguage.Weigh(rest, OfficeWeight);
        var (all, content) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        foreach (var (at, (syllable, weight)) in weighed.Index())
        {
            // Said twice is said once.
            all[syllable] = Math.Max(weight, all.GetValueOrDefault(syllable));
            if (weight < 1)
                continue;
            content[syllable] = 1;
            if (at + 1 < weighed.Count && weighed[at + 1].Weight >= 1)
                content[$"{syllable} {weighed[at + 1].Syllable}"] = PairWeight;
        }
        foreach (var (part, weight) in content)
            all[part] = weight;
        return new(string.Join(' ', words), all, content, period);
    }

    private sealed record Parts(
        string Folded, IReadOnlyDictionary<string, double> Weights, IReadOnlyDictionary<string, double> Content, IReadOnlySet<string> Period)
    {
        public double Sum { get; } = Weights.Values.Sum();

        public double ContentSum { get; } = Content.Values.Sum();
    }
}
