using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>The name may not be empty.</summary>
public sealed record NameIsMissing : Refusal;

/// <summary>Another agency or body that still exists has this name.</summary>
public sealed record NameIsTaken(string Name) : Refusal;

/// <summary>The agency was merged or dissolved and cannot change any more.</summary>
public sealed record AgencyHasEnded : Refusal;

/// <summary>An agency cannot become part of itself, nor of one that became part of it.</summary>
public sealed record AgencyCannotMergeIntoItself : Refusal;

/// <summary>The body was dissolved and cannot change any more.</summary>
public sealed record BodyHasEnded : Refusal;

/// <summary>A period ends before it begins.</summary>
public sealed record PeriodIsBackToFront(DateOnly FromOn, DateOnly ToOn) : Refusal;

/// <summary>Two terms may not share a day.</summary>
public sealed record TermsOverlap(string Name) : Refusal;

/// <summary>A goal cannot be planned for a year outside its term.</summary>
public sealed record GoalYearIsOutsideTerm(int Year) : Refusal;

/// <summary>Another goal of the same kind has this number.</summary>
public sealed record GoalNumberIsTaken(int Number) : Refusal;

/// <summary>There is no such goal in the term.</summary>
public sealed record GoalIsNotThere : Refusal;

/// <summary>The slug is not made of lower-case letters, digits and single hyphens, or is an address of the program.</summary>
public sealed record SlugIsUnfit(string Slug) : Refusal;

/// <summary>At least one disposition must be admissible.</summary>
public sealed record DispositionIsMissing : Refusal;
