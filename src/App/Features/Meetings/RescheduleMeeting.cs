using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Chuyển kỳ họp sang ngày khác.</summary>
internal static class RescheduleMeeting
{
    public static readonly RecordStep<Meeting> Step = new(
        "meetings/{meeting:guid}/reschedule", "Move the meeting to another date", "Record the new date", Permission.Record, MeetingEndpoints.Find, Fields,
        input => input.Value.Reschedule(input.Form.Date("plannedOn")).AsChanges());

    private static IEnumerable<StepField> Fields(StepInput<Meeting> input) =>
    [
        new("plannedOn", input.L["Planned date"])
        {
            Type = "date", Required = true, Values = [input.Value.PlannedOn is { } on ? Reading.Iso(on) : ""],
        },
    ];
}
