using NghiTrinh.Documents.Official;
using NghiTrinh.Documents.Tables;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Listing;

/// <summary>"Bảng tổng hợp ý kiến và tiếp thu, giải trình": who, on what, which comment, which answer.</summary>
public static class CommentTable
{
    /// <summary>The table as an official document.</summary>
    /// <param name="at">The ledger as the reader sees it.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="comments">The comments in it.</param>
    /// <param name="words">The language.</param>
    public static OfficialDocument Document(Snapshot at, WorkProgramme programme, IReadOnlyList<Comment> comments, Words words)
    {
        var committee = at.Committee ?? throw new ArgumentException("There is no committee at this point.", nameof(at));
        return Letterhead.Of(committee, at.Point.On, words) with
        {
            Number = new(null, "BC", committee.Sign),
            Kind = words.Say("Bảng tổng hợp", "Table"),
            Subject = words.Say(
                $"ý kiến góp ý và tiếp thu, giải trình đối với dự thảo\nChương trình công tác năm {programme.Year} của {committee.Name}",
                $"of comments and answers on the draft\n{programme.Year} work programme of {committee.Name}"),
            Security = ProgrammeDocument.SecurityOf(comments.Select(c => c.Made.Item is { } id ? at.Find(id) : null).OfType<Item>()),
            Body =
            [
                new Block.Paragraph(words.Say(
                    $"Tổng số {comments.Count} ý kiến, trong đó {comments.Count(c => c.Answer is not null)} ý kiến đã được tiếp thu, giải trình, tính đến ngày {words.Date(at.Point.On)}.",
                    $"{comments.Count} comments in all, {comments.Count(c => c.Answer is not null)} of them answered, as of {words.Date(at.Point.On)}.")),
                new Block.Table(
                    [new(10, Alignment.Centre), new(23), new(26), new(32), new(34)],
                    [[.. Headers(words).Select(h => new HeaderCell(h))]],
                    [.. comments.Select((c, i) => new TableRow.Body([.. Cells(c, i, at, words).Select(x => (Cell)x)]))]),
            ],
            FooterNote = ProgrammeDocument.Footer(at, words),
        };
    }

    /// <summary>The table as a sheet.</summary>
    public static Sheet Sheet(Snapshot at, WorkProgramme programme, IReadOnlyList<Comment> comments, Words words) => new()
    {
        Name = words.Say("Tiếp thu, giải trình", "Comments"),
        Language = words.Language == "vi" ? SheetLanguage.Vietnamese : SheetLanguage.English,
        Title = [words.Say($"Ý kiến góp ý dự thảo Chương trình công tác năm {programme.Year}", $"Comments on the draft {programme.Year} work programme"), at.Committee?.Name ?? ""],
        Columns = [.. Headers(words).Zip([6.0, 28, 45, 60, 60], (h, w) => new SheetColumn(h, ColumnKind.Text, w))],
        Rows = [.. comments.Select((c, i) => new SheetRow.Body([.. Cells(c, i, at, words).Select(x => (SheetValue)x)]))],
    };

    /// <summary>Whose comment it is: the agency's, else the person's.</summary>
    public static string WhoOf(Comment comment, Snapshot at) =>
        comment.Made.Agency is { } agency ? at.Find(at.Current(agency))?.Name ?? "?" : comment.By;

    /// <summary>What it is about: the line, or the draft as a whole.</summary>
    public static string OnWhat(Comment comment, Snapshot at, Words words) =>
        comment.Made.Item is not { } id ? words.Say("Toàn văn dự thảo", "The draft as a whole")
        : at.Find(id) is { } item ? $"{words.ItemNumber(item)}. {item.Content.Title}"
        : words.Say("Nội dung không còn trong dự thảo", "An item that no longer stands in it");

    private static string[] Headers(Words words) =>
    [
        words.Say("STT", "No."), words.Say("Cơ quan, cá nhân góp ý", "Who"), words.Say("Nội dung được góp ý", "On"),
        words.Say("Ý kiến góp ý", "Comment"), words.Say("Tiếp thu, giải trình", "Answer"),
    ];

    private static string[] Cells(Comment comment, int at, Snapshot snapshot, Words words) =>
    [
        (at + 1).ToString(words.Culture), WhoOf(comment, snapshot), OnWhat(comment, snapshot, words), comment.Made.Text,
        comment.Answer is not { } answer ? words.Say("Chưa trả lời", "Unanswered")
            : answer.Text is { } text ? $"{words.Of(answer.Kind)}. {text}" : words.Of(answer.Kind),
    ];
}
