namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §9.
/// <summary>Something that is not as it must be (docs/spec/voting.md §9).</summary>
/// <param name="Rule">What was demanded.</param>
/// <param name="Event">The number of the event it was found at; null where it concerns no single one.</param>
/// <param name="Question">The question, counted from 1; null where it concerns none.</param>
/// <param name="Choice">The choice within the question, counted from 1 (a blank choice is 0); null where it concerns none.</param>
/// <param name="Detail">What was found there: numbers, names, hashes; may be empty.</param>
public sealed record Finding(Rule Rule, int? Event, int? Question, int? Choice, string Detail)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(" ", new[]
    {
        Event is { } e ? $"event {e}" : null, Question is { } q ? $"question {q}" : null, Choice is { } c ? $"choice {c}" : null,
        Rule.Name + (Detail.Length > 0 ? ":" : ""), Detail,
    }.Where(part => !string.IsNullOrEmpty(part)));
}

/// <summary>Collects findings; a test may leave a rule out to see that a vector then passes.</summary>
internal sealed class Findings(Rule? leftOut)
{
    // An archive of garbage must not fill the memory with complaints.
    private const int Most = 10_000, LongestDetail = 200;

    private readonly List<Finding> _all = [];
    private HashSet<Rule>? _lookedAt;

    public IReadOnlyList<Finding> All => _all;

    public int Unlisted { get; private set; }

    /// <summary>The rules that were asked at least once, in the order of the list.</summary>
    public IReadOnlyList<Rule> LookedAt => _lookedAt is null ? [] : [.. Rule.All.Where(_lookedAt.Contains)];

    /// <summary>Notes that rules are asked: nothing else may be said to have been checked.</summary>
    public void Look(params ReadOnlySpan<Rule> rules)
    {
        _lookedAt ??= [];
        foreach (var rule in rules)
            _lookedAt.Add(rule);
    }

    public void Add(Rule rule, int? at = null, int? question = null, int? choice = null, string detail = "") =>
        Add(new Finding(rule, at, question, choice, detail.Length <= LongestDetail ? detail : detail[..LongestDetail] + "…"));

    public void Add(Finding finding)
    {
        if (finding.Rule == leftOut)
            return;
        if (_all.Count < Most)
            _all.Add(finding);
        else
            Unlisted++;
    }

    public void Add(Findings others)
    {
        foreach (var finding in others.All)
            Add(finding);
        Unlisted += others.Unlisted;
    }
}
