using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Tests;

/// <summary>An office at work: the application served on a free port over a database of its own, and browsers without script.</summary>
public sealed class TestOffice : IAsyncDisposable
{
    // The founding sample as a file, made once for all tests.
    private static readonly Lazy<Task<byte[]>> Founded = new(MakeFoundedAsync);

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsDatabase;
    private readonly List<TestBrowser> _browsers = [];
    private readonly Dictionary<string, TestBrowser> _signedIn = [];

    private TestOffice(WebApplication app, string folder, Database database, bool ownsDatabase, FakeTimeProvider clock)
    {
        (_app, _folder, Database, _ownsDatabase, Clock) = (app, folder, database, ownsDatabase, clock);
        Visitor = NewBrowser();
    }

    /// <summary>The slug of the founding sample.</summary>
    public const string Hanoi = "/thanh-uy-ha-noi";

    /// <summary>The password of everybody.</summary>
    public const string Password = TestPeople.Password;

    /// <summary>The moment at which the office opens unless told otherwise: the evening of the founding report.</summary>
    public static readonly DateTimeOffset Evening = new(2023, 11, 23, 13, 0, 0, TimeSpan.Zero);

    /// <summary>What time it is.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>The folder of its data.</summary>
    public string Folder => _folder;

    /// <summary>Where it records.</summary>
    public Database Database { get; }

    /// <summary>A browser that nobody has signed in with; while there is no account it tries the program out.</summary>
    public TestBrowser Visitor { get; }

    /// <summary>What the visitor asks with.</summary>
    public HttpClient Browser => Visitor.Http;

    /// <summary>The services of the application.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Opens an office over a temporary SQLite file with the founding sample.</summary>
    /// <param name="database">Another database, empty; the caller disposes it.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="fill">Fills the database instead of the founding sample.</param>
    /// <param name="people">Who has an account, and a role in the committee; with the first one trying out is over.</param>
    /// <param name="settings">Other settings than those of a fresh installation on this machine.</param>
    /// <param name="log">Is told everything the program logs, at every level.</param>
    public static async Task<TestOffice> StartAsync(
        Database? database = null, DateTimeOffset? now = null, Func<Database, Task>? fill = null,
        IReadOnlyList<TestPerson>? people = null, Func<Settings, Settings>? settings = null, ILoggerProvider? log = null)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-").FullName;
        var clock = new FakeTimeProvider(now ?? Evening);
        var file = Path.Combine(folder, "office.db");
        if (database is null && fill is null)
            await File.WriteAllBytesAsync(file, await Founded.Value);
        var used = database ?? Database.Sqlite(file);
        await used.MigrateAsync(CancellationToken.None);
        await (fill ?? LoadSampleAsync)(used);
        var chosen = new Settings { Data = folder, Port = 0 };
        // The cost of a password is there for a thief of the database; a test would wait for it at every sign-in.
        var app = Web.Build(settings?.Invoke(chosen) ?? chosen, used, clock, adjust: builder =>
        {
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            if (log is not null)
                builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        });
        await TestPeople.EnterAsync(app.Services, used, clock, people ?? []);
        await app.StartAsync();
        return new(app, folder, used, database is null, clock);
    }

    /// <summary>A browser that shares nothing with the others.</summary>
    public TestBrowser NewBrowser()
    {
        var browser = new TestBrowser(new(_app.Urls.First()));
        _browsers.Add(browser);
        return browser;
    }

    /// <summary>A browser in which somebody has signed in, by the page for it; the same one when asked again.</summary>
    public async Task<TestBrowser> BrowserOfAsync(string name)
    {
        if (_signedIn.TryGetValue(name, out var known))
            return known;
        var browser = NewBrowser();
        var answer = await browser.SignInAsync(new TestPerson(name).Email);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{name} could not sign in: {answer.Text}");
        return _signedIn[name] = browser;
    }

    /// <summary>The visitor opens a page.</summary>
    public Task<TestPage> GetAsync(string address) => Visitor.GetAsync(address);

    /// <summary>The visitor presses a button.</summary>
    public Task<TestPage> PressAsync(TestPage page, string button, params (string Name, string Value)[] fields) => Visitor.PressAsync(page, button, fields);

    /// <summary>The visitor presses the main button.</summary>
    public Task<TestPage> PostAsync(TestPage page, params (string Name, string Value)[] fields) => Visitor.PostAsync(page, fields);

    /// <summary>The visitor goes where a redirect points to.</summary>
    public Task<TestPage> FollowAsync(TestPage page) => Visitor.FollowAsync(page);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers)
            browser.Dispose();
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
}
