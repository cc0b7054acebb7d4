using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests;

/// <summary>An office at work: the application served on a free port over a database of its own, and a browser without script.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    // The founding sample as a file, made once for all tests.
    private static readonly Lazy<Task<byte[]>> Founded = new(MakeFoundedAsync);

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsDatabase;

    private TestOffice(WebApplication app, string folder, Database database, bool ownsDatabase, FakeTimeProvider clock)
    {
        (_app, _folder, Database, _ownsDatabase, Clock) = (app, folder, database, ownsDatabase, clock);
        Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new(app.Urls.First()),
        };
    }

    /// <summary>The slug of the founding sample.</summary>
    public const string Hanoi = "/thanh-uy-ha-noi";

    /// <summary>The moment at which the office opens unless told otherwise: the evening of the founding report.</summary>
    public static readonly DateTimeOffset Evening = new(2023, 11, 23, 13, 0, 0, TimeSpan.Zero);

    /// <summary>What time it is.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>What the application is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Where it records.</summary>
    public Database Database { get; }

    /// <summary>Keeps cookies, follows no redirect.</summary>
    public HttpClient Browser { get; }

    /// <summary>Opens an office over a temporary SQLite file with the founding sample.</summary>
    /// <param name="database">Another database, empty; the caller disposes it.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="fill">Fills the database instead of the founding sample.</param>
    public static async Task<TestOffice> StartAsync(
        Database? database = null, DateTimeOffset? now = null, Func<Database, Task>? fill = null)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-").FullName;
        var clock = new FakeTimeProvider(now ?? Evening);
        var file = Path.Combine(folder, "office.db");
        if (database is null && fill is null)
            await File.WriteAllBytesAsync(file, await Founded.Value);
        var used = database ?? Database.Sqlite(file);
        await used.MigrateAsync(CancellationToken.None);
        await (fill ?? LoadSampleAsync)(used);
        var app = Web.Build(new() { Data = folder, Port = 0 }, used, clock);
        await app.StartAsync();
        return new(app, folder, used, database is null, clock);
    }

    /// <summary>Opens a page.</summary>
    public async Task<TestPage> GetAsync(string address) => await ReadAsync(await Browser.GetAsync(Relative(address)), address);

    /// <summary>Presses a button of a page: sends its form as filled in, but for the fields that are typed anew.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="button">The text of the button.</param>
    /// <param name="fields">Name and value; a name given several times is a choice of several.</param>
    public async Task<TestPage> PressAsync(TestPage page, string button, params (string Name, string Value)[] fields)
    {
        var pressed = page.Button(button);
        var form = pressed.Form ?? throw new InvalidOperationException($"“{button}” belongs to no form.");
        var typed = fields.Select(f => f.Name).ToHashSet();
        var sent = TestPage.Filled(form, pressed).Where(f => !typed.Contains(f.Key))
            .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))).ToList();
        var action = form.GetAttribute("action") ?? page.Address;
        if (form.Method == "get")
            return await GetAsync($"{action.Split('?')[0]}?{await new FormUrlEncodedContent(sent).ReadAsStringAsync()}");
        return await ReadAsync(await Browser.PostAsync(Relative(action), new FormUrlEncodedContent(sent)), action);
    }

    /// <summary>Sends the one form of a page whose method is POST and whose button is its main one.</summary>
    public Task<TestPage> PostAsync(TestPage page, params (string Name, string Value)[] fields) =>
        PressAsync(page, (page.Document.QuerySelector("form[method=post] button.main") as IHtmlButtonElement)?.TextContent.Trim()
            ?? throw new InvalidOperationException("The page has no form with a main button."), fields);

    /// <summary>Opens the page a redirect points to.</summary>
    public Task<TestPage> FollowAsync(TestPage page) =>
        GetAsync(page.Location ?? throw new InvalidOperationException($"No redirect but {page.Status}: {page.Text}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_ownsDatabase)
            await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task LoadSampleAsync(Database database) => FoundingSample.LoadIfEmptyAsync(database, CancellationToken.None);

    private static async Task<byte[]> MakeFoundedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-").FullName;
        var file = Path.Combine(folder, "founded.db");
        await using (var database = Database.Sqlite(file))
        {
            await database.MigrateAsync(CancellationToken.None);
            await LoadSampleAsync(database);
        }
        var bytes = await File.ReadAllBytesAsync(file);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static Uri Relative(string address) => new(address, UriKind.Relative);

    private static async Task<TestPage> ReadAsync(HttpResponseMessage response, string address)
    {
        using (response)
            return new(address, response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync());
    }
}
