using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registers;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Ban hành chương trình dưới một số, ký hiệu; nó cũng vào sổ văn bản.</summary>
internal static class IssueProgramme
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/issue", "Issue the programme", "Record the issue", Permission.DecideProgramme, ProgrammeEndpoints.Find, Fields, Decide)
    {
        EffectiveField = "issuedOn",
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("number", input.L["Number and sign"])
        {
            Help = input.L["As printed, for example 17-CTr/TU; leave it empty to take the next number of a kind below."],
        },
        new("kind", input.L["Take the next number"])
        {
            Options = Issuing.NextNumbers(input.Reading, input.EffectiveOn, SecurityClassification.Unclassified),
            Help = input.L["The document is entered in the register of documents either way."],
        },
        new("issuedOn", input.L["Issued on"]) { Type = "date", Required = true, Values = [Reading.Iso(input.Reading.Point.On)] },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var programme = input.Value;
        if (input.Form.Text("number") is null && input.Form.Text("kind") is null)
            input.Form.Required("number");
        if (!input.Form.IsValid)
            return Array.Empty<Change>();
        if (programme.Issue(input.Form.Text("number") ?? input.Form.Text("kind")!, input.EffectiveOn).Refusal is { } refusal)
            return refusal;
        var entry = new DocumentEntry("", input.EffectiveOn, null, programme.Title, input.Reading.Committee.Name) { Programme = programme.Id };
        var decided = Issuing.Decide(input.At, input.Form, entry, new(SampleId.Of($"{programme.Id}/document/{programme.Sequence}")));
        if (decided.Refusal is { } refused)
            return refused;
        if (decided.Value!.Entry is { } draft)
            input.Others.Add(draft with { Why = input.Form.Text("why") });
        return programme.Issue(decided.Value.Number, input.EffectiveOn).AsChanges();
    }
}
