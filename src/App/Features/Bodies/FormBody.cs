using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Bodies;

/// <summary>Lập một cơ quan họp: cấp ủy, thường trực, giao ban, tiểu ban có thời hạn.</summary>
internal static class FormBody
{
    public static readonly RecordStep<BodyId> Step = new("bodies/new", "Form a body", "Record the body", Permission.KeepOffice, Find, Fields, Decide);

    private static StepTarget<BodyId> Find(StepSearch search)
    {
        var id = new BodyId(search.NewId());
        return new(id, BodyEndpoints.SubjectOf(id), "", "agencies") { Done = $"bodies/{id}" };
    }

    private static IEnumerable<StepField> Fields(StepInput<BodyId> input) =>
    [
        new("kind", input.L["Kind"])
        {
            Options = [.. Enum.GetValues<BodyKind>().Select(k => (k.ToString(), input.Reading.Words.Of(k)))],
        },
        new("name", input.L["Name"]) { Required = true },
        new("shortName", input.L["Short name"]) { Required = true, Help = input.L["As it stands in tables, like “Ban Thường vụ”."] },
        new("meetingName", input.L["What its meetings are called"])
        {
            Required = true, Help = input.L["As a report says it, like “hội nghị Thành ủy”."],
        },
        new("until", input.L["Exists until"]) { Type = "date", Help = input.L["Only for a body of limited life, such as a congress sub-committee."] },
        new("members", input.L["Brings together"]) { Type = "textarea", Help = input.L["Only for a circle that spans several organisations, such as a briefing."] },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<BodyId> input)
    {
        var form = input.Form;
        var formed = new BodyChange.Formed(
            form.Required("name", 300), form.Required("shortName", 100), form.Choice<BodyKind>("kind"), form.Required("meetingName", 300),
            form.Text("until") is null ? null : form.Date("until"), form.Text("members"));
        return input.At.Form(formed, input.EffectiveOn).AsChanges();
    }
}
