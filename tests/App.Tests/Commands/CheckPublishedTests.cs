using System.Text;
using System.Text.Json;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Tests.Commands;

public sealed class CheckPublishedTests : CommandTest
{
    private const string Right = "name,position,high,confidence,low,high_pct,confidence_pct,low_pct\nỦy viên 01,Bí thư,25,10,12,53.19,21.28,25.53\n";

    private Task<(int Code, string Said, string Complained)> CheckAsync(string table, params string[] options) =>
        RunAsync(["vote", "check", Write(table), .. options]);

    private async Task<JsonElement> JsonAsync(string table, int code, params string[] options)
    {
        var run = await CheckAsync(table, [.. options, "--format", "json"]);
        Assert.Equal(code, run.Code);
        return JsonDocument.Parse(run.Said).RootElement;
    }

    [Fact]
    public async Task A_right_table_is_reproduced()
    {
        var run = await CheckAsync(Right, "--rules", "96-QD-TW-2023", "--base", "47", "--lang", "en");

        Assert.Equal((0, ""), (run.Code, run.Complained));
        Assert.Contains("1 officials; 3 percentages printed, 3 reproduced; 0 figures flagged.", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_json_has_the_shape_that_is_documented()
    {
        var json = await JsonAsync(
            "low,name,high,confidence,high_pct,invalid,low_pct\n32,Ủy viên 01,5,10,\"10,63%\",,68.1\n,Ủy viên 02,20,,42.55,30,\n12,Ủy viên 03,25,10,52.08,,25.53\n",
            1, "--rules", "nq-96-2023", "--base", "47");

        Assert.Equal(["rules", "base", "rows", "summary"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("NQ-96-2023", 47), (json.GetProperty("rules").GetString(), json.GetProperty("base").GetInt32()));
        var rows = json.GetProperty("rows");
        Assert.Equal(["name", "computed", "findings", "band", "consequence"], rows[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"high":10.64,"confidence":21.28,"low":68.09}""", JsonSerializer.Serialize(rows[0].GetProperty("computed")));
        Assert.Equal("""[{"field":"high","printed":10.63,"computed":10.64,"kind":"truncated"}]""", JsonSerializer.Serialize(rows[0].GetProperty("findings")));
        Assert.Equal("dismissal", rows[0].GetProperty("band").GetString());
        Assert.Contains("Điều 12", rows[0].GetProperty("consequence").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("computed").GetProperty("low").ValueKind);
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("band").ValueKind);
        Assert.Equal("""[{"field":"sum","printed":50,"computed":47,"kind":"sum-above-base"}]""", JsonSerializer.Serialize(rows[1].GetProperty("findings")));
        Assert.Equal("""[{"field":"high","printed":52.08,"computed":53.19,"kind":"other-base","base":48}]""", JsonSerializer.Serialize(rows[2].GetProperty("findings")));
        Assert.Equal("none", rows[2].GetProperty("band").GetString());
        Assert.Equal("""{"rows":3,"percentagesPrinted":5,"reproduced":3,"flagged":3}""", JsonSerializer.Serialize(json.GetProperty("summary")));
    }

    [Theory]
    [InlineData("Họ và tên;Chức vụ;Tín nhiệm cao;Tín nhiệm;Tín nhiệm thấp;Tín nhiệm cao (%);Tỷ lệ tín nhiệm;% tín nhiệm thấp;Không hợp lệ\nỦy viên 01;;25;10;12;53,19%;21,28 %;25.5;0\n")]
    [InlineData("STT\tHọ tên\tTNC\tTN\tTNT\tTNC_pct\n1\tỦy viên 01\t25\t10\t12\t53.19\n")]
    [InlineData("\uFEFFFull name,Number of votes: high,Low confidence,high %\nỦy viên 01,25,12,53\n")]
    [InlineData("low_pct,LOW,Name\n25.53,12,Ủy viên 01\n-,–,Ủy viên 02\n")]
    public async Task Columns_are_known_in_any_order_and_either_language(string table) =>
        Assert.Equal(0, (await CheckAsync(table, "--rules", "NQ-96-2023", "--base", "47")).Code);

    [Theory]
    [InlineData("a,b\n1,2\n", "There is no row of headers")]
    [InlineData("name,high\n", "There is no row below the headers")]
    [InlineData("name,high,TNC\nỦy viên 01,1,2\n", "Row 1, column “TNC”: this column means the same as “high”")]
    [InlineData("name,high\nỦy viên 01,-3\n", "Row 2, column “high”: “-3” is no count")]
    [InlineData("name,high,low_pct\nỦy viên 01,3,1.2.3\n", "Row 2, column “low_pct”: “1.2.3” is no percentage")]
    [InlineData("name,high,high_pct\nỦy viên 01,25,53,19\n", "Row 2: more cells than headers")]
    [InlineData("", "")]
    public async Task What_cannot_be_read_names_its_place_and_ends_with_2(string table, string says)
    {
        var run = await CheckAsync(table, "--rules", "NQ-96-2023", "--base", "47", "--lang", "en");

        Assert.Equal((2, ""), (run.Code, run.Said));
        Assert.Contains(says, run.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NQ-1", "47", "2")]
    [InlineData("NQ-96-2023", "0", "2")]
    [InlineData("NQ-96-2023", "47.5", "2")]
    [InlineData("NQ-96-2023", "47", "5")]
    public async Task Rules_base_and_decimals_that_are_none_end_with_2(string rules, string of, string decimals) =>
        Assert.Equal(2, (await CheckAsync(Right, "--rules", rules, "--base", of, "--decimals", decimals)).Code);

    [Fact]
    public async Task What_is_missing_ends_with_2()
    {
        Assert.Equal(2, (await CheckAsync(Right, "--base", "47")).Code);
        Assert.Equal(2, (await CheckAsync(Right, "--rules", "NQ-96-2023")).Code);
        Assert.Equal(2, (await RunAsync("vote", "check", FileName("none.csv"), "--rules", "NQ-96-2023", "--base", "47")).Code);
    }

    [Fact]
    public async Task Decimals_are_those_asked_for()
    {
        var json = await JsonAsync("name,high\nỦy viên 01,25\n", 0, "--rules", "NQ-85-2014", "--base", "47", "--decimals", "1");

        Assert.Equal(53.2m, json.GetProperty("rows")[0].GetProperty("computed").GetProperty("high").GetDecimal());
    }

    [Fact]
    public async Task Rules_are_taken_from_a_file_as_well()
    {
        var file = FileName("rules.json");
        await File.WriteAllTextAsync(file, BuiltInRules.Texts[1].Replace("NQ-96-2023", "NQ-01-2027", StringComparison.Ordinal).Replace("\"> 1/2\"", "\"> 1/4\"", StringComparison.Ordinal), Encoding.UTF8);

        var json = await JsonAsync("name,low\nỦy viên 01,12\n", 0, "--rules", file, "--base", "47");

        Assert.Equal(("NQ-01-2027", "low"), (json.GetProperty("rules").GetString(), json.GetProperty("rows")[0].GetProperty("band").GetString()));
        await File.WriteAllTextAsync(file, "{}");
        var refused = await CheckAsync(Right, "--rules", file, "--base", "47", "--lang", "en");
        Assert.Equal(2, refused.Code);
        Assert.Contains("rating: the field is missing; add it", refused.Complained, StringComparison.Ordinal);
    }
}
