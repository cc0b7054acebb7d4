using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Api;

/// <summary>Calls and registrations by programs alone: what each step asks is read at its address, and recorded there.</summary>
public sealed class RegistrationProgramTests
{
    private const string Year = $"{ApiOffice.Hanoi}/programmes/2024";
    private static readonly string Agency = $"{FoundingCase.Agency("van-phong")}";
    private static readonly string Standing = $"{FoundingCase.Body("btv")}";

    private static readonly TestPerson[] People =
    [
        new("Chánh văn phòng 01", Role.ChiefOfOffice), new("Chuyên viên cơ quan 01", Role.AgencyClerk, FoundingCase.Agency("van-phong")),
        new("Thủ trưởng 01", Role.HeadOfAgency, FoundingCase.Agency("van-phong")), new("Thủ trưởng 02", Role.HeadOfAgency, FoundingCase.Agency("cong-an")),
    ];

    [Fact]
    public async Task A_line_is_registered_submitted_returned_amended_and_taken_in()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (chief, clerk, head) = await ProgramsAsync(office);
        var asked = await chief.ReadAsync($"{Year}/registrations/open");

        using var opened = await chief.SendAsync($"{Year}/registrations/open", new { openedOn = "2023-11-23", workingDays = 7 });
        Assert.True(opened.StatusCode == HttpStatusCode.Created, await opened.Content.ReadAsStringAsync());
        using var entered = await clerk.SendAsync($"{Year}/registrations/new", new
        {
            id = "0190a1b2c3d47e8f9012a3b4c5d6e7f8",
            title = "Đề án chuyển đổi số trong cơ quan Đảng",
            product = "scheme",
            body = new[] { Standing },
            due = "2024-Q2",
        });
        var address = entered.Headers.Location!.OriginalString;
        var inYear = $"{Year}/registrations/{address.Split('/')[^1]}";
        await StepAsync(head, $"{inYear}/submit", new { });
        await StepAsync(chief, $"{inYear}/return", new { why = "Nêu rõ căn cứ" });
        await StepAsync(clerk, $"{inYear}/amend", new { legalBasis = "Nghị quyết số 52-NQ/TW" });
        await StepAsync(head, $"{inYear}/submit", new { });
        var listed = (await chief.ReadAsync($"{Year}/registrations?state=submitted")).GetProperty("items")[0];
        var taken = await StepAsync(chief, $"{inYear}/take-in", new { });

        Assert.Contains(asked.GetProperty("members").EnumerateArray(), m => m.GetProperty("name").GetString() == "agencies" && m.GetProperty("kind").GetString() == "choices");
        Assert.Equal($"{ApiOffice.Hanoi}/registrations/0190a1b2c3d47e8f9012a3b4c5d6e7f8", address);
        Assert.Equal("Nghị quyết số 52-NQ/TW", listed.GetProperty("legalBasis").GetString());
        Assert.Equal("2024-Q2", listed.GetProperty("due").GetString());
        var read = await clerk.ReadAsync(address);
        Assert.Equal("takenIn", read.GetProperty("state").GetString());
        Assert.Contains(taken.GetProperty("changes").EnumerateArray(), c => c.GetProperty("id").GetString() == read.GetProperty("item").GetString());
        Assert.Equal("Đề án chuyển đổi số trong cơ quan Đảng", (await chief.ReadAsync($"{ApiOffice.Hanoi}/items/{read.GetProperty("item").GetString()}")).GetProperty("title").GetString());
        Assert.Equal(6, (await clerk.ReadAsync($"{address}/history")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(chief, $"{address}?known=2023-11-23T12:00Z"));
    }

    [Fact]
    public async Task What_is_alike_is_pointed_out_and_who_has_not_answered_is_listed()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (chief, _, _) = await ProgramsAsync(office);
        await StepAsync(chief, $"{Year}/registrations/open", new { openedOn = "2023-11-23", workingDays = 7 });
        foreach (var title in (string[])["Đề án phát triển du lịch năm 2024", "Đề án phát triển du lịch năm 2024 của Thành phố"])
            await StepAsync(chief, $"{Year}/registrations/receive", new { agency = Agency, title, body = new[] { Standing }, due = "2024-06", why = "Công văn 12-CV/VP" });

        var rows = (await chief.ReadAsync($"{Year}/registrations")).GetProperty("items");
        var answers = await chief.ReadAsync($"{Year}/call/answers?awaited=1&limit=200");

