using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NghiTrinh.App.Tests;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.Browser.Tests;

/// <summary>A whole confidence vote, each step in the window of whoever takes it; the two tellers in windows of their own.</summary>
public sealed class ConfidenceJourneyTests(Browser browser)
{
    private const string Votes = "/thanh-uy-ha-noi/confidence/votes";
    private const string Clerk = "Chuyên viên 01";
    private const string Chief = "Chánh văn phòng 01";
    private const string First = "Kiểm phiếu 02";
    private const string Second = "Kiểm phiếu 03";
    private static readonly DateTimeOffset Day = new(2023, 12, 28, 2, 0, 0, TimeSpan.Zero);

    private static readonly TestPerson[] People =
    [
        new(Clerk, Role.OfficeClerk), new(Chief, Role.ChiefOfOffice), new("Kiểm phiếu 01", Role.Teller), new(First, Role.Teller), new(Second, Role.Teller),
        new("Lãnh đạo 01", Role.Leader), new("Ủy viên 11", Role.Member, Body: FoundingCase.Body("bch")),
    ];

    [Fact]
    public async Task Two_tellers_count_apart_settle_a_difference_and_the_vote_goes_to_the_seal()
    {
        await using var office = await RunningOffice.StartAsync(now: Day, people: People);
        var chief = await browser.OpenAsAsync(office, Chief);
        var vote = await PrepareAsync(await browser.OpenAsAsync(office, Clerk));
        await BeginAsync(chief, vote);

        // Six voters, five present, five ballots issued, one not put into the box. On the first ballot the first name is struck out.
        var (first, second) = (await browser.OpenAsAsync(office, First), await browser.OpenAsAsync(office, Second));
        await CountAsync(first, vote, "011", "121", "113", "132");
        await ExpectNoResultAsync(office, vote);
        await CountAsync(second, vote, "011", "121", "112", "132");
        await SettleAsync(first, second, vote);
        await ConfirmAsync(first, vote);
        await ExpectNoResultAsync(office, vote);
        await ConfirmAsync(second, vote);

        await FinishAsync(chief, vote);
        await SeeResultAsync(office, vote);
    }

    private static async Task<string> PrepareAsync(IPage clerk)
    {
        await clerk.PressAsync($"{Votes}/new-rating", ("title", "Lấy phiếu tín nhiệm giữa nhiệm kỳ"), ("rules", "96-QD-TW-2023"), ("sitting", FoundingCase.Meeting("bch-vote").ToString()), ("line", FoundingCase.Item(7).ToString()));
        var vote = new Uri(clerk.Url).AbsolutePath;
        await clerk.PressAsync($"{vote}/electorates", ("name-0", "Ban Chấp hành"), ("members-0", "6"));
        await clerk.PressAsync($"{vote}/ballots", ("name-0", "Ban Thường vụ"), ("electorate-0", "Ban Chấp hành"), ("colour-0", "hồng"));
        await clerk.PressAsync(
            $"{vote}/officials",
            [.. Enumerable.Range(0, 3).SelectMany(i => new[] { ($"name-{i}", $"Ủy viên {i + 1:D2}"), ($"positions-{i}", "Ủy viên Ban Thường vụ"), ($"first-{i}", "Ban Thường vụ") })]);
        await clerk.PressAsync($"{vote}/tellers", ("head", "Kiểm phiếu 01"), ("first", First), ("second", Second));
        await clerk.PressAsync($"{vote}/stock", ("printed-A", "7"), ("stamped-A", "7"), ("spoiled-A", "1"));
        await clerk.PressAsync($"{vote}/paper", ("deadline", "report"), ("on", "2023-12-05"));
        await clerk.GotoAsync(vote);
        await Assertions.Expect(clerk.GetByRole(AriaRole.Main)).ToContainTextAsync("✓ ready");
        await FitsAsync(clerk);
        return vote;
    }

    private static async Task BeginAsync(IPage chief, string vote)
    {
        await chief.GotoAsync(vote);
        await chief.FollowAsync("Establish the quorum");
        await chief.FillInAsync("Record the attendance", ("Ban Chấp hành: present", "5"));
        await chief.FollowAsync("Issue the ballots");
        await chief.FillInAsync("Record the ballots issued", ("Ban Thường vụ: ballots issued", "5"));
        await chief.FollowAsync("Collect the ballots");
        await chief.FillInAsync("Record the ballots collected", ("Ban Thường vụ: ballots collected", "4"));
        await chief.FollowAsync("Begin to count");
        await chief.FillInAsync("Begin to count");
        await Assertions.Expect(chief.GetByRole(AriaRole.Main)).ToContainTextAsync("Nobody sees a figure before both agree");
    }

