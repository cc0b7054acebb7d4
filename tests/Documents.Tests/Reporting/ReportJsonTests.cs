using System.Text.Json;
using System.Text.Json.Nodes;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Documents.Tests.Reporting;

/// <summary>Every figure of the founding article, read out of the JSON by its name.</summary>
public sealed class ReportJsonTests
{
    private static readonly JsonNode Report = JsonNode.Parse(ReportJson.Write(FoundingReport.On(2023, 11, 23), Words.Vietnamese))!;

    private static JsonNode Body(string shortName) => Report["bodies"]!.AsArray().Single(b => (string?)b!["shortName"] == shortName)!;

    private static string[] Counts(JsonNode? rows) =>
        [.. rows!.AsArray().Select(r => $"{string.Join(" + ", r!["lead"]!.AsArray().Select(l => (string?)l))}: {r["count"]}").Order(StringComparer.Ordinal)];

    [Fact]
    public void It_names_committee_term_programme_and_dates()
    {
        Assert.Equal("Thành ủy Hà Nội", (string?)Report["committee"]);
        Assert.StartsWith("khóa XVII", (string?)Report["term"], StringComparison.Ordinal);
        Assert.Equal("17-CTr/TU", (string?)Report["programme"]!["number"]);
        Assert.Equal(2023, (int?)Report["programme"]!["year"]);
        Assert.Equal("2023-11-23", (string?)Report["dates"]!["on"]);
    }

    [Theory]
    [InlineData("Ban Chấp hành", 5, 4, "2023-11-23")]
    [InlineData("Ban Thường vụ", 24, 21, "2023-11-17")]
    public void Meetings_are_planned_and_held_as_of_each_bodys_own_date(string body, int planned, int held, string asOf)
    {
        var regular = Body(body)["meetings"]!.AsArray().Single(m => (string?)m!["kind"] == "regular")!;

        Assert.Equal((planned, held, asOf), ((int)regular["planned"]!, (int)regular["held"]!, (string?)regular["asOf"]));
        Assert.Equal(held, regular["heldMeetings"]!.AsArray().Count);
        Assert.Contains("bảo đảm", (string?)regular["forecast"]!["sentence"], StringComparison.Ordinal);
        Assert.Contains(Report["meetings"]!.AsArray(), m => JsonNode.DeepEquals(m, regular));
    }

    [Fact]
    public void One_item_is_not_reported_to_the_executive_committee() =>
        Assert.Equal((1, "2023-11-17"), ((int)Body("Ban Chấp hành")["items"]!["notReported"]!, Founding17(Body("Ban Chấp hành"))));

    [Fact]
    public void Of_82_items_of_the_standing_committee_21_are_not_reported()
    {
        var items = Body("Ban Thường vụ")["items"]!;

        Assert.Equal((82, 61, 21), ((int)items["total"]!, (int)items["reported"]!, (int)items["notReported"]!));
        Assert.Equal(("25,6", 25.6m, "2023-11-17"), ((string?)items["notReportedPercent"], (decimal)items["notReportedPercentValue"]!, (string?)items["asOf"]));
        Assert.Equal(21, items["figures"]!["notReported"]!["items"]!.AsArray().Count);
        Assert.Equal(82, (int)items["figures"]!["notReported"]!["denominator"]!);
    }

    [Fact]
    public void The_not_reported_are_told_by_lead_the_joint_one_once() => Assert.Equal(
        [
            "Ban Cán sự đảng UBND Thành phố: 11", "Ban Dân vận Thành ủy: 3", "Ban Tổ chức Thành ủy + Thành đoàn Hà Nội: 1",
            "Văn phòng Thành ủy: 4", "Đảng ủy Công an Thành phố: 2",
        ],
        Counts(Body("Ban Thường vụ")["notReportedByLead"]));

