using System.Net;
using System.Security.Cryptography;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Api;

/// <summary>The rest of what the pages record and hand out, by programs: drafts, the end of the year, the register, views, corrections, files.</summary>
public sealed class YearProgramTests
{
    private static readonly TestPerson[] People = [new("Chánh văn phòng 01", Role.ChiefOfOffice), new("Thủ trưởng 01", Role.HeadOfAgency, FoundingCase.Agency("ubnd"))];
    private static readonly string[] Scope =
    [
        "read", "see-drafts", "see-classified", "keep-programme", "record", "keep-register", "decide-disposition", "strike", "freeze-report", "keep-office", "comment",
        "answer-comments",
    ];

    [Fact]
    public async Task A_draft_is_circulated_commented_on_and_answered_and_its_document_is_downloaded()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var chief = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var year = $"{ApiOffice.Hanoi}/programmes/2024";

        using var line = await chief.SendAsync($"{year}/items", new
        {
            title = "Báo cáo quý I",
            leads = new[] { $"{FoundingCase.Agency("ubnd")}" },
            bodies = new[] { $"{FoundingCase.Body("btv")}" },
            due = "2024-03",
            effectiveOn = "2023-11-23",
        });
        Assert.True(line.StatusCode == HttpStatusCode.Created, await line.Content.ReadAsStringAsync());

        await RegistrationProgramTests.StepAsync(chief, $"{year}/drafts/circulate", new { circulatedOn = "2023-11-23" });
        var drafts = (await chief.ReadAsync($"{year}/drafts")).GetProperty("items");
        using var file = await chief.GetAsync(new Uri($"{year}/drafts/1.docx", UriKind.Relative));

