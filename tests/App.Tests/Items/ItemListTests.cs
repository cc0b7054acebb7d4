using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Listing;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Items;

public sealed class ItemListTests
{
    private const string List = $"{TestOffice.Hanoi}/2023/lines";
    private const string AsOfBoard = "on=2023-11-17";
    private static readonly Ledger Founding = FoundingSample.Ledger();

    [Theory]
    [InlineData("")]
    [InlineData("reported=0")]
    [InlineData("q=bao+cao&reported=1")]
    [InlineData("month=12&state=carried-over")]
    public async Task Every_count_beside_a_choice_is_the_count_of_the_list_it_opens(string query)
    {
        await using var office = await TestOffice.StartAsync();
        var page = await office.GetAsync($"{List}?{AsOfBoard}&{query}");
        var choices = page.Document.QuerySelectorAll("nav.facets a");

        Assert.NotEmpty(choices);
        foreach (var choice in choices.Where(c => !c.HasAttribute("aria-current")))
        {
            var opened = await office.GetAsync(choice.GetAttribute("href")!);
            Assert.Equal(TestPage.Plain(choice.QuerySelector(".count")!), Total(opened));
        }
    }

    [Fact]
    public void Counts_in_one_pass_are_those_of_the_filter_itself()
    {
        var at = Founding.At(new(new(2023, 11, 17)));
        var items = at.ItemsOf(FoundingCase.Programme(2023));
        ItemFilter[] filters =
        [
            .. at.Bodies.Select(b => new ItemFilter { Body = b.Id, Reported = false }),
            .. Enum.GetValues<ItemState>().Select(s => new ItemFilter { State = s, Text = "bao cao" }),
            .. Enum.GetValues<Standing>().Select(s => new ItemFilter { Standing = s, Joint = false }),
            .. Enum.GetValues<Entry>().Select(e => new ItemFilter { Entry = e }),
            .. Enumerable.Range(0, 13).Select(m => new ItemFilter { Month = m, Issued = m % 2 == 0 }),
            new() { Leads = [] }, new() { Leads = [FoundingCase.Agency("thanh-doan"), FoundingCase.Agency("to-chuc")] },
            new() { Section = "III", Lead = FoundingCase.Agency("ubnd") }, new() { Section = "none" },
            new() { DisposedTo = new(DispositionKind.NotReproposed, null, null, []) }, new() { Classification = SecurityClassification.Unclassified },
        ];

        foreach (var filter in filters)
        {
            var listing = ItemListing.Of(at, FoundingCase.Programme(2023), new() { Filter = filter, Size = 0 });
            var expected = items.Where(i => filter.Matches(i, at)).ToList();
            Assert.Equal(expected.Select(i => i.Id), listing.Rows().Select(r => r.Item.Id));
            Assert.Equal(expected.Count(i => i.IsReportedFor(filter.Body)), listing.Reported);
            foreach (var (state, count) in listing.Facets.States)
                Assert.Equal(items.Count(i => (filter with { State = state }).Matches(i, at)), count);
            foreach (var (lead, count) in listing.Facets.Leads)
                Assert.Equal(items.Count(i => (filter with { Lead = lead }).Matches(i, at)), count);
            foreach (var (month, count) in listing.Facets.Months)
                Assert.Equal(items.Count(i => (filter with { Month = month }).Matches(i, at)), count);
            foreach (var (body, count) in listing.Facets.Bodies)
                Assert.Equal(items.Count(i => (filter with { Body = body }).Matches(i, at)), count);
            foreach (var (section, count) in listing.Facets.Sections)
                Assert.Equal(items.Count(i => (filter with { Section = section }).Matches(i, at)), count);
        }
    }

    [Fact]
    public async Task Every_figure_of_the_founding_report_opens_exactly_the_rows_it_counts()
    {
        await using var office = await TestOffice.StartAsync();
        var report = ImplementationReport.Of(
            Founding, FoundingCase.Programme(2023), new(new(2023, 11, 23), null, Founding.At(new(new(2023, 11, 23))).ProgrammeOf(2023)!.Reports[new(2023, 11, 23)]))!;
        var figures = report.Parts.Prepend(report.Whole).SelectMany(Figures).ToList();

        Assert.Contains(figures, f => (f.Count, f.Base) == (21, 82));
        foreach (var figure in figures.DistinctBy(Address))
            Assert.Equal(figure.Count.ToString(CultureInfo.InvariantCulture), Total(await office.GetAsync(Address(figure))));
    }

    [Fact]
    public async Task Words_without_marks_find_words_with_marks()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{List}?q=dai+hoi&size=all&col=title");

