using NghiTrinh.Documents.Lists;
using static NghiTrinh.Documents.Tests.Lists.LayoutTests;

namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>Lists that were once read wrongly; all content is made up.</summary>
public sealed class MisreadTests
{
    [Fact]
    public void Bare_numbers_below_a_numbered_quarter_are_months() => Reads(MadeFile.Xlsx("""
        KẾ HOẠCH NĂM 2025
        STT | Nhiệm vụ | Chủ trì | Quý I | | | Quý II | |
        | | | 1 | 2 | 3 | 4 | 5 | 6
        1 | Việc một | Sở Y tế | | x | | | |
        2 | Việc hai | Sở Nội vụ | | | | | x |
        """, "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2"),
        """
        4 Việc một | Sở Y tế |  | T2/2025
        5 Việc hai | Sở Nội vụ |  | T5/2025
        """);

    [Fact]
    public void Twelve_months_below_quarters_below_a_time() => Reads(MadeFile.Xlsx("""
        KẾ HOẠCH NĂM 2025
        STT | Nhiệm vụ | Chủ trì | Thời gian thực hiện | | | | | | | | | | |
        | | | Quý I | | | Quý II | | | Quý III | | | Quý IV | |
        | | | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
        1 | Việc một | Sở Y tế | | | x | | | | | | | | |
        2 | Việc hai | Sở Nội vụ | | | | | | | | | | x | |
        """, "A2:A4", "B2:B4", "C2:C4", "D2:O2", "D3:F3", "G3:I3", "J3:L3", "M3:O3"),
        """
        5 Việc một | Sở Y tế |  | T3/2025
        6 Việc hai | Sở Nội vụ |  | T10/2025
        """);

    [Fact]
    public void Bare_numbers_below_a_bare_quarter_are_quarters() => Reads(MadeFile.Xlsx("""
        KẾ HOẠCH NĂM 2025
        STT | Nhiệm vụ | Chủ trì | Quý | | |
        | | | 1 | 2 | 3 | 4
        1 | Việc một | Sở Y tế | | x | |
        """, "A2:A3", "B2:B3", "C2:C3", "D2:G2"),
        """
        4 Việc một | Sở Y tế |  | Q2/2025
        """);

    [Theory]
    [InlineData("3")]
    [InlineData("VI")]
    [InlineData("05.2025")]
    public void A_sheet_named_by_a_number_names_no_month(string name) => Reads(MadeFile.Xlsx(
        (name, "CHƯƠNG TRÌNH NĂM 2025\nSTT | Công việc | ĐV chủ trì\n1 | Việc một | Sở Y tế", [])),
        "3 Việc một | Sở Y tế |  | -");

    [Theory]
    [InlineData("3.csv")]
    [InlineData("thang 3.csv")]
    public void The_name_of_a_file_of_values_says_nothing(string name)
    {
        var file = System.Text.Encoding.UTF8.GetBytes("STT;Nội dung;Chủ trì\n1;Việc một;Sở Y tế\n2;Việc hai;Sở Y tế");

        Assert.All(MadeFile.Read(file, new() { Year = 2025 }, name).Accepted, row => Assert.Null(row.Due));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("-")]
    public void A_mark_in_the_column_of_numbers_leaves_a_month_a_heading(string mark) => Reads(MadeFile.Xlsx($"""
        CHƯƠNG TRÌNH NĂM 2025
        STT | Nội dung | Chủ trì
        {mark} | Tháng 4 |
        1 | Việc một | Sở Y tế
        """),
        """
        4 Việc một | Sở Y tế |  | T4/2025
        """);

