using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Programmes;

/// <summary>Định mốc số liệu của từng cơ quan trong báo cáo một ngày.</summary>
internal static class ScheduleReport
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/programme/report-dates", "Cut-off dates of a report", "Record the dates", Permission.KeepProgramme, ProgrammeEndpoints.Find, Fields, Decide)
    {
        Note = input => input.L["A report may take the figures of some bodies as of an earlier date, as when one body met a week before."],
    };

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("on", input.L["Date of the report"]) { Type = "date", Required = true, Values = [Reading.Iso(input.Reading.Point.On)] },
        .. Bodies(input).Select(b => new StepField($"until-{b.Id}", input.L["Figures of {0} up to", b.Name])
        {
            Type = "date",
            Values = [input.Value.Reports.GetValueOrDefault(input.Reading.Point.On)?.FirstOrDefault(c => c.Body == b.Id) is { } c ? Reading.Iso(c.On) : ""],
            Help = input.L["Empty: up to the date of the report."],
        }),
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var on = input.Form.Date("on");
        CutOff[] cutOffs =
        [
            .. Bodies(input).Where(b => input.Form.Text($"until-{b.Id}") is not null).Select(b => new CutOff(b.Id, input.Form.Date($"until-{b.Id}"))),
        ];
        return input.Form.IsValid ? input.Value.ScheduleReport(on, cutOffs).AsChanges() : Array.Empty<Change>();
    }

    private static IEnumerable<Body> Bodies(StepInput<WorkProgramme> input) => input.At.Bodies.Where(b =>
        !b.IsDissolved && (input.Value.Meetings.Any(m => m.Body == b.Id) || input.Value.Sections.Any(s => s.Body == b.Id)));
}
