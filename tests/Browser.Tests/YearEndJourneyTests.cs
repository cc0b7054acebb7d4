using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NghiTrinh.App.Tests;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Browser.Tests;

/// <summary>The founding year to its end and into the next, each step in the window of whoever takes it.</summary>
public sealed class YearEndJourneyTests(Browser browser)
{
    private const string Hanoi = "/thanh-uy-ha-noi";
    private static readonly DateTimeOffset EndOfYear = new(2023, 12, 29, 2, 0, 0, TimeSpan.Zero);
    private static readonly string Undecided = $"{Hanoi}/lines/{FoundingCase.Item(73)}";

    private static readonly TestPerson[] People =
    [
        new("Chánh văn phòng", Role.ChiefOfOffice),
        new("Chuyên viên văn phòng", Role.OfficeClerk),
        new("Chuyên viên Dân vận", Role.AgencyClerk, FoundingCase.Agency("dan-van")),
        new("Phó Bí thư", Role.Leader),
    ];

    [Fact]
    public async Task Eighty_two_are_sixty_one_and_four_and_nine_and_eight_and_nine_lines_stand_in_the_next_draft()
    {
        await using var office = await RunningOffice.StartAsync(now: EndOfYear, people: People);
        var (clerk, chief) = (await browser.OpenAsAsync(office, "Chuyên viên văn phòng"), await browser.OpenAsAsync(office, "Chánh văn phòng"));

        await StrikeDecisionAsync(chief);
        await DecideAsync(office);
        await BalanceAsync(chief, "= 82 = 61 + 4 + 9 + 8 + 0");
        await ReportTheRestAsync(clerk);

        await chief.GotoAsync($"{Hanoi}/2023/year-end");
        await chief.FollowAsync("Close the year");
        await chief.FillInAsync("Close the year", ("Reason", "Tổng kết năm 2023"));
        await BalanceAsync(chief, "= 82 = 65 + 0 + 9 + 8 + 0");
        await chief.GotoAsync($"{Hanoi}/2023/year-end");
        await Assertions.Expect(chief.GetByRole(AriaRole.Main)).ToContainTextAsync("The year is closed. 9 items");

        // One of the nine is classified: the chief of office sees them all.
        await chief.GotoAsync($"{Hanoi}/2024/lines?entry=carried-in&size=all");
        await Assertions.Expect(chief.Locator("main table tbody tr:has(a[href*='/lines/'])")).ToHaveCountAsync(9);
    }

    // A decision was recorded on the wrong line: struck out, the line is open again and stands in the way.
    private static async Task StrikeDecisionAsync(IPage chief)
    {
        await chief.GotoAsync(Undecided);
        await chief.Locator(".timeline li", new() { HasText = "disposition: Carried over" }).Last.GetByRole(AriaRole.Link, new() { Name = "Strike out" }).ClickAsync();
        await chief.FillInAsync("Strike it out", ("Reason", "Ghi nhầm nội dung"));
        await BalanceAsync(chief, "= 82 = 61 + 4 + 8 + 8 + 1");
    }

    // The agency says what it would do with its line, the standing board decides otherwise and says why.
    private async Task DecideAsync(RunningOffice office)
    {
        var agency = await browser.OpenAsAsync(office, "Chuyên viên Dân vận");
        await agency.GotoAsync($"{Hanoi}/2023/year-end");
        await agency.FollowAsync("Propose dispositions");
        await agency.FillInAsync("Record the proposals", ("Disposition: 73", "Not proposed again"), ("Reason: 73", "Đã lồng ghép vào nội dung khác"));

        var leader = await browser.OpenAsAsync(office, "Phó Bí thư");
        await leader.GotoAsync($"{Hanoi}/2023/year-end");
        await Assertions.Expect(leader.GetByRole(AriaRole.Main)).ToContainTextAsync("Đã lồng ghép vào nội dung khác");
        await leader.FollowAsync("Decide on dispositions");
        await leader.FillInAsync("Record the decisions", ("Disposition: 73", "Carried over"), ("Reason: 73", "Thường trực đề nghị chuyển tiếp"));
    }

    // What the office still owed in December, body by body.
    private static async Task ReportTheRestAsync(IPage clerk)
    {
        await clerk.GotoAsync($"{Hanoi}/2023/year-end");
        var owed = await clerk.Locator("main tr:has(.state-overdue, .state-willbedone, .state-open) th a").EvaluateAllAsync<string[]>("links => links.map(a => a.href)");
        Assert.NotEmpty(owed);
        foreach (var line in owed)
            while (await MayBeHeardAsync(clerk, line))
                await clerk.FillInAsync("Record the hearing", ("Where it was heard", "in writing"), ("Outcome", "Noted"));
        await clerk.GotoAsync($"{Hanoi}/2023/year-end");
        await Assertions.Expect(clerk.GetByRole(AriaRole.Main)).ToContainTextAsync("Nothing stands in the way of closing the year.");
    }

    private static async Task<bool> MayBeHeardAsync(IPage clerk, string line)
    {
        await clerk.GotoAsync(line);
        var hear = clerk.GetByRole(AriaRole.Main).Locator("a[href*='/hear']");
        if (await hear.CountAsync() == 0)
            return false;
        await clerk.GotoAsync((await hear.First.GetAttributeAsync("href"))!);
        return await clerk.GetByLabel("Where it was heard").Locator("option", new() { HasText = "in writing" }).CountAsync() > 0;
    }

    // The founding list is that of the standing committee; the whole programme has others beside.
    private static async Task BalanceAsync(IPage page, string balance)
    {
        await page.GotoAsync($"{Hanoi}/2023");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ban Thường vụ" }).Filter(new() { HasTextRegex = new("=\\s*82") });
        Assert.Contains(balance, Regex.Replace(await row.First.InnerTextAsync(), "\\s+", " "), StringComparison.Ordinal);
    }
}
