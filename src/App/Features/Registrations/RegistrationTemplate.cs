using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.App.Features.Registrations;

/// <summary>Tệp mẫu đăng ký: the columns the reader of lists knows, with choices for bodies, products and goals.</summary>
public static class RegistrationTemplate
{
    private const int EmptyRows = 30;

    public static async Task<IResult> GetAsync(HttpContext http, string committee, int year, Desk desk, CancellationToken stop) =>
        await desk.OpenAsync(http, committee, stop) is { } reading && reading.Programme(year) is { } programme
            ? FileAnswer.Of(http, Of(reading, programme), $"{reading.Words.Say("mau-dang-ky", "registration-template")}-{year}.xlsx")
            : Problems.NoSuchPage(http);

    /// <summary>The file: a sheet to fill in, and a hidden one that its choices come from.</summary>
    public static byte[] Of(Reading reading, WorkProgramme programme)
    {
        var w = reading.Words;
        string[] bodies = [.. reading.At.Bodies.Where(b => !b.IsDissolved).Select(b => b.ShortName)];
        string[] products = [.. Enum.GetValues<ProductKind>().Where(p => p != ProductKind.Unspecified).Select(w.Of)];
        string[] goals = [.. reading.At.Terms.SelectMany(t => t.Goals).Select(g => g.Title)];
        var choices = w.Say("Lựa chọn", "Choices");
        var due = reading.At.CallsOf(programme.Id).LastOrDefault()?.DueOn;
        return XlsxFile.Write(
            new Sheet
            {
                Name = w.Say("Đăng ký", "Registrations"),
                Language = w.Language == "en" ? SheetLanguage.English : SheetLanguage.Vietnamese,
                Title =
                [
                    w.Say($"Đăng ký nội dung chương trình công tác năm {programme.Year}", $"Registrations for the work programme of {programme.Year}"),
                    w.Say(
                        $"Mỗi nội dung một dòng. Thời gian trình ghi như: Tháng 6, Quý II, 15/11/{programme.Year}. Nhiều cơ quan, nhiều cấp trình cách nhau bằng dấu chấm phẩy.{(due is { } on ? $" Hạn gửi: {w.Date(on)}." : "")}",
                        $"One row a content. Due as: Tháng 6, Quý II, 15/11/{programme.Year}. Several agencies or bodies are parted by semicolons.{(due is { } last ? $" Deadline: {w.Date(last)}." : "")}"),
                ],
                Columns =
                [
                    new(w.Of(ItemField.Number), ColumnKind.Number, 6),
                    new(w.Of(ItemField.Title), ColumnKind.Text, 55),
                    new(w.Of(ItemField.Product), ColumnKind.Text, 16) { ChoicesFrom = From(choices, 'A', products) },
                    new(w.Of(ItemField.LegalBasis), ColumnKind.Text, 30),
                    new(w.Say("Sự cần thiết", "Why it is needed"), ColumnKind.Text, 35),
                    new(w.Say("Cấp trình", "Submitted to"), ColumnKind.Text, 20) { ChoicesFrom = From(choices, 'B', bodies) },
                    new(w.Of(ItemField.Due), ColumnKind.Date, 14),
                    new(w.Of(ItemField.Coordinating), ColumnKind.Text, 30),
                    new(w.Say("Mục tiêu phục vụ", "Goal served"), ColumnKind.Text, 30) { ChoicesFrom = From(choices, 'C', goals) },
                    new(w.Of(ItemField.SupervisingLeader), ColumnKind.Text, 20),
                    new(w.Of(ItemField.Classification), ColumnKind.Text, 12) { ChoicesFrom = From(choices, 'D', Classifications(w)) },
                    new(w.Of(ItemField.Note), ColumnKind.Text, 20),
                ],
                Rows = Enumerable.Range(1, EmptyRows).Select(n => new SheetRow.Body([n, .. Enumerable.Repeat<SheetValue>(new SheetValue.None(), 11)])),
            },
            new Sheet
            {
                Name = choices,
                IsHidden = true,
                Language = w.Language == "en" ? SheetLanguage.English : SheetLanguage.Vietnamese,
                Columns =
                [
                    new(w.Of(ItemField.Product), ColumnKind.Text, 20), new(w.Say("Cấp trình", "Submitted to"), ColumnKind.Text, 30),
                    new(w.Say("Mục tiêu phục vụ", "Goal served"), ColumnKind.Text, 40), new(w.Of(ItemField.Classification), ColumnKind.Text, 14),
                ],
                Rows = Enumerable.Range(0, new[] { products.Length, bodies.Length, goals.Length, 4 }.Max())
                    .Select(n => new SheetRow.Body(At(products, n), At(bodies, n), At(goals, n), At(Classifications(w), n))),
            });
    }

    private static string[] Classifications(Words w) => [.. Enum.GetValues<SecurityClassification>().Select(w.Of)];

    private static SheetValue At(string[] texts, int n) => n < texts.Length ? texts[n] : new SheetValue.None();

    // The hidden sheet has no title: its header is row 1.
    private static string? From(string sheet, char column, string[] texts) =>
        texts.Length == 0 ? null : FormattableString.Invariant($"'{sheet}'!${column}$2:${column}${texts.Length + 1}");
}