    // At the keyboard, ballot by ballot; the last one is first entered with a slip and taken back.
    private static async Task CountAsync(IPage teller, string vote, params string[] ballots)
    {
        await teller.GotoAsync(vote);
        await teller.FollowAsync("Count ballots");
        await teller.FollowAsync("A – Ban Thường vụ");
        await teller.FollowAsync("Count ballot by ballot instead");
        var pad = teller.GetByRole(AriaRole.Group, new() { Name = "Keys for counting" });
        await pad.FocusAsync();
        foreach (var key in string.Concat(ballots)[..^1].Append('3'))
            await teller.Keyboard.PressAsync(key.ToString());
        await teller.Keyboard.PressAsync("Backspace");
        await Assertions.Expect(pad).ToContainTextAsync("Ballot 4 of 4: Ủy viên 03");
        await teller.Keyboard.PressAsync(ballots[^1][^1..]);
        await Assertions.Expect(pad).ToContainTextAsync("All 4 ballots are entered.");
        await FitsAsync(teller);
        await teller.FillInAsync("Close my count");
    }

    private static async Task SettleAsync(IPage first, IPage second, string vote)
    {
        await first.GotoAsync($"{vote}/count/A");
        await Assertions.Expect(first.GetByRole(AriaRole.Main)).ToContainTextAsync("Ballot 3 of the stack: Ủy viên 03");
        await FitsAsync(first);
        await first.FillInAsync("Write it down", ("What the ballot says", "2"), ("Reason", "Xem lại phiếu thứ ba: ô giữa"));
        await second.GotoAsync($"{vote}/count/A");
        await Assertions.Expect(second.GetByRole(AriaRole.Main)).ToContainTextAsync("The other teller wrote down");
        await FitsAsync(second);
        await second.FillInAsync("Confirm it");
    }

    private static async Task ConfirmAsync(IPage teller, string vote)
    {
        await teller.GotoAsync($"{vote}/count");
        await FitsAsync(teller);
        await teller.FillInAsync("Confirm these figures");
    }

    private async Task ExpectNoResultAsync(RunningOffice office, string vote)
    {
        var leader = await browser.OpenAsAsync(office, "Lãnh đạo 01");
        Assert.Equal(404, (await leader.GotoAsync($"{vote}/result"))!.Status);
        await leader.GotoAsync(vote);
        await Assertions.Expect(leader.GetByRole(AriaRole.Main)).ToContainTextAsync("Counting");
        await leader.Context.CloseAsync();
    }

    private static async Task FinishAsync(IPage chief, string vote)
    {
        await chief.GotoAsync(vote);
        await chief.FollowAsync("Announce the result");
        await chief.FillInAsync("Record it as announced");
        await chief.PressAsync($"{vote}/destroy");
        await chief.FollowAsync("Seal ballots and papers");
        await chief.FillInAsync("Record the seal", ("What is in them", "Phiếu, biên bản"), ("Where they are kept", "Tủ 3"), ("Who keeps them", "Ban Tổ chức"));
        await Assertions.Expect(chief.GetByRole(AriaRole.Main)).ToContainTextAsync("✓ balances");
        await Assertions.Expect(chief.Locator(".steps [aria-current]")).ToContainTextAsync("Sealed");
        await FitsAsync(chief);
        await chief.GotoAsync($"/thanh-uy-ha-noi/lines/{FoundingCase.Item(7)}");
        await Assertions.Expect(chief.GetByRole(AriaRole.Main)).ToContainTextAsync("the result of its confidence vote was announced");
    }

    private async Task SeeResultAsync(RunningOffice office, string vote)
    {
        var leader = await browser.OpenAsAsync(office, "Lãnh đạo 01");
        await leader.GotoAsync($"{vote}/result");
        var struckOut = leader.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ủy viên 01" });
        await Assertions.Expect(struckOut).ToContainTextAsync("3 (75,00%)");
        var settled = leader.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ủy viên 03" });
        await Assertions.Expect(settled).ToContainTextAsync("2 (50,00%)");
        await FitsAsync(leader);
        await leader.GotoAsync("/thanh-uy-ha-noi/confidence/results");
        await FitsAsync(leader);
        var member = await browser.OpenAsAsync(office, "Ủy viên 11");
        Assert.Equal(403, (await member.GotoAsync($"{vote}/result"))!.Status);
    }

    // In both widths, and without a barrier that axe can find.
    private static async Task FitsAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.Empty(result.Violations.Select(v => $"{page.Url}: {v.Id} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        await page.SetViewportSizeAsync(360, 800);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await TakeAsync(page);
        await page.SetViewportSizeAsync(1280, 800);
        await TakeAsync(page);
    }

    private static async Task TakeAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable("NGHI_TRINH_PICTURES") is not { Length: > 0 } folder)
            return;
        var name = string.Join('-', new Uri(page.Url).AbsolutePath.Split('/').Where(p => p.Length > 0).Select(p => Guid.TryParse(p, out _) ? "x" : p));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}-{Directory.GetFiles(folder).Length}.png"), FullPage = true });
    }
}
