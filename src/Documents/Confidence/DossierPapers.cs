using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What belongs to the dossier of one person, and when it came in or was sent.</summary>
/// <param name="Official">The person; null for a paper that is for all.</param>
/// <param name="Paper">What it is.</param>
/// <param name="LastDay">By when it is due; null where no rule says so.</param>
/// <param name="MovedOn">When it came in or was sent; null where it has not yet.</param>
/// <param name="Number">Its number and sign.</param>
public sealed record PaperDossier(PaperOfficial? Official, string Paper, DateOnly? LastDay, DateOnly? MovedOn, string? Number = null);

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
                .. asked.Matter.Split('\n').Select(VoteWords.Text),
                VoteWords.Text($"Văn bản giải trình gửi về {vote.IssuingBody} {(asked.AnswerBy is { } day ? $"trước hoặc trong {VoteWords.DateInWords(day)}" : $"trước {vote.SittingWord()}")} để gửi người bỏ phiếu."),
            ],
        };

    /// <summary>Mục lục hồ sơ, with the days of receipt and dispatch.</summary>
    public static OfficialDocument Index(PaperVote vote, IReadOnlyList<PaperDossier> papers) =>
        vote.Document("Mục lục hồ sơ", "ML", vote.Named()) with
        {
            Body =
            [
                new Block.Table(
                    [new(12, Alignment.Centre), new(72), new(30), new(30, Alignment.Centre), new(33, Alignment.Centre)],
                    [[new("STT"), new("Tài liệu"), new("Số, ký hiệu"), new("Thời hạn"), new("Ngày nhận, gửi")]],
                    [.. papers.GroupBy(paper => paper.Official).SelectMany(Rows)]),
                VoteWords.Text($"Tổng số: {papers.Count} tài liệu; đã nhận, gửi {papers.Count(p => p.MovedOn is not null)}; chưa có {papers.Count(p => p.MovedOn is null)}."),
            ],
            Signature = new(SigningCapacity.Own, null, "Người lập", ""),
        };

    private static IEnumerable<TableRow> Rows(IGrouping<PaperOfficial?, PaperDossier> papers) =>
    [
        new TableRow.Group(papers.Key?.Full() ?? "Chung"),
        .. papers.Select((paper, at) => new TableRow.Body($"{at + 1}", paper.Paper, paper.Number ?? "", Day(paper.LastDay), Day(paper.MovedOn))),
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
