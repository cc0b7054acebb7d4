using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Programme;

/// <summary>The item was withdrawn or merged and is no longer in the programme.</summary>
public sealed record ItemHasLeft(Exit Exit) : Refusal;

/// <summary>The item was already reported, so this does not apply any more.</summary>
public sealed record ItemIsReported : Refusal;

/// <summary>A postponement must lead to a later day than the present one.</summary>
public sealed record DueIsNotLater(DateOnly Present) : Refusal;

/// <summary>What is recorded would change nothing.</summary>
public sealed record NothingChanges : Refusal;

/// <summary>At least one lead agency is needed.</summary>
public sealed record LeadIsMissing : Refusal;

/// <summary>At least one body is needed.</summary>
public sealed record BodyIsMissing : Refusal;

/// <summary>The title may not be empty.</summary>
public sealed record TitleIsMissing : Refusal;

/// <summary>An item cannot be merged into itself or into one that has left.</summary>
public sealed record MergeTargetIsUnfit : Refusal;

/// <summary>A split needs at least one part.</summary>
public sealed record PartIsMissing : Refusal;

/// <summary>The body is not among those that hear the item.</summary>
public sealed record BodyDoesNotHearItem(BodyId Body) : Refusal;

/// <summary>The item was already reported to this body.</summary>
public sealed record ItemIsReportedToBody(BodyId Body) : Refusal;

/// <summary>The meeting is not recorded as held.</summary>
public sealed record MeetingIsNotHeld : Refusal;

/// <summary>The meeting is over or called off.</summary>
public sealed record MeetingIsOver : Refusal;

/// <summary>The rules of the committee do not admit this disposition.</summary>
public sealed record DispositionIsNotAdmissible(DispositionKind Kind) : Refusal;

/// <summary>A disposition that names a month may not name one that is past.</summary>
public sealed record DispositionIsInThePast(int Year, int Month) : Refusal;

/// <summary>Only an agency that leads the item proposes what becomes of it.</summary>
public sealed record AgencyDoesNotLead(AgencyId Agency) : Refusal;

/// <summary>The item was carried into a later programme already.</summary>
public sealed record ItemIsCarriedInAlready(ItemId Into) : Refusal;

/// <summary>The number of the document is missing.</summary>
public sealed record DocumentNumberIsMissing : Refusal;

/// <summary>The year is closed; nothing enters its programme any more.</summary>
public sealed record ProgrammeIsClosed : Refusal;

/// <summary>Everybody may know of an item that is not classified, so it has no list of those who need to.</summary>
public sealed record ItemIsNotClassified : Refusal;
