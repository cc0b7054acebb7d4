using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Documents.Tests.Reporting;

public sealed class NarrativeTests
{
    [Fact]
    public void The_founding_report_reads_as_it_was_published()
    {
        Assert.Equal(
            """
            Theo Chương trình công tác số 17-CTr/TU, trong năm 2023, dự kiến tổ chức 5 hội nghị Thành ủy định kỳ, 1 hội nghị Thành ủy chuyên đề, 24 hội nghị Ban Thường vụ Thành ủy định kỳ và 4 kỳ họp giao ban định kỳ.
            Tính đến ngày 23/11/2023, đã tổ chức 4/5 hội nghị Thành ủy định kỳ; đến hết năm 2023 có thể bảo đảm số lượng như dự kiến (1 cuộc còn lại đã có lịch).
            Tính đến ngày 23/11/2023, chưa tổ chức hội nghị Thành ủy chuyên đề (0/1); đến hết năm 2023 có thể bảo đảm số lượng như dự kiến (1 cuộc còn lại đã có lịch).
            Tính đến ngày 17/11/2023, đã tổ chức 21/24 hội nghị Ban Thường vụ Thành ủy định kỳ; đến hết năm 2023 có thể bảo đảm số lượng như dự kiến (3 cuộc còn lại đều đã có lịch).
            Tính đến ngày 23/11/2023, đã tổ chức 3/4 kỳ họp giao ban định kỳ; đến hết năm 2023 có thể bảo đảm số lượng như dự kiến (1 cuộc còn lại đã có lịch).
            Tính đến ngày 23/11/2023, còn 1 nội dung (trên tổng số 16 nội dung, chiếm 6,3%) chưa báo cáo Ban Chấp hành, của Ban Tổ chức Thành ủy.
            Tính đến ngày 17/11/2023, còn 21 nội dung (trên tổng số 82 nội dung, chiếm 25,6%) chưa báo cáo Ban Thường vụ. Trong đó: 11 nội dung của Ban Cán sự đảng UBND Thành phố; 4 nội dung của Văn phòng Thành ủy; 3 nội dung của Ban Dân vận Thành ủy; 2 nội dung của Đảng ủy Công an Thành phố; 1 nội dung của Ban Tổ chức Thành ủy và Thành đoàn Hà Nội.
            Tính đến ngày 23/11/2023, còn 4 nội dung (trên tổng số 8 nội dung, chiếm 50,0%) chưa báo cáo Thường trực, đều của Văn phòng Thành ủy.
            Tính đến ngày 23/11/2023, còn 1 nội dung (trên tổng số 4 nội dung, chiếm 25,0%) chưa báo cáo Giao ban, của Ban Cán sự đảng UBND Thành phố.
            Về hướng xử lý các nội dung chưa báo cáo Ban Chấp hành: 1 nội dung của Ban Tổ chức Thành ủy sẽ báo cáo Ban Chấp hành trong tháng 12/2023.
            Về hướng xử lý các nội dung chưa báo cáo Ban Thường vụ: 4 nội dung của Văn phòng Thành ủy sẽ báo cáo Thường trực, Ban Thường vụ trong tháng 12/2023; 9 nội dung chuyển tiếp sang Chương trình công tác năm 2024; 8 nội dung của Ban Cán sự đảng UBND Thành phố không đề xuất đưa lại vào Chương trình công tác năm 2024.
            Về hướng xử lý các nội dung chưa báo cáo Thường trực: 4 nội dung của Văn phòng Thành ủy sẽ báo cáo Thường trực, Ban Thường vụ trong tháng 12/2023.
            Về hướng xử lý các nội dung chưa báo cáo Giao ban: 1 nội dung của Ban Cán sự đảng UBND Thành phố chưa có hướng xử lý.
            Tính đến ngày 23/11/2023, toàn Chương trình có 96 nội dung; trong năm: 12 nội dung được bổ sung; 5 nội dung chuyển từ năm trước; 1 nội dung được rút khỏi chương trình; 1 nội dung được gộp vào nội dung khác.
            """,
            All(Words.Vietnamese));
    }

    [Fact]
    public void The_founding_report_reads_in_english()
    {
        Assert.Equal(
            """
            By work programme 17-CTr/TU, the year 2023 was to see 5 regular meetings of Ban Chấp hành Đảng bộ Thành phố, 1 thematic meeting of Ban Chấp hành Đảng bộ Thành phố, 24 regular meetings of Ban Thường vụ Thành ủy and 4 regular meetings of Giao ban Thường trực Thành ủy - HĐND - UBND Thành phố.
            As of 23/11/2023, Ban Chấp hành Đảng bộ Thành phố had held 4 of 5 planned regular meetings; the planned number can be met by the end of 2023 (the one still to be held has its date).
            As of 23/11/2023, Ban Chấp hành Đảng bộ Thành phố had held 0 of 1 planned thematic meeting; the planned number can be met by the end of 2023 (the one still to be held has its date).
            As of 17/11/2023, Ban Thường vụ Thành ủy had held 21 of 24 planned regular meetings; the planned number can be met by the end of 2023 (the 3 still to be held have their dates).
            As of 23/11/2023, Giao ban Thường trực Thành ủy - HĐND - UBND Thành phố had held 3 of 4 planned regular meetings; the planned number can be met by the end of 2023 (the one still to be held has its date).
            As of 23/11/2023, 1 item (of 16, 6.3%) has not been reported to Ban Chấp hành, led by Ban Tổ chức Thành ủy.
            As of 17/11/2023, 21 items (of 82, 25.6%) have not been reported to Ban Thường vụ. Of these: 11 items led by Ban Cán sự đảng UBND Thành phố; 4 items led by Văn phòng Thành ủy; 3 items led by Ban Dân vận Thành ủy; 2 items led by Đảng ủy Công an Thành phố; 1 item led by Ban Tổ chức Thành ủy and Thành đoàn Hà Nội.
            As of 23/11/2023, 4 items (of 8, 50.0%) have not been reported to Thường trực, all led by Văn phòng Thành ủy.
            As of 23/11/2023, 1 item (of 4, 25.0%) has not been reported to Giao ban, led by Ban Cán sự đảng UBND Thành phố.
            Of what has not been reported to Ban Chấp hành: 1 item led by Ban Tổ chức Thành ủy will be reported to Ban Chấp hành in December 2023.
            Of what has not been reported to Ban Thường vụ: 4 items led by Văn phòng Thành ủy will be reported to Thường trực, Ban Thường vụ in December 2023; 9 items are carried over to the 2024 programme; 8 items led by Ban Cán sự đảng UBND Thành phố are not proposed again for the 2024 programme.
            Of what has not been reported to Thường trực: 4 items led by Văn phòng Thành ủy will be reported to Thường trực, Ban Thường vụ in December 2023.
            Of what has not been reported to Giao ban: 1 item led by Ban Cán sự đảng UBND Thành phố is without disposition.
            As of 23/11/2023, the programme holds 96 items; during the year: 12 items added; 5 items carried in from last year; 1 item withdrawn; 1 item merged into others.
            """,
            All(Words.English));
    }

