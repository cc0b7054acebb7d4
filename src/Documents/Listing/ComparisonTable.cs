using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>A line that differs between two points of a programme, in words.</summary>
/// <param name="Item">The line, as it is after, else as it was before.</param>
/// <param name="Mark">Whether it was added, removed or changed.</param>
/// <param name="What">What differs, a part each.</param>
public sealed record DifferenceRow(Item Item, string Mark, IReadOnlyList<string> What);

/// <summary>"Bảng so sánh": two drafts, or a draft and what stands, side by side on paper.</summary>
public static class ComparisonTable
{
    /// <summary>The comparison as an official document.</summary>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="between">The two points by their names.</param>
    /// <param name="rows">What differs.</param>
    /// <param name="words">The language.</param>
    public static OfficialDocument Document(
        Snapshot at, WorkProgramme programme, (string From, string To) between, IReadOnlyList<DifferenceRow> rows, Words words)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        return Letterhead.Of(committee, at.Point.On, words) with
        {
            Number = new(null, "BC", committee.Sign),
            Kind = words.Say("Bảng so sánh", "Comparison"),
            Subject = words.Say(
                $"Chương trình công tác năm {programme.Year} của {committee.Name}\n({between.From} và {between.To})",
                $"of the {programme.Year} work programme of {committee.Name}\n({between.From} and {between.To})"),
            Security = ProgrammeDocument.SecurityOf(rows.Select(r => r.Item)),
            Body =
            [
                new Block.Paragraph(Summary(rows, words)),
                new Block.Table(
                    [new(12, Alignment.Centre), new(44), new(16, Alignment.Centre), new(54)], [[.. Headers(words).Select(h => new HeaderCell(h))]],
                    [.. rows.Select((r, i) => new TableRow.Body((i + 1).ToString(words.Culture), Named(r, words), r.Mark, string.Join('\n', r.What)))]),
            ],
            FooterNote = ProgrammeDocument.Footer(at, words),
        };
    }

    /// <summary>The comparison as a sheet.</summary>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="between">The two points by their names.</param>
    /// <param name="rows">What differs.</param>
    /// <param name="words">The language.</param>
    public static Sheet Sheet(
        Snapshot at, WorkProgramme programme, (string From, string To) between, IReadOnlyList<DifferenceRow> rows, Words words) => new()
        {
            Name = words.Say("So sánh", "Comparison"),
            Language = words.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English,
            Title =
            [
                words.Say($"So sánh Chương trình công tác năm {programme.Year}: {between.From} và {between.To}", $"Comparison of the {programme.Year} work programme: {between.From} and {between.To}"),
                $"{at.Committee?.Name}. {Summary(rows, words)}",
            ],
            Columns = [.. Headers(words).Zip([6.0, 60, 12, 80], (h, w) => new SheetColumn(h, ColumnKind.Text, w))],
            Rows = [.. rows.Select((r, i) => new SheetRow.Body((i + 1).ToString(words.Culture), Named(r, words), r.Mark, string.Join('\n', r.What)))],
        };

    private static string Summary(IReadOnlyList<DifferenceRow> rows, Words words) => rows.Count == 0
        ? words.Say("Không có nội dung nào khác nhau.", "Nothing differs.")
        : words.Say($"{rows.Count} nội dung khác nhau", $"{rows.Count} items differ")
            + $": {string.Join("; ", rows.CountBy(r => r.Mark).Select(m => $"{m.Value} {m.Key.ToLower(words.Culture)}"))}.";

    private static string[] Headers(Words words) =>
        [words.Say("STT", "No."), words.Say("Nội dung", "Item"), words.Say("Thay đổi", "Change"), words.Say("Điểm khác", "What differs")];

    private static string Named(DifferenceRow row, Words words) => $"{words.ItemNumber(row.Item)}. {row.Item.Content.Title}";
}
