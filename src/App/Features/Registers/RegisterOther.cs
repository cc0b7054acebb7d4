using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Ghi một văn bản của cơ quan khác.</summary>
internal static class RegisterOther
{
    public static readonly RecordStep<Committee> Step = new(
        "documents/others/new", "Record a document of others", "Enter it in the register", Permission.KeepRegister, RegisterEndpoints.New, Fields, Decide)
    {
        EffectiveField = "on",
    };

    private static IEnumerable<StepField> Fields(StepInput<Committee> input) =>
    [
        new("number", input.L["Number and sign"]) { Help = input.L["As printed, for example 96-QĐ/TW or 191/2026/NĐ-CP; leave it empty for a document without one."] },
        new("author", input.L["Issued by"]) { Required = true },
        DocumentFields.Kind(input.Reading, input.Form, null, required: false),
        .. DocumentFields.Of(input.Reading, input.Form, null),
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        var (form, at) = (input.Form, input.At);
        var entry = DocumentFields.Read(form, at, new(form.Text("number") ?? "", default, DocumentFields.ReadKind(form, at), "", form.Required("author", 300)));
        if (entry.Number.Length > 200)
            form.Wrong("number", input.L["At most {0} characters.", 200]);
        DocumentFields.NotLater(form, input.Reading, entry.On);
        return !form.IsValid ? Array.Empty<Change>() : input.Enter(input.Target.Subject, entry.On, at.Register(entry));
    }
}
