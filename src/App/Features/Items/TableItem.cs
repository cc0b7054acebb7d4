using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Items;

/// <summary>Đưa vào chương trình một hội nghị.</summary>
internal static class TableItem
{
    public static readonly ItemStep Step = new("table", "Put the item on the agenda of a meeting", "Record the tabling", Fields, Decide);

    private static IEnumerable<StepField> Fields(ItemStep.Input input) =>
    [
        new("meeting", input.Form.L["Meeting"])
        {
            Options =
            [
                ("", "–"),
                .. input.Reading.At.Meetings
                    .Where(m => m.State == MeetingState.Planned && input.Item.Content.Bodies.Contains(m.Body) && !input.Item.IsReportedTo(m.Body))
                    .OrderBy(m => m.On ?? DateOnly.MaxValue).Select(m => (m.Id.ToString(), MeetingLine.Of(m, input.Reading))),
            ],
            Help = input.Form.L["Offered are the planned meetings of the bodies that still have to hear it."],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        if (input.Form.Ids("meeting", id => new MeetingId(id)) is [var id, ..] && input.Reading.At.Find(id) is { } meeting)
            return input.Item.Table(meeting).AsChanges();
        input.Form.Wrong("meeting", input.Form.L["Choose one."]);
        return Array.Empty<Change>();
    }
}
