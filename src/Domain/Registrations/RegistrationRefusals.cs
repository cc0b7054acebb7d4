using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Registrations;

/// <summary>A call of the year is open already.</summary>
public sealed record CallIsOpen(DateOnly DueOn) : Refusal;

/// <summary>The call is closed.</summary>
public sealed record CallIsClosed : Refusal;

/// <summary>A call asks at least one agency.</summary>
public sealed record AgencyIsMissing : Refusal;

/// <summary>The last day lies before the day of the call.</summary>
public sealed record DeadlineIsBeforeCall(DateOnly OpenedOn) : Refusal;

/// <summary>An extension leads to a later day.</summary>
public sealed record DeadlineIsNotLater(DateOnly Present) : Refusal;

/// <summary>An agency that registers something does not register nothing.</summary>
public sealed record AgencyHasRegistrations(int Count) : Refusal;

/// <summary>The agency is not among those asked.</summary>
public sealed record AgencyIsNotAsked : Refusal;

/// <summary>A call is closed once everything submitted is decided.</summary>
public sealed record RegistrationsAreUndecided(int Count) : Refusal;

/// <summary>The registration is with the office and does not change before the office returns it.</summary>
public sealed record RegistrationIsSubmitted : Refusal;

/// <summary>The office decides only what was submitted.</summary>
public sealed record RegistrationIsNotSubmitted : Refusal;

/// <summary>The registration has ended.</summary>
public sealed record RegistrationHasEnded(RegistrationState End) : Refusal;

/// <summary>The agency has no draft that could be submitted.</summary>
public sealed record NothingToSubmit : Refusal;

/// <summary>The line of last year stands in this programme already.</summary>
public sealed record LineIsCarriedIn : Refusal;
