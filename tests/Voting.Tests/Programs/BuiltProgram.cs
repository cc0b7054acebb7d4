using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NghiTrinh.Voting.Tests.Programs;

/// <summary>A program of this product as it was built, started as a process of its own.</summary>
internal sealed record BuiltProgram(string File)
{
    private static readonly string Here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);

    /// <summary>The auditor's program.</summary>
    public static BuiltProgram Verify { get; } = new(Path.Combine(Here, "verify.dll"));

    /// <summary>The office's, whose output lies beside its source: tests/Voting.Tests/bin/CONFIGURATION/net10.0 is where we are.</summary>
    public static BuiltProgram Office { get; } = new(Path.GetFullPath(
        Path.Combine(Here, "../../../../../src/App/bin", Path.GetFileName(Path.GetDirectoryName(Here)!), Path.GetFileName(Here), "NghiTrinh.App.dll")));

    public Answer Run(params string[] arguments) => RunWith("", arguments);

    public Answer RunWith(string input, params string[] arguments)
    {
        using var process = Begin(arguments);
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new(process.ExitCode, said.Result, complained.Result);
    }

    /// <summary>Starts it and does not wait.</summary>
    public Process Begin(params string[] arguments)
    {
        // The host that runs this test: three folders above the runtime's own.
        var host = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        var start = new ProcessStartInfo(host, [File, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        return Process.Start(start)!; // a program that is there starts
    }
}

/// <summary>How a program ended, and what it said.</summary>
internal sealed record Answer(int Code, string Said, string Complained)
{
    public string All => Said + Complained;

    public Answer Is(int code, params string[] says)
    {
        Assert.True(code == Code, $"{Code} instead of {code}: {All}");
        Assert.All(says, text => Assert.Contains(text, All, StringComparison.Ordinal));
        // What a person reads is no trace of the program.
        Assert.DoesNotContain("   at NghiTrinh", All, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", All, StringComparison.Ordinal);
        return this;
    }
}

/// <summary>A scratch folder that goes away again.</summary>
internal sealed class Scratch : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("nghi-trinh-vote-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Put(string name, byte[] content)
    {
        File.WriteAllBytes(At(name), content);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
