using Microsoft.Extensions.Localization;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Lists;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Imports;

/// <summary>Choosing the file of a list; and which lists were taken in before.</summary>
public static class UploadList
{
    /// <summary>What the page shows.</summary>
    /// <param name="Year">The year of the address.</param>
    /// <param name="Form">As filled in.</param>
    /// <param name="Imports">All imports of the committee, the latest first.</param>
    public sealed record Model(int Year, Form Form, IReadOnlyList<Import> Imports);

    public static async Task<IResult> GetAsync(
        string committee, int year, HttpContext http, Desk desk, IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading ? Show(reading, year, Form.Empty(l)) : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(
        string committee, int year, HttpContext http, Desk desk, Uploads uploads, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var asked = form.Number("year", 1900, 2200);
        var file = http.Request.Form.Files["file"];
        if (file is null || file.FileName.Length == 0)
            form.Wrong("file", form.L["Choose the file that holds the list."]);
        if (!form.IsValid)
            return Show(reading, year, form, StatusCodes.Status422UnprocessableEntity);
        var name = Uploads.NameOf(file!.FileName);
        if (file.Length > ListLimits.Default.FileBytes)
            return Refuse(new UnreadableList.FileTooLarge(ListLimits.Default.FileBytes));
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, stop);
        var opened = ListFile.Open(bytes.ToArray(), name);
        if (opened.Workbook is not { } workbook)
            return Refuse(opened.Unreadable!);
        // Where rows of several cells are there, their headers can be named by hand in the next step.
        if (TakeIn.Read(workbook, TakeIn.Newest(reading.Ledger), asked ?? year).Unreadable is { } unreadable
            && !workbook.Sheets.Any(s => s.Rows.Any(r => r.Cells.Count(c => c.IsOwn) >= 2)))
            return Refuse(unreadable);
        var upload = await uploads.KeepAsync(reading.Id, name, bytes.ToArray(), reading.Actor, stop);
        return Results.Redirect(reading.Url($"{year}/import/{upload:N}", ("year", form.Text("year"))));

        IResult Refuse(UnreadableList reason)
        {
            form.Wrong("file", $"{name}: {ListReasonText.In(ListOptions.LanguageOf(reading), reason)}");
            return Show(reading, year, form, StatusCodes.Status422UnprocessableEntity);
        }
    }

    private static IResult Show(Reading reading, int year, Form form, int status = StatusCodes.Status200OK) =>
        Pages.Show<UploadListPage, Model>(
            reading,
            // An import is there from the moment it is recorded, also where its items take effect later.
            new(year, form, [.. reading.Ledger.At(new(DateOnly.MaxValue, reading.Point.Known)).Imports.Reverse()]),
            status);
}
