using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.App.Shell.Lists;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>A list of registrations that is sent.</summary>
public sealed record RegistrationListBody
{
    /// <summary>The agency whose list it is.</summary>
    public required string Agency { get; init; }

    /// <summary>What the file is called; the end says whether it is .xlsx, .ods or .csv.</summary>
    public required string FileName { get; init; }

    /// <summary>The file in base 64.</summary>
    public required byte[] Content { get; init; }
}

/// <summary>What is kept of a list that was sent.</summary>
public sealed record ConfirmListBody
{
    /// <summary>Whether to keep rows that say the same as a registration that is there.</summary>
    public bool Twins { get; init; }

    /// <summary>Whether to keep the others where some rows cannot be.</summary>
    public bool WithoutRefused { get; init; }

    /// <summary>The reason; the office must give one.</summary>
    public string? Why { get; init; }
}

/// <summary>A list that waits to be confirmed, for a day; nobody but whoever sent it sees it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Agency">The agency whose list it is.</param>
/// <param name="Rows">The rows that were read.</param>
/// <param name="Refused">How many rows cannot be kept.</param>
public sealed record RegistrationListAnswer(string Id, NamedAnswer Agency, IReadOnlyList<ListRowAnswer> Rows, int Refused)
{
    internal static RegistrationListAnswer Of(RegistrationUpload u) => new(
        u.Upload.Id.ToString("N"), new(u.Agency.Id.ToString(), u.Agency.Name),
        [.. u.Rows.Select(r => new ListRowAnswer(r.Row.Sheet, r.Row.Row, r.Content.Title, r.IsFit, r.Twin is not null))], u.Refused);
}

/// <summary>A row of a list.</summary>
/// <param name="Sheet">Its sheet.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Title">The content.</param>
/// <param name="IsFit">Whether it can be kept.</param>
/// <param name="HasTwin">Whether a registration that is there says the same.</param>
public sealed record ListRowAnswer(string Sheet, int Row, string Title, bool IsFit, bool HasTwin);

/// <summary>Lists of registrations in the API: sent, looked at, confirmed; all rows or none.</summary>
internal static class RegistrationListsApi
{
    public static void MapRegistrationLists(this CommitteeApi api)
    {
        Map(api, UploadWay.OfAgency, "RegistrationList", "one's own agency");
        Map(api, UploadWay.OfOffice, "ReceivedList", "an agency that sent it to the office");
    }

    private static void Map(CommitteeApi api, UploadWay way, string name, string whose)
    {
        const string tag = RegistrationsApi.Tag;
        var route = $"programmes/{{year:int}}/{(way.IsOffice ? "received-lists" : "registration-lists")}";
        var page = $"{{year:int:range(1900,2199)}}/registrations/{way.Path}";
        api.MapPost(route, (HttpContext http, string committee, int year, Desk desk, Uploads uploads, CancellationToken stop) => SendAsync(way, http, committee, year, desk, uploads, stop))
            .Needs(way.Needs).WithMetadata(new StandsFor(page)).Makes<RegistrationListBody, RegistrationListAnswer>(
                $"send{name}", tag, $"Send the list of {whose}", "It is read and waits for a day to be confirmed; nothing is recorded yet.",
                $$"""{ "agency": "{{Examples.Id}}", "fileName": "dang-ky-2024.csv", "content": "Tm9pIGR1bmc=" }""");
        api.MapGet($"{route}/{{upload:guid}}", (HttpContext http, string committee, int year, Guid upload, Desk desk, Uploads uploads, CancellationToken stop) =>
                ShowAsync(way, http, committee, year, upload, desk, uploads, stop))
            .Needs(way.Needs).Reads<RegistrationListAnswer>($"get{name}", tag, $"Read the list of {whose} before it is confirmed", "What would be kept of it.");
        api.MapPost($"{route}/{{upload:guid}}", (HttpContext http, string committee, int year, Guid upload, Desk desk, Uploads uploads, CancellationToken stop) =>
                ConfirmAsync(way, http, committee, year, upload, desk, uploads, stop))
            .Needs(way.Needs).WithMetadata(new StandsFor($"{page}/{{upload:guid}}")).Takes<ConfirmListBody, RecordedAnswer>(
                $"confirm{name}", tag, $"Keep the list of {whose}", "All rows or none; confirmed twice it is kept once.", """{ "why": "Văn bản của cơ quan gửi ngày 01/11" }""");
    }

    private static async Task<IResult> SendAsync(
        UploadWay way, HttpContext http, string committee, int year, Desk desk, Uploads uploads, CancellationToken stop)
    {
        var (body, problem) = await ApiBody.ReadAsync<RegistrationListBody>(http, stop);
        if (body is null)
            return problem!;
        var form = FormOf(http, ("agency", body.Agency));
        if (await UploadRegistrations.ModelAsync(way, http, committee, year, desk, form, stop) is not var (reading, model))
            return Problems.NoSuchPage(http);
        if (await UploadRegistrations.KeepAsync(reading, model, body.FileName, body.Content, uploads, stop) is not { } id)
            return ApiProblem.Invalid(http, form.Errors.ToDictionary(e => e.Key == "file" ? "content" : e.Key, e => e.Value));
        var kept = (await RegistrationUpload.OpenAsync(reading, year, id, way, uploads, stop))!;
        return ApiAnswer.Of(http, RegistrationListAnswer.Of(kept), 0, $"{http.Request.Path}/{id:N}");
    }

    private static async Task<IResult> ShowAsync(
        UploadWay way, HttpContext http, string committee, int year, Guid upload, Desk desk, Uploads uploads, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && await RegistrationUpload.OpenAsync(reading, year, upload, way, uploads, stop) is { } kept
            ? ApiAnswer.Of(http, RegistrationListAnswer.Of(kept))
            : Problems.NoSuchPage(http);

    private static async Task<IResult> ConfirmAsync(
        UploadWay way, HttpContext http, string committee, int year, Guid upload, Desk desk, Uploads uploads, CancellationToken stop)
    {
        var (body, problem) = await ApiBody.ReadAsync<ConfirmListBody>(http, stop);
        if (body is null)
            return problem!;
        var form = FormOf(http, ("twins", body.Twins ? "set" : ""), ("withoutRefused", body.WithoutRefused ? "set" : ""), ("why", body.Why));
        var outcome = await new ConfirmRegistrations(way).RunAsync(http, committee, year, upload, desk, uploads, form, stop);
        return await ApiSteps.AnswerAsync(
            http, committee, desk, outcome, outcome.Input?.Reading, form.Errors, makes: true,
            (_, reading, recorded) => ApiAnswer.Of(http, new RecordedAnswer(null, [.. recorded.Select(r => RecordedChangeAnswer.Of(r, reading))])), stop);
    }

    private static Form FormOf(HttpContext http, params (string Name, string? Value)[] values) => new(
        values.ToDictionary(v => v.Name, v => new StringValues(v.Value)), http.RequestServices.GetRequiredService<IStringLocalizer<Texts>>());
}
