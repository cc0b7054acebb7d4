using NghiTrinh.Documents.Official;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Tests.Official;

/// <summary>Made-up documents (dữ liệu mẫu): bodies, figures and names belong to nobody.</summary>
internal static class Samples
{
    public static readonly OfficialDocument PartyReport36 = Report(DocumentProfile.Party36, new DateOnly(2024, 1, 5));
    public static readonly OfficialDocument PartyReport05 = Report(DocumentProfile.Party05, new DateOnly(2026, 6, 12));

    public static readonly OfficialDocument StateReport = Report(DocumentProfile.State30, new DateOnly(2024, 2, 9)) with
    {
        SuperiorBody = "Hội đồng nhân dân tỉnh Mẫu",
        IssuingBody = "Ủy ban nhân dân tỉnh Mẫu",
        Number = new(17, "BC", "UBND"),
        Place = "Mẫu Sơn",
        Bases =
        [
            "Căn cứ Luật Tổ chức chính quyền địa phương",
            "Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh",
        ],
        Signature = new(SigningCapacity.Collective, "Ủy ban nhân dân", "Phó Chủ tịch", "Nguyễn Văn Mẫu", InPlaceOf: "Chủ tịch"),
        Recipients = new(["Thường trực Tỉnh ủy", "Thường trực Hội đồng nhân dân tỉnh", "Các sở, ban, ngành"], "TH"),
    };

    public static IEnumerable<TheoryDataRow<string, OfficialDocument>> All =>
    [
        new("party36", PartyReport36), new("party05", PartyReport05), new("state30", StateReport),
        new("party36-en", PartyReport36 with { Language = DocumentLanguage.English }),
        new("state30-en", StateReport with { Language = DocumentLanguage.English }),
        new("state-letter", Letter(DocumentProfile.State30)), new("party-letter", Letter(DocumentProfile.Party36)),
    ];

    private static OfficialDocument Letter(DocumentProfile profile) => new()
    {
        Profile = profile,
        SuperiorBody = "Tỉnh ủy Mẫu",
        IssuingBody = "Văn phòng",
        Number = new(null, null, "VP"),
        Place = "Mẫu Sơn",
        Subject = "đăng ký nội dung Chương trình công tác năm 2025",
        DraftCount = 2,
        Security = SecurityClassification.Confidential,
        Urgency = Urgency.VeryUrgent,
        AddressedTo = ["Ban Tổ chức", "Ban Tuyên giáo"],
        Body = [new Block.Paragraph("Đề nghị các cơ quan đăng ký nội dung trước ngày 15/11/2024.")],
        Signature = new(SigningCapacity.Deputy, "Chánh Văn phòng", "Phó Chánh Văn phòng", "Trần Thị Mẫu"),
        Recipients = new(["Như trên"], "Văn phòng"),
    };

    private static OfficialDocument Report(DocumentProfile profile, DateOnly date) => new()
    {
        Profile = profile,
        SuperiorBody = "Đảng bộ tỉnh Mẫu",
        IssuingBody = "Ban Thường vụ Tỉnh ủy",
        Number = new(7, "BC", "TU"),
        Place = "Hà Nội",
        Date = date,
        Kind = "Báo cáo",
        Subject = "kết quả thực hiện Chương trình công tác năm 2023\n(dữ liệu mẫu)",
        Bases = ["Căn cứ Chương trình công tác số 17-CTr/TU", "Căn cứ Quy chế làm việc của Ban Chấp hành"],
        Body =
        [
            new Block.Heading(1, "I- Kết quả chung"),
            new Block.Paragraph("Tính đến ngày 17/11/2023, Ban Thường vụ đã được nghe ",
                new Inline.Link("61", "PhuLuc_NoiDung", Bold: true), " trên tổng số ", new Inline.Link("82", "PhuLuc_NoiDung"),
                " nội dung; còn ", new Inline.Link("21", "PhuLuc_NoiDung"), " nội dung chưa báo cáo, bằng 25,6%."),
            .. Enumerable.Range(1, 5).Select(at => (Block)new Block.Paragraph(
                $"Đoạn {at}. Các cơ quan chủ trì đã chủ động chuẩn bị, phối hợp chặt chẽ, bảo đảm tiến độ và chất lượng; những "
                + "vướng mắc phát sinh được kịp thời báo cáo, tháo gỡ. Việc ẩn, hiện các dấu chồng như ẫ, ổ, ữ, ỵ, Ẩ, Ỗ, Ữ phải rõ.")),
            new Block.Heading(2, "1. Theo cơ quan chủ trì"),
            Leads,
            new Block.Heading(1, "II- Phương hướng"),
            new Block.List(false, [["Chuyển tiếp 9 nội dung sang năm 2024;"], ["Không đề xuất lại 8 nội dung."]]),
            new Block.List(true, [["Văn phòng đôn đốc hằng tháng."], ["Các ban đăng ký trước ngày 15/11."]]),
            new Block.Paragraph("Trên đây là báo cáo của Ban Thường vụ."),
        ],
        Signature = new(SigningCapacity.Collective, "Ban Thường vụ", "Phó Bí thư", "Nguyễn Văn Mẫu", InPlaceOf: "Bí thư"),
        Recipients = new(["Các đồng chí Ủy viên Ban Chấp hành", "Các ban, cơ quan trực thuộc"], "Văn phòng Tỉnh ủy"),
        Annexes = [new("PhuLuc_NoiDung", "Danh mục nội dung năm 2023", Landscape: true, [Lines])],
        FooterNote = "Số liệu tính đến ngày 17/11/2023 và 23/11/2023 · đầu chuỗi sổ 3f9a-77c1-0be2-91d4 (dữ liệu mẫu)",
    };

    private static Block.Table Leads => new(
        [new(8, Alignment.Centre), new(52), new(18, Alignment.Right), new(20, Alignment.Right), new(22, Alignment.Right)],
        [
            [new("STT", Rows: 2), new("Cơ quan chủ trì", Rows: 2), new("Tổng số", Rows: 2), new("Trong đó", Columns: 2)],
            [new("Đã báo cáo"), new("Chưa báo cáo")],
        ],
        [
            new TableRow.Body("1", "Văn phòng", "20", "16", "4"),
            new TableRow.Body("2", "Ban Tổ chức và Tỉnh đoàn", "62", "45", new Cell(new Inline.Link("17", "PhuLuc_NoiDung"))),
            new TableRow.Total("", "Cộng", "82", "61", "21"),
        ],
        "Nội dung theo cơ quan chủ trì");

    private static Block.Table Lines => new(
        [new(14, Alignment.Centre), new(95), new(45), new(45), new(28, Alignment.Centre), new(34)],
        [[new("STT"), new("Nội dung"), new("Cơ quan chủ trì"), new("Cơ quan phối hợp"), new("Thời gian trình"), new("Tình trạng")]],
        [.. Enumerable.Range(0, 30).SelectMany(Line)]);

    private static IEnumerable<TableRow> Line(int at)
    {
        if (at % 6 == 0) yield return new TableRow.Group($"Tháng {at / 6 + 1}/2023 (6 nội dung)");
        yield return new TableRow.Body(
            $"{at + 1}", $"Nội dung mẫu {at + 1}: Đề án củng cố, nâng cao chất lượng tổ chức cơ sở đảng và đội ngũ "
                + "đảng viên trong các loại hình doanh nghiệp",
            at % 4 == 0 ? "Ban Tổ chức\nTỉnh đoàn" : "Văn phòng", "Các ban liên quan",
            $"Tháng {at / 6 + 1}", at % 5 == 0 ? "Chuyển tiếp" : "Đã báo cáo");
    }
}
