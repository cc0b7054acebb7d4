using System.CommandLine;

namespace NghiTrinh.App.Commands;

/// <summary>The command line: <c>./run COMMAND …</c>; without a command it serves.</summary>
public static class CommandLine
{
    /// <summary>Runs a command; gives its exit code: 0 done, 1 the answer is no, 2 it could not be done.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Nghị Trình");
        return root.Parse(args).InvokeAsync();
    }
}
