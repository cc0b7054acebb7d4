using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>A day of the programme clerk, in a real browser.</summary>
public sealed class JourneyTests(Browser browser)
{
    private static readonly DateTimeOffset March2024 = new(2024, 3, 20, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_an_empty_committee_through_import_and_three_changes_to_the_report_as_Word(bool script)
    {
        await using var office = await RunningOffice.StartAsync(empty: true, March2024);
        var page = await browser.OpenAsync(office, new() { JavaScriptEnabled = script, AcceptDownloads = true });

        await FoundAsync(page);
        await ImportAsync(page);
        await RecordAsync(page, "nội dung 1)", "Withdraw", "Record the withdrawal");
        await RecordAsync(page, "nội dung 8)", "Postpone", "Record the postponement", async () =>
        {
            await page.GetByLabel("Precision").SelectOptionAsync("month");
            await page.Locator("#due-month").FillAsync("9");
        });
        await RecordAsync(page, "nội dung 9)", "body heard", "Record", async () =>
        {
            var inWriting = page.GetByLabel("Where it was heard").Locator("option", new() { HasText = "in writing" }).First;
            await page.GetByLabel("Where it was heard").SelectOptionAsync((await inWriting.GetAttributeAsync("value"))!);
        });

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" }).GetByRole(AriaRole.Link, new() { Name = "Report" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("81");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = new("DOCX|Word") }).First.ClickAsync());
        var text = await Word.TextOfAsync(await download.PathAsync());
        Assert.Contains("Ban Thường vụ", text);
        Assert.Contains("81", text);
    }

    [Fact]
    public async Task The_founding_case_is_on_the_first_page_and_its_figures_open_their_rows()
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office);

        await page.GotoAsync("/?lang=vi");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^21 ") }).First.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("21");
        await page.GotoAsync($"{page.Url}&size=all");
        Assert.Equal(21, await page.Locator("main table tbody tr:has(a[href*='/lines/'])").CountAsync());
    }

    [Fact]
    public async Task Keys_reach_the_content_the_search_and_the_help()
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office);
        await page.GotoAsync("/thanh-uy-ha-noi/2023/lines?lang=en");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox, new() { Name = "Search items" })).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tin nhiem");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Lấy phiếu tín nhiệm");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static async Task FoundAsync(IPage page)
    {
        await page.GotoAsync("/?lang=en");
        await page.GetByLabel("Official name").FillAsync("Thành ủy Mẫu");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await page.FillInAsync("Found the committee", ("Sign in document numbers", "TU"), ("Place", "Mẫu"));
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/thanh-uy-mau/2024/import$"));
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GetByLabel("File of the list").SetInputFilesAsync(Sample("chuong-trinh-theo-thang.xlsx"));
        await page.FillInAsync("Read the list");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("82");
        await page.FillInAsync("Record 82 items");
        await page.GotoAsync("/thanh-uy-mau/2024/lines");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("82 of 82");
    }

    private static async Task RecordAsync(IPage page, string item, string step, string button, Func<Task>? fill = null)
    {
        await page.GotoAsync("/thanh-uy-mau/2024/lines?size=all");
        await page.GetByRole(AriaRole.Link, new() { Name = item }).First.ClickAsync();
        var link = page.GetByRole(AriaRole.Link, new() { NameRegex = new(step) }).First;
        if (!await link.IsVisibleAsync())
            await page.GetByText("Other steps").ClickAsync();
        await link.ClickAsync();
        if (fill is not null)
            await fill();
        await page.Locator("#why").FillAsync("theo ý kiến của Thường trực");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(button) }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("theo ý kiến của Thường trực");
    }

    private static string Sample(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Documents.Tests", "Lists", "samples", name);
}
