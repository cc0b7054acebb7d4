using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;

namespace NghiTrinh.App.Features.Registers;

/// <summary>Giữ số.</summary>
internal static class ReserveNumber
{
    public static readonly RecordStep<Committee> Step = new(
        "documents/reserve", "Reserve a number", "Reserve the number", Permission.KeepRegister, RegisterEndpoints.New, Fields, Decide);

    private static IEnumerable<StepField> Fields(StepInput<Committee> input)
    {
        foreach (var field in DocumentFields.Issuer(input.Reading, input.Form))
            yield return field;
        yield return DocumentFields.Kind(input.Reading, input.Form, input.Http.Request.Query["kind"].ToString(), required: true) with
        {
            Options = [("", "–"), .. Issuing.NextNumbers(input.Reading, input.Reading.Point.On, SecurityClassification.Unclassified).Skip(1)],
        };
        if (!input.Reading.Committee.IsParty)
            yield return new("secret", input.L["Series"]) { Options = [("", input.L["Unclassified documents"]), ("yes", input.L["Classified documents"])] };
        yield return new("number", input.L["Number"]) { Type = "number", Help = input.L["Leave it empty for the next number."] };
        yield return new("purpose", input.L["For whom and what"]) { Type = "textarea", Required = true };
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Committee> input)
    {
        var form = input.Form;
        var purpose = form.Required("purpose", 500);
        var number = form.Number("number", 1, 999_999);
        if (DocumentFields.ReadKind(form, input.At) is not { } kind)
        {
            form.Wrong("kind", input.L["Choose one."]);
            return Array.Empty<Change>();
        }
        if (!form.IsValid)
            return Array.Empty<Change>();
        var classification = form.Text("secret") is null ? SecurityClassification.Unclassified : SecurityClassification.Confidential;
        var series = input.At.Register.Series(kind, classification, input.EffectiveOn, DocumentFields.ReadIssuer(form, input.Value).Sign);
        return series.Refusal is { } refusal ? refusal
            : input.Enter(
                series.Value!.Key.SubjectOf(input.Reading.Id, number ?? series.Value.Next), input.EffectiveOn, series.Value.Reserve(number, purpose));
    }
}
