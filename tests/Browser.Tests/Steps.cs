using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>Filling in a form and sending it, as somebody does who knows where it is.</summary>
internal static class Steps
{
    /// <summary>Opens a form, fills in fields by their names, presses its main button and comes to where it leads.</summary>
    public static async Task PressAsync(this IPage page, string address, params (string Name, string Value)[] fields)
    {
        var answer = await page.GotoAsync(address);
        Assert.True(answer!.Ok, $"{address}: {answer.Status}");
        foreach (var (name, value) in fields)
            await SetAsync(page.Locator($"main form[method=post] [name='{name}']").First, value);
        await SendAsync(page, page.Locator("main form[method=post] button.main").First);
    }

    /// <summary>Follows a link of the page by its words.</summary>
    public static async Task FollowAsync(this IPage page, string words) =>
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    /// <summary>Fills in the form that is open, field by field as they are labelled, and presses the button.</summary>
    /// <param name="page">The window.</param>
    /// <param name="button">What stands on the button.</param>
    /// <param name="fields">Label and value; of a choice some of its words.</param>
    public static async Task FillInAsync(this IPage page, string button, params (string Label, string Value)[] fields)
    {
        var main = page.GetByRole(AriaRole.Main);
        foreach (var (label, value) in fields)
            await SetAsync(main.GetByLabel(new Regex($"^\\s*{Regex.Escape(label)}(\\s|\\*|$)")).First, value);
        await SendAsync(page, main.GetByRole(AriaRole.Button, new() { Name = button }).Last);
    }

    private static async Task SetAsync(ILocator field, string value)
    {
        if (await field.EvaluateAsync<string>("f => f.tagName") == "SELECT")
            await field.SelectOptionAsync(await field.EvaluateAsync<string>(
                "(s, said) => [...s.options].find(o => o.value === said || o.text.includes(said))?.value ?? said", value));
        else
            await field.FillAsync(value);
    }

    private static async Task SendAsync(IPage page, ILocator button)
    {
        var form = new Uri(page.Url).AbsolutePath;
        await Assertions.Expect(button).ToBeVisibleAsync();
        var answer = await page.RunAndWaitForResponseAsync(() => button.ClickAsync(), r => r.Request.Method == "POST");
        await page.WaitForLoadStateAsync();
        Assert.True(answer.Status is 302 or 303, $"{form}: {answer.Status} {(await page.Locator("main .errors").AllInnerTextsAsync()).FirstOrDefault()}");
    }
}
