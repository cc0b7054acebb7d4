using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Tests.Rights;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>Who sees what of a vote while it is counted, and once its count is agreed.</summary>
public sealed class SecrecyTests
{
    private static readonly string[] Moving = ["/account/passkeys", "/account/authenticator", "/api/docs", "/tokens"];

    private static readonly string[] Outsiders = [Clerk, Chief, Head, OtherTeller, Leader, Auditor, Administrator, Member, VoteOffice.Agency];

    [Fact]
    public async Task Before_both_agree_no_route_shows_anything_of_the_count_to_anybody_else()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        // The log of sign-ins is a page too.
        foreach (var name in Outsiders.Concat([First, Second]))
            await office.AsAsync(name);
        var tokens = await TokensAsync(office);
        var before = await SeenAsync(office, vote, tokens);

        await office.CountApartAsync(vote);
        await (await office.AsAsync(First)).PressAsync(await (await office.AsAsync(First)).GetAsync($"{vote}/count"), "Confirm these figures");
        var after = await SeenAsync(office, vote, tokens);

        Assert.True(before.Count > 900, $"Only {before.Count} pages were looked at.");
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.Equal("", string.Join('\n', before.Keys.Where(k => before[k] != after[k]).Select(k => k[k.IndexOf('/')..]).Distinct()));
    }

    [Fact]
    public async Task Only_the_two_who_are_named_count_and_none_of_them_reads_the_other()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await (await office.AsAsync(First)).PostAsync(await (await office.AsAsync(First)).GetAsync($"{vote}/count/A"), SumsOfA(33, 10, 2, 2));

        foreach (var name in Outsiders)
            foreach (var page in new[] { "count", "count/A" })
                Assert.True((await (await office.AsAsync(name)).GetAsync($"{vote}/{page}")).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{name} opened {page}");
        var second = await (await office.AsAsync(Second)).GetAsync($"{vote}/count/A");
        Assert.All(second.Document.QuerySelectorAll("input[type=number]"), field => Assert.True(field.GetAttribute("value") is null or "0" or ""));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.AsAsync(OtherTeller)).GetAsync(vote)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(Head)).GetAsync(vote)).Status);
    }

    [Fact]
    public async Task Once_agreed_the_figures_are_read_by_those_who_prepare_what_is_announced_and_by_others_once_it_is()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);

        foreach (var name in new[] { Chief, Head, First, Second })
            Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(name)).GetAsync($"{vote}/result")).Status);
        foreach (var name in new[] { Leader, Auditor })
        {
            foreach (var page in new[] { "result", "documents/notices.zip", "documents/report.docx", "documents/minutes.docx", "documents/result.xlsx" })
                Assert.Equal(HttpStatusCode.NotFound, (await (await office.AsAsync(name)).GetAsync($"{vote}/{page}")).Status);
            Assert.Empty((await (await office.AsAsync(name)).GetAsync($"{TestOffice.Hanoi}/confidence/results")).Document.QuerySelectorAll("tbody tr"));
        }
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        foreach (var name in new[] { Chief, Leader, Auditor, Head, First, Second })
            Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(name)).GetAsync($"{vote}/result")).Status);
        foreach (var name in new[] { Clerk, OtherTeller, Administrator, Member, VoteOffice.Agency })
            Assert.True((await (await office.AsAsync(name)).GetAsync($"{vote}/result")).Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, name);
        Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(Clerk)).GetAsync(vote)).Status);
    }

    // A program comes with a token that opens all its owner may.
    private static async Task<Dictionary<string, string>> TokensAsync(TestOffice office)
    {
        var made = new Dictionary<string, string>();
        await using var db = office.Database.Open();
        var tokens = office.Services.GetRequiredService<Tokens>();
        foreach (var account in await db.Users.AsNoTracking().Where(u => Outsiders.Contains(u.Name)).ToListAsync())
            made[account.Name] = await tokens.MakeAsync(account.AccountId, FoundingCase.Committee, "Xem hết", Enum.GetValues<Permission>(), Day.AddDays(1), default);
        return made;
    }

    private static async Task<Dictionary<string, string>> SeenAsync(TestOffice office, string vote, Dictionary<string, string> tokens)
    {
        var seen = new Dictionary<string, string>();
        var id = vote.Split('/')[^1];
        // Under its own id, and once more as the subject of a history.
        // A challenge for a passkey and a key for an authenticator are others each time they are asked for, so is what admits the script of the API's page; tokens show when they were used last.
        var addresses = Walk.Steps(office, Guid.Empty).Where(s => s.Method == "GET" && !Moving.Any(m => s.Address.Contains(m, StringComparison.Ordinal)))
            .Select(s => s.Address.Replace(SampleId.Of("vote").ToString("N"), id, StringComparison.Ordinal))
            .Append($"{TestOffice.Hanoi}/2023/changes?from=2023-12-01").Append($"{TestOffice.Hanoi}/history/confidenceresult/{id}/1/strike").Distinct();
        foreach (var address in addresses)
            foreach (var name in Outsiders)
            {
                var browser = await office.BrowserOfAsync(name);
                using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
                if (address.StartsWith("/api/", StringComparison.Ordinal))
                    asked.Headers.Authorization = new("Bearer", tokens[name]);
                using var answer = await browser.Http.SendAsync(asked);
                seen[$"{name} {address}"] = $"{(int)answer.StatusCode} {Still(await Walk.TextAsync(answer))}";
            }
        return seen;
    }

    // Tokens and fresh identifiers of forms are others each time.
    private static string Still(string html) => Regex.Replace(html, "(<input[^>]*name=\"(__RequestVerificationToken|id)\"[^>]*>)|CfDJ8[\\w-]+|[0-9a-f]{32}", "");
}
