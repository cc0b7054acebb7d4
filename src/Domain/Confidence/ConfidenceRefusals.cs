using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>There is nobody to take a percentage of.</summary>
public sealed record BaseIsEmpty : Refusal;

/// <summary>No body that votes has so many members.</summary>
public sealed record BaseIsTooLarge(int Most) : Refusal;

/// <summary>More was counted for one official than there are ballots, or delegates.</summary>
public sealed record CountsExceedBase(int Sum, int Base) : Refusal;

/// <summary>A file of rules, or a value of it, cannot be taken as it is.</summary>
public sealed record RuleSetIsUnreadable(IReadOnlyList<RuleFault> Faults) : Refusal;

/// <summary>A rule set of this id travels with the program; it is changed value by value.</summary>
public sealed record RuleSetIsBuiltIn(string Id) : Refusal;

/// <summary>There is no such rule set.</summary>
public sealed record RuleSetIsUnknown(string Id) : Refusal;

/// <summary>A rule set has no value at this place.</summary>
public sealed record RuleValueIsUnknown(string Place) : Refusal;
