using System.Globalization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Meetings;

namespace NghiTrinh.App.Features.Meetings;

/// <summary>Meetings in the API.</summary>
internal static class MeetingsApi
{
    private const string Tag = "Meetings";
    private const string Rules = "The rules, and the words where they say no, are those of the page.";

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        new("body", "Of this body.", "id", Examples.Id),
        new("kind", "Of this kind.", "regular|thematic|extraordinary", "regular"),
        new("state", "In this state.", "planned|held|cancelled", "held"),
    ];

    public static void MapMeetingsApi(this CommitteeApi api)
    {
        api.MapGet("programmes/{year:int}/meetings", ListAsync).Needs(Permission.Read).Lists<MeetingAnswer>(
            "listMeetings", Tag, "List the meetings of a year", "By date; undated ones last.", new() { Query = Filters });
        api.MapGet("meetings/{meeting:guid}", ShowAsync).Needs(Permission.Read).Reads<MeetingAnswer>(
            "getMeeting", Tag, "Read a meeting", "As it stood on a date. Its lines are those of the list of lines with the parameter meeting.");
        api.MapGet("meetings/{meeting:guid}/history", HistoryAsync).Needs(Permission.Read).Lists<ChangeAnswer>(
            "listMeetingHistory", Tag, "Read what was recorded of a meeting", "Oldest first, with what takes effect later and with what is struck out.");
        api.MapStep<Domain.Programme.WorkProgramme, PlanMeetingBody>("programmes/{year:int}/meetings", PlanMeeting.Step, makes: true, Made)
            .Makes<PlanMeetingBody, MeetingAnswer>(
                "planMeeting", Tag, "Plan a meeting", Rules,
                $$"""{ "effectiveOn": "2023-11-23", "body": "{{Examples.Id}}", "kind": "regular", "plannedOn": "2023-12-20" }""");
        api.MapPost("programmes/{year:int}/meetings/series", PlanSeriesAsync).Needs(Permission.KeepProgramme).Makes<PlanSeriesBody, PageAnswer<MeetingAnswer>>(
            "planMeetings", Tag, "Plan a series of meetings", Rules,
            $$"""{ "effectiveOn": "2023-11-23", "body": "{{Examples.Id}}", "kind": "regular", "dates": ["2023-12-05", "2023-12-19"], "number": true }""")
            .Answers(StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired)
            .WithMetadata(api.Describes(PlanSeries.Step));
        Step<HoldMeetingBody>(api, "hold", HoldMeeting.Step, "holdMeeting", "Record that a meeting was held", """{ "heldOn": "2023-11-23", "ordinal": 4 }""");
        Step<RescheduleMeetingBody>(
            api, "reschedule", RescheduleMeeting.Step, "rescheduleMeeting", "Move a meeting to another date",
            """{ "effectiveOn": "2023-11-23", "plannedOn": "2023-12-22" }""");
        Step<CancelMeetingBody>(
            api, "cancel", CancelMeeting.Step, "cancelMeeting", "Call a meeting off", """{ "effectiveOn": "2023-11-23", "why": "Trùng lịch" }""");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem, Filters.Select(f => f.Name)) is not { } page)
            return problem!;
        var query = http.Request.Query;
        var body = Guid.TryParseExact(query["body"], "N", out var id) ? new BodyId(id) : default(BodyId?);
        var (kind, state) = (Kebab.Parse<MeetingKind>(query["kind"].ToString()), Kebab.Parse<MeetingState>(query["state"].ToString()));
        if (ApiQuery.Unread(http, ("body", body is not null), ("kind", kind is not null), ("state", state is not null)) is { } wrong)
            return wrong;
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is null)
            return Problems.NoSuchPage(http);
        return page.Answer(
            http, reading, [.. reading.At.MeetingsOf(year, body).Where(m => (kind is null || m.Kind == kind) && (state is null || m.State == state))],
            m => m.Id.ToString(), m => MeetingAnswer.Of(m, reading.At));
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid meeting, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new MeetingId(meeting)) is { } found
            ? ApiAnswer.Of(http, MeetingAnswer.Of(found, reading.At), found.Sequence)
            : Problems.NoSuchPage(http);

    private static async Task<IResult> HistoryAsync(HttpContext http, string committee, Guid meeting, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        var subject = MeetingEndpoints.SubjectOf(new MeetingId(meeting));
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Ledger.HistoryOf(subject).Count > 0
            ? page.Answer(http, reading, ChangeAnswer.HistoryOf(subject, reading), c => $"{c.Sequence}", c => c)
            : Problems.NoSuchPage(http);
    }

    // The page asks for body, kind and number in its address before it proposes dates; here they come with the dates.
    private static async Task<IResult> PlanSeriesAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        var (body, problem) = await ApiForm<PlanSeriesBody>.ReadAsync(http, stop);
        if (body is null)
            return problem!;
        var form = body.Form;
        form.Required("body");
        form.Choice<MeetingKind>("kind");
        if (!form.IsValid)
            return ApiProblem.Invalid(http, body.Errors);
        http.Request.Query = new QueryCollection(new Dictionary<string, StringValues>
        {
            ["body"] = form.Text("body"),
            ["kind"] = form.Text("kind"),
            ["number"] = body.CountOf("date").ToString(CultureInfo.InvariantCulture),
        });
        var outcome = await PlanSeries.Step.RunAsync(http, committee, desk, form, ApiAnswer.SeenOf(http), null, stop);
        return await ApiSteps.AnswerAsync(http, committee, desk, outcome, outcome.Input?.Reading, body.Errors, makes: false, MadeSeries, stop);

        IResult MadeSeries(HttpContext _, Reading reading, IReadOnlyList<Recorded> recorded)
        {
            var at = reading.Ledger.At(new(DateOnly.MaxValue));
            MeetingAnswer[] made =
            [
                .. recorded.Where(r => r.Subject.Kind == SubjectKind.Meeting).Select(r => at.Find(new MeetingId(r.Subject.Id))).OfType<Meeting>()
                    .Select(m => MeetingAnswer.Of(m, at)),
            ];
            return ApiAnswer.Of(
                http, new PageAnswer<MeetingAnswer>(made, made.Length, null), null, $"{ApiAddress.V1}/committees/{committee}/programmes/{year}/meetings");
        }
    }

    private static void Step<TBody>(CommitteeApi api, string path, RecordStep<Meeting> step, string name, string summary, string example) =>
        api.MapStep<Meeting, TBody>($"meetings/{{meeting:guid}}/{path}", step, makes: false, (http, reading, recorded) => Answer(http, reading, recorded, null))
            .Records<TBody, MeetingAnswer>(name, Tag, summary, Rules, example);

    private static IResult Made(HttpContext http, Reading reading, IReadOnlyList<Recorded> recorded) =>
        Answer(http, reading, recorded, $"{ApiAddress.V1}/committees/{reading.Committee.Slug}/meetings/{recorded[0].Subject.Id:N}");

    // What holds only from a later day on is answered as it then stands.
    private static IResult Answer(HttpContext http, Reading reading, IReadOnlyList<Recorded> recorded, string? location)
    {
        var id = new MeetingId(recorded[0].Subject.Id);
        var at = reading.At.Find(id) is null ? reading.Ledger.At(new(DateOnly.MaxValue)) : reading.At;
        return at.Find(id) is { } meeting ? ApiAnswer.Of(http, MeetingAnswer.Of(meeting, at), meeting.Sequence, location) : Problems.NoSuchPage(http);
    }
}
