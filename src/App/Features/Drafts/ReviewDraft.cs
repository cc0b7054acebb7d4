using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Ghi ý kiến của cơ quan cho ý kiến dự thảo: Thường trực, rồi Ban Thường vụ.</summary>
internal static class ReviewDraft
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/drafts/review", "Record the review of the draft", "Record the review", Permission.ReviewDraft, DraftEndpoints.Find, Fields, Decide)
    {
        EffectiveField = "reviewedOn",
        AsksWhy = false,
        Note = input => input.Value.LastDraft() is { } draft && ReviewPath.Of(input.At).Next(draft) is { } next
            ? input.L["{0}, to be reviewed by {1}.", input.Reading.Words.Draft(draft.Number), next.Name].Value
            : null,
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input)
    {
        var (w, next) = (input.Reading.Words, Next(input));
        yield return new("body", input.L["Body"])
        {
            Options = [.. ReviewPath.Of(input.At).Reviews.Select(b => (b.Id.ToString(), b.Name))],
            Values = next is null ? [] : [next.Id.ToString()],
        };
        yield return new("meeting", input.L["At the meeting"])
        {
            Options =
            [
                ("", input.L["in writing, or at no recorded meeting"]),
                .. input.At.Meetings.Where(m => m.State == MeetingState.Held && m.Body == next?.Id).OrderByDescending(m => m.HeldOn)
                    .Take(30).Select(m => (m.Id.ToString(), MeetingText.Of(m.Id, input.Reading))),
            ],
        };
        yield return new("reviewedOn", input.L["Reviewed on"]) { Type = "date", Required = true, Values = [Reading.Iso(input.Reading.Point.On)] };
        yield return new("outcome", input.L["Outcome"]) { Options = [.. Enum.GetValues<ReviewOutcome>().Select(o => (o.ToString(), w.Of(o)))] };
        yield return new("remark", input.L["Remark"]) { Type = "textarea", Help = input.L["Needed where changes are asked for."] };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var form = input.Form;
        var body = form.Ids("body", id => new BodyId(id)) is [var b, ..] ? b : default;
        var meeting = form.Ids("meeting", id => new MeetingId(id)) is [var m, ..] ? input.At.Find(m) : null;
        return input.Value.Review(body, meeting, form.Choice<ReviewOutcome>("outcome"), form.Text("remark"), ReviewPath.Of(input.At)).AsChanges();
    }

    private static Body? Next(StepInput<WorkProgramme> input) =>
        input.Value.LastDraft() is { } draft ? ReviewPath.Of(input.At).Next(draft) : null;
}