        Assert.True(rows[0].GetProperty("similar")[0].GetProperty("likeness").GetDouble() > 0.5);
        Assert.DoesNotContain(answers.GetProperty("items").EnumerateArray(), a => a.GetProperty("agency").GetProperty("id").GetString() == Agency);
        Assert.Equal(2, (await chief.ReadAsync($"{Year}/registrations?limit=1")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_step_asks_what_was_seen_refuses_what_it_does_not_know_and_says_so_in_both_languages()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (chief, _, _) = await ProgramsAsync(office);
        await StepAsync(chief, $"{Year}/registrations/open", new { openedOn = "2023-11-23", workingDays = 7 });
        var seen = await TagAsync(chief, $"{Year}/registrations/extend");

        using var unseen = await chief.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-12-20", why = "Theo đề nghị" });
        using var unknown = await chief.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-12-20", why = "Theo đề nghị", noSuch = 1 }, seen);
        using var vi = await chief.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-11-01", why = "Theo đề nghị" }, seen);
        using var en = await chief.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-11-01", why = "Theo đề nghị" }, seen, "en");
        using var first = await chief.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-12-20", why = "Theo đề nghị" }, seen);
        using var stale = await chief.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-12-21", why = "Theo đề nghị" }, seen);

        Assert.Equal(HttpStatusCode.PreconditionRequired, unseen.StatusCode);
        Assert.True((await ApiOffice.JsonAsync(unknown)).GetProperty("errors").TryGetProperty("noSuch", out _));
        Assert.Equal("deadline-is-not-later", (await ApiOffice.JsonAsync(vi)).GetProperty("refusal").GetString());
        Assert.NotEqual((await ApiOffice.JsonAsync(vi)).GetProperty("detail").GetString(), (await ApiOffice.JsonAsync(en)).GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("2023-12-20", (await chief.ReadAsync($"{Year}/call")).GetProperty("dueOn").GetString());
    }

    [Fact]
    public async Task An_agency_sends_its_list_looks_at_it_and_keeps_it_once_and_nobody_else_sees_it()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (chief, clerk, head) = await ProgramsAsync(office);
        await StepAsync(chief, $"{Year}/registrations/open", new { openedOn = "2023-11-23", workingDays = 7 });
        var list = Encoding.UTF8.GetBytes("STT;Nội dung;Cấp trình;Thời gian trình\n1;Báo cáo công tác văn phòng;Ban Thường vụ;Tháng 6\n2;Đề án số hóa hồ sơ;Ban Thường vụ;Tháng 9\n");

        using var sent = await clerk.SendAsync($"{Year}/registration-lists", new { agency = Agency, fileName = "dang-ky.csv", content = Convert.ToBase64String(list) });
        var kept = await ApiOffice.JsonAsync(sent);
        Assert.True(sent.StatusCode == HttpStatusCode.Created, kept.ToString());
        var address = sent.Headers.Location!.OriginalString;

        Assert.Equal(2, kept.GetProperty("rows").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(head, address));
        using var others = await head.SendAsync(address, new { });
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var confirmed = await clerk.SendAsync(address, new { });
            Assert.True(confirmed.StatusCode == HttpStatusCode.OK, await confirmed.Content.ReadAsStringAsync());
        }
        Assert.Equal(2, (await clerk.ReadAsync($"{Year}/registrations")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Each_agency_sees_its_own_only_and_a_scope_that_is_missing_is_named()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (chief, clerk, _) = await ProgramsAsync(office);
        await StepAsync(chief, $"{Year}/registrations/open", new { openedOn = "2023-11-23", workingDays = 7 });
        await StepAsync(clerk, $"{Year}/registrations/new", new { title = "Báo cáo riêng", body = new[] { Standing } });
        var other = office.Program(await office.TokenOfAsync("Thủ trưởng 02", "read", "register"));
        var reads = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read"));

        using var refused = await reads.SendAsync($"{Year}/registrations/extend", new { dueOn = "2023-12-20", why = "Theo đề nghị" }, "\"1-0\"");

        Assert.Equal(0, (await other.ReadAsync($"{Year}/registrations")).GetProperty("total").GetInt32());
        Assert.Equal(1, (await clerk.ReadAsync($"{Year}/registrations")).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("scope=\"call-for-registrations\"", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static async Task<(HttpClient Chief, HttpClient Clerk, HttpClient Head)> ProgramsAsync(TestOffice office) => (
        office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read", "see-drafts", "see-classified", "call-for-registrations", "record", "keep-programme")),
        office.Program(await office.TokenOfAsync("Chuyên viên cơ quan 01", "read", "register")),
        office.Program(await office.TokenOfAsync("Thủ trưởng 01", "read", "register", "submit-registrations")));

    /// <summary>Reads what a step asks, and records with what was seen.</summary>
    internal static async Task<JsonElement> StepAsync(HttpClient program, string address, object body)
    {
        using var done = await program.SendAsync(address, body, await TagAsync(program, address));
        var said = await ApiOffice.JsonAsync(done);
        Assert.True(done.IsSuccessStatusCode, string.Create(CultureInfo.InvariantCulture, $"{address}: {(int)done.StatusCode} {said}"));
        return said;
    }

    private static async Task<string> TagAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.ETag!.Tag;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }
}
