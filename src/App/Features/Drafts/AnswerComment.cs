using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Drafts;

/// <summary>Tiếp thu, giải trình một ý kiến.</summary>
internal static class AnswerComment
{
    public static readonly RecordStep<Comment> Step = new(
        "comments/{comment:guid}/answer", "Answer the comment", "Record the answer", Permission.AnswerComments, DraftEndpoints.FindComment, Fields,
        input => input.Value.AnswerWith(input.Form.Choice<AnswerKind>("kind"), input.Form.Text("text")).AsChanges())
    {
        HoldsFromToday = true,
        AsksWhy = false,
    };

    private static IEnumerable<StepField> Fields(StepInput<Comment> input) =>
    [
        new("kind", input.L["How it was taken"])
        {
            Options = [.. Enum.GetValues<AnswerKind>().Select(k => (k.ToString(), input.Reading.Words.Of(k)))],
            Values = input.Value.Answer is { } present ? [present.Kind.ToString()] : [],
        },
        new("text", input.L["Answer"])
        {
            Type = "textarea", Values = [input.Value.Answer?.Text ?? ""], Help = input.L["Needed unless the comment is accepted in full."],
        },
    ];
}
