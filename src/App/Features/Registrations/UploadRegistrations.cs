using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Choosing the file of an agency's list.</summary>
public sealed class UploadRegistrations(UploadWay way)
{
    public sealed record Model(int Year, Form Form, UploadWay Way, Call Call, IReadOnlyList<Agency> Agencies);

    public void Map(IEndpointRouteBuilder committee)
    {
        committee.MapGet($"{{year:int:range(1900,2199)}}/registrations/{way.Path}", GetAsync).Needs(way.Needs);
        committee.MapPost($"{{year:int:range(1900,2199)}}/registrations/{way.Path}", PostAsync).Needs(way.Needs);
    }

    private async Task<IResult> GetAsync(string committee, int year, HttpContext http, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await ModelAsync(way, http, committee, year, desk, Form.Empty(l), stop) is var (reading, model) ? Show(reading, model) : Problems.NoSuchPage(http);

    private async Task<IResult> PostAsync(string committee, int year, HttpContext http, Desk desk, Uploads uploads, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await ModelAsync(way, http, committee, year, desk, form, stop) is not var (reading, model))
            return Problems.NoSuchPage(http);
        var file = http.Request.Form.Files["file"];
        using var bytes = new MemoryStream();
        // What is too large is not read at all; that it is too large is said below.
        if (file is not null && file.Length <= ListLimits.Default.FileBytes)
            await file.CopyToAsync(bytes, stop);
        return await KeepAsync(reading, model, file?.FileName, file?.Length > ListLimits.Default.FileBytes ? null : bytes.ToArray(), uploads, stop) is { } upload
            ? Results.Redirect(way.Url(reading, year, upload))
            : Show(reading, model, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Keeps a list until it is confirmed; null where that cannot be, and the form says why.</summary>
    /// <param name="reading">The ledger.</param>
    /// <param name="model">The call, the agencies that can be chosen and the form that chooses one.</param>
    /// <param name="fileName">What the file was called; null where there is none.</param>
    /// <param name="bytes">What it holds; null where that is too much.</param>
    /// <param name="uploads">Where it is kept.</param>
    /// <param name="stop">Stops it.</param>
    internal static async Task<Guid?> KeepAsync(Reading reading, Model model, string? fileName, byte[]? bytes, Uploads uploads, CancellationToken stop)
    {
        var form = model.Form;
        var agency = form.Ids("agency", id => new AgencyId(id)) is [var one, ..] ? model.Agencies.FirstOrDefault(a => a.Id == one) : null;
        if (agency is null)
            form.Wrong("agency", form.L["Choose one."]);
        if (string.IsNullOrEmpty(fileName))
            form.Wrong("file", form.L["Choose the file that holds the list."]);
        if (!form.IsValid)
            return null;
        var name = Uploads.NameOf(fileName!);
        if (Unreadable(reading, model.Year, name, bytes) is { } reason)
        {
            form.Wrong("file", $"{name}: {ListReasonText.In(ListOptions.LanguageOf(reading), reason)}");
            return null;
        }
        return await uploads.KeepAsync(reading.Id, RegistrationUpload.KeptName(agency!.Id, name), bytes!, reading.Actor, stop);
    }

    private static UnreadableList? Unreadable(Reading reading, int year, string name, byte[]? bytes)
    {
        if (bytes is null)
            return new UnreadableList.FileTooLarge(ListLimits.Default.FileBytes);
        var opened = ListFile.Open(bytes, name);
        return opened.Workbook is { } workbook ? ListReader.Read(workbook, ListOptions.For(reading.At, year)).Unreadable : opened.Unreadable;
    }

    internal static async Task<(Reading, Model)?> ModelAsync(UploadWay way, HttpContext http, string committee, int year, Desk desk, Form form, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
        && RegistrationEndpoints.CallOf(reading.At, programme) is { IsOpen: true } call && way.Agencies(reading, call) is { Count: > 0 } agencies
            ? (reading, new Model(year, form, way, call, agencies))
            : null;

    private static IResult Show(Reading reading, Model model, int status = StatusCodes.Status200OK) =>
        Pages.Show<UploadRegistrationsPage, Model>(reading, model, status);
}
