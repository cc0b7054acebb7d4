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

/// <summary>Another person of the committee has this name: who recorded what could not be told apart.</summary>
public sealed record PersonNameIsTaken(string Name) : Refusal;

/// <summary>Another person of the committee signs in with this account.</summary>
public sealed record AccountIsTaken(string Name) : Refusal;

/// <summary>The role belongs to an agency that is not named, or no longer stands.</summary>
public sealed record RoleNeedsAgency : Refusal;

/// <summary>The role belongs to a body that is not named, or no longer stands.</summary>
public sealed record RoleNeedsBody : Refusal;

/// <summary>The role is not one of a committee: an administrator is made by the installation.</summary>
public sealed record RoleIsNotOfCommittee : Refusal;

/// <summary>The person holds the role on that day already.</summary>
public sealed record RoleIsHeld : Refusal;

/// <summary>The person does not hold the role on that day.</summary>
public sealed record RoleIsNotHeld : Refusal;

/// <summary>Nobody stands in for oneself.</summary>
public sealed record SubstituteIsUnfit : Refusal;

/// <summary>A committee keeps at least one chief of office who signs in.</summary>
public sealed record LastChiefOfOffice : Refusal;

/// <summary>A body stands once in the way of a draft.</summary>
public sealed record BodyReviewsTwice : Refusal;
