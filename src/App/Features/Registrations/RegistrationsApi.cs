using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Calls and registrations in the API: what is read. What is recorded are the steps of the pages.</summary>
internal static class RegistrationsApi
{
    public const string Tag = "Registrations";

    private static readonly IReadOnlyList<QueryParameter> Filters =
    [
        new("agency", "Of this agency.", "id", Examples.Id),
        new("state", "In this state.", string.Join('|', Enum.GetValues<RegistrationState>().Select(s => Kebab.Of<RegistrationState>(s))), "submitted"),
    ];

    private static readonly QueryParameter Awaited = new("awaited", "1 those the office still waits for, 0 the others.", "flag", "1");

    public static void MapRegistrationsApi(this CommitteeApi api)
    {
        api.MapGet("programmes/{year:int}/call", CallAsync).Needs(Permission.Read).Reads<CallAnswerOf>(
            "getCall", Tag, "Read the call for registrations of a year", "The one that is open, else the last one.");
        api.MapGet("programmes/{year:int}/call/answers", AnswersAsync).Needs(Permission.SeeDrafts).Lists<AgencyAnswerOf>(
            "listCallAnswers", Tag, "List how agencies have answered the call", "Drafts are counted and not shown.", new() { Query = [Awaited] });
        api.MapGet("programmes/{year:int}/registrations", ListAsync).Needs(Permission.Read).Lists<RegistrationAnswer>(
            "listRegistrations", Tag, "List the registrations of a year",
            "What was submitted, for whoever sees drafts, and all of one's own agencies. Whoever consolidates is told what looks like each.", new() { Query = Filters });
        api.MapGet("programmes/{year:int}/registrations/carried", CarriedAsync).Needs(Permission.SeeDrafts).Lists<CarriedAnswer>(
            "listCarriedLines", Tag, "List the lines carried over from last year", "Each with the line that stands for it in the draft already.");
        api.MapGet("registrations/{registration:guid}", ShowAsync).Needs(Permission.Read).Reads<RegistrationAnswer>(
            "getRegistration", Tag, "Read a registration", "As it stood on a date, as that was known at a moment. Its ETag is what a write has to name.");
        api.MapGet("registrations/{registration:guid}/history", HistoryAsync).Needs(Permission.Read).Lists<ChangeAnswer>(
            "listRegistrationHistory", Tag, "Read what was recorded of a registration", "Oldest first, with what takes effect later and with what is struck out.");
        api.MapGet("programmes/{year:int}/registrations/missing.csv", ListMissing.GetCsvAsync).Needs(Permission.SeeDrafts).Downloads(
            "downloadMissingAgencies", Tag, "Download the agencies that have not submitted", "As the page has it.", "csv");
        api.MapGet("programmes/{year:int}/registrations/template.xlsx", RegistrationTemplate.GetAsync).Needs(Permission.Read).Downloads(
            "downloadRegistrationTemplate", Tag, "Download the form that agencies fill in", "With choices for bodies, products and goals.", "xlsx");
        api.MapRegistrationLists();
    }

    private static async Task<IResult> CallAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            && RegistrationEndpoints.CallOf(reading.At, programme) is { } call && CallAnswerOf.Of(call, year, reading) is var answer
            ? ApiAnswer.Of(http, answer, answer.Sequence)
            : Problems.NoSuchPage(http);

    private static async Task<IResult> AnswersAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem, Awaited.Name) is not { } page)
            return problem!;
        var awaited = http.Request.Query[Awaited.Name].ToString();
        if (ApiQuery.Unread(http, (Awaited.Name, awaited is "0" or "1")) is { } wrong)
            return wrong;
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme
            || RegistrationEndpoints.CallOf(reading.At, programme) is not { } call)
            return Problems.NoSuchPage(http);
        var rows = (await ShowRegistrations.AnswersAsync(reading, call, desk, stop)).Where(a => awaited.Length == 0 || a.IsAwaited == (awaited == "1")).ToList();
        return page.Answer(http, reading, rows, a => a.Agency.ToString(), a => AgencyAnswerOf.Of(a, reading));
    }

    private static async Task<IResult> ListAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem, Filters.Select(f => f.Name)) is not { } page)
            return problem!;
        var query = http.Request.Query;
        var agency = Guid.TryParseExact(query["agency"], "N", out var id) ? new AgencyId(id) : default(AgencyId?);
        var state = Kebab.Parse<RegistrationState>(query["state"].ToString());
        if (ApiQuery.Unread(http, ("agency", agency is not null), ("state", state is not null)) is { } wrong)
            return wrong;
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || reading.Programme(year) is not { } programme)
            return Problems.NoSuchPage(http);
        var rows = reading.At.RegistrationsOf(programme.Id).Where(r => Shows(reading, r) && (agency is null || r.Agency == agency) && (state is null || r.State == state));
        return page.Answer(http, reading, [.. rows], r => r.Id.ToString(), r => RegistrationAnswer.Of(r, programme, reading));
    }

    // As on the page: the office's list has what was submitted, an agency's own list everything of it.
    private static bool Shows(Reading reading, Registration r) =>
        (r.WasSubmitted && reading.May(Permission.SeeDrafts)) || reading.Actor.Agencies.Select(reading.At.Current).Contains(r.Agency);

    private static async Task<IResult> CarriedAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? page.Answer(http, reading, reading.At.CarriedInto(programme), c => c.Last.Id.ToString(), CarriedAnswer.Of)
            : Problems.NoSuchPage(http);
    }

    private static async Task<IResult> ShowAsync(HttpContext http, string committee, Guid registration, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.At.Find(new RegistrationId(registration)) is { } found
            && reading.At.Find(found.Call) is { } call && reading.At.Find(call.Programme) is { } programme
            ? ApiAnswer.Of(http, RegistrationAnswer.Of(found, programme, reading), found.Sequence)
            : Problems.NoSuchPage(http);

    private static async Task<IResult> HistoryAsync(HttpContext http, string committee, Guid registration, Desk desk, CancellationToken stop)
    {
        if (ApiPage.Begin(http, out var problem) is not { } page)
            return problem!;
        var subject = new Subject(SubjectKind.Registration, registration);
        return await desk.OpenAsync(http, committee, stop) is { } reading && reading.Ledger.HistoryOf(subject).Count > 0
            ? page.Answer(http, reading, ChangeAnswer.HistoryOf(subject, reading), c => $"{c.Sequence}", c => c)
            : Problems.NoSuchPage(http);
    }
}
