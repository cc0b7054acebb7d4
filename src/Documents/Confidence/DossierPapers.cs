using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What belongs to the dossier of one person, and when it came and went.</summary>
/// <param name="Official">The person.</param>
/// <param name="Paper">What: "Báo cáo tự đánh giá".</param>
/// <param name="ReceivedOn">When it came in.</param>
/// <param name="SentOn">When it went to the voters.</param>
/// <param name="Note">A remark.</param>
public sealed record PaperDossier(PaperOfficial Official, string Paper, DateOnly? ReceivedOn, DateOnly? SentOn, string? Note = null);

/// <summary>A matter a person is asked to clarify.</summary>
/// <param name="Official">The person.</param>
/// <param name="Matter">What is asked.</param>
/// <param name="AnswerBy">By when.</param>
public sealed record PaperClarification(PaperOfficial Official, string Matter, DateOnly? AnswerBy);

/// <summary>Letters to the persons, and the index of what they sent in.</summary>
public static class DossierPapers
{
    /// <summary>Công văn đề nghị báo cáo.</summary>
    /// <param name="vote">The vote.</param>
    /// <param name="official">To whom.</param>
    /// <param name="reportBy">The last day to send it.</param>
    public static OfficialDocument Request(PaperVote vote, PaperOfficial official, DateOnly? reportBy) =>
        Letter(vote, official, $"báo cáo, hồ sơ phục vụ việc {VoteWords.Of(vote.Form)}") with
        {
            Body =
            [
                VoteWords.Text($"Thực hiện {vote.Act}{(vote.Plan is { } plan ? $" và {plan}" : "")}, {vote.IssuingBody} tổ chức {vote.Named()} tại {vote.SittingLine()}."),
                VoteWords.Text($"Đề nghị {vote.Comrade()} chuẩn bị và gửi:"),
                VoteWords.Dashes(["Báo cáo tự đánh giá về phẩm chất chính trị, đạo đức, lối sống và kết quả thực hiện chức trách, nhiệm vụ được giao;", "Bản kê khai tài sản, thu nhập theo quy định."]),
                VoteWords.Text($"Hồ sơ gửi về {vote.IssuingBody} {(reportBy is { } day ? $"trước hoặc trong {VoteWords.DateInWords(day)}" : "theo thời hạn quy định")}."),
            ],
        };

    /// <summary>Công văn đề nghị giải trình, làm rõ.</summary>
    public static OfficialDocument Clarification(PaperVote vote, PaperClarification asked) =>
        Letter(vote, asked.Official, $"giải trình, làm rõ một số nội dung phục vụ việc {VoteWords.Of(vote.Form)}") with
        {
            Body =
            [
                VoteWords.Text($"Qua nghiên cứu hồ sơ phục vụ việc {vote.Named()} tại {vote.SittingLine()}, có nội dung đề nghị {vote.Comrade()} giải trình, làm rõ:"),
                VoteWords.Text(asked.Matter),
                VoteWords.Text($"Văn bản giải trình gửi về {vote.IssuingBody} {(asked.AnswerBy is { } day ? $"trước hoặc trong {VoteWords.DateInWords(day)}" : "theo thời hạn quy định")} để gửi người bỏ phiếu."),
            ],
        };

    /// <summary>Mục lục hồ sơ, with the days of receipt and dispatch.</summary>
    public static OfficialDocument Index(PaperVote vote, IReadOnlyList<PaperDossier> papers) =>
        vote.Document("Mục lục hồ sơ", "ML", vote.Named()) with
        {
            Body =
            [
                new Block.Table(
                    [new(12, Alignment.Centre), new(62), new(28, Alignment.Centre), new(32, Alignment.Centre), new(44)],
                    [[new("STT"), new("Tài liệu"), new("Ngày nhận"), new("Ngày gửi người bỏ phiếu"), new("Ghi chú")]],
                    [.. papers.GroupBy(paper => paper.Official).SelectMany(Rows)]),
                VoteWords.Text($"Tổng số: {papers.Count} tài liệu; đã nhận {papers.Count(p => p.ReceivedOn is not null)}; đã gửi người bỏ phiếu {papers.Count(p => p.SentOn is not null)}."),
            ],
            Signature = new(SigningCapacity.Own, null, "Người lập", ""),
        };

    private static IEnumerable<TableRow> Rows(IGrouping<PaperOfficial, PaperDossier> papers) =>
    [
        new TableRow.Group(papers.Key.Full()),
        .. papers.Select((paper, at) => new TableRow.Body($"{at + 1}", paper.Paper, Day(paper.ReceivedOn), Day(paper.SentOn), paper.Note ?? "")),
    ];

    private static string Day(DateOnly? on) => on is { } day ? VoteWords.Date(day) : "";

    private static OfficialDocument Letter(PaperVote vote, PaperOfficial official, string subject) =>
        vote.Document(null, vote.IsParty ? "CV" : null, subject) with
        {
            AddressedTo = [$"{VoteWords.Upper(vote.Comrade())} {official.Name}, {official.Position}"],
            Signature = vote.Signature,
            Recipients = new(["Như trên"], vote.IsParty ? "Văn phòng" : "TH"),
        };
}