        Assert.Equal(1, drafts[0].GetProperty("number").GetInt32());
        Assert.Equal(drafts[0].GetProperty("documentHash").GetString(), Convert.ToHexStringLower(SHA256.HashData(await file.Content.ReadAsByteArrayAsync())));
    }

    [Fact]
    public async Task Dispositions_are_decided_together_by_what_was_seen_or_not_at_all()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var chief = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var address = $"{ApiOffice.Hanoi}/programmes/2023/year-end/decide";
        var rows = (await chief.ReadAsync($"{address}?limit=200")).GetProperty("items").EnumerateArray().Where(r => r.GetProperty("present").ToString().Contains("carriedOver", StringComparison.Ordinal)).ToList();
        var (one, other) = (rows[0], rows[1]);
        object Row(System.Text.Json.JsonElement row, int seen) => new { item = row.GetProperty("item").GetString(), kind = "notReproposed", why = "Không còn cần thiết", seen };
        int Seen(System.Text.Json.JsonElement row) => row.GetProperty("seen").GetInt32();

        using var stale = await chief.SendAsync(address, new { effectiveOn = "2023-11-23", rows = new[] { Row(one, Seen(one)), Row(other, Seen(other) - 1) } });
        using var unknown = await chief.SendAsync(address, new { effectiveOn = "2023-11-23", rows = new[] { new { item = "zz", kind = "notReproposed", seen = 1 } } });
        using var done = await chief.SendAsync(address, new { effectiveOn = "2023-11-23", rows = new[] { Row(one, Seen(one)), Row(other, Seen(other)) } });
        var said = await ApiOffice.JsonAsync(done);

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.True((await ApiOffice.JsonAsync(unknown)).GetProperty("errors").TryGetProperty("rows[0].item", out _));
        Assert.True(done.StatusCode == HttpStatusCode.OK, said.ToString());
        Assert.Equal(2, said.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public async Task A_number_is_reserved_and_a_document_registered_found_and_declared_void()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var chief = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var kinds = (await chief.ReadAsync($"{ApiOffice.Hanoi}/documents/reserve")).GetProperty("members").EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == "kind").GetProperty("options")[1].GetProperty("value").GetString();

        using var reserved = await chief.SendAsync($"{ApiOffice.Hanoi}/documents/reserve", new { effectiveOn = "2023-11-23", kind = kinds, purpose = "Kết luận hội nghị" });
        Assert.True(reserved.StatusCode == HttpStatusCode.Created, await reserved.Content.ReadAsStringAsync());
        var address = reserved.Headers.Location!.OriginalString;
        await RegistrationProgramTests.StepAsync(chief, $"{address}/register", new { subject = "Kết luận hội nghị lần thứ 16", on = "2023-11-23" });
        await RegistrationProgramTests.StepAsync(chief, $"{address}/void", new { effectiveOn = "2023-11-23", why = "Ghi nhầm" });

        Assert.Equal("voided", (await chief.ReadAsync(address)).GetProperty("state").GetString());
        Assert.Equal(1, (await chief.ReadAsync($"{ApiOffice.Hanoi}/documents?q=ket%20luan%20hoi%20nghi&state=void")).GetProperty("total").GetInt32());
        Assert.NotEqual(0, (await chief.ReadAsync($"{ApiOffice.Hanoi}/documents/series")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_view_is_saved_once_and_removed_and_a_change_is_struck_out()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var chief = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var views = $"{ApiOffice.Hanoi}/views";

        using var saved = await chief.SendAsync(views, new { name = "Chậm", query = "state=overdue" });
        using var again = await chief.SendAsync(views, new { name = "Chậm", query = "state=overdue" });
        var listed = (await chief.ReadAsync(views)).GetProperty("items")[0];
        using var removed = await chief.SendAsync($"{views}/remove", new { name = "Chậm" });
        await RegistrationProgramTests.StepAsync(chief, $"{ApiOffice.Hanoi}/items/{FoundingCase.Item(86)}/time", new { effectiveOn = "2023-11-23", minutes = 20 });
        var history = (await chief.ReadAsync($"{ApiOffice.Hanoi}/items/{FoundingCase.Item(86)}/history?limit=200")).GetProperty("items").EnumerateArray().Last();
        var strike = $"{ApiOffice.Hanoi}/history/item/{FoundingCase.Item(86)}/{history.GetProperty("sequence").GetInt32()}/strike";
        await RegistrationProgramTests.StepAsync(chief, strike, new { effectiveOn = "2023-11-23", why = "Ghi nhầm" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (saved.StatusCode, again.StatusCode, removed.StatusCode));
        Assert.Equal("?state=overdue", listed.GetProperty("query").GetString());
        Assert.Contains((await chief.ReadAsync($"{ApiOffice.Hanoi}/items/{FoundingCase.Item(86)}/history?limit=200")).GetProperty("items").EnumerateArray(), c => c.GetProperty("isStruck").GetBoolean());
    }

    [Fact]
    public async Task Files_are_those_of_the_pages_and_a_frozen_document_is_its_hash()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var chief = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        using var frozen = await chief.SendAsync($"{ApiOffice.Hanoi}/programmes/2023/report/freeze?on=2023-11-23", new { effectiveOn = "2023-11-23" });
        var report = await ApiOffice.JsonAsync(frozen);

        using var document = await chief.GetAsync(new Uri($"{frozen.Headers.Location!.OriginalString}.docx", UriKind.Relative));

        Assert.Equal(report.GetProperty("documentHash").GetString(), Convert.ToHexStringLower(SHA256.HashData(await document.Content.ReadAsByteArrayAsync())));
        foreach (var file in (string[])["items.xlsx", "items.csv", "items.docx", "items.ics", "programme.docx", "meetings.ics", "report.docx", "report.xlsx"])
        {
            using var answer = await chief.GetAsync(new Uri($"{ApiOffice.Hanoi}/programmes/2023/{file}?on=2023-11-23", UriKind.Relative));
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task An_agency_is_added_renamed_and_read_as_of_both_days()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var chief = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        using var made = await chief.SendAsync($"{ApiOffice.Hanoi}/agencies/new", new { effectiveOn = "2023-11-01", name = "Ban Chỉ đạo 35" });
        Assert.True(made.StatusCode == HttpStatusCode.Created, await made.Content.ReadAsStringAsync());
        var address = made.Headers.Location!.OriginalString;

        await RegistrationProgramTests.StepAsync(chief, $"{address}/rename", new { effectiveOn = "2023-11-20", name = "Ban Chỉ đạo 35 Thành ủy" });

        Assert.Equal("Ban Chỉ đạo 35", (await chief.ReadAsync($"{address}?on=2023-11-10")).GetProperty("name").GetString());
        Assert.Equal("Ban Chỉ đạo 35 Thành ủy", (await chief.ReadAsync(address)).GetProperty("name").GetString());
    }
}
