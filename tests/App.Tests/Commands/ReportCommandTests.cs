using System.Text.Json.Nodes;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.App.Tests.Commands;

/// <summary><c>report</c> and <c>export</c> as a person types them.</summary>
public sealed class ReportCommandTests : CommandTest
{
    [Fact]
    public async Task The_founding_sample_is_reported_without_any_database()
    {
        var (code, said, complained) = await RunAsync("report", "--sample", "founding", "--on", "2023-11-23", "--format", "json");

        Assert.Equal((0, ""), (code, complained));
        var standing = JsonNode.Parse(said)!["bodies"]!.AsArray().Single(b => (string?)b!["shortName"] == "Ban Thường vụ")!;
        Assert.Equal("82 = 61 + 4 + 9 + 8", (string?)standing["identity"]);
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public async Task On_a_terminal_it_reads_as_sentences_and_tables()
    {
        var (code, said, _) = await RunAsync("report", "--sample", "founding", "--on", "23/11/2023", "--cut", "ban thuong vu=17/11/2023");

        Assert.Equal(0, code);
        Assert.All(["21 nội dung", "25,6%", "21/24", "Cân đối số nội dung trong năm"], text => Assert.Contains(text, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_done_says_why_with_exit_code_2()
    {
        Assert.Equal(2, (await RunAsync("report", "--sample", "founding", "--on", "tomorrow")).Code);
        var (code, _, complained) = await RunAsync("report", "--sample", "founding", "--year", "2019", "--lang", "en");

        Assert.Equal(2, code);
        Assert.Contains("2023", complained, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("report", "--on", "2023-11-23")).Code);
    }

    [Fact]
    public async Task A_frozen_report_is_written_and_its_head_is_in_the_ledger()
    {
        await RunAsync("sample");
        var file = FileName("report.docx");

        var (code, said, _) = await RunAsync("report", "--on", "2023-11-23", "--freeze", "--out", file, "--lang", "en");

        Assert.Equal(0, code);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file))), said, StringComparison.Ordinal);
        var head = said.TrimEnd()[^64..];
        Assert.Equal(0, (await RunAsync("verify-ledger", "--head", head)).Code);
    }

    [Fact]
    public async Task Exports_are_filtered_and_read_again()
    {
        await RunAsync("sample");
        var file = FileName("lines.csv");

        var (code, _, _) = await RunAsync("export", "--format", "csv", "--lead", "Ban Dân vận", "--reported", "false", "--on", "2023-11-23", "--out", file);

        Assert.Equal(0, code);
        var rows = ListReader.Read(ListFile.Open(await File.ReadAllBytesAsync(file), "lines.csv").Workbook!, new() { Year = 2023 }).Accepted;
        Assert.Equal(3, rows.Count);
        Assert.All(rows, r => Assert.Contains("Ban Dân vận Thành ủy", r.Leads));
    }

    [Theory]
    [InlineData("programme", "docx")]
    [InlineData("extract", "docx")]
    [InlineData("extract", "xlsx")]
    [InlineData("calendar", "ics")]
    [InlineData("ledger", "jsonl")]
    public async Task Everything_that_can_be_exported_is(string what, string format)
    {
        await RunAsync("sample");
        var file = FileName($"{what}.{format}");

        var (code, _, complained) = await RunAsync("export", "--what", what, "--format", format, "--lead", "Văn phòng", "--out", file);

        Assert.Equal((0, ""), (code, complained));
        Assert.True(new FileInfo(file).Length > 1000);
    }
}
