using System.Collections.Frozen;
using NghiTrinh.Domain.Committees;

namespace NghiTrinh.Domain.Confidence;

/// <summary>A rule set as a committee knows it.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Text">The file they are read from.</param>
/// <param name="IsBuiltIn">Whether it travels with the program.</param>
/// <param name="Changed">The places whose values the office changed or confirmed.</param>
public sealed record KnownRules(RuleSet Rules, string Text, bool IsBuiltIn, IReadOnlySet<string> Changed);

/// <summary>The rule sets a committee knows at a point: those built in, those its office added, with what it changed.</summary>
/// <param name="Known">All of them: those built in first.</param>
/// <param name="Chosen">Which one the office chose for a kind of body, instead of the one in force.</param>
public sealed record RuleBook(IReadOnlyList<KnownRules> Known, IReadOnlyDictionary<BodyKind, string> Chosen)
{
    /// <summary>The rule sets that travel with the program, unchanged.</summary>
    public static RuleBook BuiltIn { get; } = new(
        [.. BuiltInRules.Texts.Select(t => new KnownRules(RuleSetFile.Read(t).Rules!, t, IsBuiltIn: true, FrozenSet<string>.Empty))], // a test reads them
        FrozenDictionary<BodyKind, string>.Empty);

    /// <summary>All rule sets.</summary>
    public IEnumerable<RuleSet> Sets => Known.Select(k => k.Rules);

    /// <summary>A rule set by its id, upper or lower case; null where there is none.</summary>
    public RuleSet? Find(string? id) => FindKnown(id)?.Rules;

    /// <summary>A rule set with its text by its id, upper or lower case; null where there is none.</summary>
    public KnownRules? FindKnown(string? id) => Known.FirstOrDefault(k => Same(k.Rules.Id, id));

    /// <summary>
    /// The rule set for a vote of a body on a day: the one the office chose for its kind, else the one in force for it
    /// that came into force last; null where there is none.
    /// </summary>
    public RuleSet? For(BodyKind body, DateOnly on) =>
        (Chosen.TryGetValue(body, out var id) ? Find(id) : null) ?? InForce(body, on);

    /// <summary>The rule set in force for a kind of body on a day, whatever the office chose.</summary>
    public RuleSet? InForce(BodyKind body, DateOnly on) =>
        Sets.Where(s => s.Bodies.Value.Contains(body) && s.IsValidOn(on)).MaxBy(s => s.ValidFrom.Value);

    /// <summary>The book after a change of the committee's; a value whose place is no longer there stays as the file has it.</summary>
    internal RuleBook After(CommitteeChange change) => change switch
    {
        CommitteeChange.RuleSetAdded added when RuleSetFile.Read(added.Text).Rules is { } rules =>
            this with { Known = [.. Known.Where(k => !Same(k.Rules.Id, rules.Id)), new(rules, added.Text, IsBuiltIn: false, FrozenSet<string>.Empty)] },
        CommitteeChange.RuleValueSet set when FindKnown(set.RuleSet) is { } known && Changed(known, set) is { } changed =>
            this with { Known = [.. Known.Select(k => k == known ? changed : k)] },
        CommitteeChange.RuleSetChosen { RuleSet: { } id } chosen => this with { Chosen = new Dictionary<BodyKind, string>(Chosen) { [chosen.Body] = id } },
        CommitteeChange.RuleSetChosen { RuleSet: null } chosen => this with { Chosen = Chosen.Where(c => c.Key != chosen.Body).ToDictionary() },
        _ => this,
    };

    private static KnownRules? Changed(KnownRules known, CommitteeChange.RuleValueSet set) =>
        RuleText.With(known.Text, set.Place, new(set.Value, set.Article, set.ToBeConfirmed)) is { } text && RuleSetFile.Read(text).Rules is { } rules
            ? known with { Rules = rules, Text = text, Changed = known.Changed.Append(set.Place).ToHashSet() }
            : null;

    private static bool Same(string id, string? other) => string.Equals(id, other, StringComparison.OrdinalIgnoreCase);
}
