using System.Net;
using AngleSharp.Html.Dom;

namespace NghiTrinh.App.Tests;

/// <summary>A browser without script: keeps its cookies, follows no redirect by itself.</summary>
public sealed class TestBrowser : IDisposable
{
    internal TestBrowser(Uri address) =>
        Http = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = Cookies,
            // Of this machine only, whose certificate nobody vouches for.
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => address.IsLoopback || address.Host == "127.0.0.2" },
        })
        { BaseAddress = address };

    /// <summary>Its cookies.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>What it asks with.</summary>
    public HttpClient Http { get; }

    /// <summary>Opens a page.</summary>
    public async Task<TestPage> GetAsync(string address) => await ReadAsync(await Http.GetAsync(Relative(address)), address);

    /// <summary>Presses a button of a page: sends its form as filled in, but for the fields that are typed anew.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="button">The text of the button.</param>
    /// <param name="fields">Name and value; a name given several times is a choice of several.</param>
    public Task<TestPage> PressAsync(TestPage page, string button, params (string Name, string Value)[] fields) =>
        PressAsync(page, page.Button(button), fields);

    /// <summary>Presses this very button.</summary>
    public async Task<TestPage> PressAsync(TestPage page, IHtmlButtonElement pressed, params (string Name, string Value)[] fields)
    {
        var form = pressed.Form ?? throw new InvalidOperationException($"“{TestPage.Plain(pressed)}” belongs to no form.");
        var typed = fields.Select(f => f.Name).ToHashSet();
        var sent = TestPage.Filled(form, pressed).Where(f => !typed.Contains(f.Key))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))).ToList();
        var action = form.GetAttribute("action") ?? page.Address;
        if (form.Method == "get")
            return await GetAsync($"{action.Split('?')[0]}?{await new FormUrlEncodedContent(sent).ReadAsStringAsync()}");
        return await ReadAsync(await Http.PostAsync(Relative(action), new FormUrlEncodedContent(sent)), action);
    }

    /// <summary>Sends the one form of a page whose method is POST and whose button is its main one.</summary>
    public Task<TestPage> PostAsync(TestPage page, params (string Name, string Value)[] fields) =>
        PressAsync(page, page.Document.QuerySelector("form[method=post] button.main") as IHtmlButtonElement
            ?? throw new InvalidOperationException($"The page has no form with a main button: {page.Status} {page.Text}"), fields);

    /// <summary>Sends fields to an address with the mark of a form of another page, as somebody who writes requests by hand.</summary>
    public async Task<TestPage> PostFieldsAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        var mark = ((IHtmlInputElement)(await GetAsync(page)).Document.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return await ReadAsync(await Http.PostAsync(Relative(address), new FormUrlEncodedContent(
            [new("__RequestVerificationToken", mark), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))])), address);
    }

    /// <summary>Opens the page a redirect points to.</summary>
    public Task<TestPage> FollowAsync(TestPage page) =>
        GetAsync(page.Location ?? throw new InvalidOperationException($"No redirect but {page.Status}: {page.Text}"));

    /// <summary>Signs in by e-mail address and password; gives the answer to the form.</summary>
    public async Task<TestPage> SignInAsync(string email, string password = TestOffice.Password, string to = "/") =>
        await PostAsync(await GetAsync($"/sign-in?to={Uri.EscapeDataString(to)}"), ("email", email), ("password", password));

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    private static Uri Relative(string address) => new(address, UriKind.Relative);

    private static async Task<TestPage> ReadAsync(HttpResponseMessage response, string address)
    {
        using (response)
            return new(address, response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
    }
}
