using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Registers;

/// <summary>Nobody with this sign numbers documents in this register.</summary>
public sealed record IssuerIsUnknown(string Sign) : Refusal;

/// <summary>The committee has no such kind of document.</summary>
public sealed record DocumentKindIsUnknown(string Kind) : Refusal;

/// <summary>The Party numbers by the term, and no term is entered for the day.</summary>
public sealed record NoTermOnDay(DateOnly On) : Refusal;

/// <summary>The number is taken.</summary>
/// <param name="Number">Which.</param>
/// <param name="Next">The number that is given next.</param>
public sealed record NumberIsTaken(int Number, int Next) : Refusal;

/// <summary>The number is held for somebody.</summary>
/// <param name="Number">Which.</param>
/// <param name="Purpose">For whom and what.</param>
public sealed record NumberIsReserved(int Number, string Purpose) : Refusal;

/// <summary>A document of this number, sign and date stands in the register already.</summary>
public sealed record DocumentIsRegistered(string Number, DateOnly On) : Refusal;

/// <summary>A document of the same series, date and subject stands in the register; only by its number is another one entered.</summary>
public sealed record DocumentLooksAlike(string Number) : Refusal;

/// <summary>The subject (trích yếu) is missing.</summary>
public sealed record DocumentSubjectIsMissing : Refusal;

/// <summary>The author is missing.</summary>
public sealed record AuthorIsMissing : Refusal;

/// <summary>The number was given in another period, or to another class of documents, than this says.</summary>
public sealed record DocumentLeavesSeries : Refusal;

/// <summary>No document is entered under the number.</summary>
public sealed record NumberHasNoDocument : Refusal;

/// <summary>The document is void.</summary>
public sealed record DocumentIsVoid : Refusal;

/// <summary>A document is not based on itself.</summary>
public sealed record DocumentIsItsOwnBasis : Refusal;

/// <summary>Only a classified document has a list of those who need to know.</summary>
public sealed record DocumentIsNotClassified : Refusal;

/// <summary>There is no number between these that could be explained.</summary>
public sealed record NoGapsToExplain(int From, int To) : Refusal;

/// <summary>It is not said for whom a number is held.</summary>
public sealed record PurposeIsMissing : Refusal;

/// <summary>Two kinds of document, or two issuers, cannot be told apart.</summary>
public sealed record RegisterRuleIsTwice(string Code) : Refusal;

/// <summary>Numbers of the kind or of the issuer are in use, so it stays in the list.</summary>
public sealed record RegisterRuleIsInUse(string Code) : Refusal;
