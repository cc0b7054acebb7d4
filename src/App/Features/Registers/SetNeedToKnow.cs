using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Ghi những người cần biết một văn bản mật.</summary>
internal static class SetNeedToKnow
{
    public static readonly RecordStep<Document> Step = new(
        "documents/{document:guid}/need-to-know", "Who needs to know", "Record who needs to know", Permission.KeepNeedToKnow, RegisterEndpoints.Find, Fields,
        input => input.Value.SetNeedToKnow(input.Form.Ids("people", id => new PersonId(id))).AsChanges());

    private static IEnumerable<StepField> Fields(StepInput<Document> input) =>
    [
        new("people", input.L["People"])
        {
            Type = "checkboxes",
            Values = [.. input.Value.NeedToKnow.Select(p => p.ToString())],
            Options = [.. input.At.People.Select(p => (p.Id.ToString(), p.Name))],
            Help = input.L["Others see nothing of the document, unless their role lets them see all classified papers."],
        },
    ];
}
