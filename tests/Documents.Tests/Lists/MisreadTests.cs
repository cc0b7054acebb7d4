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
}
