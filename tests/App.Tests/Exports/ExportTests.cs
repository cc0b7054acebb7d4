using System.Net;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.App.Tests.Exports;

/// <summary>Files of a programme over HTTP.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Every_file_has_its_type_a_plain_name_and_is_never_cached()
    {
        await using var office = await TestOffice.StartAsync();
        var agency = (await office.Database.ReadAsync()).At(new(new(2023, 11, 23))).Agencies.First(a => a.ShortName == "Ban Dân vận");

        foreach (var (address, type, name) in new[]
                 {
                     ("2023/lines.xlsx", "spreadsheetml", "noi-dung-2023-2023-11-23.xlsx"), ("2023/lines.csv", "text/csv", "noi-dung-2023-2023-11-23.csv"),
                     ("2023/lines.docx", "wordprocessingml", "noi-dung-2023-2023-11-23.docx"), ("2023/lines.ics", "text/calendar", "noi-dung-2023-2023-11-23.ics"),
                     ("2023/programme.docx", "wordprocessingml", "chuong-trinh-cong-tac-2023.docx"), ("2023/meetings.ics", "text/calendar", "ky-hop-2023.ics"),
                     ($"agencies/{agency.Id}/2023/extract.docx", "wordprocessingml", "trich-2023-Ban-Dan-van-Thanh-uy.docx"),
                     ($"agencies/{agency.Id}/2023/extract.xlsx", "spreadsheetml", "trich-2023-Ban-Dan-van-Thanh-uy.xlsx"),
                     ("2023/report.docx", "wordprocessingml", "bao-cao-2023-11-23.docx"), ("2023/report.xlsx", "spreadsheetml", "bao-cao-2023-11-23.xlsx"),
                     ("2023/report.json", "application/json", "bao-cao-2023-11-23.json"),
                 })
        {
            using var answer = await office.Browser.GetAsync(new Uri($"{TestOffice.Hanoi}/{address}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(type, answer.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
            Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task A_filtered_list_comes_as_the_rows_that_are_shown()
    {
        await using var office = await TestOffice.StartAsync();

        var bytes = await office.Browser.GetByteArrayAsync(new Uri($"{TestOffice.Hanoi}/2023/lines.xlsx?month=12", UriKind.Relative));
        var all = await office.Browser.GetByteArrayAsync(new Uri($"{TestOffice.Hanoi}/2023/lines.csv", UriKind.Relative));

        var reading = ListReader.Read(ListFile.Open(bytes, "list.xlsx").Workbook!);
        Assert.All(reading.Accepted, r => Assert.Equal(12, r.Due!.MonthShown));
        Assert.Empty(reading.Refused);
        Assert.Equal(96, ListReader.Read(ListFile.Open(all, "list.csv").Workbook!, new() { Year = 2023 }).Accepted.Count);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var office = await TestOffice.StartAsync();

        foreach (var address in new[] { "2019/lines.xlsx", "2019/report.docx", "2023/lines.pdf", $"lines/{Guid.Empty:N}.docx", $"agencies/{Guid.Empty:N}/2023/extract.docx", $"reports/{Guid.Empty:N}" })
            Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/{address}")).Status);
    }

    [Fact]
    public async Task A_classified_item_leaves_its_title_out_of_the_calendar()
    {
        await using var office = await TestOffice.StartAsync();
        var at = (await office.Database.ReadAsync()).At(new(new(2023, 11, 23)));
        var classified = at.ItemsOf(at.ProgrammeOf(2023)!.Id).First(i => i.Content.Classification != Domain.Programme.SecurityClassification.Unclassified);

        var calendar = (await office.Browser.GetStringAsync(new Uri($"{TestOffice.Hanoi}/2023/lines.ics", UriKind.Relative))).Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.Contains($"UID:{classified.Id}@nghi-trinh", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain(classified.Content.Title, calendar, StringComparison.Ordinal);
    }
}
