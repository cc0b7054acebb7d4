using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Chuyển nội dung sang kỳ họp khác hoặc tháng khác để cân đối chương trình; phải có lý do.</summary>
internal static class PlaceItem
{
    public static readonly ItemStep Step = new("place", "Move to another sitting or month", "Record the move", Fields, Decide)
    {
        NeedsReason = true,
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("meeting", input.Form.L["To the sitting"])
        {
            Options =
            [
                ("", "–"),
                .. input.Reading.At.Meetings
                    .Where(m => m.State == MeetingState.Planned && input.Item.Content.Bodies.Contains(m.Body) && !input.Item.IsReportedTo(m.Body)
                        && m.Year == input.Programme.Year)
                    .OrderBy(m => m.On ?? DateOnly.MaxValue).Select(m => (m.Id.ToString(), MeetingLine.Of(m, input.Reading))),
            ],
        },
        new("month", input.Form.L["To the month"])
        {
            Options = [("", "–"), .. Enumerable.Range(1, 12).Select(m => (m.ToString(CultureInfo.InvariantCulture), input.Reading.Words.Month(m)))],
            Help = input.Form.L["Choose a sitting, a month, or both. A later month is a postponement, an earlier one an adjustment."],
        },
        // Who decided is needed for the month only: an agenda is the office's own.
        .. Deciding.Fields(input.Reading, AmendmentKind.Postponement, input.Programme, input.Form).Select(f => f with { Required = false }),
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var (form, item, changes) = (input.Form, input.Item, new List<Change>());
        if (form.Number("month", 1, 12) is { } month)
        {
            var due = new DuePeriod.InMonth(input.Programme.Year, month);
            var moved = item.Content.Due?.LastDay < due.LastDay ? item.Postpone(due) : item.Adjust(new() { Due = due });
            if (moved.Refusal is { } refusal)
                return refusal;
            changes.Add(moved.Value!);
        }
        if (form.Ids("meeting", id => new MeetingId(id)) is [var id, ..] && input.Reading.At.Find(id) is { } meeting)
        {
            var tabled = item.Table(meeting);
            if (tabled.Refusal is { } refusal)
                return refusal;
            changes.Add(tabled.Value!);
        }
        if (changes.Count == 0)
            form.Wrong("meeting", form.L["Choose one."]);
        return changes.ToArray();
    }
}
