using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Sửa nội dung đăng ký của một văn bản.</summary>
internal static class CorrectDocument
{
    public static readonly RecordStep<Document> Step = new(
        "documents/{document:guid}/correct", "Correct the entry", "Record the correction", Permission.KeepRegister, Find, Fields, Decide)
    {
        EffectiveField = "since",
    };

    private static StepTarget<Document>? Find(StepSearch search) =>
        RegisterEndpoints.Find(search) is { Value.Entry: not null } target ? target : null;

    private static IEnumerable<StepField> Fields(StepInput<Document> input)
    {
        var entry = input.Value.Entry!;
        if (!input.Value.IsOwn)
        {
            yield return new("number", input.L["Number and sign"]) { Values = [entry.Number] };
            yield return new("author", input.L["Issued by"]) { Required = true, Values = [entry.Author] };
            yield return DocumentFields.Kind(input.Reading, input.Form, entry.Kind, required: false);
        }
        foreach (var field in DocumentFields.Of(input.Reading, input.Form, entry))
            yield return field;
        yield return DocumentFields.Since(input.Form, input.Value);
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Document> input)
    {
        var form = input.Form;
        var entry = input.Value.Entry!;
        if (!input.Value.IsOwn)
            entry = entry with { Number = form.Text("number") ?? "", Author = form.Required("author", 300), Kind = DocumentFields.ReadKind(form, input.At) };
        entry = DocumentFields.Read(form, input.At, entry);
        DocumentFields.NotLater(form, input.Reading, entry.On);
        if (!form.IsValid)
            return Array.Empty<Change>();
        var decided = input.Value.Correct(entry, input.At);
        return decided.Refusal is { } refusal ? refusal
            : RegisterEndpoints.WriterNeedsToKnow(input.Reading, entry, input.Value.NeedToKnow) is { } known ? new Change[] { decided.Value!, known }
            : new Change[] { decided.Value! };
    }
}
