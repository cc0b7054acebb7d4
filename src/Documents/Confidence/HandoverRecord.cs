using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Biên bản giao nhận phiếu: who gave the tellers how many ballots of each kind, and what became of them. Counts only.</summary>
public static class HandoverRecord
{
    public static OfficialDocument Of(PaperVote vote) => vote.Document("Biên bản", "BB", $"giao nhận phiếu {VoteWords.Of(vote.Form)}") with
    {
        Body =
        [
            VoteWords.Text($"Hôm nay, {VoteWords.DateInWords(vote.HeldOn)}, tại {vote.Venue ?? VoteWords.Dots(40)}, hai bên tiến hành giao nhận phiếu {vote.Named()}, phục vụ {vote.Sitting}."),
            VoteWords.Text($"Bên giao: {VoteWords.Dots(60)}"),
            VoteWords.Text($"Bên nhận (Ban kiểm phiếu): {VoteWords.Dots(46)}"),
            new Block.Table(
                [new(12, Alignment.Centre), new(54), new(26, Alignment.Centre), new(20), new(24), new(24), new(20)],
                [[new("STT"), new("Loại phiếu"), new("Số người trên phiếu"), new("Số phiếu in"), new("Đã đóng dấu treo"), new("In hỏng, đã hủy"), new("Giao nhận")]],
                [.. vote.Ballots.Select((ballot, at) => new TableRow.Body($"{at + 1}", vote.Named(ballot), $"{ballot.Officials.Count}", "", "", "", "")), Total("Cộng", 4)],
                "Phiếu giao trước khi phát")
            { RowMm = 9 },
            new Block.Table(
                [new(12, Alignment.Centre), new(64), new(22), new(28), new(28), new(24)],
                [[new("STT"), new("Loại phiếu"), new("Đã phát"), new("Hỏng, đổi lại"), new("Không sử dụng"), new("Đã tiêu hủy")]],
                [.. vote.Ballots.Select((ballot, at) => new TableRow.Body($"{at + 1}", vote.Named(ballot), "", "", "", "")), new TableRow.Total("", "Cộng", "", "", "", "")],
                "Phiếu sau khi phát")
            { RowMm = 9 },
            VoteWords.Text("Số phiếu in = số phiếu in hỏng + số phiếu giao nhận; số phiếu giao nhận = số phiếu đã phát + số phiếu hỏng, đổi lại + số phiếu không sử dụng. Phiếu người bỏ phiếu đổi lại không tính vào số đã phát. Phiếu cùng loại giống hệt nhau, không đánh số, không có dấu hiệu riêng."),
            VoteWords.Text("Biên bản lập thành 02 bản, mỗi bên giữ 01 bản."),
            new Block.Signing(new("Bên giao", VoteWords.SignNote), new("Bên nhận", VoteWords.SignNote)),
        ],
    };

    private static TableRow.Total Total(string text, int figures) => new(["", text, "", .. Enumerable.Repeat<Cell>("", figures)]);
}
