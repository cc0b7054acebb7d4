using System.Net;

namespace NghiTrinh.App.Tests.Registrations;

/// <summary>The founding office in November 2023, asking for what goes into the programme of 2024; in English.</summary>
internal static class RegistrationOffice
{
    public const string Page = $"{TestOffice.Hanoi}/2024/registrations";

    /// <summary>An office that has called for registrations; the deadline lies 7 working days ahead, on 4 December.</summary>
    public static async Task<TestOffice> StartCalledAsync(Storage.Database? database = null)
    {
        var office = await TestOffice.StartAsync(database);
        var called = await office.PostAsync(await office.GetAsync($"{Page}/open?lang=en"));
        Assert.Equal(HttpStatusCode.Redirect, called.Status);
        return office;
    }

    /// <summary>Enters what an agency sent on paper; the page of the registration.</summary>
    public static async Task<TestPage> ReceiveAsync(this TestOffice office, string agency, string title, params (string, string)[] fields)
    {
        var page = await office.GetAsync($"{Page}/receive");
        var body = page.Option("Heard first by", "Ban Thường vụ Thành ủy");
        var sent = await office.PostAsync(
            page, [("agency", page.Option("Agency", agency)), ("title", title), ("body-1", body), ("due", "month"), ("due-month", "6"), ("why", "Công văn 12-CV/BDV"), .. fields]);
        return sent.Status == HttpStatusCode.Redirect ? await office.FollowAsync(sent) : sent;
    }

    /// <summary>The address of the line a registration became.</summary>
    public static string LineLink(this TestPage registration) => registration.Document.QuerySelector(".done a[href*='/lines/']")!.GetAttribute("href")!;

    /// <summary>Takes a step of a registration, as its page offers it.</summary>
    public static async Task<TestPage> StepAsync(this TestOffice office, TestPage registration, string step, params (string, string)[] fields)
    {
        var sent = await office.PostAsync(await office.GetAsync(registration.Link(step)), fields);
        return sent.Status == HttpStatusCode.Redirect ? await office.FollowAsync(sent) : sent;
    }
}
