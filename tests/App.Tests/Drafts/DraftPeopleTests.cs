using System.Net;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Drafts;

/// <summary>The same draft for the office, two agencies, a leader and an auditor.</summary>
public sealed class DraftPeopleTests
{
    private const string Year = $"{TestOffice.Hanoi}/2024";

    private static readonly TestPerson[] People =
    [
        new("Chánh văn phòng", Role.ChiefOfOffice),
        new("Chuyên viên văn phòng", Role.OfficeClerk),
        new("Chuyên viên UBND", Role.AgencyClerk, FoundingCase.Agency("ubnd")),
        new("Chuyên viên Ban Tổ chức", Role.AgencyClerk, FoundingCase.Agency("to-chuc")),
        new("Phó Bí thư", Role.Leader),
        new("Kiểm tra", Role.Auditor),
    ];

    [Fact]
    public async Task An_agency_sees_the_draft_and_comments_from_when_it_is_sent_to_it_and_no_other_agency_reads_that()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (clerk, ubnd, other) = (await office.BrowserOfAsync("Chuyên viên văn phòng"), await office.BrowserOfAsync("Chuyên viên UBND"), await office.BrowserOfAsync("Chuyên viên Ban Tổ chức"));
        await EnterAsync(clerk, "Nội dung của Văn phòng", "van-phong");

        Assert.DoesNotContain("Nội dung của Văn phòng", (await ubnd.GetAsync($"{Year}/lines")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await ubnd.GetAsync($"{Year}/drafts/circulate")).Status);
        var sent = await clerk.PostAsync(await clerk.GetAsync($"{Year}/drafts/circulate"), ("to", FoundingCase.Agency("ubnd").ToString()));
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await EnterAsync(clerk, "Nội dung thêm sau khi gửi", "van-phong");

        Assert.Contains("Nội dung của Văn phòng", (await ubnd.GetAsync($"{Year}/lines")).Text);
        Assert.DoesNotContain("Nội dung thêm sau khi gửi", (await ubnd.GetAsync($"{Year}/lines")).Text);
        Assert.DoesNotContain("Nội dung của Văn phòng", (await other.GetAsync($"{Year}/lines")).Text);
        Assert.Equal(HttpStatusCode.OK, (await ubnd.Http.GetAsync(new Uri($"{Year}/drafts/1.docx", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(new Uri($"{Year}/drafts/1.docx", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"{Year}/comments/new")).Status);

        await ubnd.PostAsync(await ubnd.GetAsync($"{Year}/comments/new"), ("text", "Đề nghị lùi một tháng"));
        foreach (var (name, reads) in new[] { ("Chuyên viên UBND", true), ("Chánh văn phòng", true), ("Phó Bí thư", true), ("Kiểm tra", true), ("Chuyên viên Ban Tổ chức", false) })
            Assert.True(reads == (await (await office.BrowserOfAsync(name)).GetAsync($"{Year}/comments")).Text.Contains("Đề nghị lùi một tháng", StringComparison.Ordinal), name);
    }

    [Fact]
    public async Task What_somebody_may_not_do_with_a_draft_is_neither_offered_nor_taken()
    {
        await using var office = await TestOffice.StartAsync(people: People);
        var (clerk, auditor, leader) = (await office.BrowserOfAsync("Chuyên viên văn phòng"), await office.BrowserOfAsync("Kiểm tra"), await office.BrowserOfAsync("Phó Bí thư"));
        await EnterAsync(clerk, "Nội dung mẫu", "ubnd");
        await clerk.PostAsync(await clerk.GetAsync($"{Year}/drafts/circulate"));

        Assert.False((await auditor.GetAsync($"{Year}/drafts")).HasLink("Góp ý dự thảo"));
        Assert.True((await leader.GetAsync($"{Year}/drafts")).HasLink("Ghi ý kiến của Thường trực"));
        Assert.False((await clerk.GetAsync($"{Year}/drafts")).HasLink("Ghi ý kiến của Thường trực"));
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync($"{Year}/comments/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{Year}/programme/adopt")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.GetAsync($"{TestOffice.Hanoi}/settings/amendments")).Status);
    }

    private static async Task EnterAsync(TestBrowser clerk, string title, string agency)
    {
        var entered = await clerk.PostAsync(
            await clerk.GetAsync($"{Year}/lines/add"), ("title", title), ("leads", FoundingCase.Agency(agency).ToString()),
            ("body-1", FoundingCase.Body("btv").ToString()), ("due", "month"), ("due-month", "6"), ("effectiveOn", "2023-11-20"));
        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
    }
}
