using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Dự thảo kế hoạch: purpose, whom, who votes, the timeline counted back from the sitting.</summary>
public static class VotePlan
{
    public static OfficialDocument Of(PaperVote vote) => vote.Document("Kế hoạch", "KH", vote.Named()) with
    {
        DraftCount = 0,
        Bases = [$"Căn cứ {vote.Act}"],
        Body =
        [
            VoteWords.Text($"{vote.IssuingBody} xây dựng kế hoạch {vote.Named()} như sau:"),
            vote.Part(1, "Mục đích, yêu cầu"),
            VoteWords.Dashes(
            [
                $"Việc {VoteWords.Of(vote.Form)} là cơ sở để đánh giá, quy hoạch, bố trí, sử dụng cán bộ theo {vote.Act};",
                "Bảo đảm dân chủ, khách quan, công tâm, công khai, minh bạch, đúng nguyên tắc, quy trình;",
                "Bỏ phiếu kín bằng phiếu giấy; không ghi lại mối liên hệ giữa người bỏ phiếu và phiếu.",
            ]),
            vote.Part(2, "Đối tượng và thành phần bỏ phiếu"),
            PersonList.Table(vote),
            .. Exempted(vote),
            vote.Part(3, "Thời gian, địa điểm"),
            VoteWords.Text($"Tại {vote.Sitting}, {VoteWords.DateInWords(vote.SittingOn)}{(vote.Venue is { } venue ? $", {venue}" : "")}."),
            .. vote.Deadlines.Count > 0 ? [Timeline(vote)] : Array.Empty<Block>(),
            vote.Part(4, "Tổ chức thực hiện"),
            VoteWords.Text("Cơ quan tham mưu chuẩn bị hồ sơ, phiếu, danh sách; Văn phòng chuẩn bị điều kiện phục vụ; Ban kiểm phiếu thực hiện nhiệm vụ theo quy định."),
        ],
        Signature = vote.Signature,
        Recipients = new([$"{VoteWords.Upper(vote.Comrades())} có tên trong danh sách", "Các cơ quan liên quan"], vote.IsParty ? "Văn phòng" : "TH"),
    };

    private static IEnumerable<Block> Exempted(PaperVote vote) => vote.Exemptions.Count == 0 ? [] :
    [
        VoteWords.Text("Không đưa vào danh sách:"),
        VoteWords.Dashes(vote.Exemptions.Select((one, at) => $"{one.Official.Full()}: {VoteWords.Lower(one.Ground)} ({one.Article}){(one.Note is { } note ? $", {note}" : "")}{(at == vote.Exemptions.Count - 1 ? "." : ";")}")),
    ];

    private static Block.Table Timeline(PaperVote vote) => new(
        [new(12, Alignment.Centre), new(100), new(28, Alignment.Centre), new(40)],
        [[new("STT"), new("Công việc"), new("Chậm nhất ngày"), new("Căn cứ")]],
        [.. vote.Deadlines.Select((deadline, at) => new TableRow.Body($"{at + 1}", deadline.What, VoteWords.Date(deadline.LastDay), deadline.Article))],
        "Tiến độ chuẩn bị");
}
