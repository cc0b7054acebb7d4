using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NghiTrinh.App.Shell;
using NghiTrinh.Bench.MadeUp;
using NghiTrinh.Storage;

namespace NghiTrinh.Bench;

/// <summary>The pages an office opens all day, over HTTP from a client on the same machine.</summary>
internal static partial class PagesBench
{
    private const int Clients = 8;

    private static readonly Nation Office = new(1, 5, 82);
    private static readonly Nation LargeOffice = new(2, 1, 10_000);
    private static readonly DateTimeOffset Now = new(Nation.FirstYear, 11, 23, 3, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(string only, int seconds)
    {
        await using var databases = await Databases.OpenAsync();
        var figures = new Figures();
        foreach (var database in await databases.NewAsync("pages"))
        {
            await Office.FillAsync(database, onlyChosen: true);
            await LargeOffice.FillAsync(database, onlyChosen: true);
            var settings = new Settings { Data = databases.Folder, Port = 0 };
            await using var app = Web.Build(settings, database, new StoppedClock(Now));
            await app.StartAsync();
            foreach (var page in await PagesAsync(database))
                if (page.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
                    await MeasureAsync(page, app.Urls.First(), database.Name, figures, seconds);
            await app.StopAsync();
        }
        figures.Print();
    }

    private static async Task<IReadOnlyList<PageToOpen>> PagesAsync(Database database)
    {
        var large = LargeOffice.Chosen();
        var ledger = await new Ledgers(database).OfAsync(large.Committee, default);
        var at = ledger.At(new(DateOnly.FromDateTime(Now.Date)));
        var item = at.ItemsOf(at.Programmes[0].Id)[5_000];
        var lines = $"/{large.Slug}/{Nation.FirstYear}/lines";
        return
        [
            new("25 of 10,000 lines", lines, 2, 1000),
            new("25 of 10,000 lines, of a lead, not reported", $"{lines}?lead={item.Content.Leads[0]}&reported=0", 2, 1000),
            new("25 of 10,000 lines, searched", $"{lines}?q=dai%20hoi", 2, 1000),
            new("line", $"/{large.Slug}/lines/{item.Id}", 2, 1000),
            new("year of 82 lines", $"/{Office.Chosen().Slug}/{Nation.FirstYear}", 5, null),
        ];
    }

    private static async Task MeasureAsync(PageToOpen page, string server, string database, Figures figures, int seconds)
    {
        // As a browser asks: the answer may be compressed, and then it must be.
        using var browser = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false });
        browser.BaseAddress = new(server);
        browser.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var length = 0;
        async Task GetAsync()
        {
            using var answer = await browser.GetAsync(new Uri(page.Address, UriKind.Relative));
            answer.EnsureSuccessStatusCode();
            length = (await answer.Content.ReadAsByteArrayAsync()).Length;
        }
        using (var first = await browser.GetAsync(new Uri(page.Address, UriKind.Relative)))
            if (first.StatusCode != HttpStatusCode.OK)
            {
                Console.WriteLine($"{page.Name}: {first.StatusCode} at {page.Address}");
                return;
            }
        // Long enough for the compiler to have done its second pass.
        var warm = Stopwatch.StartNew();
        while (warm.Elapsed.TotalSeconds < 4)
            await GetAsync();
        var times = await Figures.TimesAsync(50, 1000, GetAsync);
        figures.Add($"{page.Name}: one client", database, times, page.Milliseconds);
        Console.WriteLine($"{database}, {page.Name}: p95 {Figures.At(times, 0.95):0.00} ms, {length / 1024.0:0.0} KiB");
        var (rates, costs) = (new List<double>(), new List<double>());
        for (var run = 0; run < 3; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            rates.Add(await RequestsPerSecondAsync(server + page.Address, GetAsync, seconds));
            costs.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds / (rates[^1] * seconds));
        }
        figures.Add($"{page.Name}: requests/s, eight clients", database, rates.Count, rates, "0",
            page.PerSecond is { } t ? $"≥ {t}" : "", page.PerSecond / Figures.Median([.. rates.Order()]));
        // Tells the cost also where others keep the cores busy.
        figures.Add($"{page.Name}: processor time a request", database, costs);
    }

    // wrk takes a tenth of what .NET's own client takes from the two cores that both must share.
    private static async Task<double> RequestsPerSecondAsync(string url, Func<Task> getAsync, int seconds)
    {
        if (Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(d => File.Exists(Path.Combine(d, "wrk"))))
        {
            using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{Clients}", $"-d{seconds}s", "-H", "Accept-Encoding: gzip, br", url])
            {
                RedirectStandardOutput = true,
            })!;
            var said = await wrk.StandardOutput.ReadToEndAsync();
            await wrk.WaitForExitAsync();
            return double.Parse(Rate().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
        }
        var clock = Stopwatch.StartNew();
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (; clock.Elapsed.TotalSeconds < seconds; Interlocked.Increment(ref done))
                await getAsync();
        })));
        return done / clock.Elapsed.TotalSeconds;
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    private sealed record PageToOpen(string Name, string Address, double Milliseconds, double? PerSecond);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
