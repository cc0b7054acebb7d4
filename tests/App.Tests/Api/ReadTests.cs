using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using NghiTrinh.App.Features.Reports;
using NghiTrinh.App.Shell.Api;
using NghiTrinh.App.Tests.Rights;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Api;

/// <summary>Reading: the same figures as the pages, at a date and at what was known; pages that do not move; nothing of what is hidden.</summary>
public sealed class ReadTests
{
    private static readonly TestPerson[] People =
        [new("Chuyên viên 01", Role.OfficeClerk), new("Chánh văn phòng 01", Role.ChiefOfOffice), new("Ủy viên 02", Role.Member, Body: FoundingCase.Body("bch")), new("Người ngoài 01")];

    private static readonly string Unreported = $"{ApiOffice.Hanoi}/programmes/2023/items?body={FoundingCase.Body("btv")}&reported=0&on=2023-11-17";

    [Theory]
    [InlineData("on=2023-11-23")]
    [InlineData("on=2023-06-30")]
    [InlineData("on=2023-11-23&known=2023-06-30")]
    public async Task Figures_are_those_of_the_page_at_every_point(string point)
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chuyên viên 01", "read"));
        var clerk = await office.BrowserOfAsync("Chuyên viên 01");

        var file = await clerk.GetAsync($"{TestOffice.Hanoi}/2023/report.json?{point}");
        using var answer = await program.GetAsync(new Uri($"{ApiOffice.Hanoi}/programmes/2023/report?{point}", UriKind.Relative));

        Assert.Equal(file.Html, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_description_of_a_report_is_what_is_written()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chuyên viên 01", "read"));
        var strict = new JsonSerializerOptions(ApiJson.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

        var report = await program.ReadAsync($"{ApiOffice.Hanoi}/programmes/2023/report?on=2023-11-23");
        var read = report.Deserialize<ReportAnswer>(strict)!;

        Assert.True(JsonElement.DeepEquals(report, JsonSerializer.SerializeToElement(read, strict)), "The records say something else than the report.");
    }

    [Fact]
    public async Task Pages_follow_one_another_and_do_not_move_while_somebody_records()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read", "see-classified", "record"));
        var whole = Ids(await program.ReadAsync($"{Unreported}&limit=200"));
        var paged = new List<string>();

        var page = await program.ReadAsync($"{Unreported}&limit=8");
        for (var asked = 1; ; asked++)
        {
            paged.AddRange(Ids(page));
            if (page.GetProperty("next").GetString() is not { } next)
                break;
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            using var added = await program.SendAsync($"{ApiOffice.Hanoi}/programmes/2023/items", new
            {
                title = $"Thêm giữa chừng {asked}",
                leads = new[] { $"{FoundingCase.Agency("van-phong")}" },
                bodies = new[] { $"{FoundingCase.Body("btv")}" },
                section = "I",
                due = "2023-12",
                effectiveOn = "2023-11-17",
                why = "Theo yêu cầu",
                decider = $"{FoundingCase.Body("btv")}",
            });
            Assert.True(added.StatusCode == HttpStatusCode.Created, await added.Content.ReadAsStringAsync());
            page = await program.ReadAsync($"{Unreported}&limit=8&cursor={next}");
            Assert.Equal(21, page.GetProperty("total").GetInt32());
        }

        Assert.Equal(21, whole.Count);
        Assert.Equal(whole, paged);
        Assert.Equal(23, (await program.ReadAsync(Unreported)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task What_is_classified_is_absent_for_whoever_is_not_on_the_list()
    {
        await using var office = await TestOffice.StartAsync(fill: database => TwoOffices.FillAsync(database, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestOffice.Evening)), people: People);
        await using var db = office.Database.Open();
        var accounts = db.Users.ToDictionary(u => u.Name, u => u.Id);
        await TwoOffices.PeopleAsync(office, new(accounts["Ủy viên 02"]), new(accounts["Người ngoài 01"]));
        var (clerk, knowing, chief) = (
            office.Program(await office.TokenOfAsync("Chuyên viên 01", "read", "see-drafts")), office.Program(await office.TokenOfAsync("Ủy viên 02", "read")),
            office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read")));
        var secret = $"{ApiOffice.Hanoi}/items/{TwoOffices.Line(TwoOffices.Classified[0])}";

        Assert.Equal(0, (await clerk.ReadAsync($"{ApiOffice.Hanoi}/programmes/2023/items?q=zzmat1")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await knowing.ReadAsync($"{ApiOffice.Hanoi}/programmes/2023/items?q=zzmat1")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync(new Uri(secret, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await knowing.GetAsync(new Uri(secret, UriKind.Relative))).StatusCode);
        // The chief may see it; a token without that scope may not.
        Assert.Equal(HttpStatusCode.NotFound, (await chief.GetAsync(new Uri(secret, UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await chief.GetAsync(new Uri($"/api/v1/committees{TwoOffices.Other}", UriKind.Relative))).StatusCode);
        Assert.Equal("thanh-uy-ha-noi", (await chief.ReadAsync("/api/v1/committees")).GetProperty("items")[0].GetProperty("slug").GetString());
    }

    [Fact]
    public async Task What_is_known_already_is_not_sent_again()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chuyên viên 01", "read"));
        foreach (var address in new[] { Unreported, $"{ApiOffice.Hanoi}/items/{FoundingCase.Item(86)}", $"{ApiOffice.Hanoi}/programmes/2023/report?on=2023-11-23" })
        {
            using var first = await program.GetAsync(new Uri(address, UriKind.Relative));
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await program.SendAsync(again);

            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("reported=yes", "reported")]
    [InlineData("state=late", "state")]
    [InlineData("bodi=x", "bodi")]
    [InlineData("limit=0", "limit")]
    [InlineData("cursor=zz", "cursor")]
    public async Task What_cannot_be_read_is_refused_and_not_passed_over(string query, string parameter)
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chuyên viên 01", "read"));

        using var answer = await program.GetAsync(new Uri($"{ApiOffice.Hanoi}/programmes/2023/items?{query}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True((await ApiOffice.JsonAsync(answer)).GetProperty("errors").TryGetProperty(parameter, out _));
    }

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];
}
