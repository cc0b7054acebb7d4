using NghiTrinh.Documents.Official;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What is issued once the tellers have agreed: resolution, report, notice, record of the sealed package.</summary>
public static class OutcomePapers
{
    /// <summary>Nghị quyết xác nhận kết quả, of a people's council.</summary>
    public static OfficialDocument Resolution(PaperResult result)
    {
        var vote = result.Vote;
        return vote.Document("Nghị quyết", "NQ", $"xác nhận kết quả {vote.Named()}") with
        {
            Bases = [$"Căn cứ {vote.Act}", $"Căn cứ Biên bản kiểm phiếu ngày {VoteWords.Date(vote.HeldOn)} của Ban kiểm phiếu"],
            Body =
            [
                new Block.Centred("QUYẾT NGHỊ:"),
                new Block.Paragraph(new Inline.Text("Điều 1. ", Bold: true),
                    new Inline.Text($"Xác nhận kết quả {vote.Named()} tại {vote.Sitting} đối với {vote.Officials.Count} người theo Phụ lục kèm theo.")),
                new Block.Paragraph(new Inline.Text("Điều 2. ", Bold: true),
                    new Inline.Text($"Thường trực {vote.IssuingBody}, các cơ quan, tổ chức và cá nhân liên quan chịu trách nhiệm thi hành Nghị quyết này.")),
                VoteWords.Text($"Nghị quyết này đã được {vote.IssuingBody} thông qua tại {vote.Sitting}, {VoteWords.DateInWords(vote.HeldOn)}."),
            ],
            Signature = new(SigningCapacity.Own, null, "Chủ tịch", vote.Signature is { Capacity: SigningCapacity.Own } own ? own.Name : ""),
            Recipients = new(["Như Điều 2", "Cơ quan cấp trên", "Đại biểu Hội đồng nhân dân"], "TH"),
            Annexes = [Annex(result)],
        };
    }

    /// <summary>Báo cáo kết quả gửi cấp trên.</summary>
    public static OfficialDocument Report(PaperResult result)
    {
        var vote = result.Vote;
        var met = result.Kinds.SelectMany(kind => kind.Officials).Where(one => one.Consequence is not null).ToList();
        return vote.Document("Báo cáo", "BC", $"kết quả {vote.Named()}") with
        {
            AddressedTo = [vote.SuperiorBody ?? VoteWords.Dots(30)],
            Body =
            [
                VoteWords.Text($"Thực hiện {vote.Act}{(vote.Plan is { } plan ? $" và {plan}" : "")}, {VoteWords.DateInWords(vote.HeldOn)}, tại {vote.Sitting}, {vote.IssuingBody} đã tổ chức {vote.Named()}. Kết quả như sau:"),
                vote.Part(1, "Tình hình tổ chức"),
                .. result.Attendance.Select(came => VoteWords.Text($"{came.Electorate}: triệu tập {came.Summoned}, có mặt {came.Present}.")),
                VoteWords.Text($"Số người được đưa vào danh sách: {vote.Officials.Count}{(vote.Exemptions.Count > 0 ? $"; không đưa vào danh sách theo quy định: {vote.Exemptions.Count}" : "")}."),
                .. result.Kinds.Select(kind => VoteWords.Text($"{vote.Named(kind.Ballot)}: phát ra {kind.Issued} phiếu, thu về {kind.Collected} phiếu, không hợp lệ cả phiếu {kind.InvalidSheets} phiếu.")),
                vote.Part(2, "Kết quả"),
                VoteWords.Text($"Kết quả đối với từng người tại Phụ lục; tỷ lệ phần trăm tính trên {vote.Base}."),
                .. met.Count == 0 ? [VoteWords.Text("Không có người nào thuộc diện phải xem xét theo quy định về mức tín nhiệm thấp.")] : met.Select(Consequence),
                VoteWords.Text($"{vote.IssuingBody} báo cáo {vote.SuperiorBody ?? "cấp trên"}."),
            ],
            Signature = vote.Signature,
            Recipients = new(["Như trên"], vote.IsParty ? "Văn phòng" : "TH"),
            Annexes = [Annex(result)],
        };
    }

    /// <summary>Thông báo kết quả cho người được lấy phiếu: the person's own figures and nobody else's.</summary>
    public static OfficialDocument Notice(PaperResult result, PaperOfficial official)
    {
        var vote = result.Vote;
        var own = result.Kinds.SelectMany(kind => kind.Officials.Where(one => one.Official == official).Select(one => (Kind: kind, One: one))).ToList();
        return vote.Document("Thông báo", "TB", $"kết quả {VoteWords.Of(vote.Form)} đối với {vote.Comrade()} {official.Name}") with
        {
            AddressedTo = vote.IsParty ? [] : [$"{VoteWords.Upper(vote.Comrade())} {official.Name}, {official.Position}"],
            Body =
            [
                VoteWords.Text($"{VoteWords.Upper(VoteWords.DateInWords(vote.HeldOn))}, {vote.Sitting} đã {vote.Named()} theo {vote.Act}. {vote.IssuingBody} thông báo kết quả đối với {vote.Comrade()} {official.Name}, {official.Position}, như sau:"),
                .. own.SelectMany(found => (Block[])
                [
                    VoteWords.Text($"{found.Kind.Ballot.Electorate} bỏ phiếu: phát ra {found.Kind.Issued} phiếu, thu về {found.Kind.Collected} phiếu; hợp lệ {found.One.Valid}, không hợp lệ {found.One.Invalid}."),
                    VoteWords.Dashes(vote.Levels.Select((level, at) =>
                        $"{level}: {found.One.Counts[at]} phiếu, bằng {found.One.Percent(at)};")),
                    .. found.One.Consequence is { } consequence ? [Said(consequence)] : Array.Empty<Block>(),
                ]),
                VoteWords.Text($"Tỷ lệ phần trăm tính trên {vote.Base}."),
            ],
            Signature = vote.Signature,
            Recipients = new([$"{VoteWords.Upper(vote.Comrade())} {official.Name}"], vote.IsParty ? "Văn phòng" : "TH"),
        };
    }

    private static Annex Annex(PaperResult result) =>
        new("PhuLuc_KetQua", $"Kết quả {VoteWords.Of(result.Vote.Form)}", Landscape: true, [.. ResultTable.Blocks(result.Vote, result)]);

    private static Block Consequence(PaperOfficialCount one) => new Block.Paragraph(
        new Inline.Text($"{one.Official.Full()}: ", Bold: true), new Inline.Text($"{one.Consequence!.Band}: {one.Consequence.Consequence} ({one.Consequence.Article})."));

    private static Block Said(PaperConsequence consequence) =>
        VoteWords.Text($"{consequence.Band}: {consequence.Consequence} ({consequence.Article}).");
}
