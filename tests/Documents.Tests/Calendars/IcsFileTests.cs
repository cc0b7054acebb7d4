using System.Text;
using NghiTrinh.Documents.Calendars;

namespace NghiTrinh.Documents.Tests.Calendars;

public sealed class IcsFileTests
{
    internal static readonly CalendarFile Year = new(
        "Chương trình công tác 2023, (mẫu)", "Asia/Ho_Chi_Minh", new DateTimeOffset(2023, 11, 23, 1, 0, 0, TimeSpan.Zero),
        [
            new("sitting-1@nghitrinh", 0, "Hội nghị Ban Chấp hành lần thứ 14; định kỳ, mẫu",
                new CalendarTime.Hours(new(2023, 11, 23), new(14, 0), new(17, 30)))
            {
                Location = "Phòng họp số 1, trụ sở", Categories = ["Ban Chấp hành"],
                Description = "Dòng thứ nhất rất dài để phải gập lại: những nội dung ẩn, hiện, dấu chồng ẫ ổ ữ ỵ.\nDòng thứ hai.",
            },
            new("sitting-2@nghitrinh", 1, "Hội nghị chuyên đề mẫu", new CalendarTime.Days(new(2023, 12, 28), new(2023, 12, 29))),
            new("sitting-3@nghitrinh", 2, "Hội nghị mẫu bị hủy", new CalendarTime.Days(new(2023, 12, 5), new(2023, 12, 5))) { IsCancelled = true },
        ],
        [
            new("item-1@nghitrinh", 0, "Nội dung mẫu 1", new(2023, 12, 31), new DueState.Open()) { Categories = ["Văn phòng", "Tháng 12"] },
            new("item-2@nghitrinh", 3, "Nội dung mẫu 2", new(2023, 9, 30), new DueState.Done(new(2023, 9, 20, 3, 0, 0, TimeSpan.Zero))),
            new("item-3@nghitrinh", 1, "Nội dung mẫu 3", new(2023, 10, 31), new DueState.UnderWay(40)),
            new("item-4@nghitrinh", 1, "Nội dung mẫu 4", new(2023, 10, 31), new DueState.Cancelled()),
        ]);

    [Fact]
    public void The_same_calendar_gives_the_same_bytes() =>
        Assert.True(IcsFile.Write(Year).AsSpan().SequenceEqual(IcsFile.Write(Year)));

    [Fact]
    public void Lines_end_with_CRLF_and_are_no_longer_than_75_octets()
    {
        var text = Encoding.UTF8.GetString(IcsFile.Write(Year));

        Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void The_calendar_says_its_name_zone_method_and_moment()
    {
        var text = Encoding.UTF8.GetString(IcsFile.Write(Year));

        Assert.Contains("METHOD:PUBLISH\r\n", text, StringComparison.Ordinal);
        Assert.Contains("X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\n", text, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:Chương trình công tác 2023\\, (mẫu)\r\n", text, StringComparison.Ordinal);
        Assert.Contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20231123T140000\r\n", text, StringComparison.Ordinal);
        Assert.Equal(7, text.Split("DTSTAMP:20231123T010000Z\r\n").Length - 1);
    }

    [Fact]
    public void A_calendar_without_hours_needs_no_zone()
    {
        var text = Encoding.UTF8.GetString(IcsFile.Write(Year with { Sittings = [] }));

        Assert.DoesNotContain("VTIMEZONE", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(IcsFile.Write(Year)))!;

        var sitting = calendar.Events.Single(one => one.Uid == "sitting-1@nghitrinh");
        Assert.Equal(Year.Sittings[0].Description, sitting.Description);
        Assert.Equal("CANCELLED", calendar.Events.Single(one => one.Uid == "sitting-3@nghitrinh").Status);
        var done = calendar.Todos.Single(one => one.Uid == "item-2@nghitrinh");
        Assert.Equal(("COMPLETED", 100, 3), (done.Status, done.PercentComplete, done.Sequence));
    }
}
