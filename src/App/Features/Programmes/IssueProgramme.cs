using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Ban hành chương trình dưới một số, ký hiệu.</summary>
internal static class IssueProgramme
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/issue", "Issue the programme", "Record the issue", Permission.DecideProgramme, ProgrammeEndpoints.Find, Fields,
        input => input.Value.Issue(input.Form.Required("number", 100), input.EffectiveOn).AsChanges())
    {
        EffectiveField = "issuedOn",
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("number", input.L["Number and sign"]) { Required = true, Help = input.L["As in 17-CTr/{0}.", input.Reading.Committee.Sign] },
        new("issuedOn", input.L["Issued on"]) { Type = "date", Required = true, Values = [Reading.Iso(input.Reading.Point.On)] },
    ];
}
