using NghiTrinh.Domain.History;

namespace NghiTrinh.Domain.Registrations;

/// <summary>How an agency has answered a call.</summary>
public enum CallAnswer
{
    /// <summary>It submitted something in time.</summary>
    Submitted,

    /// <summary>What it submitted came after the deadline.</summary>
    SubmittedLate,

    /// <summary>It registers nothing.</summary>
    Nothing,

    /// <summary>It has drafts and time left.</summary>
    Preparing,

    /// <summary>It has nothing yet and time left.</summary>
    NotYet,

    /// <summary>The deadline is over and nothing was submitted.</summary>
    Overdue,
}

/// <summary>An agency and its registrations of a call, as counts.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Entered">What it has entered, drafts included; without what it withdrew.</param>
/// <param name="Submitted">What of it the office has had.</param>
/// <param name="Late">What of that came after the deadline.</param>
/// <param name="Answer">How it has answered.</param>
public sealed record AgencyAnswer(AgencyId Agency, int Entered, int Submitted, int Late, CallAnswer Answer)
{
    /// <summary>Whether the office still waits for it.</summary>
    public bool IsAwaited => Answer is CallAnswer.Preparing or CallAnswer.NotYet or CallAnswer.Overdue;
}

/// <summary>Who has answered a call, and who has not.</summary>
public static class CallAnswers
{
    /// <summary>A row for each agency asked, in the order of names.</summary>
    /// <param name="at">All that is recorded: drafts are counted, not shown.</param>
    /// <param name="call">The call.</param>
    /// <param name="counted">Which registrations the reader may know of at all.</param>
    /// <param name="dateOf">The civil date of a moment where the committee sits.</param>
    public static IReadOnlyList<AgencyAnswer> AnswersTo(
        this Snapshot at, Call call, Func<Registration, bool> counted, Func<DateTimeOffset, DateOnly> dateOf)
    {
        var entered = at.RegistrationsOf(call.Programme).Where(r => r.Call == call.Id && r.State != RegistrationState.Withdrawn && counted(r)).ToLookup(r => r.Agency);
        return
        [
            .. call.Agencies.Select(at.Current).Distinct().OrderBy(a => SortKey.Of(at.Find(a)?.Name ?? ""), StringComparer.Ordinal).Select(agency =>
            {
                var own = entered[agency].ToList();
                var submitted = own.Where(r => r.WasSubmitted).ToList();
                var late = submitted.Count(r => dateOf(r.SubmittedAt!.Value) > call.DueOn);
                return new AgencyAnswer(agency, own.Count, submitted.Count, late,
                    submitted.Count > 0 ? late == submitted.Count ? CallAnswer.SubmittedLate : CallAnswer.Submitted
                    : own.Count == 0 && call.WithNothing.Any(a => at.Current(a) == agency) ? CallAnswer.Nothing
                    : at.Point.On > call.DueOn ? CallAnswer.Overdue
                    : own.Count > 0 ? CallAnswer.Preparing
                    : CallAnswer.NotYet);
            }),
        ];
    }
}
