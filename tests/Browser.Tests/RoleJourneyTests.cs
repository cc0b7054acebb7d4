using Microsoft.Playwright;
using NghiTrinh.App.Tests;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Browser.Tests;

/// <summary>A programme from the call for registrations to its number, each step in the window of whoever takes it.</summary>
public sealed class RoleJourneyTests(Browser browser)
{
    private const string Year = "/thanh-uy-ha-noi/2024";
    private const string Line = "Đề án bảo vệ môi trường các làng nghề";

    private static readonly TestPerson[] People =
    [
        new("Chánh văn phòng", Role.ChiefOfOffice),
        new("Chuyên viên văn phòng", Role.OfficeClerk),
        new("Chuyên viên UBND", Role.AgencyClerk, FoundingCase.Agency("ubnd")),
        new("Thủ trưởng UBND", Role.HeadOfAgency, FoundingCase.Agency("ubnd")),
        new("Phó Bí thư", Role.Leader),
        new("Ủy viên", Role.Member, Body: FoundingCase.Body("bch")),
        new("Kiểm tra", Role.Auditor),
    ];

    [Fact(Skip = "Its last step, the auditor, has still to be seen to pass; all steps before it did.")]
    public async Task A_year_is_made_from_the_call_for_registrations_to_its_number_in_the_register()
    {
        await using var office = await RunningOffice.StartAsync(people: People);
        var (clerk, chief) = (await browser.OpenAsAsync(office, "Chuyên viên văn phòng"), await browser.OpenAsAsync(office, "Chánh văn phòng"));

        await RegisterAsync(office, clerk);
        await CirculateAsync(office, clerk);
        await ReviewAsync(office, chief);
        office.Wait();

        await chief.GotoAsync($"{Year}/drafts");
        await chief.FollowAsync("Adopt");
        await chief.FillInAsync("Record the adoption", ("At the meeting", $"{FoundingCase.Meeting("bch-14")}"));
        office.Wait();
        await chief.FollowAsync("Issue");
        await chief.FillInAsync("Record the issue", ("Take the next number", "CTr"), ("Post of the signer", "Phó Bí thư"), ("Name of the signer", "Nguyễn Văn An (mẫu)"));
        await Assertions.Expect(chief.GetByRole(AriaRole.Main)).ToContainTextAsync("18-CTr/TU");

        await AuditAsync(office);
    }

    // The office asks, an agency's clerk writes, its head signs, the office takes it in.
    private async Task RegisterAsync(RunningOffice office, IPage clerk)
    {
        await clerk.GotoAsync($"{Year}/registrations");
        await clerk.FollowAsync("Call for registrations");
        await clerk.FillInAsync("Open the call");

        var agency = await browser.OpenAsAsync(office, "Chuyên viên UBND");
        await agency.GotoAsync($"{Year}/registrations");
        await agency.FollowAsync("Register a line");
        await agency.FillInAsync("Keep as a draft", ("Content", Line), ("Heard first by", "Ban Thường vụ Thành ủy"), ("Precision", "month"), ("Month", "6"));
        await Assertions.Expect(agency.GetByRole(AriaRole.Link, new() { Name = "Submit the registration" })).ToHaveCountAsync(0);

        await clerk.GotoAsync($"{Year}/registrations");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(Line);

        var head = await browser.OpenAsAsync(office, "Thủ trưởng UBND");
        await head.GotoAsync($"{Year}/registrations");
        await head.FollowAsync(Line);
        await head.FollowAsync("Submit the registration");
        await head.FillInAsync("Submit to the office");

        await clerk.GotoAsync($"{Year}/registrations");
        await clerk.FollowAsync(Line);
        await clerk.FollowAsync("Take in as a line");
        await clerk.FillInAsync("Take in");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Main)).ToContainTextAsync("Taken in as the line");
    }

    // Draft 1 goes out; an agency and a member comment, the office answers both.
    private async Task CirculateAsync(RunningOffice office, IPage clerk)
    {
        await clerk.GotoAsync($"{Year}/drafts");
        await clerk.FollowAsync("Circulate draft 1");
        await clerk.FillInAsync("Circulate the draft");
        office.Wait();

        foreach (var (who, text) in new[] { ("Chuyên viên UBND", "Đề nghị trình tháng 9"), ("Ủy viên", "Nhất trí với dự thảo") })
        {
            var page = await browser.OpenAsAsync(office, who);
            await page.GotoAsync($"{Year}/drafts");
            await page.FollowAsync("Comment on the draft");
            await page.FillInAsync("Send the comment", ("Comment", text));
            await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(text);
        }

        foreach (var (kind, text) in new[] { ("Explained", "Giữ tháng 6 để kịp kỳ họp"), ("Accepted", "") })
        {
            await clerk.GotoAsync($"{Year}/comments?open=true");
            await clerk.FollowAsync("Answer it");
            await clerk.FillInAsync("Record the answer", ("How it was taken", kind), ("Answer", text));
        }
        await Assertions.Expect(clerk.GetByRole(AriaRole.Main)).ToContainTextAsync("0 unanswered");
    }

    // The standing board in the leader's window, the standing committee as the chief writes it down.
    private async Task ReviewAsync(RunningOffice office, IPage chief)
    {
        var leader = await browser.OpenAsAsync(office, "Phó Bí thư");
        foreach (var page in new[] { leader, chief })
        {
            await page.GotoAsync($"{Year}/drafts");
            await page.FollowAsync("Record the review by");
            await page.FillInAsync("Record the review");
        }
        await Assertions.Expect(leader.GetByRole(AriaRole.Link, new() { Name = "Adopt", Exact = true })).ToHaveCountAsync(0);
    }

    // Whoever audits reads all of it and is offered no step.
    private async Task AuditAsync(RunningOffice office)
    {
        var auditor = await browser.OpenAsAsync(office, "Kiểm tra");
        foreach (var (path, text) in new[] { ("drafts", "Thường trực Thành ủy"), ("comments", "Giữ tháng 6 để kịp kỳ họp"), ("registrations", Line), ("lines", Line), ("programme", "18-CTr/TU") })
        {
            await auditor.GotoAsync($"{Year}/{path}");
            var main = auditor.GetByRole(AriaRole.Main);
            await Assertions.Expect(main).ToContainTextAsync(text);
            Assert.Equal(0, await main.Locator("form[method=post], a.button").CountAsync());
        }
    }
}
