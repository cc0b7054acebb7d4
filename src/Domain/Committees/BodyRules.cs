using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Committees;

/// <summary>What may happen to bodies, seen against the others that exist at the same point.</summary>
public static class BodyRules
{
    /// <summary>Forms a body; two that exist at the same time never have the same name.</summary>
    /// <param name="at">The point at which it is formed.</param>
    /// <param name="formed">What it is.</param>
    /// <param name="on">The day from which it exists.</param>
    public static Result<BodyChange> Form(this Snapshot at, BodyChange.Formed formed, DateOnly on) =>
        Check(at, null, formed.Name, formed.ShortName, formed.MeetingName) is { } refusal ? refusal
        : formed.Until is { } until && until < on ? new PeriodIsBackToFront(on, until)
        : formed;

    /// <summary>Gives it another name.</summary>
    public static Result<BodyChange> Rename(this Body body, string name, string shortName, string meetingName, Snapshot at) =>
        body.IsDissolved ? new BodyHasEnded()
        : (body.Name, body.ShortName, body.MeetingName) == (name, shortName, meetingName) ? new Programme.NothingChanges()
        : Check(at, body.Id, name, shortName, meetingName) is { } refusal ? refusal
        : new BodyChange.Renamed(name, shortName, meetingName);

    /// <summary>Says how long its sittings last and how much of one an item takes, both in minutes and at least one.</summary>
    public static Result<BodyChange> SetSitting(this Body body, int minutes, int minutesEach)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(minutesEach, 1);
        return body.IsDissolved ? new BodyHasEnded()
            : (body.SittingMinutes, body.MinutesEach) == (minutes, minutesEach) ? new Programme.NothingChanges()
            : new BodyChange.SittingSet(minutes, minutesEach);
    }

    /// <summary>Ends it.</summary>
    public static Result<BodyChange> Dissolve(this Body body) =>
        body.IsDissolved ? new BodyHasEnded() : new BodyChange.Dissolved();

    private static Refusal? Check(Snapshot at, BodyId? self, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (string.IsNullOrWhiteSpace(name))
                return new NameIsMissing();
        var full = names[0];
        return at.Bodies.Any(b => !b.IsDissolved && b.Id != self && b.Name.Equals(full, StringComparison.OrdinalIgnoreCase))
            ? new NameIsTaken(full)
            : null;
    }
}
