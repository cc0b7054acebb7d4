using System.Globalization;
using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registrations;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>The preview of an agency's list, and keeping it: all rows or none.</summary>
public sealed class ConfirmRegistrations(UploadWay way)
{
    public sealed record Model(int Year, RegistrationUpload Upload, Form Form, UploadWay Way);

    public void Map(IEndpointRouteBuilder committee)
    {
        committee.MapGet($"{{year:int:range(1900,2199)}}/registrations/{way.Path}/{{upload:guid}}", GetAsync).Needs(way.Needs);
        committee.MapPost($"{{year:int:range(1900,2199)}}/registrations/{way.Path}/{{upload:guid}}", PostAsync).Needs(way.Needs);
    }

    private async Task<IResult> GetAsync(
        string committee, int year, Guid upload, HttpContext http, Desk desk, Uploads uploads, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && await RegistrationUpload.OpenAsync(reading, year, upload, way, uploads, stop) is { } opened
            ? Show(reading, new(year, opened, Form.Empty(l), way))
            : Problems.NoSuchPage(http);

    private async Task<IResult> PostAsync(string committee, int year, Guid upload, HttpContext http, Desk desk, Uploads uploads, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        return await RunAsync(http, committee, year, upload, desk, uploads, form, stop) switch
        {
            { Input: null } => Problems.NoSuchPage(http),
            { Input: (var reading, { } opened), Status: StatusCodes.Status422UnprocessableEntity } => Show(reading, new(year, opened, form, way), StatusCodes.Status422UnprocessableEntity),
            { Input.Reading: var reading } => Results.Redirect(reading.Url(RegistrationEndpoints.Page(year))),
        };
    }

    /// <summary>What is confirmed; no upload where it was confirmed before.</summary>
    internal sealed record Input(Reading Reading, RegistrationUpload? Opened);

    /// <summary>Keeps the rows of an upload; confirmed twice they are kept once.</summary>
    internal async Task<StepOutcome<Input>> RunAsync(
        HttpContext http, string committee, int year, Guid upload, Desk desk, Uploads uploads, Form form, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return StepOutcome<Input>.Missing;
        // Decided and recorded today, also where the address asks for another day.
        reading = reading with { At = reading.Ledger.At(new(reading.Today)) };
        if (await RegistrationUpload.OpenAsync(reading, year, upload, way, uploads, stop) is not { } opened)
            return reading.Ledger.HistoryOf(SubjectOf(upload, 0)).Count > 0
                ? new(new(reading, null), StatusCodes.Status200OK)
                : StepOutcome<Input>.Missing;
        var rows = opened.Rows.Where(r => r.IsFit && (r.Twin is null || form.Text("twins") is not null)).ToList();
        var why = form.Why(way.IsOffice);
        Refusal? no = null;
        if (opened.Refused > 0 && form.Text("withoutRefused") is null)
            form.Wrong("withoutRefused", RefusalText.Of(no = new RowsAreRefused(opened.Refused), reading.Words, form.L));
        else if (rows.Count == 0)
            form.Wrong("", RefusalText.Of(no = new ListHasNoLines(), reading.Words, form.L));
        var drafts = rows.SelectMany((row, at) => Drafts(reading, opened, row, SubjectOf(upload, at), why, form)).ToList();
        if (!form.IsValid)
            return new(new(reading, opened), StatusCodes.Status422UnprocessableEntity) { Refusal = no };
        var recorded = await desk.RecordAsync(reading, stop, drafts);
        // Sent twice, the second time meets the first: the registrations are there.
        if (recorded.Refusal is null)
            await uploads.ClearAsync(upload, stop);
        return new(new(reading, opened), StatusCodes.Status200OK) { Recorded = recorded.Value ?? [] };
    }

    private IEnumerable<Draft> Drafts(Reading reading, RegistrationUpload opened, ListedRegistration row, Subject subject, string? why, Form form)
    {
        var entered = opened.Call.Enter(opened.Agency.Id, row.Content, reading.At);
        var refusal = entered.Refusal ?? (way.IsOffice && row.Content.Bodies.Count == 0 ? new Domain.Programme.BodyIsMissing() : null);
        if (refusal is not null)
        {
            form.Wrong($"row-{row.Row.Sheet}-{row.Row.Row}", $"{form.L["{0}, row {1}", row.Row.Sheet, row.Row.Row]}: {RefusalText.Of(refusal, reading.Words, form.L)}");
            yield break;
        }
        yield return new(subject, 1, reading.Today, why, entered.Value!);
        if (way.IsOffice)
            yield return new(subject, 2, reading.Today, why, new RegistrationChange.Submitted());
    }

    // Named by the upload and the place in it, so that a list confirmed twice is kept once.
    private static Subject SubjectOf(Guid upload, int at) =>
        new(SubjectKind.Registration, SampleId.Of(string.Create(CultureInfo.InvariantCulture, $"{upload:N}/registration/{at}")));

    private static IResult Show(Reading reading, Model model, int status = StatusCodes.Status200OK) =>
        Pages.Show<ConfirmRegistrationsPage, Model>(reading, model, status);
}
