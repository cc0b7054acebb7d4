using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NghiTrinh.Bench;

/// <summary>The published program as ./run starts it: how soon the first page is there, and what it holds when nobody asks.</summary>
internal static class StartBench
{
    private const int Runs = 9;
    private const string FirstPage = "/thanh-uy-ha-noi/2023";
    private const double MiB = 1024 * 1024;

    private static readonly string[] Pages =
        ["/", FirstPage, $"{FirstPage}/lines", $"{FirstPage}/lines?q=dai%20hoi", $"{FirstPage}?on=2023-11-23", $"{FirstPage}/lines?on=2023-06-30", $"{FirstPage}/changes"];

    public static async Task RunAsync(string? published)
    {
        var folder = Directory.CreateTempSubdirectory("nghi-trinh-bench-").FullName;
        var app = published ?? Path.Combine(folder, "app");
        if (published is null)
            await PublishAsync(app);
        var data = Path.Combine(folder, "data");
        using (await StartAsync(app, data))
            Console.WriteLine("The sample is loaded.");
        var (starts, memories, peaks) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            using var server = await StartAsync(app, data);
            starts.Add(server.ToFirstPage);
            if (run >= 3)
                continue;
            for (var visit = 0; visit < 40; visit++)
                foreach (var page in Pages)
                    await server.GetAsync(page);
            peaks.Add(server.WorkingSet / MiB);
            await Task.Delay(TimeSpan.FromSeconds(10));
            memories.Add(server.WorkingSet / MiB);
        }
        var figures = new Figures();
        figures.Add("start to the first page, data there", "SQLite", starts, 1500);
        figures.Add("memory after 280 pages, MiB", "SQLite", peaks.Count, peaks, "0", "", null);
        figures.Add("memory at rest, ten seconds later, MiB", "SQLite", memories.Count, memories, "0", "≤ 200", memories.Order().ElementAt(1) / 200);
        figures.Print();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task PublishAsync(string to)
    {
        var app = Path.Combine("src", "App");
        if (!Directory.Exists(app))
            throw new InvalidOperationException("Run it in the root of the project, or name a published folder with --app.");
        using var publish = Process.Start("dotnet", ["publish", app, "-c", "Release", "-o", to, "-v", "q", "--nologo", "--tl:off"]);
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0)
            throw new InvalidOperationException("The program could not be published.");
    }

    private static async Task<Server> StartAsync(string app, string data)
    {
        var port = FreePort();
        var clock = Stopwatch.GetTimestamp();
        var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(app, "NghiTrinh.App.dll"), "--data", data, "--port", $"{port}"])
        {
            RedirectStandardOutput = true,
        })!;
        _ = process.StandardOutput.ReadToEndAsync();
        var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}") };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        var server = new Server(process, client);
        while (!await server.AnswersAsync())
        {
            if (process.HasExited)
                throw new InvalidOperationException("The program did not start.");
            await Task.Delay(5);
        }
        return server with { ToFirstPage = Stopwatch.GetElapsedTime(clock).TotalMilliseconds };
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private sealed record Server(Process Process, HttpClient Client) : IDisposable
    {
        public double ToFirstPage { get; init; }

        public long WorkingSet
        {
            get
            {
                Process.Refresh();
                return Process.WorkingSet64;
            }
        }

        public async Task GetAsync(string page)
        {
            using var answer = await Client.GetAsync(new Uri(page, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
        }

        public async Task<bool> AnswersAsync()
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(FirstPage, UriKind.Relative));
                return answer.StatusCode == HttpStatusCode.OK;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public void Dispose()
        {
            Client.Dispose();
            Process.Kill();
            Process.WaitForExit();
            Process.Dispose();
        }
    }
}
