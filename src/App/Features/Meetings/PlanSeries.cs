using System.Globalization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Dự kiến cả loạt kỳ họp của năm: hỏi nhịp, đề xuất ngày làm việc, xem trước rồi mới ghi.</summary>
public static class PlanSeries
{
    private const int Most = 120;

    /// <summary>What was asked for: whose meetings, of which kind, in which rhythm.</summary>
    public sealed record Wish(WorkProgramme Programme, BodyId Body, MeetingKind Kind, MeetingSeries Series);

    public sealed record Model(WorkProgramme Programme);

    public static readonly RecordStep<Wish> Step = new(
        "{year:int}/meetings/series/dates", "Dates of the series", "Record these meetings", Permission.KeepProgramme, Find, Fields, Decide)
    {
        Note = input => input.L[
            "{0} meetings of {1}. Nothing is recorded yet: change dates as needed, empty those that are not wanted.",
            input.Value.Series.Number, input.At.Find(input.Value.Body)?.Name ?? ""],
    };

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? Pages.Show<PlanSeriesPage, Model>(reading, new(programme))
            : Problems.NoSuchPage(http);

    private static StepTarget<Wish>? Find(StepSearch search)
    {
        var (reading, query) = (search.Reading, search.Http.Request.Query);
        if (reading.Programme(search.Number("year")) is not { } programme
            || !Guid.TryParse(query["body"], out var id) || reading.At.Find(new BodyId(id)) is not { IsDissolved: false } body
            || !Enum.TryParse<MeetingKind>(query["kind"], out var kind) || !Enum.IsDefined(kind))
            return null;
        var series = new MeetingSeries(
            programme.Year, Number(query["number"], 1, Most) ?? 0, Number(query["from"], 1, 12) ?? 1, Number(query["to"], 1, 12) ?? 12,
            Enum.TryParse<DayOfWeek>(query["weekday"], out var day) && Enum.IsDefined(day) ? day : null);
        return new(new(programme, body.Id, kind, series), MeetingEndpoints.SubjectOf(programme.Id), body.Name, $"{programme.Year}/meetings/series")
        {
            Done = $"{programme.Year}/meetings",
        };
    }

    private static IEnumerable<StepField> Fields(StepInput<Wish> input)
    {
        var (words, days) = (input.Reading.Words, input.At.WorkingDays());
        var dates = input.Value.Series.Dates(days);
        if (dates.Refusal is { } refusal)
        {
            input.Form.Wrong("", RefusalText.Of(refusal, words, input.L));
            return [];
        }
        return
        [
            new("dates", input.L["Proposed dates, all working days"])
            {
                Type = "rows",
                Columns = [new("n", input.L["No."]) { Type = "words" }, new("day", input.L["Weekday"]) { Type = "words" }, new("date", input.L["Date"]) { Type = "date" }],
                Rows = [.. dates.Value!.Select((d, i) => (IReadOnlyList<string>)[(i + 1).ToString(CultureInfo.InvariantCulture), words.Of(d.DayOfWeek), Reading.Iso(d)])],
            },
            new("number", input.L["Planned number"])
            {
                Type = "checkboxes", Values = ["set"],
                Options = [("set", input.L["Set the planned number of the body to what is then planned and held"])],
            },
        ];
    }

    private static Result<IReadOnlyList<Change>> Decide(StepInput<Wish> input)
    {
        var (wish, form) = (input.Value, input.Form);
        var made = input.NewId();
        for (var i = 0; i < wish.Series.Number; i++)
            if (form.Text($"date-{i}") is not null)
            {
                var planned = Meeting.Plan(input.At, new(wish.Body, wish.Kind, wish.Programme.Year, form.Date($"date-{i}")));
                if (!form.IsValid)
                    return Array.Empty<Change>();
                if (planned.Refusal is { } refusal)
                    return refusal;
                input.Others.Add(new(
                    MeetingEndpoints.SubjectOf(new MeetingId(StepSearch.PartOf(made, i))), 1, input.EffectiveOn, form.Text("why"), planned.Value!));
            }
        if (input.Others.Count == 0)
            return new SeriesIsEmpty();
        var stand = input.At.MeetingsOf(wish.Programme.Year, wish.Body).Count(m => m.Kind == wish.Kind && m.State != MeetingState.Cancelled);
        var number = wish.Programme.PlanMeetings(new(wish.Body, wish.Kind, stand + input.Others.Count));
        return form.Texts("number").Contains("set") && number.Refusal is not NothingChanges ? number.AsChanges() : Array.Empty<Change>();
    }

    private static int? Number(StringValues text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : null;
}
