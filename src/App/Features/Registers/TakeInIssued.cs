using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Đưa vào sổ văn bản mà một nội dung hoặc một chương trình đã ban hành.</summary>
internal static class TakeInIssued
{
    public static readonly RecordStep<UnregisteredDocument> OfItem = Of("documents/of-line/{item:guid}", search =>
        search.Reading.At.Register.Unregistered.FirstOrDefault(u => u.Item?.Id == new ItemId(search.Id("item"))));

    public static readonly RecordStep<UnregisteredDocument> OfProgramme = Of("documents/of-programme/{year:int}", search =>
        search.Reading.At.Register.Unregistered.FirstOrDefault(u => u.Programme?.Year == search.Number("year")));

    /// <summary>The address of the step for what was issued.</summary>
    public static string AddressOf(UnregisteredDocument issued) =>
        issued.Item is { } item ? $"documents/of-line/{item.Id}" : $"documents/of-programme/{issued.Programme!.Year}";

    private static RecordStep<UnregisteredDocument> Of(string route, Func<StepSearch, UnregisteredDocument?> find) => new(
        route, "Take the document into the register", "Enter it in the register", Permission.KeepRegister, search => Find(search, find(search)), Fields, Decide)
    {
        EffectiveField = "on",
        Note = input => input.L["It was recorded as issued; with this it stands in the register under its own number, or as one of others."],
    };

    private static StepTarget<UnregisteredDocument>? Find(StepSearch search, UnregisteredDocument? issued) =>
        issued is null ? null : new(issued, new(SubjectKind.Document, search.NewId()), $"{issued.Issued.Number} – {issued.Subject}", "documents");

    private static IEnumerable<StepField> Fields(StepInput<UnregisteredDocument> input) =>
    [
        new("number", input.L["Number and sign"]) { Required = true, Values = [input.Value.Issued.Number] },
        new("author", input.L["Issued by"]) { Required = true, Values = [input.Reading.Committee.Name] },
        .. DocumentFields.Of(input.Reading, input.Form, Entry(input)),
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<UnregisteredDocument> input)
    {
        var form = input.Form;
        var entry = DocumentFields.Read(form, input.At, Entry(input)) with { Number = form.Required("number", 200), Author = form.Required("author", 300) };
        if (!form.IsValid)
            return Array.Empty<Change>();
        var issued = input.At.RegisterIssued(entry, new(input.Target.Subject.Id));
        return issued.Refusal is { } refusal ? refusal
            : issued.Value is not { } draft ? new DocumentIsRegistered(entry.Number, entry.On)
            : input.Enter(draft.Subject, entry.On, (DocumentChange)draft.Change);
    }

    private static DocumentEntry Entry(StepInput<UnregisteredDocument> input) =>
        new(input.Value.Issued.Number, input.Value.Issued.On, null, input.Value.Subject, input.Reading.Committee.Name)
        {
            Item = input.Value.Item?.Id,
            Programme = input.Value.Programme?.Id ?? input.Value.Item?.Content.Programme,
            Classification = input.Value.Item?.Content.Classification ?? SecurityClassification.Unclassified,
        };
}
