using CsCheck;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Tests.Lists;

public sealed class DueTextTests
{
    [Theory]
    [InlineData("05/09/2023", "5/9/2023")]
    [InlineData("5-9-2023", "5/9/2023")]
    [InlineData("05.09.2023", "5/9/2023")]
    [InlineData("5/9/23", "5/9/2023")]
    [InlineData("2023-09-05", "5/9/2023")]
    [InlineData("2023-09-05 00:00:00", "5/9/2023")]
    [InlineData("ngày 05 tháng 9 năm 2023", "5/9/2023")]
    [InlineData("Trước ngày 20 tháng 11", "20/11/2024")]
    [InlineData("trước 15/11", "15/11/2024")]
    [InlineData("Trước ngày 20/1", "20/1/2024")]
    [InlineData("chậm nhất 30/6", "30/6/2024")]
    [InlineData("29/2", "29/2/2024")]
    [InlineData("10-15/3", "15/3/2024")]
    [InlineData("từ ngày 10/3 đến ngày 15/3", "15/3/2024")]
    [InlineData("15/3 và 20/9", "20/9/2024")]
    [InlineData("15 March 2025", "15/3/2025")]
    [InlineData("by 15 Nov", "15/11/2024")]
    [InlineData("March 5, 2025", "5/3/2025")]
    [InlineData("Tháng 6", "T6/2024")]
    [InlineData("THÁNG 06", "T6/2024")]
    [InlineData("Tháng 6 năm 2025", "T6/2025")]
    [InlineData("Tháng 6/2025", "T6/2025")]
    [InlineData("T6", "T6/2024")]
    [InlineData("T.6", "T6/2024")]
    [InlineData("T6/2025", "T6/2025")]
    [InlineData("6/2023", "T6/2023")]
    [InlineData("06.2023", "T6/2023")]
    [InlineData("tháng VI", "T6/2024")]
    [InlineData("trong tháng 6", "T6/2024")]
    [InlineData("cuối tháng 6", "T6/2024")]
    [InlineData("đầu tháng 3", "T3/2024")]
    [InlineData("Tuần 2 tháng 3", "T3/2024")]
    [InlineData("Tuần thứ 3/tháng 3", "T3/2024")]
    [InlineData("Tháng 6-7", "T7/2024")]
    [InlineData("Tháng 6, 7", "T7/2024")]
    [InlineData("Tháng 6 và tháng 12", "T12/2024")]
    [InlineData("Tháng 3 (hội nghị lần thứ 10)", "T3/2024")]
    [InlineData("BTV: tháng 3; BCH: tháng 4", "T4/2024")]
    [InlineData("6 tháng đầu năm", "T6/2024")]
    [InlineData("9 tháng", "T9/2024")]
    [InlineData("6 tháng cuối năm", "T12/2024")]
    [InlineData("cuối năm", "T12/2024")]
    [InlineData("cuối năm 2025", "T12/2025")]
    [InlineData("June", "T6/2024")]
    [InlineData("Jun-25", "T6/2025")]
    [InlineData("mid June 2025", "T6/2025")]
    [InlineData("Quý II", "Q2/2024")]
    [InlineData("QUÝ IV/2025", "Q4/2025")]
    [InlineData("Q2/2024", "Q2/2024")]
    [InlineData("Quý 2 năm 2025", "Q2/2025")]
    [InlineData("trong quý I", "Q1/2024")]
    [InlineData("Cuối quý III", "Q3/2024")]
    [InlineData("Quý I, II", "Q2/2024")]
    [InlineData("3rd quarter 2025", "Q3/2025")]
    [InlineData("Cả năm", "2024")]
    [InlineData("Trong năm 2025", "2025")]
    [InlineData("2025", "2025")]
    [InlineData("Thường xuyên", "Recurring")]
    [InlineData("Hằng tháng", "Recurring")]
    [InlineData("Định kỳ hằng quý", "Recurring")]
    [InlineData("Chờ quyết định", "AwaitingDecision")]
    [InlineData("Khi có yêu cầu", "AwaitingDecision")]
    [InlineData("6", "T6/2024")]
    [InlineData("Quý hai", "Q2/2024")]
    [InlineData("Quý ba/2025", "Q3/2025")]
    [InlineData("Quý Tư", "Q4/2024")]
    [InlineData("Quý một", "Q1/2024")]
    [InlineData("Tháng Sáu", "T6/2024")]
    [InlineData("Tháng tư", "T4/2024")]
    [InlineData("Tháng năm", "T5/2024")]
    [InlineData("Tháng mười một năm 2025", "T11/2025")]
    [InlineData("Tuần 3/6", "T6/2024")]
    [InlineData("4 lần/năm", "Recurring")]
    [InlineData("Mỗi năm 2 lần", "Recurring")]
    [InlineData("6 tháng năm 2025", "T6/2025")]
    [InlineData("Tháng sáu và tháng mười hai", "T12/2024")]
    [InlineData("Cuối tháng Tư", "T4/2024")]
    [InlineData("Cuối quý hai", "Q2/2024")]
    [InlineData("hằng quý", "Recurring")]
    [InlineData("định kỳ", "Recurring")]
    [InlineData("Thứ Hai 02/6", "2/6/2024")]
    [InlineData("Thứ Hai, ngày 02/6/2025", "2/6/2025")]
    [InlineData("45838", "30/6/2025")]
    [InlineData("VI", "T6/2024")]
    public void A_due_time_is_read_as_a_clerk_means_it(string printed, string due) =>
        Assert.Equal(due, Told.Of(Due(printed)));

