using System.Diagnostics;
using System.Globalization;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Domain.Registrations;

/// <summary>What happens to a call for registrations.</summary>
public abstract record CallChange : Change
{
    private CallChange() { }

    /// <summary>The office asks agencies what they register for the programme; the effective date is the day of the call.</summary>
    /// <param name="Programme">The programme it is for.</param>
    /// <param name="Text">What is asked and how to answer.</param>
    /// <param name="DueOn">The last day to submit, included.</param>
    /// <param name="Agencies">The agencies asked.</param>
    public sealed record Opened(ProgrammeId Programme, string Text, DateOnly DueOn, IReadOnlyList<AgencyId> Agencies) : CallChange;

    /// <summary>Gia hạn: there is time until a later day, included.</summary>
    public sealed record Extended(DateOnly DueOn) : CallChange;

    /// <summary>An agency says that it registers nothing; whatever it submits later takes that back.</summary>
    public sealed record NothingRegistered(AgencyId Agency) : CallChange;

    /// <summary>Nothing is taken any more; what was not submitted by then has lapsed.</summary>
    public sealed record Closed : CallChange;
}

/// <summary>One call for registrations (đợt đăng ký nội dung) at a point.</summary>
/// <param name="Id">Which.</param>
/// <param name="Programme">The programme it is for.</param>
/// <param name="Text">What is asked and how to answer.</param>
/// <param name="OpenedOn">The day of the call.</param>
/// <param name="DueOn">The last day to submit, included.</param>
/// <param name="Agencies">The agencies asked.</param>
public sealed record Call(CallId Id, ProgrammeId Programme, string Text, DateOnly OpenedOn, DateOnly DueOn, IReadOnlyList<AgencyId> Agencies)
{
    /// <summary>The last day as it was first set, where it was extended.</summary>
    public DateOnly? FirstDueOn { get; init; }

    /// <summary>Agencies that said they register nothing.</summary>
    public IReadOnlyList<AgencyId> WithNothing { get; init; } = [];

    /// <summary>The day it was closed; null while it is open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Whether registrations are still taken.</summary>
    public bool IsOpen => ClosedOn is null;

    /// <summary>The subject of a call: numbered within the year, so that two who open one at once meet in its first change.</summary>
    public static Subject SubjectOf(ProgrammeId programme, int number) => new(
        SubjectKind.Call, SampleId.Of(string.Create(CultureInfo.InvariantCulture, $"{programme}/{SubjectKind.Call}/{number}")));

    /// <summary>The call at a point, or null before it was opened.</summary>
    public static Call? At(CallId id, IReadOnlyList<Recorded> history, AsOf point)
    {
        Call? call = null;
        foreach (var entry in history.At(point))
            call = (entry.Change, call) switch
            {
                (CallChange.Opened o, null) => new(id, o.Programme, o.Text, entry.EffectiveOn, o.DueOn, o.Agencies),
                (_, null) => null,
                (CallChange.Opened, _) => call,
                (CallChange.Extended e, _) => call with { DueOn = e.DueOn, FirstDueOn = call.FirstDueOn ?? call.DueOn },
                (CallChange.NothingRegistered n, _) => call with { WithNothing = [.. call.WithNothing.Append(n.Agency).Distinct()] },
                (CallChange.Closed, _) => call with { ClosedOn = entry.EffectiveOn },
                _ => throw new UnreachableException(),
            };
        return call;
    }

    /// <summary>Gives the agencies more time, also where the first time is over.</summary>
    public Result<CallChange> Extend(DateOnly dueOn) =>
        !IsOpen ? new CallIsClosed()
        : dueOn <= DueOn ? new DeadlineIsNotLater(DueOn)
        : new CallChange.Extended(dueOn);

    /// <summary>Says for an agency that it registers nothing.</summary>
    /// <param name="agency">The agency.</param>
    /// <param name="registrations">The registrations of the call.</param>
    public Result<CallChange> RegisterNothing(AgencyId agency, IEnumerable<Registration> registrations) =>
        !IsOpen ? new CallIsClosed()
        : WithNothing.Contains(agency) ? new Programme.NothingChanges()
        : registrations.Count(r => r.Agency == agency && r.End is null) is > 0 and var open ? new AgencyHasRegistrations(open)
        : new CallChange.NothingRegistered(agency);

    /// <summary>Closes it, once everything submitted is decided.</summary>
    /// <param name="registrations">The registrations of the call.</param>
    public Result<CallChange> Close(IEnumerable<Registration> registrations) =>
        !IsOpen ? new CallIsClosed()
        : registrations.Count(r => r.State == RegistrationState.Submitted) is > 0 and var waiting ? new RegistrationsAreUndecided(waiting)
        : new CallChange.Closed();
}
