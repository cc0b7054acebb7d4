using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>One meeting of a body, at the point that was asked for.</summary>
/// <param name="Id">Which.</param>
/// <param name="Body">Whose meeting it is.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Year">The programme year it counts in.</param>
/// <param name="PlannedOn">The date it is planned for.</param>
/// <param name="Month">The month it is planned for while the date is open.</param>
/// <param name="Title">Its title, where it has one of its own.</param>
/// <param name="State">Where it stands.</param>
/// <param name="HeldOn">The date it was held on.</param>
/// <param name="Ordinal">Its number among the body's meetings.</param>
/// <param name="Items">How many lines are tabled for it or were heard at it.</param>
/// <param name="Sequence">The number of its changes in all.</param>
public sealed record MeetingAnswer(
    string Id, NamedAnswer Body, MeetingKind Kind, int Year, DateOnly? PlannedOn, int? Month, string? Title, MeetingState State,
    DateOnly? HeldOn, int? Ordinal, int Items, int Sequence)
{
    /// <summary>A meeting at a point.</summary>
    public static MeetingAnswer Of(Meeting m, Snapshot at) => new(
        m.Id.ToString(), new(m.Body.ToString(), at.Find(m.Body)?.Name ?? ""), m.Kind, m.Year, m.PlannedOn, m.Month, m.Title, m.State,
        m.HeldOn, m.Ordinal, ListMeetings.ItemsOf(m, at).Count, m.Sequence);
}

/// <summary>A meeting that is planned.</summary>
public sealed record PlanMeetingBody
{
    /// <summary>The day from which the plan holds: on or before the meeting's own.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }

    /// <summary>Its identifier, chosen by the program: sent twice, it is planned once.</summary>
    public string? Id { get; init; }

    /// <summary>Whose meeting it is.</summary>
    public required string Body { get; init; }

    /// <summary>Its kind.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>The date; none while only the month is known.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The month while the date is open.</summary>
    public int? Month { get; init; }

    /// <summary>Its title, where it has one of its own.</summary>
    public string? Title { get; init; }
}

/// <summary>Meetings of a body that are planned together.</summary>
public sealed record PlanSeriesBody
{
    /// <summary>The day from which the plan holds.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }

    /// <summary>An identifier chosen by the program: sent twice, the meetings are planned once.</summary>
    public string? Id { get; init; }

    /// <summary>Whose meetings they are.</summary>
    public required string Body { get; init; }

    /// <summary>Their kind.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Their dates, 120 at most.</summary>
    [Places("date", 0)]
    public required IReadOnlyList<DateOnly> Dates { get; init; }

    /// <summary>Whether the planned number of the body is set to what is then planned and held.</summary>
    public bool? Number { get; init; }
}

/// <summary>That a meeting was held.</summary>
public sealed record HoldMeetingBody
{
    /// <summary>The day.</summary>
    public required DateOnly HeldOn { get; init; }

    /// <summary>Its number among the body's meetings; none where they are not numbered.</summary>
    public int? Ordinal { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }
}

/// <summary>Another date of a meeting.</summary>
public sealed record RescheduleMeetingBody
{
    /// <summary>The day from which the new date holds.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The new date.</summary>
    public required DateOnly PlannedOn { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }
}

/// <summary>That a meeting is called off.</summary>
public sealed record CancelMeetingBody
{
    /// <summary>The day from which it is called off.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>The reason.</summary>
    public string? Why { get; init; }
}
