using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Features.Imports;

/// <summary>The preview of an uploaded list, and taking it in: all rows or none.</summary>
public static class ConfirmImport
{
    /// <summary>What the page shows.</summary>
    public sealed record Model(ImportPreview Preview, Form Form);

    public static async Task<IResult> GetAsync(
        string committee, int year, Guid upload, HttpContext http, Desk desk, Uploads uploads, IStringLocalizer<Texts> l, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        if (await ImportPreview.OpenAsync(reading, year, upload, null, null, uploads, desk.Clock, stop) is not { } preview)
            return Gone(reading, year, upload) ?? Problems.NoSuchPage(http);
        // A form sends each column, also those left as they are; the address holds only what was said by hand.
        if (reading.Query[ColumnMap.Parameter].Any(string.IsNullOrEmpty))
            return Results.Redirect(preview.Href(reading, preview.Tab));
        return Show(reading, preview, Form.Empty(l));
    }

    public static async Task<IResult> PostAsync(
        string committee, int year, Guid upload, HttpContext http, Desk desk, Uploads uploads, TakeIn takeIn, ImportJobs jobs, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var asked = form.Number("year", 1900, 2200);
        var on = form.Text("effectiveOn") is null ? (DateOnly?)null : form.Date("effectiveOn");
        if (await ImportPreview.OpenAsync(reading, year, upload, asked, on, uploads, desk.Clock, stop) is not { } preview)
            return Gone(reading, year, upload) ?? Problems.NoSuchPage(http);
        if (!form.IsValid || preview.Plan is not { } plan)
            return Show(reading, preview, form, StatusCodes.Status422UnprocessableEntity);

        var list = new ListToTakeIn(preview.List, (preview.Upload.FileName, FrozenFiles.HashOf(preview.Upload.Bytes)), reading.Actor)
        {
            Year = plan.Year,
            EffectiveOn = on,
            AddAnyway = form.Text("addAnyway") is not null,
            WithoutRefused = form.Text("withoutRefused") is not null,
            Remember = form.Text("remember") is null ? new Dictionary<string, string?>() : preview.Map,
            Import = upload,
        };
        // What a rule forbids at once is not put in line first.
        if (preview.List.Accepted.Count > ImportEndpoints.LongList && (preview.List.Refused.Count == 0 || list.WithoutRefused))
        {
            jobs.Begin(reading.Id, upload, list);
            return Results.Redirect(reading.Url($"{year}/import/{upload:N}/progress"));
        }
        var recorded = await takeIn.RecordAsync(reading.Id, list, stop);
        if (recorded.Refusal is { } refusal)
        {
            form.Wrong(refusal switch { Domain.History.RowsAreRefused => "withoutRefused", Domain.History.LinesStandAlready => "addAnyway", _ => "" }, RefusalText.Of(refusal, reading.Words, form.L));
            return Show(reading, preview, form, refusal is SomebodyWasFaster ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);
        }
        await uploads.ClearAsync(upload, stop);
        return Results.Redirect(reading.Url($"{plan.Year}/imports/{upload:N}", ("recorded", "1")));
    }

    // Sent twice, the second time finds the list taken in.
    private static IResult? Gone(Reading reading, int year, Guid upload) =>
        TakeIn.Newest(reading.Ledger).Imports.Any(i => i.Id == upload)
            ? Results.Redirect(reading.Url($"{year}/imports/{upload:N}")) : null;

    private static IResult Show(Reading reading, ImportPreview preview, Form form, int status = StatusCodes.Status200OK) =>
        Pages.Show<ConfirmImportPage, Model>(reading, new(preview, form), status);
}
