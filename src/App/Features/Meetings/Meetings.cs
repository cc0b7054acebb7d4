using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Calendar;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>The addresses of the meetings.</summary>
internal static class MeetingEndpoints
{
    public static void MapMeetings(this CommitteePages committee)
    {
        committee.MapGet("{year:int}/meetings", ListMeetings.GetAsync).Needs(Permission.Read);
        committee.MapGet("{year:int}/meetings/series", PlanSeries.GetAsync).Needs(Permission.KeepProgramme);
        committee.MapGet("meetings/{meeting:guid}", ShowMeeting.GetAsync).Needs(Permission.Read);
        PlanMeeting.Step.Map(committee);
        PlanSeries.Step.Map(committee);
        PlanNumbers.Step.Map(committee);
        RescheduleMeeting.Step.Map(committee);
        SetLength.Step.Map(committee);
        HoldMeeting.Step.Map(committee);
        CancelMeeting.Step.Map(committee);
    }

    public static StepTarget<Meeting>? Find(StepSearch search) =>
        search.Reading.At.Find(new MeetingId(search.Id("meeting"))) is { } meeting
            ? new(meeting, SubjectOf(meeting.Id), MeetingText.Of(meeting.Id, search.Reading), $"meetings/{meeting.Id}")
            : null;

    public static Subject SubjectOf(MeetingId id) => new(SubjectKind.Meeting, id.Value);

    public static Subject SubjectOf(ProgrammeId id) => new(SubjectKind.Programme, id.Value);

    /// <summary>Counts working days by the committee's tables, and by the defaults where it has none.</summary>
    public static WorkingDays WorkingDays(this Snapshot at) => new(at.Calendars.Values);

    public static IReadOnlyList<(string Value, string Text)> BodyOptions(Snapshot at) =>
        [.. at.Bodies.Where(b => !b.IsDissolved).Select(b => (b.Id.ToString(), b.Name))];
}
