using System.Diagnostics;

namespace NghiTrinh.Documents.Tests;

/// <summary>A program of the machine that looks at our files with foreign eyes; null where it is not installed.</summary>
internal static class Tool
{
    public static string? Run(string file, TimeSpan limit, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(limit))
                return process.ExitCode == 0
                    ? output.Result
                    : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {errors.Result}");
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{file} took longer than {limit}.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    public static bool Has(string file, params IReadOnlyList<string> arguments)
    {
        try
        {
            return Run(file, TimeSpan.FromSeconds(30), arguments) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
