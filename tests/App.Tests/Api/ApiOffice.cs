using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace NghiTrinh.App.Tests.Api;

/// <summary>A program that asks an office, and how a person makes a token for it.</summary>
internal static class ApiOffice
{
    public const string Hanoi = "/api/v1/committees/thanh-uy-ha-noi";

    /// <summary>A token made on the page for it.</summary>
    public static async Task<string> TokenOfAsync(this TestOffice office, string person, params string[] scope)
    {
        var browser = await office.BrowserOfAsync(person);
        var page = await browser.GetAsync($"{TestOffice.Hanoi}/tokens");
        var made = await browser.PostAsync(page, [("name", "Phần mềm mẫu"), ("until", "2024-01-31"), .. scope.Select(s => ("scope", s))]);
        return ((IHtmlInputElement)(made.Document.QuerySelector("#secret") ?? throw new InvalidOperationException($"No token: {made.Text}"))).Value;
    }

    /// <summary>A program with a token.</summary>
    public static HttpClient Program(this TestOffice office, string? token)
    {
        var http = office.NewBrowser().Http;
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>What it reads.</summary>
    public static async Task<JsonElement> ReadAsync(this HttpClient program, string address)
    {
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await JsonAsync(answer);
    }

    /// <summary>What it sends.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient program, string address, object body, string? seen = null, string language = "vi")
    {
        using var sent = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (seen is not null)
            sent.Headers.TryAddWithoutValidation("If-Match", seen);
        sent.Headers.AcceptLanguage.ParseAdd(language);
        return await program.SendAsync(sent);
    }

    /// <summary>An answer as JSON.</summary>
    public static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
}
