using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Dự kiến một kỳ họp.</summary>
internal static class PlanMeeting
{
    public static readonly RecordStep<WorkProgramme> Step = new(
        "{year:int}/meetings/new", "Plan a meeting", "Record the meeting", Permission.KeepProgramme, Find, Fields, Decide);

    private static StepTarget<WorkProgramme>? Find(StepSearch search)
    {
        var (year, id) = (search.Number("year"), new MeetingId(search.NewId()));
        return search.Reading.Programme(year) is { } programme
            ? new(programme, MeetingEndpoints.SubjectOf(id), "", $"{year}/meetings") { Done = $"meetings/{id}" }
            : null;
    }

    private static IEnumerable<StepField> Fields(StepInput<WorkProgramme> input) =>
    [
        new("body", input.L["Body"]) { Options = MeetingEndpoints.BodyOptions(input.At), Values = [input.Http.Request.Query["body"].ToString()] },
        new("kind", input.L["Kind"])
        {
            Options = [.. Enum.GetValues<MeetingKind>().Select(k => (k.ToString(), input.Reading.Words.Of(k)))],
        },
        new("plannedOn", input.L["Planned date"]) { Type = "date", Help = input.L["Leave it empty while only the month is known."] },
        new("month", input.L["Month"])
        {
            Options = [("", "–"), .. Enumerable.Range(1, 12).Select(m => (m.ToString(CultureInfo.InvariantCulture), input.Reading.Words.Month(m)))],
        },
        new("title", input.L["Title"]) { Help = input.L["Only where it has one of its own."] },
    ];

    private static Result<IReadOnlyList<Change>> Decide(StepInput<WorkProgramme> input)
    {
        var form = input.Form;
        if (form.Ids("body", id => new BodyId(id)) is not [var body])
        {
            form.Wrong("body", input.L["Choose one."]);
            return Array.Empty<Change>();
        }
        DateOnly? on = form.Text("plannedOn") is null ? null : form.Date("plannedOn");
        if (on < input.EffectiveOn)
            form.Wrong("effectiveOn", input.L["A meeting is planned on or before its day; give an earlier date."]);
        return Meeting.Plan(input.At, new(
            body, form.Choice<MeetingKind>("kind"), input.Value.Year, on, form.Number("month", 1, 12), form.Text("title"))).AsChanges();
    }
}