        Assert.NotEmpty(page.Rows("Nội dung"));
        Assert.All(page.Rows("Nội dung"), row => Assert.Contains("Đại hội", row[0], StringComparison.OrdinalIgnoreCase));
        Assert.Contains("“dai hoi”", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_what_held_on_the_date_and_what_was_known_at_the_moment()
    {
        await using var office = await TestOffice.StartAsync();

        var before = await office.GetAsync($"{List}?on=2023-11-17");
        var after = await office.GetAsync($"{List}?on=2023-11-23");
        var knownThen = await office.GetAsync($"{List}?on=2023-11-23&known=2023-03-01");

        Assert.NotEqual(Total(before), Total(after));
        Assert.NotEqual(Total(after), Total(knownThen));
        Assert.All(before.Document.QuerySelectorAll("table.data a"), a => Assert.Contains("on=2023-11-17", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_filter_in_words_is_removed_by_its_link()
    {
        await using var office = await TestOffice.StartAsync();
        var page = await office.GetAsync($"{List}?{AsOfBoard}&reported=0&lead={FoundingCase.Agency("van-phong")}&month=12");

        var without = await office.GetAsync(page.Document.QuerySelectorAll(".chips a").First(a => TestPage.Plain(a).StartsWith("Văn phòng Thành ủy", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal("4", Total(page));
        Assert.DoesNotContain("lead=", without.Address, StringComparison.Ordinal);
        Assert.Contains("reported=0", without.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_carry_their_counts_and_add_up()
    {
        await using var office = await TestOffice.StartAsync();
        foreach (var group in Enum.GetValues<Grouping>())
        {
            var page = await office.GetAsync($"{List}?{AsOfBoard}&size=all&group={Kebab.Of<Grouping>(group)}");
            var heads = page.Document.QuerySelectorAll("tr.group").Select(TestPage.Plain).ToList();

            Assert.Equal(Total(page), heads.Sum(h => int.Parse(h.Split('·')[^1], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
            Assert.Equal(heads.Count, heads.Distinct().Count());
        }
    }

    [Fact]
    public async Task Pages_of_any_size_hold_the_same_rows_in_the_same_order()
    {
        await using var office = await TestOffice.StartAsync();
        var all = (await office.GetAsync($"{List}?{AsOfBoard}&sort=-title&size=all&col=title")).Rows("Nội dung").Select(r => r[0]).ToList();

        var paged = new List<string>();
        for (var page = await office.GetAsync($"{List}?{AsOfBoard}&sort=-title&col=title"); ; page = await office.GetAsync(page.Link("Trang sau")))
        {
            paged.AddRange(page.Rows("Nội dung").Select(r => r[0]));
            if (!page.HasLink("Trang sau"))
                break;
        }

        Assert.Equal(all, paged);
        Assert.Equal(all.OrderByDescending(NghiTrinh.Domain.SortKey.Of, StringComparer.Ordinal), all);
    }

    [Fact]
    public async Task Rows_that_changed_since_a_date_are_marked()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{List}?on=2023-11-23&since=2023-10-01&size=all");
        var marks = page.Rows("Nội dung").Select(r => r[0]).ToList();

        Assert.Equal(3, marks.Count(m => m == "+ bổ sung"));
        Assert.Contains(marks, m => m.StartsWith("~ thay đổi: Thời gian trình, Căn cứ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_makes_no_sense_still_shows_a_list()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{List}?page=-1&size=7&sort=-x&group=y&col=%00&since=morgen&month=99");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1923/lines")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"{List}?q=khong-co-gi-nhu-vay")).Status);
    }

    private static string Total(TestPage page) => TestPage.Plain(page.Document.QuerySelector("[role=status]")!).Split(' ')[0];

    private static string Address(Figure figure) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
        List, ItemQuery.Write(figure.Rows).Append(("on", Reading.Iso(figure.Point.On))).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));

    private static IEnumerable<Figure> Figures(ReportPart part) =>
    [
        part.Total, part.Reported, part.NotReported, part.Issued,
        .. part.ByLeads.SelectMany(r => new[] { r.Total, r.Reported, r.NotReported }),
        .. part.ByAgency.SelectMany(r => new[] { r.Total, r.Reported, r.NotReported, r.Joint }),
        .. part.ByMonth.SelectMany(r => new[] { r.Total, r.Reported, r.NotReported }),
        .. part.Dispositions.SelectMany(d => d.ByLeads.Select(l => l.Total).Prepend(d.Count)),
        .. part.Balance.Entries.Values, .. part.Balance.Standings.Values,
    ];
}
