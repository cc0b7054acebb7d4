using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Vào sổ văn bản theo số đã giữ, hoặc theo số đã giải trình mà nay có văn bản.</summary>
internal static class UseReservation
{
    public static readonly RecordStep<Document> Step = new(
        "documents/{document:guid}/register", "Enter the document of this number", "Enter it in the register", Permission.KeepRegister, Find, Fields, Decide)
    {
        EffectiveField = "on",
    };

    private static StepTarget<Document>? Find(StepSearch search) =>
        RegisterEndpoints.Find(search) is { Value: { Entry: null, Place: not null } } target ? target : null;

    private static IEnumerable<StepField> Fields(StepInput<Document> input)
    {
        if (!input.Reading.Committee.IsParty)
            yield return new("unit", input.L["Unit in the sign"]) { Help = input.L["As TH in 123/UBND-TH."] };
        foreach (var field in DocumentFields.Of(input.Reading, input.Form, null))
            yield return field;
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Document> input)
    {
        var (form, at, place) = (input.Form, input.At, input.Value.Place!);
        var issuer = at.Committee!.DocumentIssuers.FirstOrDefault(i => i.Sign == place.Series.Issuer);
        var entry = DocumentFields.Read(form, at, new("", default, place.Series.Kind, "", issuer?.Name ?? at.Committee.Name));
        DocumentFields.NotLater(form, input.Reading, entry.On);
        if (!form.IsValid)
            return Array.Empty<Change>();
        var series = at.Register.Series(place.Series.Kind, entry.Classification, entry.On, place.Series.Issuer);
        return series.Refusal is { } refusal ? refusal
            : series.Value!.Key != place.Series ? new DocumentLeavesSeries()
            : input.Enter(input.Target.Subject, entry.On, at.Register(
                series.Value, place.Number, form.Text("unit")?.ToUpperInvariant(), entry, input.Value.Id));
    }
}
