using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>One address of every kind of page, found by following what the founding sample offers.</summary>
internal sealed class EveryAddress
{
    private const string Hanoi = "/thanh-uy-ha-noi";

    private readonly IPage _page;
    private readonly List<string> _found =
    [
        "/start", $"{Hanoi}/2023/lines?group=lead", $"{Hanoi}/2023/lines?q=khong-co-noi-dung-nao", $"{Hanoi}/2024/lines", "/khong-co",
        $"{Hanoi}/2023?on=2023-06-30&known=2023-07-01",
    ];

    private EveryAddress(IPage page) => _page = page;

    /// <summary>The menu, then one of each kind of thing, then each form that can be opened from it.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(IPage page)
    {
        var all = new EveryAddress(page);
        await all.OfTheYearAsync();
        await all.OfTheOfficeAsync();
        await all.OfTheNextYearAsync();
        await all.OfVotesAsync();
        all._found.AddRange(
        [
            $"{Hanoi}/2023/lines/add", $"{Hanoi}/settings", $"{Hanoi}/settings/review-path", $"{Hanoi}/settings/amendments", $"{Hanoi}/settings/principles",
            $"{Hanoi}/settings/rules", $"{Hanoi}/tokens", $"{Hanoi}/people/new", "/first-administrator", "/sign-in", "/forgotten",
            "/invitation?link=khong-co", "/account", "/accounts", "/accounts/sign-ins",
        ]);
        return [.. all._found.Distinct()];
    }

    private async Task OfTheYearAsync()
    {
        await CollectAsync($"{Hanoi}/2023", "nav.menu a");
        await CollectAsync($"{Hanoi}/2023/lines?reported=0", "main table tbody a", 1);
        await CollectAsync(_found[^1], "main a[href*='/lines/']", 20);
        await CollectAsync($"{Hanoi}/2023/meetings", "main a", 6);
        await CollectAsync($"{Hanoi}/2023/programme", "main .toolbar a, main .actions a", 20);
        await CollectAsync($"{Hanoi}/2023/year-end", "main .actions a");
        _found.AddRange([$"{Hanoi}/2023/drafts", $"{Hanoi}/2023/checks", $"{Hanoi}/2023/balance", $"{Hanoi}/2023/amendments", $"{Hanoi}/2023/extracts", $"{Hanoi}/2023/programme/close"]);
    }

    private async Task OfTheOfficeAsync()
    {
        await CollectAsync($"{Hanoi}/agencies", "main a", 8);
        await CollectAsync(_found[^1], "main .actions a");
        _found.AddRange(
        [
            $"{Hanoi}/confidence/rules", $"{Hanoi}/confidence/rules/96-QD-TW-2023", $"{Hanoi}/confidence/rules/NQ-96-2023", $"{Hanoi}/confidence/rules/add",
            $"{Hanoi}/confidence/rules/choose", $"{Hanoi}/confidence/rules/NQ-96-2023/values/rating.bands.low", $"{Hanoi}/confidence/rules/NQ-96-2023/values/bodies",
            $"{Hanoi}/confidence/check",
        ]);
        await CollectAsync($"{Hanoi}/terms", "main .toolbar a, main .actions a, main a[href$='/coverage']", 5);
        await CollectAsync($"{Hanoi}/documents?on=2023-11-23", "main .actions a, main tbody td a", 5);
        await CollectAsync($"{Hanoi}/documents/series?on=2023-11-23", "main tbody a", 1);
        await CollectAsync(_found[^1], "main a", 4);
        _found.AddRange([$"{Hanoi}/documents/new", $"{Hanoi}/documents/others/new", $"{Hanoi}/documents/reserve", $"{Hanoi}/documents/rules"]);
        await _page.PressAsync($"{Hanoi}/people/new", ("name", "Chuyên viên 01"), ("role", "OfficeClerk"));
        await CollectAsync(AddHere(), "main a[href*='/people/']", 6);
    }

    // What is there once a call was made, somebody answered, and a draft was sent out and commented on.
    private async Task OfTheNextYearAsync()
    {
        var registrations = $"{Hanoi}/2024/registrations";
        _found.AddRange([$"{registrations}/open", $"{Hanoi}/2024/drafts"]);
        await _page.PressAsync($"{registrations}/open");
        await CollectAsync(registrations, "main .actions a, main td a[href*='/carry/']", 9);
        foreach (var title in new[] { "Đề án chuyển đổi số công tác dân vận", "Chuyển đổi số trong công tác dân vận" })
            await _page.PressAsync($"{registrations}/receive", ("title", title), ("body-1", "Ban Thường vụ Thành ủy"), ("due", "month"), ("due-month", "6"), ("why", "Công văn 12-CV/BDV (mẫu)"));
        await CollectAsync(AddHere(), "main .actions a, main a[href*='/merge']", 6);
        _found.AddRange([registrations, $"{registrations}/missing", $"{registrations}/call"]);
        await _page.PressAsync($"{_found.Last(a => a.EndsWith("/take-in", StringComparison.Ordinal))}");
        await _page.PressAsync($"{Hanoi}/2024/drafts/circulate");
        await _page.PressAsync($"{Hanoi}/2024/comments/new", ("text", "Đề nghị trình tháng 9"));
        await CollectAsync($"{Hanoi}/2024/comments", "main table a, main .actions a", 8);
        _found.AddRange([$"{Hanoi}/2024/comments", $"{Hanoi}/2024/drafts/review", $"{Hanoi}/2024/programme/adopt", $"{Hanoi}/2024/programme/issue", $"{Hanoi}/2025/registrations"]);
    }

    private async Task OfVotesAsync()
    {
        var votes = $"{Hanoi}/confidence/votes";
        _found.AddRange([votes, $"{votes}/new-rating", $"{votes}/new-motion", $"{Hanoi}/confidence/results"]);
        await _page.PressAsync($"{votes}/new-rating", ("title", "Lấy phiếu tín nhiệm (mẫu)"), ("rules", "96-QD-TW-2023"));
        var vote = AddHere();
        await _page.PressAsync($"{vote}/electorates", ("name-0", "Ban Chấp hành"), ("members-0", "60"));
        await _page.PressAsync($"{vote}/ballots", ("name-0", "Ban Thường vụ"), ("electorate-0", "Ban Chấp hành"), ("colour-0", "hồng"));
        await _page.PressAsync($"{vote}/officials", ("name-0", "Ủy viên 01"), ("positions-0", "Ủy viên Ban Thường vụ"), ("first-0", "Ban Thường vụ"));
        _found.AddRange(new[] { "basis", "electorates", "ballots", "officials", "tellers", "stock", "paper", "quorum", "postpone", "call-off" }.Select(step => $"{vote}/{step}"));
    }

    private string AddHere()
    {
        var here = new Uri(_page.Url).AbsolutePath;
        _found.Add(here);
        return here;
    }

    private async Task CollectAsync(string address, string selector, int most = 60)
    {
        await _page.GotoAsync(address);
        var links = await _page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href').split('#')[0])");
        _found.AddRange(links.Where(l => l.StartsWith(Hanoi, StringComparison.Ordinal) && !l.Contains('.', StringComparison.Ordinal)).Distinct().Take(most));
    }
}
