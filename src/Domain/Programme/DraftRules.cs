using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.Domain.Programme;

/// <summary>A programme without lines is no draft to send out.</summary>
public sealed record DraftHasNoLines : Refusal;

/// <summary>No draft was circulated yet.</summary>
public sealed record DraftIsNotCirculated : Refusal;

/// <summary>A body returned the draft; a later one must be circulated first.</summary>
public sealed record DraftWasReturned(string Body) : Refusal;

/// <summary>Another body reviews the draft first.</summary>
public sealed record ReviewIsOutOfTurn(string Body) : Refusal;

/// <summary>Every body has reviewed the draft already.</summary>
public sealed record DraftIsReviewed : Refusal;

/// <summary>A review or a check that finds something wrong says what.</summary>
public sealed record RemarkIsMissing : Refusal;

/// <summary>A review that was not passed cannot hold for a later draft.</summary>
public sealed record ReviewDoesNotHold(string Body) : Refusal;

/// <summary>A body that must review the draft has not agreed to it.</summary>
public sealed record ReviewIsMissing(string Body) : Refusal;

/// <summary>A programme of which no draft was circulated here is adopted only with a reason.</summary>
public sealed record AdoptionNeedsReason : Refusal;

/// <summary>A draft is adopted at a held sitting of the body that adopts it.</summary>
public sealed record AdoptionNeedsSitting(string? Body) : Refusal;

/// <summary>What may happen to a programme on its way from draft to adoption (docs/decisions/0028).</summary>
public static class DraftRules
{
    /// <summary>The draft as it was sent out last, or null.</summary>
    public static CirculatedDraft? LastDraft(this WorkProgramme programme) => programme.Drafts.Count == 0 ? null : programme.Drafts[^1];

    /// <summary>Sends the programme out as its next draft.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="on">The as-of date of the draft.</param>
    /// <param name="lines">How many lines stand in it.</param>
    /// <param name="to">The agencies it is sent to.</param>
    /// <param name="commentsDueOn">The last day for comments, or null.</param>
    /// <param name="upheld">Bodies whose review of the draft before still holds, because only what they asked for was changed.</param>
    /// <param name="path">The review path.</param>
    /// <returns>The change, to which the frozen document is added.</returns>
    public static Result<ProgrammeChange> Circulate(
        this WorkProgramme programme, DateOnly on, int lines, IReadOnlyList<AgencyId> to, DateOnly? commentsDueOn,
        IReadOnlyList<BodyId> upheld, ReviewPath path) =>
        programme.State != ProgrammeState.Draft ? new ProgrammeIsNot(ProgrammeState.Draft, programme.State)
        : lines == 0 ? new DraftHasNoLines()
        : commentsDueOn < on ? new PeriodIsBackToFront(on, commentsDueOn.Value)
        : upheld.FirstOrDefault(b => programme.LastDraft()?.LastOf(b) is not { Passes: true }) is { Value: var wrong } && wrong != Guid.Empty
            ? new ReviewDoesNotHold(path.Reviews.FirstOrDefault(b => b.Id.Value == wrong)?.Name ?? "?")
        : new ProgrammeChange.Circulated(programme.Drafts.Count + 1, on, default, "", "", to, commentsDueOn, upheld);

    /// <summary>Records how the body whose turn it is took the present draft.</summary>
    public static Result<ProgrammeChange> Review(
        this WorkProgramme programme, BodyId body, Meeting? meeting, ReviewOutcome outcome, string? remark, ReviewPath path) =>
        programme.State != ProgrammeState.Draft ? new ProgrammeIsNot(ProgrammeState.Draft, programme.State)
        : programme.LastDraft() is not { } draft ? new DraftIsNotCirculated()
        : draft.ReturnedBy is { } returned ? new DraftWasReturned(NameOf(returned.Body, path))
        : path.Next(draft) is not { } next ? new DraftIsReviewed()
        : next.Id != body ? new ReviewIsOutOfTurn(next.Name)
        : meeting is not null && (meeting.State != MeetingState.Held || meeting.Body != body) ? new MeetingIsNotHeld()
        : outcome != ReviewOutcome.Agreed && string.IsNullOrWhiteSpace(remark) ? new RemarkIsMissing()
        : new ProgrammeChange.Reviewed(body, meeting?.Id, outcome, remark);

    /// <summary>Adopts the draft: at a sitting, after every body of the path has agreed to it.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="by">The body, for a programme that was made before it came into the ledger.</param>
    /// <param name="meeting">The sitting.</param>
    /// <param name="path">The review path.</param>
    /// <param name="why">Why it is adopted although no draft was circulated here.</param>
    public static Result<ProgrammeChange> Adopt(this WorkProgramme programme, BodyId? by, Meeting? meeting, ReviewPath path, string? why) =>
        programme.State != ProgrammeState.Draft ? new ProgrammeIsNot(ProgrammeState.Draft, programme.State)
        : programme.LastDraft() is not { } draft
            ? string.IsNullOrWhiteSpace(why) ? new AdoptionNeedsReason() : new ProgrammeChange.Adopted(by ?? meeting?.Body, meeting?.Id)
        : draft.ReturnedBy is { } returned ? new DraftWasReturned(NameOf(returned.Body, path))
        : path.Next(draft) is { } next ? new ReviewIsMissing(next.Name)
        : meeting is not { State: MeetingState.Held } || (path.Adopts is { } adopts && meeting.Body != adopts.Id)
            ? new AdoptionNeedsSitting(path.Adopts?.Name)
        : new ProgrammeChange.Adopted(meeting.Body, meeting.Id);

    private static string NameOf(BodyId body, ReviewPath path) => path.Reviews.FirstOrDefault(b => b.Id == body)?.Name ?? "?";
}
