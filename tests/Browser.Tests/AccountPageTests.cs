using Microsoft.Playwright;

namespace NghiTrinh.Browser.Tests;

/// <summary>Signing in and the pages of accounts, in a real browser.</summary>
public sealed class AccountPageTests(Browser browser)
{
    private const string Email = "quan-tri@van-phong.example";
    private const string Hanoi = "/thanh-uy-ha-noi";

    private static readonly string[] Pages =
        ["/account", "/account/authenticator", "/account/passkeys/add", "/accounts", "/accounts/sign-ins", $"{Hanoi}/people", $"{Hanoi}/people/new", "/start?name=Huyện ủy Ba Vì&kind=Party"];

    [Fact]
    public async Task A_passkey_is_added_and_then_signs_in_without_a_password()
    {
        await using var office = await RunningOffice.StartAsync();
        await office.EnterAsync(Email, "Quản trị 01", isAdministrator: true);
        var page = await browser.OpenAsync(office, new() { BaseURL = office.NamedAddress });
        await AddAuthenticatorAsync(page);

        await SignInAsync(page, "/account/passkeys/add");
        await page.GetByLabel("Name").FillAsync("Máy bàn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account");
        await Assertions.Expect(page.GetByLabel("Name of passkey 1")).ToHaveValueAsync("Máy bàn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in");

        // The browser offers the passkey by itself; the device of this test says yes at once.
        await page.GotoAsync("/sign-in?to=/account");
        await page.WaitForURLAsync("**/account");

        await Assertions.Expect(page.GetByRole(AriaRole.Table, new() { Name = "Attempts to sign in" })).ToContainTextAsync("Passkey");
    }

    [Fact]
    public async Task One_signs_in_with_the_keyboard_alone()
    {
        await using var office = await RunningOffice.StartAsync();
        await office.EnterAsync(Email, "Quản trị 01", isAdministrator: true);
        var page = await browser.OpenAsync(office);
        await page.GotoAsync("/sign-in?lang=en");

        for (var i = 0; i < 10 && await page.EvaluateAsync<string>("document.activeElement.id") != "email"; i++)
            await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.InsertTextAsync(RunningOffice.Password);
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task The_pages_of_accounts_have_no_barrier_and_fit_a_phone(string language)
    {
        await using var office = await RunningOffice.StartAsync();
        await office.EnterAsync(Email, "Quản trị 01", isAdministrator: true);
        var page = await browser.OpenAsync(office, new() { ViewportSize = new() { Width = 360, Height = 800 } });
        var findings = new List<string>();
        await CheckAsync($"/sign-in?lang={language}");
        await SignInAsync(page, "/account", language);

        foreach (var address in Pages)
            await CheckAsync(address);

        Assert.Empty(findings);

        async Task CheckAsync(string address)
        {
            var answer = await page.GotoAsync(address);
            Assert.True(answer!.Status == 200, $"{address}: {answer.Status}");
            findings.AddRange((await Axe.FindAsync(page, Axe.All)).Select(what => $"{address}: {what}"));
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 360)
                findings.Add($"{address} is wider than 360 px");
            if (Environment.GetEnvironmentVariable("NGHI_TRINH_PICTURES") is { Length: > 0 } folder)
                await TakeAsync(page, folder, $"{address.Split('?')[0].Trim('/').Replace('/', '-')}-{language}");
        }
    }

    // At both widths, for people to look at.
    private static async Task TakeAsync(IPage page, string folder, string name)
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }

    private static async Task SignInAsync(IPage page, string to, string language = "en")
    {
        await page.GotoAsync($"/sign-in?lang={language}&to={Uri.EscapeDataString(to)}");
        await page.Locator("#email").FillAsync(Email);
        await page.Locator("#password").FillAsync(RunningOffice.Password);
        await page.Locator("button.main").ClickAsync();
        await page.WaitForURLAsync($"**{to}");
    }

    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
