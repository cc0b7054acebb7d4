namespace NghiTrinh.Browser.Tests;

/// <summary>The description of the API in a real browser: it works under its policy and asks nobody else for anything.</summary>
public sealed class ApiDocsTests(Browser browser)
{
    [Fact]
    public async Task The_description_of_the_API_is_read_without_asking_another_host()
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await browser.OpenAsync(office);
        var (asked, complaints) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };

        await page.GotoAsync("/api/docs/");
        await page.GetByText("List the agencies").First.WaitForAsync();

        Assert.Contains(asked, url => url.EndsWith("/api/openapi.json", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => !url.StartsWith(office.Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal));
        Assert.Empty(complaints);
    }
}
