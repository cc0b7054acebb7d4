using NghiTrinh.Domain.Calendar;

namespace NghiTrinh.Domain.Confidence;

/// <summary>How a deadline stands.</summary>
public enum DeadlineState
{
    /// <summary>Done in time.</summary>
    Done,

    /// <summary>Done after its last day.</summary>
    DoneLate,

    /// <summary>There is time left.</summary>
    Open,

    /// <summary>Its last day is over and it is not done.</summary>
    Late,

    /// <summary>The day of the sitting is not known, so neither is the last day.</summary>
    Unknown,
}

/// <summary>One deadline counted back from the sitting.</summary>
/// <param name="Deadline">What the rules ask for, with the article.</param>
/// <param name="LastDay">The last day to do it; null while the sitting has no date.</param>
/// <param name="State">How it stands.</param>
/// <param name="DoneFor">For how many officials it is done.</param>
/// <param name="Of">Of how many.</param>
/// <param name="LastDone">The last day something was done for it.</param>
public sealed record TimelineRow(Sourced<Deadline> Deadline, DateOnly? LastDay, DeadlineState State, int DoneFor, int Of, DateOnly? LastDone);

/// <summary>What is to be done before the sitting, and what is late.</summary>
public static class Timeline
{
    /// <summary>A row for each deadline of the rules.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="rules">Its rules.</param>
    /// <param name="sittingOn">The day of the sitting; null while open.</param>
    /// <param name="days">The working days of the committee.</param>
    /// <param name="today">The day on which it is asked.</param>
    public static IReadOnlyList<TimelineRow> Of(ConfidenceVote vote, RuleSet rules, DateOnly? sittingOn, WorkingDays days, DateOnly today) =>
        [.. rules.Deadlines.Select(d => Row(vote, d, sittingOn is { } on ? d.Value.LastDay(on, days) : null, today))];

    private static TimelineRow Row(ConfidenceVote vote, Sourced<Deadline> deadline, DateOnly? last, DateOnly today)
    {
        var papers = vote.Papers.Where(p => p.Deadline == deadline.Value.Key && p.On <= today).ToList();
        var officials = vote.Officials.Where(o => o.Exemption is null).Select(o => o.Id).ToList();
        // What is for all is done for each; else it is done for whom a paper says so.
        var done = papers.Any(p => p.Official is null) ? officials : [.. officials.Where(o => papers.Any(p => p.Official == o))];
        var inTime = papers.Any(p => p.Official is null && p.On <= last)
            || (officials.Count > 0 && officials.All(o => papers.Any(p => p.Official == o && p.On <= last)));
        var state = officials.Count > 0 && done.Count == officials.Count ? last is null || inTime ? DeadlineState.Done : DeadlineState.DoneLate
            : last is null ? DeadlineState.Unknown
            : today > last ? DeadlineState.Late
            : DeadlineState.Open;
        return new(deadline, last, state, done.Count, officials.Count, papers.Count == 0 ? null : papers.Max(p => p.On));
    }
}
