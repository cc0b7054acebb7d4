using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>What holds for every page, in both languages.</summary>
public sealed class EveryPageTests(Browser browser)
{
    private const string Hanoi = "/thanh-uy-ha-noi";

    [Theory]
    [InlineData("vi", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("vi", ColorScheme.Dark)]
    public async Task No_page_has_a_barrier_that_axe_can_find(string language, ColorScheme scheme)
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office, new() { ColorScheme = scheme });
        var findings = new List<string>();

        foreach (var address in await AddressesAsync(page))
        {
            await GoAsync(page, address, language);
            var result = await page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
            findings.AddRange(result.Violations.Select(v => $"{address}: {v.Id} {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }

        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task No_page_is_wider_than_a_phone_and_each_has_one_heading_and_its_language(string language)
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office, new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var findings = new List<string>();

        foreach (var address in await AddressesAsync(page))
        {
            await GoAsync(page, address, language);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360)
                findings.Add($"{address} is wider than 360 px");
            if (await page.Locator("h1").CountAsync() != 1)
                findings.Add($"{address} has not one h1");
            if (await page.Locator("html").GetAttributeAsync("lang") != language)
                findings.Add($"{address} is not said to be in {language}");
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office);
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-html-").FullName;
        try
        {
            foreach (var (i, address) in (await AddressesAsync(page)).Index())
                foreach (var language in new[] { "vi", "en" })
                {
                    var answer = await page.APIRequest.GetAsync($"{address}{(address.Contains('?') ? "&" : "?")}lang={language}");
                    await File.WriteAllTextAsync(Path.Combine(folder, $"{i:D2}-{language}{address.Split('?')[0].Replace('/', '_')}.html"), await answer.TextAsync(), TestContext.Current.CancellationToken);
                }

            var findings = await Vnu.CheckAsync(folder);

            Assert.SkipWhen(findings is null, "vnu-jar (npm ci in tests/Browser.Tests) or Java is not there.");
            Assert.Equal("", findings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task GoAsync(IPage page, string address, string language)
    {
        var answer = await page.GotoAsync($"{address}{(address.Contains('?') ? "&" : "?")}lang={language}");
        Assert.True(answer!.Status is 200 or 404 or 410, $"{address}: {answer.Status}");
    }

    // The menu, then one of each kind of thing, then each form that can be opened from it.
    private static async Task<IReadOnlyList<string>> AddressesAsync(IPage page)
    {
        var found = new List<string> { "/start", $"{Hanoi}/2023/lines?group=lead", $"{Hanoi}/2023/lines?q=khong-co-noi-dung-nao", $"{Hanoi}/2024/lines", "/khong-co", $"{Hanoi}/2023?on=2023-06-30&known=2023-07-01" };
        async Task Collect(string address, string selector, int most = 60)
        {
            await page.GotoAsync(address);
            var links = await page.Locator(selector).EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
            found.AddRange(links.Where(l => l is not null && l.StartsWith(Hanoi, StringComparison.Ordinal) && !l.Contains('.', StringComparison.Ordinal)).Distinct().Take(most));
        }
        await Collect($"{Hanoi}/2023", "nav.menu a");
        await Collect($"{Hanoi}/2023/lines?reported=0", "main table tbody a", 1);
        await Collect(found[^1], "main a[href*='/lines/']", 20);
        await Collect($"{Hanoi}/2023/meetings", "main a", 6);
        await Collect($"{Hanoi}/agencies", "main a", 8);
        await Collect($"{Hanoi}/2023/programme", "main .toolbar a, main .actions a", 8);
        await Collect($"{Hanoi}/terms", "main .toolbar a, main .actions a", 4);
        await Collect($"{Hanoi}/documents?on=2023-11-23", "main .actions a, main tbody td a", 5);
        await Collect($"{Hanoi}/documents/series?on=2023-11-23", "main tbody a", 1);
        await Collect(found[^1], "main a", 4);
        found.Add($"{Hanoi}/2024/registrations/open");
        await page.GotoAsync(found[^1]);
        await page.Locator("main form[method=post] button.main").ClickAsync();
        await Collect($"{Hanoi}/2024/registrations", "main .actions a, main td a[href*='/carry/']", 9);
        found.Add($"{Hanoi}/2024/registrations");
        found.Add($"{Hanoi}/2023/lines/add");
        found.Add($"{Hanoi}/settings");
        found.Add($"{Hanoi}/people/new");
        found.Add("/first-administrator");
        found.Add("/forgotten");
        found.Add("/invitation?link=khong-co");
        return [.. found.Distinct()];
    }
}
