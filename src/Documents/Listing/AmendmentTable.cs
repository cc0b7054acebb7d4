using System.Globalization;
using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>An amendment in words.</summary>
/// <param name="Item">The line.</param>
/// <param name="On">The day.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="What">What was amended.</param>
/// <param name="Decider">Who decided.</param>
/// <param name="Why">The reason.</param>
public sealed record AmendmentRow(Item Item, DateOnly On, string Kind, string What, string Decider, string Why);

/// <summary>"Tổng hợp điều chỉnh Chương trình công tác trong năm".</summary>
public static class AmendmentTable
{
    /// <summary>The amendments as an official document.</summary>
    public static OfficialDocument Document(Snapshot at, WorkProgramme programme, IReadOnlyList<AmendmentRow> rows, Words words)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        return Letterhead.Of(committee, at.Point.On, words) with
        {
            Number = new(null, "BC", committee.Sign),
            Kind = words.Say("Tổng hợp", "Summary"),
            Subject = words.Say(
                $"điều chỉnh Chương trình công tác năm {programme.Year} của {committee.Name}\n(tính đến ngày {words.Date(at.Point.On)})",
                $"of amendments of the {programme.Year} work programme of {committee.Name}\n(as of {words.Date(at.Point.On)})"),
            Security = ProgrammeDocument.SecurityOf(rows.Select(r => r.Item)),
            Body =
            [
                new Block.Paragraph(Summary(rows, words)),
                new Block.Table(
                    [new(19, Alignment.Centre), new(34), new(31), new(18), new(24)], [[.. Headers(words).Select(h => new HeaderCell(h))]],
                    [.. rows.Select(r => new TableRow.Body(words.Date(r.On), Named(r, words), Sentence(r.What), r.Decider, r.Why))]),
            ],
            FooterNote = ProgrammeDocument.Footer(at, words),
        };
    }

    /// <summary>The amendments as a sheet.</summary>
    public static Sheet Sheet(Snapshot at, WorkProgramme programme, IReadOnlyList<AmendmentRow> rows, Words words) => new()
    {
        Name = words.Say("Điều chỉnh trong năm", "Amendments"),
        Language = words.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English,
        Title = [words.Say($"Điều chỉnh Chương trình công tác năm {programme.Year}", $"Amendments of the {programme.Year} work programme"), Summary(rows, words)],
        Columns =
        [
            .. Headers(words).Zip([12.0, 55, 50, 28, 40], (h, w) => new SheetColumn(h, ColumnKind.Text, w)),
        ],
        Rows = [.. rows.Select(r => new SheetRow.Body(r.On, Named(r, words), Sentence(r.What), r.Decider, r.Why))],
    };

    private static string Summary(IReadOnlyList<AmendmentRow> rows, Words words) =>
        words.Say($"Tổng số {rows.Count} lần điều chỉnh", $"{rows.Count} amendments in all")
        + (rows.Count == 0 ? "." : $": {string.Join("; ", rows.CountBy(r => r.Kind).Select(k => $"{k.Value} {k.Key.ToLower(words.Culture)}"))}.");

    private static string[] Headers(Words words) =>
    [
        words.Say("Ngày", "Date"), words.Say("Nội dung", "Item"), words.Say("Điều chỉnh", "Amendment"),
        words.Say("Cấp quyết định", "Decided by"), words.Say("Lý do", "Reason"),
    ];

    // What was amended says of which kind it is: "bổ sung", "lùi thời hạn sang tháng 6/2023".
    private static string Sentence(string what) => what.Length == 0 ? what : char.ToUpper(what[0], CultureInfo.InvariantCulture) + what[1..];

    private static string Named(AmendmentRow row, Words words) => $"{words.ItemNumber(row.Item)}. {row.Item.Content.Title}";
}
