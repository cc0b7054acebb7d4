using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests.Rights;

/// <summary>A walk over all endpoints × people × committees × classifications. A new endpoint takes part by itself.</summary>
public sealed class WalkTests
{
    private const string Outsider = "Người ngoài 01";
    private const string Nobody = "Người lạ 01";
    private const string Knowing = "Ủy viên 02";

    private readonly Dictionary<string, string> _tokens = [];

    private static readonly TestPerson[] People =
    [
        new("Chuyên viên 01", Role.OfficeClerk), new("Chánh văn phòng 01", Role.ChiefOfOffice),
        new("Chuyên viên cơ quan 01", Role.AgencyClerk, FoundingCase.Agency("van-phong")),
        new("Thủ trưởng 01", Role.HeadOfAgency, FoundingCase.Agency("cong-an")),
        new("Lãnh đạo 01", Role.Leader), new("Ủy viên 01", Role.Member, Body: FoundingCase.Body("bch")),
        new(Knowing, Role.Member, Body: FoundingCase.Body("bch")), new("Kiểm phiếu 01", Role.Teller),
        new("Kiểm tra 01", Role.Auditor), new("Quản trị 01") { IsAdministrator = true },
        new(Outsider), new(Nobody),
    ];

    [Fact]
    public async Task Nobody_meets_what_is_hidden_from_them_at_any_address()
    {
        await using var office = await OpenAsync();
        var steps = Walk.Steps(office, await FreezeAsync(office)).Where(s => s.Method == "GET").ToList();
        steps.AddRange(Searches.Select(address => new Walk.Step("GET", address, new(Permission.Read), true)));
        var findings = new List<string>();

        foreach (var person in People)
        {
            var browser = await office.BrowserOfAsync(person.Name);
            foreach (var step in steps)
            {
                using var answer = await SendAsync(browser, person, step);
                if (Wrong(person, step, answer.StatusCode) is { } wrong)
                    findings.Add($"{person.Name} {step.Address}: {(int)answer.StatusCode}, {wrong}");
                var text = await Walk.TextAsync(answer);
                findings.AddRange(HiddenFrom(person).Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))
                    .Select(word => $"{person.Name} {step.Address}: met “{word}”"));
            }
        }

        Assert.True(steps.Count > 150, $"Only {steps.Count} addresses were found.");
        Assert.Empty(findings);
    }

    [Fact]
    public async Task Nobody_records_anything_without_the_right_to()
    {
        await using var office = await OpenAsync();
        var steps = Walk.Steps(office, Guid.Empty).Where(s => s.Method is "POST" or "PUT" or "PATCH" or "DELETE").ToList();
        var findings = new List<string>();
        // All at once and first: what follows uses up how often one may try to sign in.
        foreach (var person in People)
            await office.BrowserOfAsync(person.Name);

        foreach (var person in People)
        {
            var browser = await office.BrowserOfAsync(person.Name);
            foreach (var step in steps.Where(s => !s.Access.IsForAnyone && s.Address != "/sign-out"))
            {
                using var answer = await SendAsync(browser, person, step);
                // Whoever has the right is stopped by the missing token of the form; nobody gets through.
                if (answer.StatusCode != HttpStatusCode.TooManyRequests && (Wrong(person, step, answer.StatusCode) is not null || (int)answer.StatusCode < 400))
                    findings.Add($"{person.Name} {step.Method} {step.Address}: {(int)answer.StatusCode}");
            }
        }

        Assert.True(steps.Count > 50, $"Only {steps.Count} addresses were found.");
        Assert.Empty(findings);
    }

    [Fact]
    public async Task Nobody_meets_what_is_hidden_from_them_by_sending_a_form()
    {
        await using var office = await OpenAsync();
        var steps = Walk.Steps(office, await FreezeAsync(office)).Where(s => s.Method == "POST" && s.IsInCommittee && !IsOfPrograms(s)).ToList();
        var (findings, got) = (new List<string>(), 0);

        foreach (var person in People.Where(p => p.Role is Role.OfficeClerk or Role.AgencyClerk or Role.Leader))
        {
            var browser = await office.BrowserOfAsync(person.Name);
            var mark = (await browser.GetAsync("/account")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var step in steps)
            {
                // With the mark of a form of ours it comes as far as the step's own looking for what it is about.
                using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", mark), new("why", "x"), new("sequence", "1"), new("effectiveOn", "2023-11-20")]);
                using var answer = await browser.Http.PostAsync(new Uri(step.Address, UriKind.Relative), content);
                got += answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict or HttpStatusCode.Redirect ? 1 : 0;
                if (Wrong(person, step, answer.StatusCode) is { } wrong)
                    findings.Add($"{person.Name} {step.Address}: {(int)answer.StatusCode}, {wrong}");
                var text = await Walk.TextAsync(answer);
                findings.AddRange(HiddenFrom(person).Where(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(word => $"{person.Name} {step.Address}: met “{word}”"));
            }
        }

        Assert.True(got > 50, $"Only {got} forms came as far as their steps.");
        Assert.Empty(findings);
    }

    [Fact]
    public async Task Whoever_has_not_signed_in_is_sent_to_sign_in_and_told_nothing()
    {
        await using var office = await OpenAsync();
        var findings = new List<string>();

        foreach (var step in Walk.Steps(office, Guid.Empty).Where(s => s.Method == "GET" && !s.Access.IsForAnyone))
        {
            using var answer = await office.Browser.GetAsync(new Uri(step.Address, UriKind.Relative));
            if (!(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.StartsWith("/sign-in?", StringComparison.Ordinal))
                && answer.StatusCode != HttpStatusCode.Unauthorized)
                findings.Add($"{step.Address}: {(int)answer.StatusCode}");
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Counts_are_those_of_what_one_sees()
    {
        await using var office = await OpenAsync();

        var clerk = await (await office.BrowserOfAsync("Chuyên viên 01")).GetAsync($"{TestOffice.Hanoi}/2023/report.json?on=2023-12-31");
        var chief = await (await office.BrowserOfAsync("Chánh văn phòng 01")).GetAsync($"{TestOffice.Hanoi}/2023/report.json?on=2023-12-31");

        // Every classified line, those of the sample and those of the walk.
        var at = (await new Ledgers(office.Database).OfAsync(FoundingCase.Committee, default)).At(new(new DateOnly(2023, 12, 31)));
        var hidden = at.ItemsOf(FoundingCase.Programme(2023)).Count(i => i.Exit is null && i.Content.Classification != SecurityClassification.Unclassified);
        Assert.True(hidden >= TwoOffices.Classified.Length);
        Assert.Equal(Total(clerk) + hidden, Total(chief));

        static int Total(TestPage page) => System.Text.Json.JsonDocument.Parse(page.Html).RootElement.GetProperty("lines").GetArrayLength();
    }

    [Fact]
    public async Task What_one_may_not_do_is_not_offered()
    {
        await using var office = await OpenAsync();
        var findings = new List<string>();

        foreach (var person in People.Where(p => p.Role is not null || p.IsAdministrator))
        {
            var browser = await office.BrowserOfAsync(person.Name);
            var (seen, waiting) = (new HashSet<string> { "/" }, new Queue<string>(["/"]));
            // One page of each kind is enough: what is offered depends on the kind, not on the line.
            var kinds = new Dictionary<string, int>();
            for (var asked = 0; waiting.Count > 0 && asked < 150; asked++)
            {
                var address = waiting.Dequeue();
                using var answer = await browser.Http.GetAsync(new Uri(address, UriKind.Relative));
                if ((int)answer.StatusCode >= 400)
                    findings.Add($"{person.Name} was offered {address}: {(int)answer.StatusCode}");
                var page = new TestPage(address, answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync());
                foreach (var link in page.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Append(page.Location ?? ""))
                    if (link.StartsWith('/') && !link.Contains("lang=", StringComparison.Ordinal) && seen.Add(link) && Count(kinds, Kind(link)) <= 2)
                        waiting.Enqueue(link);
            }
        }

        Assert.Empty(findings);
    }

    private static readonly string[] Searches =
    [
        $"{TestOffice.Hanoi}/2023/lines?q=mat1", $"{TestOffice.Hanoi}/2023/lines?classification=secret&size=all", $"{TestOffice.Hanoi}/2023/lines?size=all",
        $"{TestOffice.Hanoi}/2023/lines?size=all&on=2023-03-01&known=2030-01-01", $"{TestOffice.Hanoi}/2023/lines.csv?classification=top-secret",
        $"{TestOffice.Hanoi}/2023?on=2023-03-01", $"{TestOffice.Hanoi}/2023/report?on=2023-12-31", $"{TestOffice.Hanoi}/2023/changes?from=2023-01-01",
        $"{TestOffice.Hanoi}/agencies/{FoundingCase.Agency("van-phong")}?on=2023-12-01", $"{TestOffice.Hanoi}/documents?q=vanban",
        $"{TestOffice.Hanoi}/documents?classification=secret", $"{TestOffice.Hanoi}/2025/comments",
    ];

    // A person comes with the cookie of a browser, a program with the person's token.
    private async Task<HttpResponseMessage> SendAsync(TestBrowser browser, TestPerson person, Walk.Step step)
    {
        using var sent = new HttpRequestMessage(new(step.Method), new Uri(step.Address, UriKind.Relative));
        if (step.Method != "GET")
            sent.Content = new FormUrlEncodedContent([new("why", "x")]);
        if (IsOfPrograms(step))
            sent.Headers.Authorization = new("Bearer", _tokens[person.Name]);
        return await browser.Http.SendAsync(sent);
    }

    private static bool IsOfPrograms(Walk.Step step) => step.Address.StartsWith("/api/", StringComparison.Ordinal);

    private async Task<TestOffice> OpenAsync()
    {
        var office = await TestOffice.StartAsync(fill: database => TwoOffices.FillAsync(database, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestOffice.Evening)), people: People, settings: s => s with { ApiRequests = 0 });
        await using var db = office.Database.Open();
        var accounts = db.Users.ToDictionary(u => u.Name, u => u.Id);
        await TwoOffices.PeopleAsync(office, new(accounts[Knowing]), new(accounts[Outsider]));
        var tokens = office.Services.GetRequiredService<Tokens>();
        foreach (var (name, account) in accounts)
            _tokens[name] = await tokens.MakeAsync(
                new(account), FoundingCase.Committee, "Đi hết các địa chỉ", Enum.GetValues<Permission>(), TestOffice.Evening.AddDays(1), default);
        return office;
    }

    private static async Task<Guid> FreezeAsync(TestOffice office)
    {
        var chief = await office.BrowserOfAsync("Chánh văn phòng 01");
        var frozen = await chief.PressAsync(
            await chief.GetAsync($"{TestOffice.Hanoi}/2023/report?on=2023-11-23&lang=en"), "Freeze the report as of 23/11/2023");
        Assert.Equal(HttpStatusCode.Redirect, frozen.Status);
        return Guid.Parse(frozen.Location!.Split('/')[^1].Split('?')[0]);
    }

    private static string? Wrong(TestPerson person, Walk.Step step, HttpStatusCode status)
    {
        // A program keeps neither accounts nor the installation, also for an administrator.
        var role = person.IsAdministrator && !IsOfPrograms(step) ? Role.Administrator : person.Role;
        return (int)status >= 500 ? "a fault"
            : step.Access.IsForAnyone ? null
            : step.IsInCommittee && role is null ? status == HttpStatusCode.NotFound ? null : "the committee was confirmed to be there"
            : step.Access.Permission is { } permission && role?.May(permission) != true ? status == HttpStatusCode.Forbidden ? null : "not refused"
            : status == HttpStatusCode.Forbidden ? "refused in spite of the right"
            : null;
    }

    private static IEnumerable<string> HiddenFrom(TestPerson person)
    {
        if (person.Role is not (Role.ChiefOfOffice or Role.Auditor) && person.Name != Knowing)
            foreach (var classification in TwoOffices.Classified)
                yield return TwoOffices.Word(classification);
        if (person.Role?.May(Permission.SeeDrafts) != true && person.Agency != FoundingCase.Agency("cong-an"))
            yield return TwoOffices.DraftWord;
        var ofPolice = person.Agency == FoundingCase.Agency("cong-an");
        if (person.Role is not (Role.ChiefOfOffice or Role.Auditor))
            yield return TwoOffices.DocumentWord;
        if (!ofPolice)
            yield return TwoOffices.RegistrationWord;
        if (person.Role?.May(Permission.SeeDrafts) != true && !ofPolice)
            yield return TwoOffices.CommentWord;
        if (person.Name != Outsider)
            yield return TwoOffices.OtherWord;
    }

    // "/c/lines/0123…" and "/c/lines/4567…" are of one kind.
    private static string Kind(string link) => string.Join('/', link.Split('?', '#')[0].Split('/').Select(p => Guid.TryParse(p.Split('.')[0], out _) ? "id" : p))
        + string.Concat(link.Split('?') is [_, var query] ? query.Split('&').Select(q => q.Split('=')[0]).Order() : []);

    private static int Count(Dictionary<string, int> kinds, string kind) => kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
}
