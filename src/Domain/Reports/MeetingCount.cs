using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Reports;

/// <summary>Whether the planned number of meetings can still be met.</summary>
public enum Outlook
{
    /// <summary>It is met already.</summary>
    Met,

    /// <summary>The missing meetings have their date within the year.</summary>
    Scheduled,

    /// <summary>At the pace so far the missing meetings fit into the rest of the year.</summary>
    PaceSuffices,

    /// <summary>The rest of the year is shorter than the pace so far needs.</summary>
    AtRisk,

    /// <summary>The year is over.</summary>
    Missed,
}

/// <summary>The forecast for the meetings of a body, with the facts it rests on.</summary>
/// <param name="Outlook">What is to be expected.</param>
/// <param name="Missing">Meetings still to be held.</param>
/// <param name="Scheduled">Of these, how many have a date or month within the rest of the year.</param>
/// <param name="DaysPerMeeting">Calendar days a meeting has taken so far, rounded down; null while none was held.</param>
/// <param name="DaysLeft">Calendar days from the day after the as-of date to 31 December.</param>
public sealed record Forecast(Outlook Outlook, int Missing, int Scheduled, int? DaysPerMeeting, int DaysLeft);

/// <summary>Meetings of a kind planned and held by a body in a year, as of the body's own date.</summary>
public sealed record MeetingCount(
    BodyId Body, MeetingKind Kind, int Planned, int Held, AsOf Point, Forecast Forecast)
{
    /// <summary>Counts at a snapshot.</summary>
    public static MeetingCount Of(Snapshot at, WorkProgramme programme, BodyId body, MeetingKind kind)
    {
        var meetings = at.MeetingsOf(programme.Year, body).Where(m => m.Kind == kind).ToList();
        var held = meetings.Count(m => m.State == MeetingState.Held && m.HeldOn <= at.Point.On);
        var planned = programme.Planned(body, kind);
        var coming = meetings.Count(m => m.State == MeetingState.Planned && m.On > at.Point.On && m.On?.Year == programme.Year);
        return new(body, kind, planned, held, at.Point, Foresee(programme.Year, at.Point.On, planned - held, held, coming));
    }

    private static Forecast Foresee(int year, DateOnly on, int missing, int held, int scheduled)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var gone = Math.Clamp(on.DayNumber - first.DayNumber + 1, 0, last.DayNumber - first.DayNumber + 1);
        var left = Math.Max(0, last.DayNumber - on.DayNumber);
        int? pace = held > 0 ? gone / held : null;
        var outlook =
            missing <= 0 ? Outlook.Met
            : left == 0 ? Outlook.Missed
            : scheduled >= missing ? Outlook.Scheduled
            : pace is { } days && missing * days <= left ? Outlook.PaceSuffices
            : Outlook.AtRisk;
        return new(outlook, Math.Max(0, missing), scheduled, pace, left);
    }
}
