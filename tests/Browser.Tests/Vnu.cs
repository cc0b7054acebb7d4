using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NghiTrinh.Browser.Tests;

/// <summary>The validator of HTML of the W3C (npm package vnu-jar), where it and Java are there.</summary>
internal static class Vnu
{
    /// <summary>What it says of some pages, a line a finding; null where it cannot be run.</summary>
    public static async Task<string?> CheckAsync(string folder, [CallerFilePath] string here = "")
    {
        var jar = Path.Combine(Path.GetDirectoryName(here)!, "node_modules", "vnu-jar", "build", "dist", "vnu.jar");
        if (!File.Exists(jar) || !HasJava())
            return null;
        using var process = Process.Start(new ProcessStartInfo("java", ["-jar", jar, "--errors-only", "--format", "gnu", .. Directory.GetFiles(folder, "*.html").Order()])
        {
            RedirectStandardError = true,
        })!;
        var findings = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return findings.Trim();
    }

    private static bool HasJava() => Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, "java")));
}