    [Theory]
    [InlineData("31/2")]
    [InlineData("29/02/2023")]
    [InlineData("5/13/2023")]
    [InlineData("Tháng 13")]
    [InlineData("Quý V")]
    [InlineData("0/0/2024")]
    [InlineData("hôm nào đó")]
    [InlineData("Sở Y tế")]
    [InlineData("15/3 và hôm nào đó")]
    public void What_is_no_time_is_refused_with_its_column(string printed)
    {
        var reading = MadeFile.Read(List(printed));

        Assert.Empty(reading.Accepted);
        Assert.Equal("Thời gian trình", Assert.Single(reading.Refused).Column?.Header);
    }

    [Fact]
    public void A_printed_date_is_read_back() => Gen.Date[new DateTime(2000, 1, 1), new DateTime(2099, 12, 31)].Sample(date =>
    {
        var day = DateOnly.FromDateTime(date);
        foreach (var format in new[] { "d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "'ngày' d 'tháng' M 'năm' yyyy" })
            Assert.Equal(new DuePeriod.OnDate(day), Due(day.ToString(format, System.Globalization.CultureInfo.InvariantCulture)));
    }, iter: 100);

    [Fact]
    public void A_printed_month_or_quarter_is_read_back() => Gen.Select(Gen.Int[2000, 2099], Gen.Int[1, 12]).Sample((year, month) =>
    {
        foreach (var printed in new[] { $"Tháng {month}/{year}", $"{month}/{year}", $"T{month}/{year}", $"tháng {month:00} năm {year}" })
            Assert.Equal(new DuePeriod.InMonth(year, month), Due(printed));
        var quarter = (month + 2) / 3;
        foreach (var printed in new[] { $"Quý {quarter}/{year}", $"Q{quarter}/{year}", $"Quý {new[] { "I", "II", "III", "IV" }[quarter - 1]} năm {year}" })
            Assert.Equal(new DuePeriod.InQuarter(year, quarter), Due(printed));
    }, iter: 100);

    [Fact]
    public void A_time_without_any_year_is_refused_until_the_year_is_said()
    {
        var file = MadeFile.Xlsx("STT | Nội dung | Thời gian\n1 | Việc một | Tháng 6");

        Assert.Single(MadeFile.Read(file).Refused);
        Assert.Equal(new DuePeriod.InMonth(2027, 6), MadeFile.Read(file, new() { Year = 2027 }).Accepted[0].Due);
    }

    private static DuePeriod? Due(string printed) => MadeFile.Read(List(printed)).Accepted.SingleOrDefault()?.Due;

    private static byte[] List(string printed) =>
        MadeFile.Xlsx($"CHƯƠNG TRÌNH NĂM 2024\nSTT | Nội dung | Cơ quan chủ trì | Thời gian trình\n1 | Việc một | Sở Y tế | {printed}");
}
