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
        await ModelAsync(http, committee, year, desk, Form.Empty(l), stop) is var (reading, model) ? Show(reading, model) : Problems.NoSuchPage(http);

    private async Task<IResult> PostAsync(string committee, int year, HttpContext http, Desk desk, Uploads uploads, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await ModelAsync(http, committee, year, desk, form, stop) is not var (reading, model))
            return Problems.NoSuchPage(http);
        var agency = form.Ids("agency", id => new AgencyId(id)) is [var one, ..] ? model.Agencies.FirstOrDefault(a => a.Id == one) : null;
        if (agency is null)
            form.Wrong("agency", form.L["Choose one."]);
        var file = http.Request.Form.Files["file"];
        if (file is null || file.FileName.Length == 0)
            form.Wrong("file", form.L["Choose the file that holds the list."]);
        if (!form.IsValid)
            return Show(reading, model, StatusCodes.Status422UnprocessableEntity);
        var name = Uploads.NameOf(file!.FileName);
        if (file.Length > ListLimits.Default.FileBytes)
            return Refuse(new UnreadableList.FileTooLarge(ListLimits.Default.FileBytes));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        var opened = ListFile.Open(bytes.ToArray(), name);
        if (opened.Workbook is not { } workbook)
            return Refuse(opened.Unreadable!);
        if (ListReader.Read(workbook, ListOptions.For(reading.At, year)).Unreadable is { } unreadable)
            return Refuse(unreadable);
        var upload = await uploads.KeepAsync(reading.Id, RegistrationUpload.KeptName(agency!.Id, name), bytes.ToArray(), stop);
        return Results.Redirect(way.Url(reading, year, upload));

        IResult Refuse(UnreadableList reason)
        {
            form.Wrong("file", $"{name}: {ListReasonText.In(ListOptions.LanguageOf(reading), reason)}");
            return Show(reading, model, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private async Task<(Reading, Model)?> ModelAsync(HttpContext http, string committee, int year, Desk desk, Form form, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
        && RegistrationEndpoints.CallOf(reading.At, programme) is { IsOpen: true } call && way.Agencies(reading, call) is { Count: > 0 } agencies
            ? (reading, new Model(year, form, way, call, agencies))
            : null;

    private static IResult Show(Reading reading, Model model, int status = StatusCodes.Status200OK) =>
        Pages.Show<UploadRegistrationsPage, Model>(reading, model, status);
}
