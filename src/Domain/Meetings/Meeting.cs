using System.Diagnostics;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Meetings;

/// <summary>Định kỳ, chuyên đề, bất thường.</summary>
public enum MeetingKind
{
    /// <summary>Định kỳ.</summary>
    Regular,

    /// <summary>Chuyên đề.</summary>
    Thematic,

    /// <summary>Bất thường.</summary>
    Extraordinary,
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>It is meant to be held.</summary>
    Planned,

    /// <summary>It was held.</summary>
    Held,

    /// <summary>It will not be held.</summary>
    Cancelled,
}

/// <summary>What happens to a meeting (hội nghị, kỳ họp, phiên họp).</summary>
public abstract record MeetingChange : Change
{
    private MeetingChange() { }

    /// <summary>The meeting is planned.</summary>
    /// <param name="Body">Whose meeting it is.</param>
    /// <param name="Kind">Its kind.</param>
    /// <param name="Year">The programme year it counts in.</param>
    /// <param name="PlannedOn">The date it is planned for; null while open.</param>
    /// <param name="Month">The month (1-12) it is planned for while the date is open.</param>
    /// <param name="Title">What it is about, where it has a title of its own.</param>
    public sealed record Planned(
        BodyId Body, MeetingKind Kind, int Year, DateOnly? PlannedOn, int? Month = null, string? Title = null) : MeetingChange;

    /// <summary>It is planned for another date.</summary>
    public sealed record Rescheduled(DateOnly PlannedOn) : MeetingChange;

    /// <summary>It was held on the effective date.</summary>
    /// <param name="HeldOn">The date (first day).</param>
    /// <param name="Ordinal">Its number among the body's meetings of the term or year, as in "lần thứ 14"; null if not numbered.</param>
    public sealed record Held(DateOnly HeldOn, int? Ordinal = null) : MeetingChange;

    /// <summary>It has so many minutes for items; null as many as the body's sittings usually have.</summary>
    public sealed record LengthSet(int? Minutes) : MeetingChange;

    /// <summary>It will not be held.</summary>
    public sealed record Cancelled : MeetingChange;
}

/// <summary>The meeting may not be recorded as held in the future.</summary>
public sealed record MeetingIsInTheFuture(DateOnly HeldOn, DateOnly Today) : Refusal;

/// <summary>The meeting is no longer planned.</summary>
public sealed record MeetingIsNotPlanned(MeetingState State) : Refusal;

/// <summary>The date does not lie in the year the meeting counts in.</summary>
public sealed record DateIsOutsideYear(int Year) : Refusal;

/// <summary>One meeting of a body.</summary>
public sealed record Meeting(
    MeetingId Id, BodyId Body, MeetingKind Kind, int Year, DateOnly? PlannedOn, int? Month, string? Title,
    MeetingState State, DateOnly? HeldOn, int? Ordinal, int Sequence)
{
    /// <summary>Minutes it has for items; null for the body's usual ones.</summary>
    public int? Minutes { get; init; }

    /// <summary>The date it stands under: held, else planned, else the last day of its month.</summary>
    public DateOnly? On => HeldOn ?? PlannedOn
        ?? (Month is { } month ? new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)) : null);

    /// <summary>The meeting at a point, or null before it was planned.</summary>
    public static Meeting? At(MeetingId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Meeting? meeting = null;
        foreach (var entry in history.At(point))
            meeting = (entry.Change, meeting) switch
            {
                (MeetingChange.Planned p, _) =>
                    new(id, p.Body, p.Kind, p.Year, p.PlannedOn, p.Month, p.Title, MeetingState.Planned, null, null, 0),
                (_, null) => null,
                // A move that is dated after the meeting was held, because it was written down late, does not undo it.
                (MeetingChange.Rescheduled r, { State: MeetingState.Held }) => meeting with { PlannedOn = r.PlannedOn },
                (MeetingChange.Rescheduled r, _) => meeting with { PlannedOn = r.PlannedOn, State = MeetingState.Planned },
                (MeetingChange.Held h, _) => meeting with
                {
                    State = MeetingState.Held,
                    HeldOn = h.HeldOn,
                    Ordinal = h.Ordinal,
                },
                (MeetingChange.LengthSet l, _) => meeting with { Minutes = l.Minutes },
                (MeetingChange.Cancelled, _) => meeting with { State = MeetingState.Cancelled },
                _ => throw new UnreachableException(),
            };
        return meeting is null ? null : meeting with { Sequence = history.Count };
    }

    /// <summary>Plans a meeting of a body that stands.</summary>
    public static Result<MeetingChange> Plan(Snapshot at, MeetingChange.Planned planned) =>
        at.Find(planned.Body) is not { IsDissolved: false } ? new Committees.BodyHasEnded()
        : planned.PlannedOn is { } on && on.Year != planned.Year ? new DateIsOutsideYear(planned.Year)
        : planned;

    /// <summary>Plans it for another date.</summary>
    public Result<MeetingChange> Reschedule(DateOnly on) =>
        State != MeetingState.Planned ? new MeetingIsNotPlanned(State)
        : on == PlannedOn ? new Programme.NothingChanges()
        : new MeetingChange.Rescheduled(on);

    /// <summary>Records that it was held; not before its day has come.</summary>
    public Result<MeetingChange> Hold(DateOnly on, int? ordinal, DateOnly today) =>
        State != MeetingState.Planned ? new MeetingIsNotPlanned(State)
        : on > today ? new MeetingIsInTheFuture(on, today)
        : new MeetingChange.Held(on, ordinal);

    /// <summary>Records that it was held, under a number that no other meeting of the body has in the year.</summary>
    public Result<MeetingChange> Hold(DateOnly on, int? ordinal, DateOnly today, Snapshot at) =>
        ordinal is { } number && MeetingOrdinals.IsTaken(at, this, number) ? new OrdinalIsTaken(number) : Hold(on, ordinal, today);

    /// <summary>Says how many minutes it has for items; null for the body's usual ones.</summary>
    public Result<MeetingChange> SetLength(int? minutes) =>
        State != MeetingState.Planned ? new MeetingIsNotPlanned(State)
        : minutes == Minutes ? new Programme.NothingChanges()
        : new MeetingChange.LengthSet(minutes);

    /// <summary>Calls it off.</summary>
    public Result<MeetingChange> Cancel() =>
        State == MeetingState.Planned ? new MeetingChange.Cancelled() : new MeetingIsNotPlanned(State);
}
