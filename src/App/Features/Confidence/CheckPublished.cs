using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Confidence;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Checking the published result of a vote from a table; nothing of it is kept.</summary>
public static class CheckPublished
{
    /// <summary>What the page shows.</summary>
    /// <param name="Form">As filled in.</param>
    /// <param name="Proposed">The rule set that is chosen before anything is typed.</param>
    /// <param name="Check">What was found; null before a table was read.</param>
    /// <param name="FileName">The table.</param>
    /// <param name="Faults">What cannot be read in it.</param>
    /// <param name="Unused">Columns that were not looked at.</param>
    public sealed record Model(
        Form Form, string? Proposed, PublishedCheck? Check, string FileName, IReadOnlyList<string> Faults, IReadOnlyList<string> Unused);

    public static async Task<IResult> GetAsync(
        HttpContext http, string committee, Desk desk, Microsoft.Extensions.Localization.IStringLocalizer<Texts> l, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading ? Show(reading, Form.Empty(l)) : Problems.NoSuchPage(http);

    public static async Task<IResult> PostAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        var form = await Form.ReadAsync(http, stop);
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var rules = reading.Committee.ConfidenceRules.Find(form.Text("rules"));
        if (rules is null)
            form.Wrong("rules", form.L["Choose one."]);
        form.Required("base", 10);
        var (of, decimals) = (form.Number("base", 1, PublishedCheck.LargestBase), form.Number("decimals", 0, 4));
        var file = http.Request.Form.Files["file"];
        if (file is not { Length: > 0 })
            form.Wrong("file", form.L["Choose the file that holds the table."]);
        if (!form.IsValid)
            return Show(reading, form, status: StatusCodes.Status422UnprocessableEntity);

        await using var stream = file!.OpenReadStream(); // else the form is wrong
        var opened = ListFile.Open(stream, file.FileName);
        if (opened.Workbook is not { } workbook)
        {
            form.Wrong("file", ListReasonText.In(reading.Words.Language == "en" ? ListLanguage.English : ListLanguage.Vietnamese, opened.Unreadable!));
            return Show(reading, form, status: StatusCodes.Status422UnprocessableEntity);
        }
        var read = PublishedList.Read(workbook);
        if (read.Faults.Count == 0)
            return Show(reading, form, PublishedCheck.Of(rules!, of!.Value, read.Rows, decimals).Value, file.FileName, unused: read.Unused); // likewise
        form.Wrong("file", form.L["The table cannot be read; mend what is named below and choose the file again."]);
        return Show(
            reading, form, null, file.FileName, [.. read.Faults.Select(f => PublishedFaultText.Of(f, reading.Words))], status: StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Show(
        Reading reading, Form form, PublishedCheck? check = null, string fileName = "", IReadOnlyList<string>? faults = null,
        IReadOnlyList<string>? unused = null, int status = StatusCodes.Status200OK)
    {
        var proposed = reading.At.Bodies.Select(b => reading.Committee.ConfidenceRules.For(b.Kind, reading.Point.On)).FirstOrDefault(r => r is not null);
        return Pages.Show<CheckPublishedPage, Model>(reading, new(form, proposed?.Id, check, fileName, faults ?? [], unused ?? []), status);
    }
}
