using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>The accessibility checker axe. It is run in the page itself: the library's own way opens a second page for each one that is looked at.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>All that it knows of WCAG 2.2 AA and of good practice.</summary>
    public static readonly object All = new { type = "tag", values = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

    /// <summary>The rules that look at colours: all that differs between light and dark.</summary>
    public static readonly object Colours = new { type = "rule", values = (string[])["color-contrast", "link-in-text-block"] };

    /// <summary>What it finds on the page that is open, a line a rule.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, object rules)
    {
        // By the browser's own tools, which no policy of the page binds.
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync($"() => {{ {Script} }}");
        var found = await page.EvaluateAsync<JsonElement>("""
            async rules => {
              const result = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
              return { rules: result.violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.html).join(' | ')), passed: result.passes.length };
            }
            """, rules);
        Assert.True(found.GetProperty("rules").GetArrayLength() + found.GetProperty("passed").GetInt32() > 0, $"{page.Url}: axe looked at nothing.");
        return [.. found.GetProperty("rules").EnumerateArray().Select(r => r.GetString()!)];
    }
}
