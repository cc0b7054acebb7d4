using System.Diagnostics;

namespace NghiTrinh.App.Tests.Security;

/// <summary>Runs a program that attacks the application or judges it, kept to this machine and to a time.</summary>
internal static class Tool
{
    /// <summary>Whether a program can be had.</summary>
    public static bool Has(string name) => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, name)));

    /// <summary>Runs it to its end; gives all it said.</summary>
    /// <param name="name">The program.</param>
    /// <param name="folder">Where it works and has its home, so that nothing of it stays.</param>
    /// <param name="most">After this it is ended.</param>
    /// <param name="arguments">What it is told.</param>
    public static async Task<string> RunAsync(string name, string folder, TimeSpan most, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = folder;
        // Whoever asks for another host is sent to a port where nobody listens.
        foreach (var variable in new[] { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY" })
            start.Environment[variable] = "http://127.0.0.1:9";
        start.Environment["no_proxy"] = start.Environment["NO_PROXY"] = "127.0.0.1,127.0.0.2";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var late = new CancellationTokenSource(most);
        try
        {
            await process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{name} was not done after {most}: {await said}");
        }
        return await said + await complained;
    }
}
