using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Vào sổ một văn bản của cơ quan, theo số tiếp theo của dãy hoặc số được ghi.</summary>
internal static class RegisterDocument
{
    public static readonly RecordStep<Committee> Step = new(
        "documents/new", "Register a document", "Enter it in the register", Permission.KeepRegister, RegisterEndpoints.New, Fields, Decide)
    {
        EffectiveField = "on",
        Note = input => input.L["It takes the next number of its series: of its kind in the whole term for a party committee, in the calendar year for the State."],
    };

    private static IEnumerable<StepField> Fields(StepInput<Committee> input)
    {
        var (r, form) = (input.Reading, input.Form);
        var unclassified = SecurityClassification.Unclassified;
        foreach (var field in DocumentFields.Issuer(r, form))
            yield return field;
        yield return DocumentFields.Kind(r, form, input.Http.Request.Query["kind"].ToString(), required: true) with
        {
            Options = [("", "–"), .. Issuing.NextNumbers(r, r.Point.On, unclassified).Skip(1)],
        };
        yield return new("number", input.L["Number"]) { Type = "number", Help = input.L["Leave it empty for the next number; give one to fill a gap or to enter an older document."] };
        if (!r.Committee.IsParty)
            yield return new("unit", input.L["Unit in the sign"]) { Help = input.L["As TH in 123/UBND-TH."] };
        foreach (var field in DocumentFields.Of(r, form, null))
            yield return field;
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        var (form, at) = (input.Form, input.At);
        var issuer = DocumentFields.ReadIssuer(form, input.Value);
        if (DocumentFields.ReadKind(form, at) is not { } kind)
            form.Wrong("kind", input.L["Choose one."]);
        else
        {
            var number = form.Number("number", 1, 999_999);
            var entry = DocumentFields.Read(form, at, new("", default, kind, "", issuer.Name));
            DocumentFields.NotLater(form, input.Reading, entry.On);
            if (!form.IsValid)
                return Array.Empty<Change>();
            var unit = form.Text("unit")?.ToUpperInvariant();
            if (number is null)
                return Next(input, entry, unit, issuer);
            var series = at.Register.Series(kind, entry.Classification, entry.On, issuer.Sign);
            return series.Refusal is { } refusal ? refusal
                : input.Enter(series.Value!.Key.SubjectOf(input.Reading.Id, number.Value), entry.On, at.Register(series.Value, number, unit, entry));
        }
        return Array.Empty<Change>();
    }

    private static Result<IReadOnlyList<Change>> Next(StepInput<Committee> input, DocumentEntry entry, string? unit, DocumentIssuer issuer)
    {
        var next = input.At.RegisterNext(entry, issuer.Sign, unit);
        return next.Refusal is { } refusal ? refusal
            : input.Enter(next.Value!.Subject, entry.On, (DocumentChange)next.Value.Change);
    }
}
