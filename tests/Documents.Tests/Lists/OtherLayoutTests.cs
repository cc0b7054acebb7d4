using static NghiTrinh.Documents.Tests.Lists.LayoutTests;

namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>Lists laid out in less usual ways; all content is made up.</summary>
public sealed class OtherLayoutTests
{
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

    [Fact]
    public void Times_by_the_body_that_hears_them() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH NĂM 2025
        TT | Tên đề án, báo cáo | Cơ quan thực hiện | | Thời gian trình | |
        | | Chủ trì | Phối hợp | Thường trực | BTV | BCH
        1 | Đề án a | Sở Y tế | Sở Nội vụ | 01/2025 | 02/2025 | 03/2025
        2 | Đề án b | Sở Y tế | | | 5/2025 |
        """, "A2:A3", "B2:B3", "C2:D2", "E2:G2"),
        """
        4 Đề án a | Sở Y tế | Thường trực; Ban Thường vụ; Ban Chấp hành | T3/2025
        5 Đề án b | Sở Y tế | Ban Thường vụ | T5/2025
        """);

    [Fact]
    public void Days_under_a_month_and_groups_in_the_column_of_times() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH CÔNG TÁC QUÝ I/2026
        Thời gian | Nội dung | Đơn vị chủ trì | Thành phần
        Tháng 1 | | |
        Ngày 10 | Họp một | VPTU | Lãnh đạo
        | Họp hai | VPTU |
        Tháng 2 | | |
        20/2 | Họp ba | VPTU |
        """),
        """
        4 Họp một | VPTU |  | 10/1/2026
        5 Họp hai | VPTU |  | 10/1/2026
        7 Họp ba | VPTU |  | 20/2/2026
        """);

    [Fact]
    public void A_month_and_a_year_in_two_columns() => Reads(MadeFile.Xlsx("""
        THÀNH ỦY H
        NĂM 2025
        TT | Nội dung | Chủ trì | Thời hạn |
        | | | Tháng | Năm
        1n | Việc a | Sở Y tế | 5n | 2025n
        2n | Việc b | Sở Y tế | 12n | 2026n
        """, "A3:A4", "B3:B4", "C3:C4", "D3:E3"),
        """
        5 Việc a | Sở Y tế |  | T5/2025
        6 Việc b | Sở Y tế |  | T12/2026
        """);

    [Fact]
    public void Sections_in_words_and_months_in_English() => Reads(MadeFile.Xlsx("""
        PROGRAMME OF WORK 2025
        # | Task | Responsible unit | Support | Deadline | Output
        January | | | | |
        1 | Do a | Unit A; Unit B | | 15/01/2025 | Report
        Q2 | | | | |
        2 | Do b | Unit A | Unit C | |
        Total: 2
        """),
        """
        4 Do a | Unit A; Unit B |  | 15/1/2025
        6 Do b | Unit A |  | Q2/2025
        """, "1:TitleBlock 2:Header 3:Group 5:Group 7:Total");

    [Fact]
    public void Word_letterhead_and_signature_tables_are_no_lists() => Reads(MadeFile.Docx("""
        TỈNH ỦY X | ĐẢNG CỘNG SẢN VIỆT NAM
        Số 15-CTr/TU | X, ngày 10 tháng 12 năm 2025

        CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026
        của Ban Chấp hành, Ban Thường vụ Tỉnh ủy

        TT | Nội dung | Cơ quan chủ trì, phối hợp | Thời gian trình
        1 | Đề án a | Chủ trì: Ban Tổ chức Tỉnh ủy⏎Phối hợp: Sở Nội vụ; Sở Tài chính | Tháng 3
        2 | Đề án b | Sở Văn hóa, Thể thao và Du lịch và Sở Giáo dục và Đào tạo | Đầu quý II

        Nơi nhận:⏎- Các Tỉnh ủy viên | T/M BAN THƯỜNG VỤ⏎BÍ THƯ
        """),
        """
        2 Đề án a | Ban Tổ chức Tỉnh ủy |  | T3/2026
        3 Đề án b | Sở Văn hóa, Thể thao và Du lịch; Sở Giáo dục và Đào tạo |  | Q2/2026
        """);
}
