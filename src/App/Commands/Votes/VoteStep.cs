using System.CommandLine;
using System.Security.Cryptography;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.App.Commands.Votes;

/// <summary>
/// One call of a step: what it was given, and its answer in the language asked for. Exit codes: 0 done, 1 the answer is no, 2 it could not be
/// done. Files are written whole or not at all and never over others; secrets so that only their owner may read them.
/// </summary>
internal sealed record VoteStep(ParseResult Parsed, DirectoryInfo Folder)
{
    private readonly Words _words = Options.WordsOf(Parsed);

    /// <summary>What was complained of last; 0 where nothing was.</summary>
    public int Code { get; private set; }

    public string Language => _words.Language;

    public T Of<T>(Option<T> option) => Parsed.GetValue(option)!; // those asked for are required or have a default

    public string At(string name) => Path.Combine(Folder.FullName, name);

    public int Done(string vietnamese, string english)
    {
        Parsed.InvocationConfiguration.Output.WriteLine(_words.Say(vietnamese, english));
        return 0;
    }

    public int No(string vietnamese, string english) => Complain(1, _words.Say(vietnamese, english));

    public int Cannot(string vietnamese, string english) => Complain(2, _words.Say(vietnamese, english));

    public int Complain(int code, string why)
    {
        Parsed.InvocationConfiguration.Error.WriteLine(why);
        return Code = code;
    }

    /// <summary>A file's bytes; null where there is none, once that is said.</summary>
    public byte[]? Read(string path)
    {
        if (File.Exists(path))
            return File.ReadAllBytes(path);
        Cannot($"Không có tệp {path}.", $"There is no file {path}.");
        return null;
    }

    /// <summary>All files of a kind, in the order of their names.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadAll(string pattern) => !Folder.Exists ? []
        : [.. Folder.GetFiles(pattern).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f.FullName))];

    /// <summary>Writes files together: all of them, or none where one is there already.</summary>
    public int Write(params ReadOnlySpan<(string Path, byte[] Content, bool IsSecret)> files)
    {
        var begun = new List<string>(); // another call's are not ours to delete
        try
        {
            foreach (var (path, _, _) in files)
                if (Path.Exists(path))
                    return Cannot($"Đã có {path}; không ghi đè.", $"{path} is there already; nothing is written over.");
            foreach (var (path, content, isSecret) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!); // paths are full ones
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
                if (isSecret && !OperatingSystem.IsWindows())
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
                using var file = new FileStream(path + ".part", options);
                begun.Add(path + ".part");
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            foreach (var (path, _, _) in files)
                File.Move(path + ".part", path, overwrite: false);
            return 0;
        }
        finally
        {
            begun.ForEach(File.Delete);
            foreach (var (_, content, isSecret) in files)
                if (isSecret)
                    CryptographicOperations.ZeroMemory(content);
        }
    }

    /// <summary>Opens the one archive of the folder, to add to it or only to read; null where that cannot be, once it is said.</summary>
    public VoteArchive? Open(bool toAdd = true)
    {
        if (Archive(toAdd) is not { } stream)
            return null;
        if (VoteArchive.Open(stream) is { } archive)
            return archive;
        stream.Dispose();
        Cannot(
            $"{stream.Name} không đúng dạng; hãy kiểm tra bằng verify-vote. Nếu máy dừng giữa lúc ghi: vote mend.",
            $"{stream.Name} is not sound; see verify-vote. If the machine stopped while it was written: vote mend.");
        return null;
    }

    /// <summary>The one archive of the folder; null where there is none, once that is said.</summary>
    public FileStream? Archive(bool toAdd)
    {
        var files = Folder.Exists ? Folder.GetFiles("*.bel") : [];
        if (files is [var file])
            return new(file.FullName, FileMode.Open, toAdd ? FileAccess.ReadWrite : FileAccess.Read, toAdd ? FileShare.None : FileShare.Read);
        Cannot($"Thư mục {Folder.FullName} phải có đúng một tệp .bel.", $"The folder {Folder.FullName} must hold exactly one file .bel.");
        return null;
    }

    /// <summary>A trustee's key; null where there is none, once that is said.</summary>
    public TrusteeKey? ReadKey(Group group, FileInfo file)
    {
        if (Read(file.FullName) is not { } digits)
            return null;
        var key = TrusteeKey.Import(group, digits.AsSpan().TrimEnd("\r\n"u8));
        CryptographicOperations.ZeroMemory(digits);
        if (key is null)
            Cannot($"{file.FullName} không chứa khóa.", $"{file.FullName} holds no key.");
        return key;
    }
}
