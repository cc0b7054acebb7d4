namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>Lists as offices lay them out, after the annexes of decrees and of published programmes; all content is made up.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Government_annex_with_months_as_bare_numbers() => Reads(MadeFile.Xlsx("""
        DANH MỤC ĐỀ ÁN TRÌNH NĂM 2025

        STT | Tên đề án | Cơ quan chủ trì | Cấp trình | Thời hạn trình (tháng) | Lãnh đạo phụ trách | Vụ VPCP theo dõi | Nội dung trình phiên họp CP
        1 | Đề án một | Bộ Nội vụ | UBND | 6 | Đ/c A | Vụ TH | Có
        2 | Đề án hai | Bộ Tài chính | CT UBND | 12 | Đ/c B | |
        """),
        """
        4 Đề án một | Bộ Nội vụ | UBND | T6/2025
        5 Đề án hai | Bộ Tài chính | Chủ tịch UBND | T12/2025
        """);

    [Fact]
    public void Follow_up_of_conclusions_with_sixteen_columns() => Reads(MadeFile.Xlsx("""
        PHỤ LỤC 2 - NĂM 2026
        STT | Số hội nghị | Số TB/KL | Ngày ban hành | Chủ trì theo dõi | Ngành/lĩnh vực | Cơ quan/đơn vị trình | Lĩnh vực chi tiết | Nội dung kết luận/Văn bản trình | Loại thời hạn | Hạn xử lý | Tiến độ | Kết quả thực hiện/Minh chứng | Văn bản triển khai | Mã nhiệm vụ | Ngày cập nhật gần nhất
        1 | 12 | 02-TB/TU | 45306d | Chuyên viên A | Nông nghiệp | Sở Nông nghiệp và Môi trường | Rừng | Rà soát quy hoạch rừng | Có thời hạn | 15/9/2026 | Đang làm | | | NV-01 | 1/2/2026
        2 | 12 | 02-TB/TU | 45306d | Chuyên viên A | Nội vụ | Sở Nội vụ | Tổ chức | Sắp xếp tổ chức | Thường xuyên | Thường xuyên | | | | NV-02 |
        """),
        """
        3 Rà soát quy hoạch rừng | Sở Nông nghiệp và Môi trường |  | 15/9/2026
        4 Sắp xếp tổ chức | Sở Nội vụ |  | Recurring
        """);

    [Fact]
    public void Import_template_with_many_kept_columns() => Reads(MadeFile.Xlsx("""
        STT | Lãnh đạo giao | Loại văn bản | Nội dung nhiệm vụ | Sản phẩm | Cấp nhận | Độ khẩn | Nguồn | Cơ quan thực hiện | Đơn vị phối hợp | Thời hạn | Vướng mắc | Số hiệu kết quả | Chất lượng | Ghi chú
        01 | Bí thư | KL | Xây dựng kế hoạch chuyển đổi số | Kế hoạch | BTV | Hỏa tốc | KL 12 | Văn phòng Tỉnh ủy | Sở A, Sở B | trước 15/11/2026 | | | | gấp
        """),
        "2 Xây dựng kế hoạch chuyển đổi số | Văn phòng Tỉnh ủy |  | 15/11/2026");

    [Fact]
    public void Two_row_header_with_merges_month_rows_and_column_numbers() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026
        TT | Nội dung công việc | Phân công | | Thời gian | | Sản phẩm | Ghi chú
        | | Đơn vị chủ trì | Đơn vị phối hợp | Bắt đầu | Hoàn thành | |
        (1) | (2) | (3) | (4) | (5) | (6) | (7) | (8)
        THÁNG 01 | | | | | | 2n |
        1 | Hội nghị tổng kết | Phòng Hành chính | Phòng Đào tạo | 05/01 | 10/01 | Báo cáo |
        2 | Kế hoạch năm | Phòng Đào tạo | | | | Kế hoạch | bổ sung
        THÁNG 02 | | | | | | 1n |
        3 | Sơ kết học kỳ | Phòng Đào tạo | | | 20/2 | |
        """, "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:G3", "H2:H3", "A5:F5", "A8:F8", "A1:H1"),
        """
        6 Hội nghị tổng kết | Phòng Hành chính |  | 10/1/2026
        7 Kế hoạch năm | Phòng Đào tạo |  | T1/2026
        9 Sơ kết học kỳ | Phòng Đào tạo |  | 20/2/2026
        """, "1:TitleBlock 2:Header 3:Header 4:ColumnNumbers 5:Group 8:Group");

    [Fact]
    public void Party_programme_by_month_with_the_month_left_blank_below() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH CÔNG TÁC NĂM 2024 CỦA BAN THƯỜNG VỤ
        Tháng/Hội nghị | Nội dung | Cơ quan chủ trì (chuẩn bị) | Cơ quan phối hợp/thẩm định | Lãnh đạo chỉ đạo | Ghi chú
        Tháng 1 | Báo cáo thu chi ngân sách | Ban Cán sự đảng UBND | Ban Tổ chức | Bí thư |
        | Kế hoạch kiểm tra | Ủy ban Kiểm tra | | |
        Tháng 2 | Sơ kết nghị quyết | Ban Tuyên giáo | | |
        """),
        """
        3 Báo cáo thu chi ngân sách | Ban Cán sự đảng UBND |  | T1/2024
        4 Kế hoạch kiểm tra | Ủy ban Kiểm tra |  | T1/2024
        5 Sơ kết nghị quyết | Ban Tuyên giáo |  | T2/2024
        """);

    [Fact]
    public void Peoples_committee_list_in_any_order_of_columns() => Reads(MadeFile.Xlsx("""
        UBND TỈNH

        Chuyên viên theo dõi | Thời gian trình | Cơ quan, đơn vị chủ trì | Nội dung trình | Cấp trình (BTV / HĐND / UBND / CT) | TT | Lãnh đạo phụ trách
        A | Quý II/2025 | Sở Tài chính và Sở Xây dựng | Báo cáo đầu tư công | BTV, BCH | 1 | PCT
        B | 6 tháng đầu năm 2025 | Sở Văn hóa, Thể thao và Du lịch | Đề án du lịch | HĐND | 2 | PCT
        C | 31/2/2025 | Sở Y tế | Đề án y tế | UBND | 3 | PCT
        D | hôm nào đó | Sở Y tế | Đề án dân số | UBND | 4 | PCT
        """),
        """
        4 Báo cáo đầu tư công | Sở Tài chính; Sở Xây dựng | Ban Thường vụ; Ban Chấp hành | Q2/2025
        5 Đề án du lịch | Sở Văn hóa, Thể thao và Du lịch | HĐND | T6/2025
        6 refused Thời gian trình: NoSuchDate
        7 refused Thời gian trình: DueNotUnderstood
        """);

    [Fact]
    public void Result_report_keeps_its_own_columns()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx("""
            BÁO CÁO KẾT QUẢ NĂM 2023
            TT | Nội dung | Cơ quan chủ trì | Thời gian | Tình trạng | Số/ngày văn bản | Lý do chưa thực hiện | Đề xuất
            1 | Đề án A | Ban Dân vận | Tháng 5 | Chưa | | Thiếu hồ sơ | Chuyển tiếp
            """));

        Assert.Equal(["Tình trạng", "Lý do chưa thực hiện", "Đề xuất"], reading.Accepted[0].Kept.Keys);
    }

    [Fact]
    public void Tasks_after_oversight() => Reads(MadeFile.Xlsx("""
        Văn bản nguồn | Nội dung yêu cầu | Cơ quan chủ trì | Cơ quan phối hợp | Người phụ trách | Sản phẩm | Thời hạn | Trạng thái | Minh chứng
        BC 12 | Khắc phục tồn tại | UBND tỉnh | Sở Y tế | A | Báo cáo | 30/6/2025 | Chưa |
        """),
        "2 Khắc phục tồn tại | UBND tỉnh |  | 30/6/2025");

    internal static void Reads(byte[] file, string expected, string? skipped = null)
    {
        var reading = MadeFile.Read(file);

        Assert.Equal(expected.ReplaceLineEndings("\n"), Told.Of(reading));
        if (skipped is not null)
            Assert.Equal(skipped, Told.Skipped(reading));
    }
}
