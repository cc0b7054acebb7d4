using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using NghiTrinh.App.Samples;
using NghiTrinh.App.Shell;
using NghiTrinh.App.Shell.Accounts;
using NghiTrinh.App.Tests;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Accounts;

[assembly: AssemblyFixture(typeof(NghiTrinh.Browser.Tests.Browser))]

namespace NghiTrinh.Browser.Tests;

/// <summary>One real browser for all tests, where Debian's Chromium is installed.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>Why a test is skipped where there is none.</summary>
    public const string Missing = "Chromium is not installed (Debian package chromium).";

    private const string Chromium = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether there is one.</summary>
    public bool IsThere => _browser is not null;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
            return;
        // A machine that does other things beside is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A fresh window on an office, or skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(RunningOffice office, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, Missing);
        options ??= new();
        options.BaseURL ??= office.Address;
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    /// <summary>A window in which somebody has signed in by the page for it, in English.</summary>
    public async Task<IPage> OpenAsAsync(RunningOffice office, string name)
    {
        var page = await OpenAsync(office);
        await page.GotoAsync("/sign-in?lang=en");
        await page.GetByLabel("E-mail").FillAsync(new TestPerson(name).Email);
        await page.GetByLabel("Password").First.FillAsync(RunningOffice.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        return page;
    }
}

/// <summary>The application served on a free port over a temporary SQLite file.</summary>
public sealed class RunningOffice : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Database _database;
    private readonly string _folder;
    private readonly FakeTimeProvider _clock;

    private RunningOffice(WebApplication app, Database database, string folder, FakeTimeProvider clock) =>
        (_app, _database, _folder, _clock) = (app, database, folder, clock);

    /// <summary>Where it is served.</summary>
    public string Address => _app.Urls.First();

    /// <summary>The same under a name: browsers take passkeys under no number.</summary>
    public string NamedAddress => Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>The password of everybody.</summary>
    public const string Password = TestPeople.Password;

    /// <summary>Makes an account; with the first one trying out is over.</summary>
    public async Task<Account> EnterAsync(string email, string name, bool isAdministrator)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var account = Account.Of(email, name, new(2023, 11, 23, 13, 0, 0, TimeSpan.Zero));
        account.IsAdministrator = isAdministrator;
        var made = await scope.ServiceProvider.GetRequiredService<AccountKeeper>().CreateAsync(account, Password);
        Assert.True(made.Succeeded);
        return account;
    }

    /// <summary>Opens it on the evening of the founding report, or on another day; empty or with the founding sample.</summary>
    /// <param name="empty">Without the founding sample.</param>
    /// <param name="now">What time it is.</param>
    /// <param name="people">Who has an account, and a role in the committee; with the first one trying out is over.</param>
    public static async Task<RunningOffice> StartAsync(bool empty = false, DateTimeOffset? now = null, IReadOnlyList<TestPerson>? people = null)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-browser-").FullName;
        var database = Database.Sqlite(Path.Combine(folder, "office.db"));
        await database.MigrateAsync(default);
        if (!empty)
            await FoundingSample.LoadIfEmptyAsync(database, default);
        var clock = new FakeTimeProvider(now ?? new(2023, 11, 23, 13, 0, 0, TimeSpan.Zero));
        // The cost of a password is there for a thief of the database; a test would wait for it at every sign-in.
        var app = Web.Build(new() { Data = folder, Port = 0 }, database, clock, adjust: builder =>
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000));
        await TestPeople.EnterAsync(app.Services, database, clock, people ?? []);
        await app.StartAsync();
        return new(app, database, folder, clock);
    }

    /// <summary>Lets time pass: what is sent out and what comes after it differ in their moment.</summary>
    public void Wait() => _clock.Advance(TimeSpan.FromMinutes(1));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
