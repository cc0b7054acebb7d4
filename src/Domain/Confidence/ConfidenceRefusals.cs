using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Confidence;

/// <summary>There is nobody to take a percentage of.</summary>
public sealed record BaseIsEmpty : Refusal;

/// <summary>More was counted for one official than there are ballots, or delegates.</summary>
public sealed record CountsExceedBase(int Sum, int Base) : Refusal;
