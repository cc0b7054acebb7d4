using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Ghi nhận kỳ họp đã tổ chức, lần thứ mấy.</summary>
internal static class HoldMeeting
{
    public static readonly RecordStep<Meeting> Step = new(
        "meetings/{meeting:guid}/hold", "Record that the meeting was held", "Record the meeting as held", Permission.Record, MeetingEndpoints.Find, Fields, Decide)
    {
        // A held meeting counts from the day on which it was held.
        EffectiveField = "heldOn",
    };

    private static IEnumerable<StepField> Fields(StepInput<Meeting> input) =>
    [
        new("heldOn", input.L["Held on"])
        {
            Type = "date", Required = true, Values = [Reading.Iso(input.Value.PlannedOn ?? input.Reading.Point.On)],
        },
        new("ordinal", input.L["Number among the body's meetings"])
        {
            Type = "number",
            Values = [MeetingOrdinals.Next(input.At, input.Value).ToString(CultureInfo.InvariantCulture)],
            Help = input.L["As in “lần thứ 14”; the next one of the body is proposed. Empty it if the meeting is not numbered."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Meeting> input) =>
        input.Value.Hold(input.EffectiveOn, input.Form.Number("ordinal", 1, 9999), input.Reading.Today, input.At).AsChanges();
}
