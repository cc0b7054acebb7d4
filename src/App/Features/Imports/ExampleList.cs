using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Imports;

/// <summary>A list to fill in: the columns that are known, with a few lines of sample data.</summary>
public static class ExampleList
{
    public static Task<IResult> GetXlsxAsync(string committee, int year, HttpContext http, Desk desk, CancellationToken stop) =>
        GetAsync(committee, year, "xlsx", s => XlsxFile.Write(s), http, desk, stop);

    public static Task<IResult> GetCsvAsync(string committee, int year, HttpContext http, Desk desk, CancellationToken stop) =>
        GetAsync(committee, year, "csv", s => CsvFile.Write(s), http, desk, stop);

    private static async Task<IResult> GetAsync(
        string committee, int year, string ending, Func<Sheet, byte[]> write, HttpContext http, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading
            ? FileAnswer.Of(http, write(Of(reading.Words, year)), $"{reading.Words.Say("danh-muc-mau", "example-list")}-{year}.{ending}")
            : Problems.NoSuchPage(http);

    private static Sheet Of(Words words, int year)
    {
        SheetRow Row(int number, string title, string body, string leads, string coordinating, SheetValue due) => new SheetRow.Body(
            number, title, body, leads, coordinating, due, new SheetValue.None(), new SheetValue.None(), words.Say("dữ liệu mẫu", "sample data"));
        return new()
        {
            Name = words.Say("Chương trình", "Programme"),
            Language = words.Language == "en" ? SheetLanguage.English : SheetLanguage.Vietnamese,
            Title = [words.Say($"Chương trình công tác năm {year} (dữ liệu mẫu)", $"Work programme of {year} (sample data)")],
            Columns =
            [
                new(words.Of(ItemField.Number), ColumnKind.Number, 6),
                new(words.Of(ItemField.Title), ColumnKind.Text, 60),
                new(words.Say("Cấp trình", "Submitted to"), ColumnKind.Text, 18),
                new(words.Of(ItemField.Leads), ColumnKind.Text, 28),
                new(words.Of(ItemField.Coordinating), ColumnKind.Text, 28),
                new(words.Of(ItemField.Due), ColumnKind.Date, 14),
                new(words.Of(ItemField.SupervisingLeader), ColumnKind.Text, 20),
                new(words.Of(ItemField.MonitoringOfficer), ColumnKind.Text, 20),
                new(words.Of(ItemField.Note), ColumnKind.Text, 20),
            ],
            Rows =
            [
                Row(1, words.Say("Báo cáo tình hình kinh tế - xã hội quý I", "Report on the first quarter"), "Ban Thường vụ", "Sở Tài chính", "Sở Công Thương; Cục Thống kê", words.Say($"Tháng 3/{year}", $"03/{year}")),
                Row(2, words.Say("Nghị quyết về chuyển đổi số", "Resolution on digital transformation"), "Ban Chấp hành", "Văn phòng; Sở Thông tin và Truyền thông", "", words.Say($"Quý II/{year}", $"Q2/{year}")),
                Row(3, words.Say("Kế hoạch tổ chức Đại hội", "Plan of the congress"), "Ban Thường vụ; Ban Chấp hành", "Ban Tổ chức", "Văn phòng", new DateOnly(year, 11, 15)),
            ],
        };
    }
}
