using System.Net.Http.Headers;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace NghiTrinh.App.Tests.Imports;

/// <summary>What a clerk does with a list, step by step, in English.</summary>
internal static class ImportOffice
{
    public const string Empty = "/mau";

    public static readonly CommitteeId Committee = new(new Guid("0190aaaa-0000-7000-8000-000000000002"));

    /// <summary>An office with a committee and nothing else in its ledger.</summary>
    public static Task<TestOffice> StartEmptyAsync(Database? database = null) => TestOffice.StartAsync(database, fill: FoundAsync);

    /// <summary>The page that takes files.</summary>
    public static Task<TestPage> ImportPageAsync(this TestOffice office, string committee = Empty, int year = 2024) =>
        office.GetAsync($"{committee}/{year}/import?lang=en");

    /// <summary>Sends a file as the form of the page does.</summary>
    public static async Task<TestPage> SendAsync(
        this TestOffice office, byte[] file, string name, string committee = Empty, int pageYear = 2024, string year = "")
    {
        var page = await office.ImportPageAsync(committee, pageYear);
        using var sent = new MultipartFormDataContent();
        foreach (var (field, value) in TestPage.Filled(page.Button("Read the list and show what was found").Form!, page.Button("Read the list and show what was found")))
            if (field is not ("file" or "year"))
                sent.Add(new StringContent(value), field);
        sent.Add(new StringContent(year), "year");
        var bytes = new ByteArrayContent(file);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        sent.Add(bytes, "file", name);
        using var response = await office.Browser.PostAsync(new Uri(page.Address.Split('?')[0], UriKind.Relative), sent);
        return new(page.Address, response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a file and opens its preview.</summary>
    public static async Task<TestPage> PreviewAsync(
        this TestOffice office, byte[] file, string name, string committee = Empty, int pageYear = 2024, string year = "") =>
        await office.FollowAsync(await office.SendAsync(file, name, committee, pageYear, year));

    /// <summary>The preview of a list that somebody sends to the founding committee.</summary>
    public static async Task<TestPage> PreviewListAsync(this TestBrowser browser, byte[] file)
    {
        var page = await browser.GetAsync($"{TestOffice.Hanoi}/2024/import?lang=en");
        using var sent = new MultipartFormDataContent();
        foreach (var (field, value) in TestPage.Filled(page.Button("Read the list and show what was found").Form!, page.Button("Read the list and show what was found")))
            if (field is not ("file" or "year"))
                sent.Add(new StringContent(value), field);
        sent.Add(new StringContent("2024"), "year");
        sent.Add(new ByteArrayContent(file), "file", "danh-muc.csv");
        using var response = await browser.Http.PostAsync(new Uri(page.Address.Split('?')[0], UriKind.Relative), sent);
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return await browser.GetAsync(response.Headers.Location!.OriginalString);
    }

    /// <summary>Confirms a preview.</summary>
    public static Task<TestPage> ConfirmAsync(this TestOffice office, TestPage preview, params (string, string)[] fields) =>
        office.PostAsync(preview, [.. fields]);

    /// <summary>How many changes are stored, and how many uploads.</summary>
    public static async Task<(int Changes, int Uploads)> StoredAsync(this TestOffice office)
    {
        await using var db = office.Database.Open();
        return (db.Changes.Count(), db.Uploads.Count());
    }

    /// <summary>The numbers in the tabs of a preview: accepted, to look at, refused, skipped.</summary>
    public static int[] Counts(this TestPage preview) =>
        [.. preview.Document.QuerySelectorAll("nav.tabs .count").Select(c => int.Parse(c.TextContent.Replace(",", ""), System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task FoundAsync(Database database)
    {
        await using var db = database.Open();
        var founding = new CommitteeChange.Founded("mau", "Thành ủy Mẫu", CommitteeKind.Party, "TU", "Mẫu", "Asia/Ho_Chi_Minh");
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TestOffice.Evening.AddDays(-30));
        var done = await db.FoundAsync(
            Committee, [new Draft(new(SubjectKind.Committee, Committee.Value), 1, new(2020, 1, 1), null, founding)], "Văn phòng (mẫu)", clock, default);
        Assert.Null(done.Refusal);
    }
}
