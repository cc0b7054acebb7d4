using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Registrations;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Danh sách đôn đốc: the agencies that have not submitted, to print and as CSV.</summary>
public static class ListMissing
{
    public sealed record Model(Call Call, WorkProgramme Programme, IReadOnlyList<AgencyAnswer> Awaited);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && await ModelAsync(reading, year, desk, stop) is { } model
            ? Pages.Show<ListMissingPage, Model>(reading, model)
            : Problems.NoSuchPage(http);

    public static async Task<IResult> GetCsvAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading || await ModelAsync(reading, year, desk, stop) is not { } model)
            return Problems.NoSuchPage(http);
        var w = reading.Words;
        var sheet = new Sheet
        {
            Name = w.Say("Đôn đốc", "Reminder"),
            Language = w.Language == "en" ? SheetLanguage.English : SheetLanguage.Vietnamese,
            Columns =
            [
                new(w.Say("Cơ quan", "Agency"), ColumnKind.Text, 40), new(w.Say("Tình trạng", "Answer"), ColumnKind.Text, 24),
                new(w.Say("Đang soạn", "Drafts"), ColumnKind.Number, 10), new(w.Say("Hạn đăng ký", "Deadline"), ColumnKind.Date, 14),
            ],
            Rows = model.Awaited.Select(a => new SheetRow.Body(reading.At.Find(a.Agency)?.Name ?? "?", w.Of(a.Answer), a.Entered, model.Call.DueOn)),
        };
        return FileAnswer.Of(http, CsvFile.Write(sheet), $"{w.Say("don-doc-dang-ky", "registrations-missing")}-{year}-{Reading.Iso(reading.Point.On)}.csv");
    }

    private static async Task<Model?> ModelAsync(Reading reading, int year, Desk desk, CancellationToken stop) =>
        reading.Programme(year) is { } programme && RegistrationEndpoints.CallOf(reading.At, programme) is { } call
            ? new(call, programme, [.. (await ShowRegistrations.AnswersAsync(reading, call, desk, stop)).Where(a => a.IsAwaited)])
            : null;
}
