using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>Hướng dẫn Ban kiểm phiếu: the order of the day, when a ballot is invalid, what must add up.</summary>
public static class TellerGuide
{
    public static Form Of(PaperVote vote) => vote.Form("Hướng dẫn ban kiểm phiếu", vote.Named(), vote.SittingLine()) with
    {
        Body =
        [
            vote.Part(1, "Trình tự"),
            new Block.List(true, [.. Steps(vote).Select(step => (IReadOnlyList<Inline>)[step])]),
            vote.Part(2, "Phiếu không hợp lệ"),
            VoteWords.Text($"Tính hợp lệ xét riêng cho từng {VoteWords.Person(vote.Form)} trên mỗi phiếu; phiếu không hợp lệ đối với một người vẫn được tính cho những người khác, trừ khi cả phiếu không hợp lệ."),
            .. vote.Validity.Count > 0 ? [VoteWords.Dashes(vote.Validity)] : Array.Empty<Block>(),
            .. vote.Signing is { } signing ? [VoteWords.Text(signing)] : Array.Empty<Block>(),
            vote.Part(3, "Số liệu phải khớp"),
            VoteWords.Dashes(
            [
                "Số phiếu phát ra không quá số người có mặt được phát loại phiếu đó;",
                "Số phiếu thu về không quá số phiếu phát ra;",
                $"Với từng người: {string.Join(" + ", vote.Levels.Select(VoteWords.Lower))} + không hợp lệ = số phiếu thu về;",
                "Số phiếu in = in hỏng + hỏng, đổi lại + đã phát + không sử dụng. Phiếu người bỏ phiếu đổi lại không tính vào số đã phát.",
            ]),
            vote.Part(4, "Giữ bí mật"),
            VoteWords.Text("Không đánh số, ghi chú, đánh dấu lên phiếu; không ghi lại ai bỏ phiếu như thế nào. Kết quả không được công bố, trao đổi trước khi hai người kiểm phiếu thống nhất số liệu và biên bản được ký."),
        ],
    };

    private static IEnumerable<string> Steps(PaperVote vote)
    {
        yield return $"Điểm danh theo danh sách; báo cáo số có mặt với người chủ trì.{(vote.Quorum is { } quorum ? $" {quorum}" : "")}";
        yield return "Kiểm tra hòm phiếu trước hội nghị, niêm phong hòm phiếu.";
        yield return "Nhận phiếu theo biên bản giao nhận; phát cho mỗi người một phiếu mỗi loại mà người đó được bỏ; ghi số phiếu phát ra từng loại.";
        yield return "Thu phiếu; mở hòm phiếu; phân loại phiếu; đếm số phiếu thu về từng loại.";
        yield return "Loại phiếu không hợp lệ cả phiếu (theo mục II); ghi số lượng từng loại phiếu.";
        yield return "Hai người kiểm phiếu độc lập ghi phiếu kiểm (hoặc nhập vào sổ kiểm phiếu); so sánh; chỗ lệch thì đếm lại và cùng ghi lý do.";
        yield return "Lập biên bản kiểm phiếu; Trưởng ban và các thành viên ký; báo cáo người chủ trì.";
        yield return "Niêm phong phiếu đã kiểm, lập biên bản niêm phong; tiêu hủy phiếu không sử dụng.";
    }
}
