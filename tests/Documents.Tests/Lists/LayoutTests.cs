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

    [Fact]
    public void English_headers_and_dates() => Reads(MadeFile.Xlsx("""
        Work programme 2025
        No. | Content | Lead agency | Coordinating agencies | Due date | Submitted to | Remarks
        1 | Budget report | Finance Department | Planning Department | 15 March 2025 | Standing Committee |
        2 | Housing plan | Construction Department | | Q2 2025 | Executive Committee |
        3 | Staff plan | Home Department | | June | Standing Committee |
        """),
        """
        3 Budget report | Finance Department | Ban Thường vụ | 15/3/2025
        4 Housing plan | Construction Department | Ban Chấp hành | Q2/2025
        5 Staff plan | Home Department | Ban Thường vụ | T6/2025
        """);

    [Fact]
    public void A_sheet_for_each_month_and_a_hidden_one() => Reads(MadeFile.Xlsx(
        ("Tháng 1", "CHƯƠNG TRÌNH THÁNG 1 NĂM 2025\nSTT | Công việc | ĐV chủ trì\n1 | Việc một | Sở Y tế\n2 | Việc hai |", []),
        ("!Nháp", "STT | Công việc | ĐV chủ trì\n1 | Bỏ | X", []),
        ("T2", "STT | Công việc | ĐV chủ trì\n1 | Việc ba | Sở Nội vụ", [])),
        """
        3 Việc một | Sở Y tế |  | T1/2025
        4 Việc hai |  |  | T1/2025
        2 Việc ba | Sở Nội vụ |  | T2/2025
        """);

    [Fact]
    public void A_matrix_of_months_with_crosses() => Reads(MadeFile.Xlsx("""
        KẾ HOẠCH NĂM 2025
        STT | Nhiệm vụ | Cơ quan tham mưu | Thời gian thực hiện | | | |
        | | | T1 | T2 | T3 | T4 | T5
        1 | Việc một | Sở Y tế | | x | | |
        2 | Việc hai | Sở Nội vụ | x | | | | X
        """, "D2:H2", "A2:A3", "B2:B3", "C2:C3"),
        """
        4 Việc một | Sở Y tế |  | T2/2025
        5 Việc hai | Sở Nội vụ |  | T5/2025
        """);

    [Fact]
    public void A_matrix_of_bodies_with_crosses() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH NĂM 2025
        TT | Tên đề án, báo cáo | Cơ quan trình | Cấp trình | | | Thời hạn
        | | | Thường trực | BTV | BCH |
        1 | Đề án một | Ban Tổ chức Tỉnh ủy | x | x | | T3
        2 | Đề án hai | Ban Nội chính Tỉnh ủy | | | x | T4/2025
        """, "D2:F2", "A2:A3", "B2:B3", "C2:C3", "G2:G3"),
        """
        4 Đề án một | Ban Tổ chức Tỉnh ủy | Thường trực; Ban Thường vụ | T3/2025
        5 Đề án hai | Ban Nội chính Tỉnh ủy | Ban Chấp hành | T4/2025
        """);

    [Fact]
    public void Header_at_row_twelve_with_a_long_title_block_and_a_signature() => Reads(MadeFile.Xlsx("""
        TỈNH ỦY CAO BẰNG | | | ĐẢNG CỘNG SẢN VIỆT NAM
        VĂN PHÒNG | | | Cao Bằng, ngày 20 tháng 12 năm 2024
        *
        Số 05-CTr/TU

        CHƯƠNG TRÌNH CÔNG TÁC
        NĂM 2025
        -----
        Căn cứ Quy chế làm việc
        Ban Thường vụ ban hành chương trình như sau:

        STT | NỘI DUNG | ĐƠN VỊ THỰC HIỆN | THỜI GIAN HOÀN THÀNH | GHI CHÚ
        A | NỘI DUNG TRÌNH BAN THƯỜNG VỤ
        I | QUÝ I
        1 | Nghị quyết về văn hóa | Ban Tuyên giáo và Dân vận Tỉnh ủy | Tháng 02 |
        2 | Kế hoạch giám sát | UBKT Tỉnh ủy |  |
        B | NỘI DUNG TRÌNH BAN CHẤP HÀNH
        I | QUÝ II
        3 | Báo cáo sáu tháng | Văn phòng Tỉnh ủy; Ban Tổ chức Tỉnh ủy | cuối tháng 6 | ghi
        | Tổng cộng | 3 nội dung
        Nơi nhận: | | | T/M BAN THƯỜNG VỤ
        - Như trên | | | BÍ THƯ
        - Lưu VP | | | Nguyễn Văn A (dữ liệu mẫu)
        """),
        """
        15 Nghị quyết về văn hóa | Ban Tuyên giáo và Dân vận Tỉnh ủy | Ban Thường vụ | T2/2025
        16 Kế hoạch giám sát | UBKT Tỉnh ủy | Ban Thường vụ | Q1/2025
        19 Báo cáo sáu tháng | Văn phòng Tỉnh ủy; Ban Tổ chức Tỉnh ủy | Ban Chấp hành | T6/2025
        """, "1:TitleBlock 2:TitleBlock 3:TitleBlock 4:TitleBlock 6:TitleBlock 7:TitleBlock 8:TitleBlock 9:TitleBlock "
            + "10:TitleBlock 12:Header 13:Group 14:Group 17:Group 18:Group 20:Total 21:Signature 22:Signature 23:Signature");

    [Fact]
    public void Two_tables_side_by_side_are_refused() => Reads(MadeFile.Xlsx("""
        STT | Nội dung | Cơ quan chủ trì | STT | Nội dung | Cơ quan chủ trì
        1 | Việc một | Sở Y tế | 1 | Việc hai | Sở Nội vụ
        """),
        "2 refused : TablesSideBySide");

    [Fact]
    public void Titles_and_leads_in_merged_cells() => Reads(MadeFile.Xlsx("""
        NĂM 2025
        STT | Nội dung | Chủ trì | Phối hợp | Hạn trình
        1 | Đề án một | Sở Y tế | Sở Nội vụ | T5
        | | Sở Tài chính | |
        2 | Đề án hai | Sở Xây dựng | | T6
        3 | Đề án ba | | | T7
        4 | | Sở Y tế | | T8
        | còn lại của ô trên | | |
        5 | | | |
        """, "A3:A4", "B3:B4", "E3:E4", "C5:C6"),
        """
        3 Đề án một | Sở Y tế; Sở Tài chính |  | T5/2025
        5 Đề án hai | Sở Xây dựng |  | T6/2025
        6 Đề án ba | Sở Xây dựng |  | T7/2025
        7 refused Nội dung: TitleMissing
        8 refused Nội dung: LineOrHeading
        """, "1:TitleBlock 2:Header 4:Continuation 9:NumberOnly");

    [Fact]
    public void Real_dates_and_months_shown_by_their_format() => Reads(MadeFile.Xlsx("""
        STT | Nội dung | Đơn vị | Thời gian
        1n | Một | Sở Y tế | 45306d
        2n | Hai | Sở Y tế | 45306m
        3n | Ba | Sở Y tế | 2024-05-06
        """),
        """
        2 Một | Sở Y tế |  | 15/1/2024
        3 Hai | Sở Y tế |  | T1/2024
        4 Ba | Sở Y tế |  | 6/5/2024
        """);

    [Fact]
    public void Word_tables_with_repeated_headers_and_lines_numbered_under_a_task() => Reads(MadeFile.Docx("""
        TỈNH ỦY A | ĐẢNG CỘNG SẢN VIỆT NAM
        Số 02-CTr/TU | A, ngày 3 tháng 1 năm 2025

        CHƯƠNG TRÌNH CÔNG TÁC NĂM 2025
        I. BAN THƯỜNG VỤ

        STT | Nội dung | Cơ quan chủ trì | Thời gian
        1 | Công tác cán bộ | |
        1.1 | Quy hoạch cán bộ | Ban Tổ chức | Tháng 2
        1.2 | Luân chuyển | Ban Tổ chức và Văn phòng | Tháng 3-4

        II. THƯỜNG TRỰC

        STT | Nội dung | Cơ quan chủ trì | Thời gian
        Tháng 5 | < | < | <
        2 | Giao ban | Văn phòng | ^

        Nơi nhận: | T/M BAN THƯỜNG VỤ
        """),
        """
        3 Quy hoạch cán bộ | Ban Tổ chức | Ban Thường vụ | T2/2025
        4 Luân chuyển | Ban Tổ chức; Văn phòng | Ban Thường vụ | T4/2025
        3 Giao ban | Văn phòng | Thường trực | T5/2025
        """);

    private static void Reads(byte[] file, string expected, string? skipped = null)
    {
        var reading = MadeFile.Read(file);

        Assert.Equal(expected.ReplaceLineEndings("\n"), Told.Of(reading));
        if (skipped is not null)
            Assert.Equal(skipped, Told.Skipped(reading));
    }
}
