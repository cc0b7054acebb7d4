using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.App.Tests.Rights;
using NghiTrinh.Domain.Samples;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Security;

/// <summary>Whatever is typed, both databases take or refuse it alike: nothing is a fault of ours, and nothing overlong is kept.</summary>
public abstract class OverlongTests(PostgresServer? postgres)
{
    private static readonly string Line = $"{TestOffice.Hanoi}/lines/{FoundingCase.Item(86)}";

    [Fact]
    public async Task No_form_fails_for_what_is_typed_into_it_and_none_keeps_an_overlong_text()
    {
        await using var office = await StartAsync();
        var typed = new string('x', 5000) + "\0";
        var (sent, findings) = (0, new List<string>());
        foreach (var address in Walk.Steps(office, Guid.Empty).Where(s => s.Method == "GET" && s.IsInCommittee && !s.Address.StartsWith("/api/", StringComparison.Ordinal))
            .Select(s => s.Address).Distinct().Order(StringComparer.Ordinal))
        {
            var page = await office.GetAsync(address);
            if (page.Status != HttpStatusCode.OK || page.Document.QuerySelector("form[method=post] button.main") is not IHtmlButtonElement { Form: { } form })
                continue;
            var texts = form.QuerySelectorAll("input[type=text], input[type=email], input:not([type]), textarea").Select(e => e.GetAttribute("name")!).Where(n => n is not null).ToList();
            if (texts.Count == 0 || form.QuerySelector("input[type=file]") is not null)
                continue;
            sent++;
            // In parts, as no page of ours sends it: so a null character arrives.
            using var content = new MultipartFormDataContent();
            foreach (var (name, value) in TestPage.Filled(form, (IHtmlButtonElement)form.QuerySelector("button.main")!).Where(f => !texts.Contains(f.Key)))
                content.Add(new StringContent(value), name);
            foreach (var name in texts)
                content.Add(new StringContent(typed), name);
            using var answer = await office.Browser.PostAsync(new Uri(form.GetAttribute("action") ?? address, UriKind.Relative), content);
            if ((int)answer.StatusCode is not (422 or 409 or 302 or 200))
                findings.Add($"{address}: {(int)answer.StatusCode}");
        }

        Assert.True(sent > 40, $"Only {sent} forms were found.");
        Assert.Empty(findings);
        await using var db = office.Database.Open();
        var kept = await db.Changes.Where(c => c.Why!.Length > 2000 || c.Payload.Contains("xxxxxxxxxx")).Select(c => c.Kind).ToListAsync();
        Assert.Empty(kept);
    }

    [Fact]
    public async Task A_reason_that_nobody_asks_for_is_bounded_too_and_nothing_typed_is_lost()
    {
        await using var office = await StartAsync();

        var refused = await office.PostAsync(
            await office.GetAsync($"{Line}/adjust"), ("note", "Chờ số liệu"), ("why", new string('x', 4001)), ("decider", FoundingCase.Body("btv").ToString()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("2000", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("Chờ số liệu", refused.Value("Ghi chú"));
        Assert.Equal(4001, refused.Value("Lý do").Length);
    }

    [Fact]
    public async Task A_form_in_parts_with_a_null_character_is_no_fault_of_ours()
    {
        await using var office = await StartAsync(new TestPerson("Chuyên viên 01", Domain.Committees.Role.OfficeClerk));
        var page = await office.GetAsync("/sign-in");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(((IHtmlInputElement)page.Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value), "__RequestVerificationToken" },
            { new StringContent("a\0"), "email" },
            { new StringContent("x"), "password" },
        };

        using var answer = await office.Browser.PostAsync(new Uri("/sign-in", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private async Task<TestOffice> StartAsync(params TestPerson[] people) =>
        await TestOffice.StartAsync(postgres is null ? null : Database.Postgres(await postgres.NewDatabaseAsync()), people: people);
}

public sealed class OverlongOnSqliteTests() : OverlongTests(null);

public sealed class OverlongOnPostgresTests(PostgresServer postgres) : OverlongTests(postgres);
