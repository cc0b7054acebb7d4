using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Accounts;

/// <summary>What one signs in with is changed only by whoever has said lately who they are.</summary>
public sealed class ConfirmingTests
{
    private static readonly TestPerson Clerk = new("Chuyên viên 01", Role.OfficeClerk);
    private static readonly TestPerson Chief = new("Chánh văn phòng 01", Role.ChiefOfOffice);
    private static readonly TestPerson Keeper = new("Quản trị 01") { IsAdministrator = true };

    [Fact]
    public async Task A_page_left_open_asks_for_the_password_and_then_shows_itself()
    {
        await using var office = await StaleAsync(Clerk);
        var clerk = await office.BrowserOfAsync(Clerk.Name);

        var asked = await clerk.GetAsync("/account/authenticator");
        var wrong = await clerk.PostAsync(asked, ("confirm.password", "không phải"));
        var right = await clerk.PostAsync(wrong, ("confirm.password", TestOffice.Password));

        Assert.Contains("Xác nhận", asked.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("/account/authenticator", right.Location);
        Assert.NotNull((await clerk.FollowAsync(right)).Document.QuerySelector("input[name=code]"));
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_recorded_once_it_is_confirmed()
    {
        await using var office = await StaleAsync(Clerk);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        var page = await clerk.GetAsync($"{TestOffice.Hanoi}/tokens");

        var asked = await clerk.PostAsync(page, ("name", "Bảng điều hành"), ("until", "2024-01-31"), ("scope", "read"), ("scope", "record"));
        var wrong = await clerk.PostAsync(asked, ("confirm.password", "không phải"));
        var made = await clerk.PostAsync(wrong, ("confirm.password", TestOffice.Password));

        Assert.Null(asked.Document.QuerySelector("#secret"));
        Assert.NotNull(made.Document.QuerySelector("#secret"));
        await using var db = office.Database.Open();
        var token = await db.Tokens.SingleAsync();
        Assert.Equal(("Bảng điều hành", "read record"), (token.Name, token.Scope));
    }

    [Fact]
    public async Task Confirming_begins_a_new_session_ends_the_one_that_was_left_open_and_holds_for_a_while()
    {
        await using var office = await StaleAsync(Clerk);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        await using var db = office.Database.Open();
        var before = await db.Sessions.AsNoTracking().SingleAsync(s => s.RevokedAt == null);

        await clerk.PostAsync(await clerk.GetAsync("/account/passkeys/add"), ("confirm.password", TestOffice.Password));

        var after = await db.Sessions.AsNoTracking().SingleAsync(s => s.RevokedAt == null);
        Assert.NotEqual(before.Id, after.Id);
        Assert.Contains("Thêm khóa truy cập", (await clerk.GetAsync("/account/passkeys/add")).Text, StringComparison.Ordinal);
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Contains("Xác nhận đúng là bạn", (await clerk.GetAsync("/account/passkeys/add")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_guesses_the_password_there_is_locked_out_like_at_the_sign_in()
    {
        await using var office = await StaleAsync(Clerk);
        var clerk = await office.BrowserOfAsync(Clerk.Name);
        var asked = await clerk.GetAsync("/account/authenticator");
        foreach (var _ in Enumerable.Range(0, 5))
            await clerk.PostAsync(asked, ("confirm.password", "không phải"));

        var right = await clerk.PostAsync(asked, ("confirm.password", TestOffice.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
    }

    [Fact]
    public async Task An_administrator_confirms_before_resetting_somebody_s_second_factor()
    {
        await using var office = await StaleAsync(Clerk, Keeper);
        var keeper = await office.BrowserOfAsync(Keeper.Name);
        await using var db = office.Database.Open();
        var clerk = await db.Users.AsNoTracking().SingleAsync(u => u.Name == Clerk.Name);
        await db.Users.Where(u => u.Id == clerk.Id).ExecuteUpdateAsync(u => u.SetProperty(a => a.TwoFactorEnabled, true));

        var asked = await keeper.PressAsync(await keeper.GetAsync($"/accounts/{clerk.Id}"), "Đặt lại bước hai");
        var still = (await db.Users.AsNoTracking().SingleAsync(u => u.Id == clerk.Id)).TwoFactorEnabled;
        var done = await keeper.PostAsync(asked, ("confirm.password", TestOffice.Password));

        Assert.True(still);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.False((await db.Users.AsNoTracking().SingleAsync(u => u.Id == clerk.Id)).TwoFactorEnabled);
    }

    [Fact]
    public async Task Whoever_keeps_people_confirms_before_letting_somebody_in()
    {
        await using var office = await StaleAsync(Chief, Clerk);
        var chief = await office.BrowserOfAsync(Chief.Name);

        var asked = await chief.PostAsync(
            await chief.GetAsync($"{TestOffice.Hanoi}/people/new"), ("name", "Nguyễn Thị Bình"), ("email", "binh@van-phong.example"), ("role", "ChiefOfOffice"), ("effectiveOn", "2023-11-01"));
        await using var db = office.Database.Open();
        var before = await db.Users.CountAsync();
        var done = await chief.PostAsync(asked, ("confirm.password", TestOffice.Password));

        Assert.Contains("Xác nhận", asked.Text, StringComparison.Ordinal);
        Assert.Equal((2, 3), (before, await db.Users.CountAsync()));
        Assert.Contains("Chuyển liên kết này", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_brings_a_role_back_is_confirmed_and_what_brings_a_line_back_is_not()
    {
        await using var office = await StaleAsync(Chief, Clerk);
        var chief = await office.BrowserOfAsync(Chief.Name);
        var person = (await chief.GetAsync($"{TestOffice.Hanoi}/people")).Links(Clerk.Name)[^1].Split('/')[^1];
        var line = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(86)}";
        await chief.PostAsync(await chief.GetAsync($"{line}/adjust"), ("note", "Chờ số liệu"), ("why", "Theo đề nghị"), ("decider", FoundingCase.Body("btv").ToString()));
        var adjusted = (await office.Database.ReadAsync()).HistoryOf(FoundingCase.Item(86))[^1];

        var ofPerson = await chief.PostAsync(await chief.GetAsync($"{TestOffice.Hanoi}/history/person/{person}/2/strike"), ("why", "ghi nhầm"));
        var ofLine = await chief.PostAsync(await chief.GetAsync($"{TestOffice.Hanoi}/history/item/{FoundingCase.Item(86)}/{adjusted.Sequence}/strike"), ("why", "ghi nhầm"));

        Assert.Contains("Xác nhận", ofPerson.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, ofLine.Status);
    }

    // What takes a way in away, or ends something, needs no second look: there it counts to be quick.
    private static readonly string[] Quick =
    [
        "/accounts/{account:guid}/sessions/end", "/accounts/{account:guid}/sessions/end-others", "/accounts/{account:guid}/tokens/revoke",
    ];

    [Fact]
    public async Task Everything_that_keeps_people_or_accounts_asks_again_or_is_listed_with_its_reason()
    {
        await using var office = await TestOffice.StartAsync();
        var posts = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
                && !e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)
                && e.Metadata.GetMetadata<Access>() is { Permission: Permission.KeepPeople or Permission.KeepAccounts })
            .ToList();

        Assert.True(posts.Count > 10);
        Assert.Equal(Quick.Order(), posts.Where(e => e.Metadata.GetMetadata<AsksWhoItIs>() is null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Order());
    }

    // Everybody has signed in a while ago.
    private static async Task<TestOffice> StaleAsync(params TestPerson[] people)
    {
        var office = await TestOffice.StartAsync(people: people);
        foreach (var person in people)
            await office.BrowserOfAsync(person.Name);
        office.Clock.Advance(TimeSpan.FromMinutes(16));
        return office;
    }
}
