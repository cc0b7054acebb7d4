using System.Net;
using System.Text.Json;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Api;

/// <summary>Everything a program can record of a line: done, refused, unseen and stale; in both languages.</summary>
public sealed class StepTests
{
    private static readonly TestPerson[] People = [new("Chánh văn phòng 01", Role.ChiefOfOffice)];
    private static readonly string Line = $"{ApiOffice.Hanoi}/items/{FoundingCase.Item(86)}";
    private static readonly string[] Scope = ["read", "record", "decide-disposition", "keep-programme", "keep-need-to-know", "freeze-report"];

    // Path; what is accepted; the kind of change; what is refused; the member that is wrong, or "" for a rule.
    public static TheoryData<string, string, string, string, string> Steps => new()
    {
        { "postpone", """{"due":"2024-02"}""", "item.postponed", """{"due":"2023-11"}""", "" },
        { "adjust", """{"note":"Chờ số liệu"}""", "item.adjusted", """{"note":"x","number":0}""", "number" },
        { "reassign", $$"""{"leads":["{{FoundingCase.Agency("van-phong")}}"]}""", "item.reassigned", """{"leads":[]}""", "" },
        { "move", $$"""{"bodies":["{{FoundingCase.Body("btv")}}"]}""", "item.moved", """{"bodies":["zz"]}""", "bodies" },
        { "withdraw", "{}", "item.withdrawn", """{"noSuch":1}""", "noSuch" },
        { "merge", $$"""{"into":"{{FoundingCase.Item(7)}}"}""", "item.merged", $$"""{"into":"{{FoundingCase.Item(86)}}"}""", "" },
        { "split", """{"parts":["Phần một","Phần hai"]}""", "item.split", """{"parts":"x"}""", "parts" },
        { "table", $$"""{"meeting":"{{FoundingCase.Meeting("gb-4")}}"}""", "item.tabled", $$"""{"meeting":"{{FoundingCase.Meeting("gb-3")}}"}""", "" },
        { "hear", $$"""{"at":"{{FoundingCase.Body("briefing")}}","outcome":"noted"}""", "item.heard", $$"""{"at":"{{FoundingCase.Body("briefing")}}","outcome":"maybe"}""", "outcome" },
        { "issue", """{"number":"99-TB/TU (mẫu)"}""", "item.issued", """{"number":""}""", "number" },
        { "dispose", """{"kind":"carriedOver"}""", "item.disposed", """{"kind":"willBeReported","month":13}""", "month" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task What_is_refused_is_said_in_both_languages_and_what_is_accepted_stands_in_the_history(
        string path, string accepted, string kind, string refused, string member)
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var before = await TagAsync(program);

        using var vi = await program.SendAsync($"{Line}/{path}", Body(refused), before);
        using var en = await program.SendAsync($"{Line}/{path}", Body(refused), before, "en-GB,en;q=0.9");
        var (said, english) = (await ApiOffice.JsonAsync(vi), await ApiOffice.JsonAsync(en));

        Assert.True(vi.StatusCode == HttpStatusCode.UnprocessableEntity, said.ToString());
        Assert.Equal(said.GetProperty("type").GetString(), english.GetProperty("type").GetString());
        Assert.NotEqual(Words(said, member), Words(english, member));
        Assert.Equal("en", Assert.Single(en.Content.Headers.ContentLanguage));
        Assert.Equal(member.Length == 0, said.TryGetProperty("refusal", out _));
        Assert.Equal(before, await TagAsync(program));

        using var done = await program.SendAsync($"{Line}/{path}", Body(accepted), before);

        Assert.True(done.StatusCode == HttpStatusCode.OK, await done.Content.ReadAsStringAsync());
        Assert.Equal(await TagAsync(program), done.Headers.ETag!.Tag);
        var last = (await program.ReadAsync($"{Line}/history")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal(kind, last.GetProperty("kind").GetString());
        Assert.Equal("Chánh văn phòng 01", last.GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_write_names_what_was_seen_and_is_told_what_changed_since()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var seen = await TagAsync(program);

        using var unseen = await program.SendAsync($"{Line}/adjust", Body("""{"note":"a"}"""));
        using var first = await program.SendAsync($"{Line}/adjust", Body("""{"monitoringOfficer":"Chuyên viên mẫu"}"""), seen);
        using var stale = await program.SendAsync($"{Line}/adjust", Body("""{"note":"b"}"""), seen);
        var changes = (await ApiOffice.JsonAsync(stale)).GetProperty("changes");

        Assert.Equal(HttpStatusCode.PreconditionRequired, unseen.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Contains("Chuyên viên mẫu", changes[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_made_twice_under_one_identifier_is_made_once()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        var meeting = new { id = "0190a1b2c3d47e8f9012a3b4c5d6e7f8", body = $"{FoundingCase.Body("btv")}", kind = "thematic", plannedOn = "2023-12-20", effectiveOn = "2023-11-23" };

        using var first = await program.SendAsync($"{ApiOffice.Hanoi}/programmes/2023/meetings", meeting);
        using var second = await program.SendAsync($"{ApiOffice.Hanoi}/programmes/2023/meetings", meeting);
        using var missing = await program.SendAsync($"{ApiOffice.Hanoi}/items/{Guid.Empty:N}/adjust", Body("{}"), "\"1-0\"");
        using var text = await program.PostAsync(new Uri($"{Line}/adjust", UriKind.Relative), new StringContent("x"));

        Assert.True(first.StatusCode == HttpStatusCode.Created, await first.Content.ReadAsStringAsync());
        Assert.Equal($"{ApiOffice.Hanoi}/meetings/{meeting.id}", first.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
    }

    [Fact]
    public async Task Meetings_are_planned_in_a_series_moved_called_off_and_a_report_is_frozen()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var program = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", Scope));
        using var programme = await program.GetAsync(new Uri($"{ApiOffice.Hanoi}/programmes/2023", UriKind.Relative));

        using var series = await program.SendAsync(
            $"{ApiOffice.Hanoi}/programmes/2023/meetings/series",
            new { body = $"{FoundingCase.Body("btv")}", kind = "thematic", dates = new[] { "2023-12-05", "2023-12-19" }, number = true, effectiveOn = "2023-11-23" },
            programme.Headers.ETag!.Tag);
        var made = await ApiOffice.JsonAsync(series);
        Assert.True(series.StatusCode == HttpStatusCode.Created, made.ToString());
        var (one, other) = (made.GetProperty("items")[0].GetProperty("id").GetString(), made.GetProperty("items")[1].GetProperty("id").GetString());
        using var moved = await program.SendAsync($"{ApiOffice.Hanoi}/meetings/{one}/reschedule", new { plannedOn = "2023-12-06", effectiveOn = "2023-11-23" }, "\"1-0\"");
        using var cancelled = await program.SendAsync($"{ApiOffice.Hanoi}/meetings/{other}/cancel", new { effectiveOn = "2023-11-23" }, "\"1-0\"");
        using var narrow = await program.SendAsync($"{ApiOffice.Hanoi}/programmes/2023/report/freeze?on=2023-11-23", new { effectiveOn = "2023-11-23" });
        program = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", [.. Scope, "see-classified", "see-drafts"]));
        using var frozen = await program.SendAsync($"{ApiOffice.Hanoi}/programmes/2023/report/freeze?on=2023-11-23", new { effectiveOn = "2023-11-23" });

        Assert.Equal("2023-12-06", (await ApiOffice.JsonAsync(moved)).GetProperty("plannedOn").GetString());
        Assert.Equal("cancelled", (await ApiOffice.JsonAsync(cancelled)).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, narrow.StatusCode);
        Assert.True(frozen.StatusCode == HttpStatusCode.Created, await frozen.Content.ReadAsStringAsync());
        Assert.Equal(1, (await program.ReadAsync($"{ApiOffice.Hanoi}/reports")).GetProperty("total").GetInt32());
    }

    private static async Task<string> TagAsync(HttpClient program)
    {
        using var answer = await program.GetAsync(new Uri(Line, UriKind.Relative));
        return answer.Headers.ETag!.Tag;
    }

    private static Dictionary<string, object> Body(string json) => new(JsonSerializer.Deserialize<Dictionary<string, object>>(json)!)
    {
        ["effectiveOn"] = "2023-11-23",
        ["why"] = "Theo đề nghị của cơ quan chủ trì",
        ["decider"] = $"{FoundingCase.Body("btv")}",
    };

    private static string? Words(JsonElement problem, string member) =>
        member.Length == 0 ? problem.GetProperty("detail").GetString() : problem.GetProperty("errors").GetProperty(member).GetString();
}
