using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Kỳ họp không tổ chức.</summary>
internal static class CancelMeeting
{
    public static readonly RecordStep<Meeting> Step = new(
        "meetings/{meeting:guid}/cancel", "Call the meeting off", "Record that it is called off", Permission.Record, MeetingEndpoints.Find, _ => [],
        input => input.Value.Cancel().AsChanges())
    {
        Note = input => input.L["Items tabled for it stay in the programme; table them for another meeting."],
    };
}