    [Fact]
    public void TT_beside_other_bodies_is_a_body() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH NĂM 2025
        STT | Nội dung | Chủ trì | TT | BTV | BCH
        1 | Việc một | Sở Y tế | x | x |
        2 | Việc hai | Sở Y tế | | | x
        """),
        """
        3 Việc một | Sở Y tế | Thường trực; Ban Thường vụ | -
        4 Việc hai | Sở Y tế | Ban Chấp hành | -
        """);

    [Fact]
    public void TT_below_the_body_header_is_a_body() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH NĂM 2025
        Nội dung | Chủ trì | Trình | |
        | | TT | BTV | BCH
        Việc một | Sở Y tế | x | | x
        """, "A2:A3", "B2:B3", "C2:E2"),
        """
        4 Việc một | Sở Y tế | Thường trực; Ban Chấp hành | -
        """);

    [Fact]
    public void As_above_carries_the_cell_above() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH NĂM 2025
        STT | Nội dung | Chủ trì | Cấp trình | Thời gian
        1 | Việc một | Sở Y tế | BTV | Tháng 3
        2 | Việc hai | Như trên | nt | -nt-
        3 | Việc ba | " | " | "
        4 | Việc bốn | Sở Nội vụ | " | Tháng 4
        """),
        """
        3 Việc một | Sở Y tế | Ban Thường vụ | T3/2025
        4 Việc hai | Sở Y tế | Ban Thường vụ | T3/2025
        5 Việc ba | Sở Y tế | Ban Thường vụ | T3/2025
        6 Việc bốn | Sở Nội vụ | Ban Thường vụ | T4/2025
        """);

    [Fact]
    public void As_above_carries_the_helping_agencies()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx(
            "STT | Nội dung | Chủ trì | Phối hợp\n1 | Một | Sở Y tế | Sở Nội vụ\n2 | Hai | Sở Tài chính | nt"));

        Assert.Equal(["Sở Nội vụ"], reading.Accepted[1].Coordinating);
    }

    [Fact]
    public void A_sentence_in_the_column_of_numbers_is_refused()
    {
        var file = System.Text.Encoding.UTF8.GetBytes("STT;Nội dung;Chủ trì;Thời gian\n1;Đề án một về công tác\n"
            + "cán bộ của các cơ quan;Sở Nội vụ;Tháng 3/2025\n2;Việc hai;Sở Y tế;Tháng 4/2025");

        var reading = MadeFile.Read(file, name: "a.csv");

        Assert.Equal([2, 4], reading.Accepted.Select(row => row.Row));
        Assert.Equal("STT", Assert.Single(reading.Refused).Column?.Header);
    }

    [Fact]
    public void Days_and_parts_of_the_month_above() => Reads(MadeFile.Xlsx("""
        CHƯƠNG TRÌNH NĂM 2025
        STT | Nội dung | Chủ trì | Thời gian
        Tháng 5 | | |
        1 | Việc một | Sở Y tế | Trước ngày 25
        2 | Việc hai | Sở Y tế | Ngày 25
        3 | Việc ba | Sở Y tế | Cuối tháng
        4 | Việc bốn | Sở Y tế | Đầu tháng
        5 | Việc năm | Sở Y tế | Tuần 2
        """),
        """
        4 Việc một | Sở Y tế |  | 25/5/2025
        5 Việc hai | Sở Y tế |  | 25/5/2025
        6 Việc ba | Sở Y tế |  | T5/2025
        7 Việc bốn | Sở Y tế |  | T5/2025
        8 Việc năm | Sở Y tế |  | T5/2025
        """);

    [Fact]
    public void Crosses_in_every_quarter_recur() => Reads(MadeFile.Xlsx("""
        KẾ HOẠCH NĂM 2025
        STT | Nhiệm vụ | Chủ trì | Quý I | Quý II | Quý III | Quý IV
        1 | Việc một | Sở Y tế | x | x | x | x
        2 | Việc hai | Sở Y tế | x | x | x |
        """),
        """
        3 Việc một | Sở Y tế |  | Recurring
        4 Việc hai | Sở Y tế |  | Q3/2025
        """);

    [Fact]
    public void Crosses_in_every_month_recur() => Reads(MadeFile.Xlsx("""
        KẾ HOẠCH NĂM 2025
        STT | Nhiệm vụ | Chủ trì | T1 | T2 | T3 | T4 | T5 | T6 | T7 | T8 | T9 | T10 | T11 | T12
        1 | Việc một | Sở Y tế | x | x | x | x | x | x | x | x | x | x | x | x
        2 | Việc hai | Sở Y tế | x | x | x | | | | | | | | |
        """),
        """
        3 Việc một | Sở Y tế |  | Recurring
        4 Việc hai | Sở Y tế |  | T3/2025
        """);

    [Fact]
    public void An_impossible_day_is_named_with_its_month_and_year()
    {
        var marked = MadeFile.Read(MadeFile.Xlsx(
            "KẾ HOẠCH NĂM 2025\nSTT | Nhiệm vụ | Chủ trì | T1 | T2 | T3\n1 | Việc một | Sở Y tế | | 30 |"));
        var grouped = MadeFile.Read(MadeFile.Xlsx(
            "KẾ HOẠCH NĂM 2025\nSTT | Nhiệm vụ | Chủ trì | Thời gian\nTháng 2 | | |\n1 | Việc một | Sở Y tế | Ngày 30"));

        Assert.Equal(new RowRefusal.NoSuchDate("30/02/2025"), Assert.Single(marked.Refused).Reason);
        Assert.Equal(new RowRefusal.NoSuchDate("30/02/2025"), Assert.Single(grouped.Refused).Reason);
    }

    [Fact]
    public void A_number_above_letters_heads_them()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx("""
            CHƯƠNG TRÌNH NĂM 2025
            STT | Nội dung | Chủ trì | Thời gian
            1 | Công tác cán bộ | |
            a) | Quy hoạch | Ban Tổ chức | Tháng 2
            b) | Luân chuyển | Ban Tổ chức | Tháng 3
            2 | Việc hai | Văn phòng | Tháng 4
            """));

        Assert.Equal("4 Quy hoạch | Ban Tổ chức |  | T2/2025\n5 Luân chuyển | Ban Tổ chức |  | T3/2025\n6 Việc hai | Văn phòng |  | T4/2025",
            Told.Of(reading));
        Assert.Equal([1, 1, 0], reading.Accepted.Select(row => row.Sections.Count));
    }
}
