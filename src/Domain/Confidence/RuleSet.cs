using NghiTrinh.Domain.Committees;

namespace NghiTrinh.Domain.Confidence;

/// <summary>The act a rule set is read from.</summary>
/// <param name="Sign">Its number and sign: "96/2023/QH15".</param>
/// <param name="Kind">Its kind in Vietnamese: "Nghị quyết", "Quy định".</param>
/// <param name="Title">Trích yếu.</param>
/// <param name="On">The date it bears.</param>
/// <param name="Author">Who issued it.</param>
public sealed record Act(string Sign, string Kind, string Title, DateOnly On, string Author)
{
    /// <summary>As it is named in a sentence: "Nghị quyết số 96/2023/QH15".</summary>
    public string Named => $"{Kind} số {Sign}";
}

/// <summary>
/// The rules of a confidence vote as one act sets them: data, read from a file (docs/spec/rule-sets.md), never code.
/// Each value says where it is written, and whether somebody has read it there.
/// </summary>
public sealed record RuleSet
{
    /// <summary>What tells it from the others, in addresses and commands: 96-QD-TW-2023.</summary>
    public required string Id { get; init; }

    /// <summary>The act, with what is not certain about its date or title.</summary>
    public required Sourced<Act> Source { get; init; }

    /// <summary>The act.</summary>
    public Act Act => Source.Value;

    /// <summary>The bodies whose votes it governs.</summary>
    public required Sourced<IReadOnlyList<BodyKind>> Bodies { get; init; }

    /// <summary>The first day it is in force.</summary>
    public required Sourced<DateOnly> ValidFrom { get; init; }

    /// <summary>The last day it is in force; null while no other act has taken its place.</summary>
    public required Sourced<DateOnly?> ValidUntil { get; init; }

    /// <summary>Lấy phiếu tín nhiệm: three levels.</summary>
    public required RatingRules Rating { get; init; }

    /// <summary>Bỏ phiếu tín nhiệm: two answers. Null where the act has none.</summary>
    public MotionRules? Motion { get; init; }

    /// <summary>How many must be there.</summary>
    public required Sourced<QuorumRule> Quorum { get; init; }

    /// <summary>Who votes on which position.</summary>
    public IReadOnlyList<Sourced<ElectorateRule>> Electorates { get; init; } = [];

    /// <summary>Who is not voted on in a rating.</summary>
    public IReadOnlyList<Sourced<ExemptionGround>> Exemptions { get; init; } = [];

    /// <summary>What is to be done before the sitting of a rating, the earliest first.</summary>
    public IReadOnlyList<Sourced<Deadline>> Deadlines { get; init; } = [];

    /// <summary>When a ballot is invalid.</summary>
    public required BallotRules Ballots { get; init; }

    /// <summary>To whom and when the result is made known.</summary>
    public required Sourced<string> Publication { get; init; }

    /// <summary>Everything else that is read and not computed with.</summary>
    public IReadOnlyList<Sourced<Provision>> Provisions { get; init; } = [];

    /// <summary>
    /// The rules as they are for a kind of vote. A motion has the deadlines and exemptions of its own that the act names, and none of a rating's.
    /// </summary>
    public RuleSet For(ConfidenceVoteKind kind) =>
        kind == ConfidenceVoteKind.Rating ? this : this with { Deadlines = Motion?.Deadlines ?? [], Exemptions = Motion?.Exemptions ?? [] };

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsValidOn(DateOnly date) => ValidFrom.Value <= date && (ValidUntil.Value is not { } last || date <= last);
}

/// <summary>Lấy phiếu tín nhiệm (confidence rating).</summary>
/// <param name="Levels">The levels with their labels, from high to low.</param>
/// <param name="Base">What percentages are taken of.</param>
/// <param name="Decimals">Digits after the comma in print, 0 to 4.</param>
/// <param name="Bands">What follows from the share of low confidence, by rising threshold.</param>
public sealed record RatingRules(
    Sourced<IReadOnlyList<LevelLabel>> Levels, Sourced<PercentageBase> Base, Sourced<int> Decimals, IReadOnlyList<Sourced<Band>> Bands)
{
    /// <summary>The label of a level in the words of the law.</summary>
    public string LabelOf(ConfidenceLevel level) => Levels.Value.First(l => l.Level == level).Label;
}

/// <summary>Bỏ phiếu tín nhiệm (confidence motion).</summary>
/// <param name="Choices">The two answers with their labels.</param>
/// <param name="Base">What percentages are taken of.</param>
/// <param name="Decimals">Digits after the comma in print, 0 to 4.</param>
/// <param name="Bands">What follows from the share of no confidence, by rising threshold.</param>
/// <param name="Triggers">What brings a motion about.</param>
public sealed record MotionRules(
    Sourced<IReadOnlyList<ChoiceLabel>> Choices, Sourced<PercentageBase> Base, Sourced<int> Decimals,
    IReadOnlyList<Sourced<Band>> Bands, IReadOnlyList<Sourced<MotionTrigger>> Triggers)
{
    /// <summary>What is to be done before the sitting of a motion, the earliest first.</summary>
    public IReadOnlyList<Sourced<Deadline>> Deadlines { get; init; } = [];

    /// <summary>On which grounds there is no motion about an official.</summary>
    public IReadOnlyList<Sourced<ExemptionGround>> Exemptions { get; init; } = [];
}

/// <summary>What brings a motion about.</summary>
/// <param name="Key">What tells it from the others: "delegates", "low-confidence".</param>
/// <param name="Text">What it is, in Vietnamese.</param>
/// <param name="Share">The share of all members that must ask for it, where that is the trigger.</param>
public sealed record MotionTrigger(string Key, string Text, Fraction? Share = null)
{
    /// <summary>The key of the trigger that is the result of a rating.</summary>
    public const string LowConfidence = "low-confidence";
}
