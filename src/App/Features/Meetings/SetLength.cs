using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Thời lượng riêng của một kỳ họp.</summary>
internal static class SetLength
{
    public static readonly RecordStep<Meeting> Step = new(
        "meetings/{meeting:guid}/length", "Length of the meeting", "Record the minutes", Permission.Record, MeetingEndpoints.Find,
        input =>
        [
            new("minutes", input.L["Minutes for items"])
            {
                Type = "number", Values = [input.Value.Minutes?.ToString(CultureInfo.InvariantCulture) ?? ""],
                Help = input.At.Find(input.Value.Body)?.SittingMinutes is { } usual
                    ? input.L["Empty: {0} minutes, as the sittings of the body usually have.", usual]
                    : input.L["Empty: as many as the sittings of the body usually have."],
            },
        ],
        Decide);

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Meeting> input)
    {
        var minutes = input.Form.Number("minutes", 1, 10_000);
        return input.Form.IsValid ? input.Value.SetLength(minutes).AsChanges() : Array.Empty<Change>();
    }
}
