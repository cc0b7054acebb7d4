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
        new("Quản trị") { IsAdministrator = true },
    ];

    [Fact]
    public async Task A_year_is_made_from_the_call_for_registrations_to_its_number_in_the_register_and_amended()
    {
        await using var office = await RunningOffice.StartAsync(people: People);
        await AdmitAsync(office);
        var (clerk, chief) = (await browser.OpenAsAsync(office, "Chuyên viên văn phòng"), await browser.OpenAsAsync(office, "Chánh văn phòng"));

        await RegisterAsync(office, clerk);
        await CirculateAsync(office, clerk);
        await ReviewAsync(office, clerk, chief);
        await AdoptAsync(office, chief);
        await ExtractAsync(office);
        await AmendAsync(clerk);
        await AuditAsync(office);
    }

    // Whoever keeps the accounts lets somebody in, and reads nothing of the programme.
    private async Task AdmitAsync(RunningOffice office)
    {
        var administrator = await browser.OpenAsAsync(office, "Quản trị");
        await administrator.GotoAsync("/thanh-uy-ha-noi/people");
        await administrator.FollowAsync("Enter a person");
        await administrator.FillInAsync("Record the person", ("Name", "Chuyên viên mới"), ("Role", "Office clerk"));
        await Assertions.Expect(administrator.GetByRole(AriaRole.Main)).ToContainTextAsync("Office clerk");
        Assert.Equal(403, (await administrator.GotoAsync($"{Year}/lines"))!.Status);
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

        foreach (var (kind, text) in new[] { ("Explained", "Chờ Thường trực cho ý kiến về thời gian"), ("Accepted", "") })
        {
            await clerk.GotoAsync($"{Year}/comments?open=true");
            await clerk.FollowAsync("Answer it");
            await clerk.FillInAsync("Record the answer", ("How it was taken", kind), ("Answer", text));
        }
        await Assertions.Expect(clerk.GetByRole(AriaRole.Main)).ToContainTextAsync("0 unanswered");
    }

    // The standing board asks for a change in the leader's window; draft 2 has it, and the chief writes down what the standing committee says.
    private async Task ReviewAsync(RunningOffice office, IPage clerk, IPage chief)
    {
        var leader = await browser.OpenAsAsync(office, "Phó Bí thư");
        await leader.GotoAsync($"{Year}/drafts");
        await leader.FollowAsync("Record the review by");
        await leader.FillInAsync("Record the review", ("Outcome", "Agreed, with changes"), ("Remark", "Lùi đề án làng nghề đến tháng 9"));
        await Assertions.Expect(leader.GetByRole(AriaRole.Link, new() { Name = "Adopt", Exact = true })).ToHaveCountAsync(0);
        office.Wait();

        await PostponeAsync(clerk, "9", "Thường trực yêu cầu");
        office.Wait();
        await clerk.GotoAsync($"{Year}/drafts");
        await clerk.FollowAsync("Circulate draft 2");
        await clerk.GetByRole(AriaRole.Main).GetByLabel("Agreed, with changes").CheckAsync();
        await clerk.FillInAsync("Circulate the draft");
        await clerk.FollowAsync("with draft 1");
        var row = clerk.GetByRole(AriaRole.Row).Filter(new() { HasText = Line });
        await Assertions.Expect(row).ToContainTextAsync("June");
        await Assertions.Expect(row).ToContainTextAsync("September");
        office.Wait();

        await chief.GotoAsync($"{Year}/drafts");
        await chief.FollowAsync("Record the review by");
        await chief.FillInAsync("Record the review");
        office.Wait();
    }

    // The plenary adopts at a sitting; the programme gets the next number and is entered in the register.
    private static async Task AdoptAsync(RunningOffice office, IPage chief)
    {
        await chief.GotoAsync($"{Year}/drafts");
        await chief.FollowAsync("Adopt");
        await chief.FillInAsync("Record the adoption", ("At the meeting", $"{FoundingCase.Meeting("bch-14")}"));
        office.Wait();
        await chief.FollowAsync("Issue");
        await chief.FillInAsync("Record the issue", ("Take the next number", "CTr"), ("Post of the signer", "Phó Bí thư"), ("Name of the signer", "Nguyễn Văn An (mẫu)"));
        await chief.FollowAsync("18-CTr/TU");
        await Assertions.Expect(chief.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("18-CTr/TU");
        office.Wait();
    }

    // The head of the agency reads what is its own and makes the agency's plan of it.
    private async Task ExtractAsync(RunningOffice office)
    {
        var head = await browser.OpenAsAsync(office, "Thủ trưởng UBND");
        await head.GotoAsync($"/thanh-uy-ha-noi/agencies/{FoundingCase.Agency("ubnd")}?year=2024");
        foreach (var file in new[] { "Extract 2024 (DOCX)", "The agency's own plan 2024 (DOCX)" })
        {
            var download = await head.RunAndWaitForDownloadAsync(() => head.FollowAsync(file));
            Assert.Contains(Line, await Word.TextOfAsync(await download.PathAsync()), StringComparison.Ordinal);
        }
    }

    // What is postponed now is an amendment, with the level that decided it.
    private static async Task AmendAsync(IPage clerk)
    {
        await PostponeAsync(clerk, "10", "Theo Kết luận của Ban Thường vụ", ("Decided by (the level)", "Ban Thường vụ Thành ủy"));
        await clerk.GotoAsync($"{Year}/amendments");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Row).Filter(new() { HasText = Line })).ToContainTextAsync("Theo Kết luận của Ban Thường vụ");
    }

    private static async Task PostponeAsync(IPage clerk, string month, string why, params (string, string)[] more)
    {
        await clerk.GotoAsync($"{Year}/lines?size=all");
        await clerk.FollowAsync(Line);
        await clerk.GotoAsync($"{new Uri(clerk.Url).AbsolutePath}/postpone");
        await clerk.FillInAsync("Record the postponement", [("Precision", "month"), ("Month", month), ("Reason", why), .. more]);
    }

    // Whoever audits reads all of it and is offered no step.
    private async Task AuditAsync(RunningOffice office)
    {
        var auditor = await browser.OpenAsAsync(office, "Kiểm tra");
        (string Path, string Text)[] seen =
        [
            ("drafts", "Lùi đề án làng nghề đến tháng 9"), ("comments", "Chờ Thường trực cho ý kiến"), ("registrations?show=all", Line), ("lines?size=all", Line),
            ("programme", "18-CTr/TU"), ("amendments", "Theo Kết luận của Ban Thường vụ"), ("changes?from-point=adopted&to-point=now", "October"),
        ];
        foreach (var (path, text) in seen)
        {
            await auditor.GotoAsync($"{Year}/{path}");
            var main = auditor.GetByRole(AriaRole.Main);
            await Assertions.Expect(main).ToContainTextAsync(text);
            Assert.Equal(0, await main.Locator("form[method=post], a.button:not([href*='/changes'])").CountAsync());
        }
    }
}