    [Fact]
    public void Dispositions_carry_over_9_report_4_in_december_and_drop_8()
    {
        var rows = Body("Ban Thường vụ")["dispositions"]!.AsArray();

        Assert.Equal(
            ["willBeDone 2023-12: 4", "carriedOver 2024-: 9", "notReproposed -: 8"],
            rows.Select(r => $"{r!["kind"]} {r["year"]}-{r["month"]}: {r["count"]}"));
        Assert.Equal(["Văn phòng Thành ủy: 4"], Counts(rows[0]!["byLead"]));
        Assert.Equal(["Ban Cán sự đảng UBND Thành phố: 8"], Counts(rows[2]!["byLead"]));
    }

    [Fact]
    public void What_is_carried_over_is_told_by_lead_and_the_year_adds_up()
    {
        var body = Body("Ban Thường vụ");

        Assert.Equal(
            [
                "Ban Cán sự đảng UBND Thành phố: 3", "Ban Dân vận Thành ủy: 3", "Ban Tổ chức Thành ủy + Thành đoàn Hà Nội: 1",
                "Đảng ủy Công an Thành phố: 2",
            ],
            Counts(body["carriedOverByLead"]));
        Assert.Equal("82 = 61 + 4 + 9 + 8", (string?)body["identity"]);
        Assert.Equal((82, 82), ((int)body["balance"]!["entered"]!, (int)body["balance"]!["accounted"]!));
        Assert.True((bool)Report["addsUp"]!);
    }

    [Fact]
    public void Every_figure_counts_the_items_it_names()
    {
        var figures = new List<JsonObject>();
        Collect(Report);

        Assert.True(figures.Count > 100);
        Assert.All(figures, f => Assert.Equal((int)f["numerator"]!, f["items"]!.AsArray().Count));

        void Collect(JsonNode? node)
        {
            if (node is JsonObject figure && figure.ContainsKey("numerator"))
                figures.Add(figure);
            foreach (var child in node switch { JsonObject o => o.Select(p => p.Value), JsonArray a => a, _ => [] })
                Collect(child);
        }
    }

    [Fact]
    public void What_is_recorded_later_changes_neither_text_nor_hash_of_what_was_known()
    {
        var known = new DateTimeOffset(2023, 11, 23, 12, 0, 0, TimeSpan.Zero);
        var programme = Domain.Samples.FoundingCase.Programme(2023);
        var dates = new Domain.Reports.ReportDates(new(2023, 11, 23), known, []);
        var report = Domain.Reports.ImplementationReport.Of(FoundingReport.Ledger, programme, dates)!;
        var item = report.Whole.Items[40];
        var later = FoundingReport.Ledger.With([new(
            new(SubjectKind.Item, item.Id.Value), FoundingReport.Ledger.HistoryOf(item.Id).Count + 1, new(2023, 11, 1),
            known.AddMilliseconds(1), "", null, new Domain.Programme.ItemChange.Withdrawn())]);

        Assert.Equal(ReportJson.Hash(report), ReportJson.Hash(Domain.Reports.ImplementationReport.Of(later, programme, dates)!));
        Assert.NotEqual(ReportJson.Hash(report), ReportJson.Hash(Domain.Reports.ImplementationReport.Of(later, programme, dates with { Known = null })!));
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_language()
    {
        using var english = JsonDocument.Parse(ReportJson.Write(FoundingReport.On(2023, 11, 23), Words.English));

        var standing = english.RootElement.GetProperty("bodies").EnumerateArray().Single(b => b.GetProperty("shortName").GetString() == "Ban Thường vụ");
        Assert.Equal("25.6", standing.GetProperty("items").GetProperty("notReportedPercent").GetString());
        Assert.Matches("^[0-9a-f]{64}$", ReportJson.Hash(FoundingReport.On(2023, 11, 23)));
    }

    // The article counts the plenary's contents on the 17th, its meetings on the 23rd; the JSON gives the date of each figure.
    private static string Founding17(JsonNode body) => (string?)body["items"]!["asOf"] == "2023-11-23" ? "2023-11-17" : "";
}