    [Fact]
    public void Each_number_of_items_refers_to_the_rows_it_counts()
    {
        var report = FoundingReport.On(2023, 11, 23);

        var stated = Narrative.Of(report, Words.Vietnamese).SelectMany(p => p.Spans).Where(s => s.Figure is not null).ToArray();

        Assert.Contains(stated, s => s.Text == "21 nội dung" && s.Figure is { Count: 21, Base: 82, Rows.Reported: false });
        Assert.All(stated, s =>
        {
            var at = FoundingReport.Ledger.At(s.Figure!.Point);
            Assert.Equal(s.Figure.Count, at.ItemsOf(report.Programme.Id).Count(i => s.Figure.Rows.Matches(i, at)));
        });
    }

    [Fact]
    public void Nothing_left_to_report_is_said_of_all_and_of_one()
    {
        var report = FoundingReport.On(2023, 11, 23);
        var part = report.Parts[0] with { NotReported = report.Parts[0].NotReported with { Count = 0 }, Dispositions = [] };
        var one = part with { Total = part.Total with { Count = 1 } };

        Assert.Contains("toàn bộ 16 nội dung đã báo cáo Ban Chấp hành.", All(report with { Parts = [part] }, Words.Vietnamese));
        Assert.Contains("all 16 items due to Ban Chấp hành have been reported.", All(report with { Parts = [part] }, Words.English));
        Assert.Contains("the one item due to Ban Chấp hành has been reported.", All(report with { Parts = [one] }, Words.English));
        Assert.DoesNotContain("hướng xử lý", All(report with { Parts = [part] }, Words.Vietnamese));
    }

    [Fact]
    public void Items_that_nobody_leads_are_not_passed_over()
    {
        var report = FoundingReport.On(2023, 11, 23);
        var part = report.Parts[0] with { ByLeads = [] };

        Assert.Contains(
            "còn 1 nội dung (trên tổng số 16 nội dung, chiếm 6,3%) chưa báo cáo Ban Chấp hành. Trong đó: 1 nội dung chưa có cơ quan chủ trì.",
            All(report with { Parts = [part] }, Words.Vietnamese));
    }

    [Theory]
    [InlineData(Outlook.Met, 0, "đã bảo đảm số lượng như dự kiến", "the planned number has been met")]
    [InlineData(Outlook.PaceSuffices, 3,
        "đến hết năm 2023 có thể bảo đảm số lượng như dự kiến (còn 3 cuộc, bình quân 15 ngày một cuộc, cả năm còn 44 ngày)",
        "the planned number can be met by the end of 2023 (3 still to be held, one every 15 days so far, 44 days of the year left)")]
    [InlineData(Outlook.AtRisk, 1,
        "khó bảo đảm số lượng như dự kiến trong năm 2023 (còn 1 cuộc, bình quân 15 ngày một cuộc, cả năm còn 44 ngày)",
        "the planned number is at risk in 2023 (1 still to be held, one every 15 days so far, 44 days of the year left)")]
    [InlineData(Outlook.Missed, 2, "năm 2023 đã kết thúc, thiếu 2 cuộc so với dự kiến", "the year 2023 is over, 2 short of the plan")]
    public void A_forecast_gives_its_reason(Outlook outlook, int missing, string vietnamese, string english)
    {
        var forecast = new Forecast(outlook, missing, 0, 15, 44);

        Assert.Equal(vietnamese, Narrative.Outlook(forecast, 2023, Words.Vietnamese));
        Assert.Equal(english, Narrative.Outlook(forecast, 2023, Words.English));
    }

    [Fact]
    public void A_programme_without_anything_has_nothing_to_say()
    {
        var report = FoundingReport.On(2023, 11, 23);
        var balance = report.Whole.Balance;
        Figure nothing = new(0, 0, report.Whole.Total.Point, ItemFilter.All);
        var whole = report.Whole with
        {
            Balance = balance with
            {
                Entries = balance.Entries.ToDictionary(e => e.Key, _ => nothing),
                Standings = balance.Standings.ToDictionary(s => s.Key, _ => nothing),
            },
        };

        Assert.Empty(Narrative.Of(report with { Whole = whole, Parts = [] }, Words.Vietnamese));
    }

    private static string All(Words words) => All(FoundingReport.On(2023, 11, 23), words);

    private static string All(ImplementationReport report, Words words) =>
        string.Join('\n', Narrative.Of(report, words).Select(p => p.Text));
}
