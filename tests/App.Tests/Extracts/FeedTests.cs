using System.Net;
using System.Xml.Linq;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Extracts;

/// <summary>The feed of an agency under its private address, and the plan it makes from its extract.</summary>
public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly string Agency = $"{TestOffice.Hanoi}/agencies/{FoundingCase.Agency("ubnd")}";

    [Fact]
    public async Task A_feed_holds_the_extract_and_what_changed_since_until_its_address_ends()
    {
        await using var office = await TestOffice.StartAsync();
        var address = await OpenAsync(office);

        using var reader = new HttpClient { BaseAddress = office.Browser.BaseAddress };
        var answer = await reader.GetAsync(address);
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var again = await OpenAsync(office);
        var old = await reader.GetAsync(address);
        await office.PostAsync(await office.GetAsync($"{Agency}/feed/close"));
        var ended = await reader.GetAsync(again);

        Assert.Equal("application/atom+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        var titles = feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "title")!.Value).ToList();
        Assert.Contains(titles, t => t.Contains("17-CTr/TU", StringComparison.Ordinal) || titles.Count == 100);
        Assert.Equal(titles.Count, feed.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        Assert.All(feed.Elements(Atom + "entry"), e => Assert.NotNull(e.Element(Atom + "updated")));
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, ended.StatusCode);
    }

    [Theory]
    [InlineData("on=x")]
    [InlineData("known=x")]
    public async Task Whether_there_is_a_committee_is_not_told_by_a_date_that_cannot_be_read(string query)
    {
        await using var office = await TestOffice.StartAsync(people: [new("Chuyên viên 01", Domain.Committees.Role.OfficeClerk)]);
        var feed = $"/agencies/{FoundingCase.Agency("ubnd")}/feed/x.atom?{query}";

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.NotFound),
            ((await office.GetAsync(TestOffice.Hanoi + feed)).Status, (await office.GetAsync("/khong-co" + feed)).Status));
    }

    [Fact]
    public async Task A_wrong_secret_another_agency_and_no_feed_are_answered_alike()
    {
        await using var office = await TestOffice.StartAsync();
        var address = await OpenAsync(office);
        var secret = address.Split('/')[^1];

        string[] wrong =
        [
            $"{Agency}/feed/{new string('A', 43)}.atom", $"{TestOffice.Hanoi}/agencies/{FoundingCase.Agency("van-phong")}/feed/{secret}",
            $"{TestOffice.Hanoi}/agencies/{Guid.Empty:N}/feed/{secret}", $"/khong-co/agencies/{FoundingCase.Agency("ubnd")}/feed/{secret}",
        ];
        foreach (var other in wrong)
            Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(other)).Status);
    }

    [Fact]
    public async Task An_agency_makes_its_own_plan_from_its_extract()
    {
        await using var office = await TestOffice.StartAsync();

        foreach (var file in (string[])["plan.docx", "plan.xlsx"])
            Assert.NotEmpty(await office.Browser.GetByteArrayAsync(new Uri($"{Agency}/2023/{file}", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{Agency}/1999/plan.docx")).Status);
        Assert.True((await office.GetAsync($"{Agency}?on=2023-11-23")).Links("Kế hoạch thực hiện 2023 (DOCX)").Count + (await office.GetAsync(Agency)).Links("Kế hoạch thực hiện 2024 (DOCX)").Count > 0);
    }

    private static async Task<string> OpenAsync(TestOffice office)
    {
        var made = await office.PostAsync(await office.GetAsync($"{Agency}/feed"));
        var address = made.Document.QuerySelector("main code")!.TextContent;
        return new Uri(address).PathAndQuery;
    }
}
