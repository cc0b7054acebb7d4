using NghiTrinh.Domain.Registers;

namespace NghiTrinh.Domain.Tests.Registers;

public sealed class CitationTests
{
    [Fact]
    public void Party_and_state_cite_each_in_its_form()
    {
        Assert.Equal("số 12-NQ/ĐU, ngày 05/9/2026", Citation.Of("12-NQ/ĐU", A.On("2026-09-05"), isParty: true));
        Assert.Equal("số 17/CTr-UBND ngày 05 tháng 01 năm 2026", Citation.Of("17/CTr-UBND", A.On("2026-01-05"), isParty: false));
    }

    [Theory]
    [InlineData("số 12-NQ/ĐU, ngày 05/9/2026", "12-NQ/ĐU", "2026-09-05")]
    [InlineData("Căn cứ Nghị quyết số 96/2023/QH15 ngày 23 tháng 6 năm 2023 của Quốc hội", "96/2023/QH15", "2023-06-23")]
    [InlineData("Quy định 96-QĐ/TƯ ngày 02/02/2023 của Bộ Chính trị;", "96-QĐ/TW", "2023-02-02")]
    [InlineData("Kế hoạch số 186 - KH/TU, ngày 25/10/2023", "186-KH/TU", "2023-10-25")]
    [InlineData("186-KH/TU", "186-KH/TU", null)]
    public void Number_and_date_are_found_in_a_citation(string text, string number, string? on)
    {
        var cited = Citation.Read(text)!.Value;

        Assert.Equal(number, cited.Number.ToString());
        Assert.Equal(on is null ? null : A.On(on), cited.On);
    }

    [Theory]
    [InlineData("Điều lệ Đảng Cộng sản Việt Nam")]
    [InlineData("ngày 25/10/2023")]
    [InlineData("nhiệm kỳ 2020-2025")]
    public void What_names_no_document_is_no_citation(string text) => Assert.Null(Citation.Read(text));

    [Theory]
    [InlineData("dai hoi", true)]
    [InlineData("hoi DAI", true)]
    [InlineData("96-QĐ/TƯ", true)]
    [InlineData("96-qđ/tw", true)]
    [InlineData("số 96 - QĐ / TW", true)]
    [InlineData("96-QĐ/TƯ ngày 02/02/2023", true)]
    [InlineData("02/02/2023", true)]
    [InlineData("ngày 2/2/2023", true)]
    [InlineData("qd/tw", true)]
    [InlineData("96-QĐ/TU", false)]
    [InlineData("96-QĐ/TW ngày 03/02/2023", false)]
    [InlineData("03/02/2023", false)]
    [InlineData("hội nghị", false)]
    public void A_document_is_found_by_words_number_and_date_in_any_spelling(string query, bool found) =>
        Assert.Equal(found, new DocumentSearch(query).Finds("96-QĐ/TW", A.On("2023-02-02"), "Quy định về chuẩn bị Đại hội", null));
}
