using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Api;

/// <summary>Tokens: for some rights, for some time, in one committee, and only their hash is kept.</summary>
public abstract class TokenTests(PostgresServer? postgres)
{
    private static readonly TestPerson[] People = [new("Chuyên viên 01", Role.OfficeClerk), new("Kiểm phiếu 01", Role.Teller), new("Chánh văn phòng 01", Role.ChiefOfOffice)];

    [Fact]
    public async Task A_token_is_shown_once_and_only_its_hash_is_kept()
    {
        await using var office = await StartAsync();

        var token = await office.TokenOfAsync("Chuyên viên 01", "read");

        await using var db = office.Database.Open();
        var row = await db.Tokens.SingleAsync();
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(token)), row.Hash);
        Assert.Equal("read", row.Scope);
        Assert.DoesNotContain(token, (await (await office.BrowserOfAsync("Chuyên viên 01")).GetAsync($"{TestOffice.Hanoi}/tokens")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_may_what_both_it_and_its_person_may()
    {
        await using var office = await StartAsync();
        var reads = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read"));
        var readsAll = office.Program(await office.TokenOfAsync("Chánh văn phòng 01", "read", "see-classified"));
        var lines = $"{ApiOffice.Hanoi}/programmes/2023/items?body={Domain.Samples.FoundingCase.Body("btv")}&on=2023-11-17";

        // Two of the sample's lines are classified: the chief sees them, a program only where that is in its scope.
        Assert.Equal(82, (await readsAll.ReadAsync(lines)).GetProperty("total").GetInt32());
        Assert.Equal(80, (await reads.ReadAsync(lines)).GetProperty("total").GetInt32());
        using var refused = await reads.SendAsync($"{ApiOffice.Hanoi}/items/{Domain.Samples.FoundingCase.Item(86)}/adjust", new { note = "x", effectiveOn = "2023-11-23" }, "\"1-0\"");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("scope=\"record\"", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_revoked_or_belongs_to_a_locked_account_is_dead()
    {
        await using var office = await StartAsync();
        var (revoked, locked) = (office.Program(await office.TokenOfAsync("Chuyên viên 01", "read")), office.Program(await office.TokenOfAsync("Chuyên viên 01", "read")));
        var clerk = await office.BrowserOfAsync("Chuyên viên 01");
        await using var db = office.Database.Open();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(revoked));
        await clerk.PressAsync(await clerk.GetAsync($"{TestOffice.Hanoi}/tokens"), "Thu hồi");
        await clerk.PressAsync(await clerk.GetAsync($"{TestOffice.Hanoi}/tokens"), "Thu hồi");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(revoked));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(locked));

        var later = office.Program(await office.TokenOfAsync("Chuyên viên 01", "read"));
        await db.Users.ExecuteUpdateAsync(u => u.SetProperty(a => a.LockedAt, 1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(later));
        await db.Users.ExecuteUpdateAsync(u => u.SetProperty(a => a.LockedAt, (long?)null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(later));
        office.Clock.SetUtcNow(new(2024, 1, 31, 16, 59, 59, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(later));
        office.Clock.SetUtcNow(new(2024, 1, 31, 17, 0, 0, TimeSpan.Zero));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(later));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_told_and_a_cookie_opens_nothing()
    {
        await using var office = await StartAsync();
        var signedIn = (await office.BrowserOfAsync("Chuyên viên 01")).Http;

        foreach (var program in new[] { office.Program(null), office.Program("ngt_khong-phai-khoa"), signedIn })
        {
            using var answer = await program.GetAsync(new Uri($"{ApiOffice.Hanoi}/programmes", UriKind.Relative));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_opens_no_page_and_while_trying_out_there_is_no_way_in_without_one()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await office.GetAsync($"{TestOffice.Hanoi}/tokens")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(office.Program(null)));
    }

    [Fact]
    public async Task Whoever_may_not_make_tokens_makes_none_and_nobody_gives_more_than_they_may()
    {
        await using var office = await StartAsync();
        var (clerk, teller) = (await office.BrowserOfAsync("Chuyên viên 01"), await office.BrowserOfAsync("Kiểm phiếu 01"));

        Assert.Equal(HttpStatusCode.Forbidden, (await teller.GetAsync($"{TestOffice.Hanoi}/tokens")).Status);
        var refused = await clerk.PostAsync(
            await clerk.GetAsync($"{TestOffice.Hanoi}/tokens"), ("name", "Phần mềm mẫu"), ("until", "2024-01-31"), ("scope", "freeze-report"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Hãy chọn ít nhất một", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_asks_too_often_is_told_to_wait_and_how_long_and_another_one_is_not()
    {
        await using var office = await StartAsync(s => s with { ApiRequests = 3 });
        var (busy, quiet) = (office.Program(await office.TokenOfAsync("Chuyên viên 01", "read")), office.Program(await office.TokenOfAsync("Chuyên viên 01", "read")));
        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(busy));

        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri($"{ApiOffice.Hanoi}/programmes", UriKind.Relative));
        asked.Headers.AcceptLanguage.ParseAdd("en");
        using var answer = await busy.SendAsync(asked);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("urn:nghi-trinh:problem:too-many", (await ApiOffice.JsonAsync(answer)).GetProperty("type").GetString());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(quiet));
    }

    private async Task<TestOffice> StartAsync(Func<Settings, Settings>? settings = null) =>
        await TestOffice.StartAsync(postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: People, settings: settings);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient program)
    {
        using var answer = await program.GetAsync(new Uri($"{ApiOffice.Hanoi}/programmes", UriKind.Relative));
        return answer.StatusCode;
    }
}

public sealed class TokenOnSqliteTests() : TokenTests(null);

public sealed class TokenOnPostgresTests(PostgresServer postgres) : TokenTests(postgres);
