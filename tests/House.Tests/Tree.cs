using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace NghiTrinh.House.Tests;

/// <summary>A file of the tree: its path from the root, with slashes, and its text.</summary>
public sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Extension => System.IO.Path.GetExtension(Name);

    public IEnumerable<string> Folders => Path.Split('/')[..^1];

    public int Lines => Text.AsSpan().Count('\n');
}

/// <summary>The files that are, or are about to be, under version control.</summary>
public static class Tree
{
    private static readonly string[] Written =
    [
        ".cs", ".css", ".csproj", ".editorconfig", ".html", ".js", ".json", ".md", ".mjs", ".props", ".razor", ".resx",
        ".sh", ".slnx", ".ts", ".txt", ".xml", ".yml", "",
    ];

    private static readonly Lazy<IReadOnlyList<string>> LazyPaths = new(() => Listed() ?? Walked());

    private static readonly Lazy<IReadOnlyList<SourceFile>> LazyTexts = new(() =>
    [
        .. LazyPaths.Value.Where(path => Written.Contains(Path.GetExtension(path)))
            .Select(path => (path, bytes: File.ReadAllBytes(At(path))))
            .Where(file => !file.bytes.Contains((byte)0))
            .Select(file => new SourceFile(file.path, Encoding.UTF8.GetString(file.bytes))),
    ]);

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static IReadOnlyList<string> Paths => LazyPaths.Value;

    /// <summary>What people write: code, pages, documents, settings. Data and pictures are not among them.</summary>
    public static IReadOnlyList<SourceFile> Texts => LazyTexts.Value;

    public static string At(string path) => Path.Combine(Root, path);

    private static List<string>? Listed()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", "ls-files -z --cached --others --exclude-standard")
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            });
            if (git is null)
                return null;
            var listed = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0
                ? [.. listed.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(path => File.Exists(At(path)))]
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // there is no git here
        }
    }

    private static List<string> Walked() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is ".git" or "bin" or "obj" or "node_modules" or "TestResults"))
            .Where(path => !path.StartsWith("data/", StringComparison.Ordinal)),
    ];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!; // a file has a folder
}
