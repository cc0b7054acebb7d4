using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Trustees;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Records;

/// <summary>The words of a record in one language.</summary>
internal sealed record RecordWords(string Language)
{
    public static RecordWords Vietnamese { get; } = new("vi");

    public static RecordWords English { get; } = new("en");

    public static RecordWords Of(string language) => language switch
    {
        "vi" => Vietnamese,
        "en" => English,
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "vi or en."),
    };

    public string NoSuchFile => Say("không có tệp này", "there is no such file");

    public string IsFolder => Say("đây là thư mục, không phải tệp", "it is a folder, not a file");

    public string NotAllowed => Say("không có quyền đọc", "reading it is not allowed");

    public string InUse => Say("tệp đang được chương trình khác ghi, hoặc thiết bị có lỗi", "another program is writing it, or the device is faulty");

    public string NoOrdinaryFile => Say("không phải tệp thường", "it is not an ordinary file");

    public string BrokeOff => Say("việc đọc bị ngắt giữa chừng", "reading broke off");

    public string Stopped => Say("đã dừng, chưa có kết luận", "stopped, there is no verdict");

    public string NoCopy => Say("đây không phải bản sao của một cuộc bỏ phiếu", "it is no copy of a vote");

    public string NoList => Say("đây không phải danh sách mã công khai, hoặc có mã lặp lại", "it is no list of public credentials, or one stands there twice");

    public string Cannot(string file, string why) => Say($"Không đọc được {Shown.Of(file)}: {why}.", $"{Shown.Of(file)} cannot be read: {why}.");

    public string Title => Say("Biên bản kiểm chứng cuộc bỏ phiếu điện tử", "Record of the verification of an electronic vote");

    public string Verdict => Say("Kết luận", "Verdict");

    public string Valid => Say("HỢP LỆ: mọi điều kiểm tra đều đúng.", "VALID: everything that was checked is as it must be.");

    public string Invalid => Say("KHÔNG HỢP LỆ: có điều không đúng, xem dưới đây.", "INVALID: something is not as it must be, see below.");

    public string Unreadable => Say("KHÔNG ĐỌC ĐƯỢC: đây không phải tệp lưu của một cuộc bỏ phiếu.", "UNREADABLE: this is no archive of a vote.");

    public string FindingsTitle => Say("Những điều không đúng", "What is not as it must be");

    public string Vote => Say("Cuộc bỏ phiếu", "The vote");

    public string Name => Say("Tên", "Name");

    public string Uuid => Say("Mã định danh", "Identifier");

    public string Group => Say("Nhóm mật mã", "Group");

    public string ElectionPrint => Say("Dấu vân tay cuộc bỏ phiếu", "Fingerprint of the election");

    public string TrusteesPrint => Say("Dấu vân tay người giữ khóa", "Fingerprint of the trustees");

    public string CredentialsPrint => Say("Dấu vân tay danh sách mã", "Fingerprint of the credentials");

    public string LastEvent => Say("Giá trị băm của sự kiện cuối", "Hash of the last event");

    public string Reached => Say("Đã đến bước", "Reached");

    public string Papers => Say("Số phiếu", "Ballots");

    public string Listed => Say("Số mã trong danh sách, kể cả mã dự phòng", "Credentials listed, spares included");

    public string Cast => Say("Số lần bỏ phiếu, kể cả bỏ lại", "Ballots cast, replaced ones included");

    public string Counted => Say("Số phiếu được tính (phiếu thu về)", "Ballots that count (papers returned)");

    public string Weight => Say("Tổng trọng số", "Total weight");

    public string Keys => Say("Người giữ khóa", "Who held the keys");

    public string Decrypted => Say("Đã giải mã (số thứ tự)", "Decrypted (by place)");

    public string Blank => Say("Phiếu trắng", "Blank");

    public string None => Say("Không đánh dấu mức nào", "No answer chosen");

    public string Checked => Say("Đã kiểm tra", "What was checked");

    public string AsFarAsRead => Say(
        "Phần nào không đọc được thì những điều dựa vào phần ấy không kiểm tra được.", "What rests on a part that could not be read could not be checked.");

    public string NotChecked => Say("KHÔNG kiểm tra, vì không có hoặc không được đưa để so", "What was NOT checked, as it is not there or was not given to compare");

    public string NotProved => Say("Việc kiểm chứng này KHÔNG chứng minh được", "What this does NOT prove");

    public IReadOnlyList<string> Limits => Language == "vi" ?
    [
        "Chỉ từ tệp lưu thì không ai biết có lá phiếu nào bị bỏ đi hay không: cần cử tri tự tra mã theo dõi của mình, hoặc một bản sao có từ trước.",
        "Bí mật dựa vào người giữ khóa: đủ số người theo ngưỡng cùng nhau có thể mở từng lá phiếu. Riêng máy chủ thì không thể.",
        "Nếu điện thoại hoặc trang bỏ phiếu bị can thiệp, nó có thể thấy và thay lá phiếu. Việc thử máy làm lộ việc thay, không làm lộ việc xem.",
        "Không ngăn được người tự quay lại việc bỏ phiếu của mình hoặc giữ lại số ngẫu nhiên để chứng minh cho người khác. Bỏ phiếu lại và buồng kín chỉ giảm bớt.",
        "Bí mật có thời hạn của mật mã: không phải mãi mãi, không chống được máy tính lượng tử trong tương lai.",
        "Người lập mã cùng với máy chủ có thể thêm phiếu, hoặc dùng mã chưa phát: vì vậy phải là hai người khác nhau, đếm mã còn lại và có danh sách ký nhận.",
        "Kiểm chứng độc lập nghĩa là belenios-tool 3 với LWT_ASYNC_METHOD=none, hoặc 2.0 với BELENIOS-2048, sau khi nó đã từ chối một tệp cố ý làm sai.",
    ] :
    [
        "Nobody can tell from the archive alone that a ballot was dropped: that needs voters who look up their tracker, or an earlier copy.",
        "Secrecy rests on the trustees: as many as the threshold together can open any single ballot. The server alone cannot.",
        "A manipulated phone or page can see and change a vote. Trying it out makes changing detectable, not seeing.",
        "Voters who film themselves or keep their randomness can show how they voted. Voting again and booths only soften this.",
        "Secrecy lasts as long as the cryptography: not for ever, not against a future quantum computer.",
        "The maker of the credentials and the server together can add ballots, or use slips that were not handed out: hence two people, counted slips and a signed list.",
        "Independent verification means belenios-tool 3 with LWT_ASYNC_METHOD=none, or 2.0 for BELENIOS-2048, after it refused a known-bad archive.",
    ];

    // A comparison nobody asked for is no part that is not there yet.
    public string NotCheckedOf(Rule rule) =>
        rule == Rule.EarlierCopy ? Say("Chưa so với bản sao nào có từ trước (--earlier).", "No earlier copy was compared (--earlier).")
        : rule == Rule.CredentialList ? Say("Chưa so với danh sách mã đã bàn giao (--credentials).", "The list that was handed over was not compared (--credentials).")
        : Of(rule);

    public string Of(Rule rule) => Say(rule.Vietnamese, rule.English);

    public string Of(EventType? reached) => reached switch
    {
        null => "–",
        EventType.Setup => Say("đã thiết lập, chưa có phiếu", "set up, no ballot yet"),
        EventType.Ballot => Say("đang bỏ phiếu", "voting"),
        EventType.EndBallots => Say("đã kết thúc bỏ phiếu", "voting has ended"),
        EventType.EncryptedTally => Say("đã cộng phiếu, chưa giải mã", "tallied, not decrypted"),
        EventType.PartialDecryption => Say("đang giải mã", "being decrypted"),
        EventType.Result or _ => Say("đã có kết quả", "there is a result"),
    };

    public string Place(Finding finding) => string.Join(", ", new[]
    {
        finding.Event is { } e ? Say($"sự kiện {e}", $"event {e}") : Say("toàn bộ", "the whole"),
        finding.Question is { } q ? Say($"câu hỏi {q}", $"question {q}") : null,
        finding.Choice is { } c ? Say($"lựa chọn {c}", $"choice {c}") : null,
        finding.Rule.Name,
    }.OfType<string>());

    public string Unlisted(int count) => Say($"Còn {count} điều không đúng nữa không liệt kê ở đây.", $"{count} more findings are not listed here.");

    public IEnumerable<(string, string?)> Holders(TrusteeList trustees)
    {
        foreach (var item in trustees.Items)
            yield return item is ThresholdTrustees threshold
                ? (Say("Theo ngưỡng", "Threshold"), Say($"{threshold.Threshold} trong {threshold.Size} người", $"{threshold.Threshold} of {threshold.Size}"))
                : (Say("Bắt buộc", "Mandatory"), Start(item.Owners.Single().Key.Text));
    }

    // The identity of a group of integers is written "1".
    private static string Start(string key) => key.Length > 16 ? key[..16] + "…" : key;

    private string Say(string vietnamese, string english) => Language == "vi" ? vietnamese : english;
}
