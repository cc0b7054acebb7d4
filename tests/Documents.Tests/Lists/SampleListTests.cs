using System.Text.Json;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.Documents.Tests.Lists;

public sealed class SampleListTests
{
    [Theory]
    [InlineData("chuong-trinh-theo-thang.xlsx")]
    [InlineData("danh-muc-noi-dung-trinh.xlsx")]
    [InlineData("chuong-trinh-bang-word.docx")]
    public void A_list_reads_as_a_person_reads_it(string name)
    {
        var expected = JsonDocument.Parse(Sample.Bytes(name + ".expected.json")).RootElement;

        var reading = ListReader.Read(ListFile.Open(Sample.Bytes(name), name).Workbook!);

        Assert.Null(reading.Unreadable);
        Assert.Equal(2024, reading.Title.Year);
        Assert.Empty(reading.Refused.Select(row => $"{row.Row} {ListReasonText.In(ListLanguage.English, row)}"));
        Assert.Equal(expected.GetProperty("rows").GetInt32(), reading.Accepted.Count);
        Assert.Equal(Counts(expected, "byMonth"), Count(reading.Accepted.Select(row => $"{row.Due?.MonthShown}")));
        Assert.Equal(Counts(expected, "byLead"), Count(reading.Accepted.SelectMany(row => row.Leads)));
        Assert.Equal(Counts(expected, "byBody"), Count(reading.Accepted.SelectMany(row => row.Bodies)));
        Assert.Equal(expected.GetProperty("joint").GetInt32(), reading.Accepted.Count(row => row.Leads.Count > 1));
    }

    [Fact]
    public void The_title_block_gives_number_and_date()
    {
        var reading = ListReader.Read(ListFile.Open(Sample.Bytes("chuong-trinh-theo-thang.xlsx"), "a.xlsx").Workbook!);

        Assert.Equal(new ListTitle(2024, "21-CTr/TU", new DateOnly(2024, 1, 5)), reading.Title);
    }

    private static SortedDictionary<string, int> Counts(JsonElement expected, string name) =>
        new(expected.GetProperty(name).EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetInt32()),
            StringComparer.Ordinal);

    private static SortedDictionary<string, int> Count(IEnumerable<string> texts) =>
        new(texts.GroupBy(text => text).ToDictionary(same => same.Key, same => same.Count()), StringComparer.Ordinal);
}
