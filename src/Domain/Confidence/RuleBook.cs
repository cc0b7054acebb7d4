using NghiTrinh.Domain.Committees;

namespace NghiTrinh.Domain.Confidence;

/// <summary>The rule sets a committee knows at a point: those built in, those its office added, with what it changed.</summary>
/// <param name="Sets">All of them, the latest in force first.</param>
/// <param name="Chosen">Which one the office chose for a kind of body, instead of the one in force.</param>
public sealed record RuleBook(IReadOnlyList<RuleSet> Sets, IReadOnlyDictionary<BodyKind, string> Chosen)
{
    /// <summary>A rule set by its id, upper or lower case; null where there is none.</summary>
    public RuleSet? Find(string? id) => Sets.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The rule set for a vote of a body on a day: the one the office chose for its kind, else the one in force for it
    /// that came into force last; null where there is none.
    /// </summary>
    public RuleSet? For(BodyKind body, DateOnly on) =>
        (Chosen.TryGetValue(body, out var id) ? Find(id) : null) ?? Sets
            .Where(s => s.Bodies.Value.Contains(body) && s.IsValidOn(on))
            .MaxBy(s => s.ValidFrom.Value);
}
