using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Số kỳ họp dự kiến trong năm của từng cơ quan, theo loại.</summary>
internal static class PlanNumbers
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/meetings/numbers", "Planned numbers of meetings", "Record the numbers", Permission.KeepProgramme, Find, Fields, Decide);

    private static StepTarget<WorkProgramme>? Find(StepSearch search) =>
        search.Reading.Programme(search.Number("year")) is { } programme
            ? new(programme, MeetingEndpoints.SubjectOf(programme.Id), programme.Title, $"{programme.Year}/meetings")
            : null;

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("numbers", input.L["Meetings planned in {0}", input.Value.Year.ToString(CultureInfo.InvariantCulture)])
        {
            Type = "rows",
            Columns =
            [
                new("body", input.L["Body"]) { Type = "words" },
                .. Enum.GetValues<MeetingKind>().Select(k => new StepField(k.ToString(), input.Reading.Words.Of(k)) { Type = "number" }),
            ],
            Rows =
            [
                .. Bodies(input).Select(b => (IReadOnlyList<string>)
                [
                    b.Name,
                    .. Enum.GetValues<MeetingKind>().Select(k => input.Value.Planned(b.Id, k).ToString(CultureInfo.InvariantCulture)),
                ]),
            ],
        },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var changes = new List<Change>();
        foreach (var (row, body) in Bodies(input).Index())
            foreach (var kind in Enum.GetValues<MeetingKind>())
            {
                var number = input.Form.Number($"{kind}-{row}", 0, 366) ?? 0;
                var decided = input.Value.PlanMeetings(new(body.Id, kind, number));
                if (decided.Value is { } change)
                    changes.Add(change);
                else if (decided.Refusal is not NothingChanges)
                    return decided.AsChanges();
            }
        return changes.Count > 0 ? changes : new NothingChanges();
    }

    private static IEnumerable<Body> Bodies(StepInput<WorkProgramme> input) => input.At.Bodies.Where(b => !b.IsDissolved);
}
