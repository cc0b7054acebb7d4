using System.Runtime.CompilerServices;
using NghiTrinh.App.Commands;

namespace NghiTrinh.App.Tests.Commands;

/// <summary>Runs commands over a data folder of its own.</summary>
public abstract class CommandTest : IDisposable
{
    private readonly string _files = Path.Combine(Path.GetTempPath(), $"nghi-trinh-files-{Guid.CreateVersion7():N}");

    protected string Folder { get; } = Path.Combine(Path.GetTempPath(), $"nghi-trinh-data-{Guid.CreateVersion7():N}");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var folder in new[] { Folder, _files })
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task<(int Code, string Said, string Complained)> RunAsync(params string[] arguments)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--data", Folder], said, complained);
        return (code, said.ToString(), complained.ToString());
    }

    protected string Write(string content)
    {
        Directory.CreateDirectory(_files);
        var file = FileName($"list-{Directory.GetFiles(_files).Length}.csv");
        File.WriteAllText(file, content);
        return file;
    }

    protected string FileName(string name)
    {
        Directory.CreateDirectory(_files);
        return Path.Combine(_files, name);
    }

    protected static string Sample(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Documents.Tests", "Lists", "samples", name);
}
