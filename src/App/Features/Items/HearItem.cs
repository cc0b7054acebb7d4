using NghiTrinh.App.Shell;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Items;

/// <summary>Ghi kết quả báo cáo tại hội nghị hoặc bằng văn bản.</summary>
internal static class HearItem
{
    public static readonly ItemStep Step = new("hear", "Record that a body heard the item", "Record the hearing", Fields, Decide)
    {
        DateLabel = "Heard on",
        DateHelp = "At a meeting, the day the meeting was held is taken.",
    };

    private static IEnumerable<StepField> Fields(ItemStep.Input input)
    {
        var (r, form, item) = (input.Reading, input.Form, input.Item);
        BodyId[] bodies = [.. item.Content.Bodies.Where(b => !item.IsReportedTo(b))];
        yield return new("at", form.L["Where it was heard"])
        {
            Options =
            [
                ("", "–"),
                .. r.At.Meetings.Where(m => m.State == MeetingState.Held && bodies.Contains(m.Body)).OrderByDescending(m => m.HeldOn)
                    .Select(m => (m.Id.ToString(), MeetingLine.Of(m, r))),
                .. bodies.Select(b => (b.ToString(), (string)form.L["{0}, in writing", r.At.Find(b)?.Name ?? ""])),
            ],
            Values = item.TabledFor.Count > 0 ? [item.TabledFor[^1].ToString()] : [],
        };
        yield return new("outcome", form.L["Outcome"])
        {
            Options = Choices.Of<HearingOutcome>(r.Words.Of),
            Values = [HearingOutcome.Adopted.ToString()],
        };
    }

    private static Result<IReadOnlyList<Change>> Decide(ItemStep.Input input)
    {
        var form = input.Form;
        var outcome = form.Choice<HearingOutcome>("outcome");
        if (form.Ids("at", id => id) is not [var at, ..])
        {
            form.Wrong("at", form.L["Choose one."]);
            return Array.Empty<Change>();
        }
        if (input.Reading.At.Find(new MeetingId(at)) is not { } meeting)
            return input.Item.Hear(new(at), null, outcome).AsChanges();
        input.EffectiveOn = meeting.HeldOn ?? input.EffectiveOn;
        return input.Item.Hear(meeting.Body, meeting, outcome).AsChanges();
    }
}
