using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>What holds for every page, in both languages.</summary>
public sealed class EveryPageTests(Browser browser)
{
    [Theory]
    [InlineData("vi", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("vi", ColorScheme.Dark)]
    public async Task No_page_has_a_barrier_that_axe_can_find(string language, ColorScheme scheme)
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office, new() { ColorScheme = scheme });
        var findings = new List<string>();

        foreach (var address in await EveryAddress.AllAsync(page))
        {
            await GoAsync(page, address, language);
            if (scheme == ColorScheme.Light)
                await TakeAsync(page, address, language);
            var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
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

        foreach (var address in await EveryAddress.AllAsync(page))
        {
            await GoAsync(page, address, language);
            await TakeAsync(page, address, language);
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
            foreach (var (i, address) in (await EveryAddress.AllAsync(page)).Index())
                foreach (var language in new[] { "vi", "en" })
                {
                    var answer = await page.APIRequest.GetAsync($"{address}{(address.Contains('?') ? "&" : "?")}lang={language}");
                    await File.WriteAllTextAsync(Path.Combine(folder, $"{i:D2}-{language}{address.Split('?')[0].Replace('/', '_')}.html"), await answer.TextAsync(), TestContext.Current.CancellationToken);
                }

            var findings = await Vnu.CheckAsync(folder);

            Assert.SkipWhen(findings is null, "vnu-jar (npm ci in tests/Browser.Tests) or Java is not there.");
            Assert.True(findings == "", findings);
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

    // For people to look at, where the environment names a folder for it.
    private static async Task TakeAsync(IPage page, string address, string language)
    {
        if (Environment.GetEnvironmentVariable("NGHI_TRINH_PICTURES") is not { Length: > 0 } folder)
            return;
        var name = string.Join('-', address.Split('/', '?').Where(p => p.Length > 0).Select(p => Guid.TryParse(p, out _) ? "x" : p));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{page.ViewportSize!.Width}.png"), FullPage = true });
    }
}
