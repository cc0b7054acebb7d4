using NghiTrinh.Documents.Wording;

namespace NghiTrinh.App.Commands;

/// <summary>Writes what a command made into a file and says where.</summary>
internal static class FileOut
{
    public static async Task SaveAsync(FileInfo? file, byte[] bytes, string name, TextWriter say, Words words, CancellationToken stop)
    {
        var path = file?.FullName ?? Path.GetFullPath(name);
        await File.WriteAllBytesAsync(path, bytes, stop);
        await say.WriteLineAsync(words.Say($"Đã ghi {path} ({bytes.Length} byte)", $"Wrote {path} ({bytes.Length} bytes)"));
    }
}
