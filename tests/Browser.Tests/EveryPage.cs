using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>One walk over every page in both languages at once, a window each; what it found is asked by several tests.</summary>
public sealed class EveryPage(Browser browser) : IAsyncLifetime
{
    private readonly ConcurrentBag<Finding> _findings = [];
    private readonly ConcurrentBag<string> _seen = [];

    /// <summary>What was found wrong: of which kind, on which page.</summary>
    public sealed record Finding(string Kind, string Address, string What);

    /// <summary>The pages that were looked at, a line each language.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    /// <summary>Where the pages lie as they were answered, for checkers that read files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("nghi-trinh-html-").FullName;

    /// <summary>Whether there is a browser to walk with.</summary>
    public bool HasBrowser => browser.IsThere;

    /// <summary>What was found of a kind, a line each.</summary>
    public IEnumerable<string> Of(string kind) => _findings.Where(f => f.Kind == kind).Select(f => $"{f.Address}: {f.What}").Order();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!browser.IsThere)
            return;
        await using var office = await RunningOffice.StartAsync();
        var addresses = await EveryAddress.AllAsync(await browser.OpenAsync(office));
        await Task.WhenAll(WalkAsync(office, addresses, "vi"), WalkAsync(office, addresses, "en"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task WalkAsync(RunningOffice office, IReadOnlyList<string> addresses, string language)
    {
        var page = await browser.OpenAsync(office);
        foreach (var (i, address) in addresses.Index())
        {
            await ShowAsync(page, 1280, ColorScheme.Light);
            var answer = await page.GotoAsync($"{address}{(address.Contains('?') ? "&" : "?")}lang={language}");
            await File.WriteAllTextAsync(Path.Combine(Folder, $"{i:D3}-{language}{address.Split('?')[0].Replace('/', '_')}.html"), await answer!.TextAsync());
            if (answer.Status is not (200 or 404 or 410))
                Find("answer", $"{answer.Status}");
            if (await page.Locator("h1").CountAsync() != 1)
                Find("heading", "not one h1");
            if (await page.Locator("html").GetAttributeAsync("lang") is var said && said != language)
                Find("language", $"said to be in {said}");
            FindAll("barrier", await Axe.FindAsync(page, Axe.All));
            await TakeAsync(page, address, language, "1280");

            // What is dark does not depend on the language.
            if (language == "vi")
            {
                await ShowAsync(page, 1280, ColorScheme.Dark);
                FindAll("barrier in the dark", await Axe.FindAsync(page, Axe.Colours));
                await TakeAsync(page, address, language, "dark");
            }

            await ShowAsync(page, 360, ColorScheme.Light);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var width and > 360)
                Find("width", $"{width} px on a phone of 360");
            await TakeAsync(page, address, language, "360");
            _seen.Add($"{language} {address}");

            void Find(string kind, string what) => _findings.Add(new(kind, $"{address} ({language})", what));

            void FindAll(string kind, IEnumerable<string> found)
            {
                foreach (var what in found)
                    Find(kind, what);
            }
        }
    }

    private static async Task ShowAsync(IPage page, int width, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(width, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }

    // For people to look at, where the environment names a folder for it.
    private static async Task TakeAsync(IPage page, string address, string language, string look)
    {
        if (Environment.GetEnvironmentVariable("NGHI_TRINH_PICTURES") is not { Length: > 0 } folder)
            return;
        var name = string.Join('-', address.Split('/', '?').Where(p => p.Length > 0).Select(p => Guid.TryParse(p, out _) ? "x" : p));
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{look}.png"), FullPage = true });
    }
}
