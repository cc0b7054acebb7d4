using System.Security.Cryptography;
using NghiTrinh.Voting.Archives;
using NghiTrinh.Voting.Groups;
using NghiTrinh.Voting.Trustees;

namespace NghiTrinh.App.Commands.Votes;

/// <summary>The files of a vote. Secrets are written so that only their owner may read them; in a real vote each stays with its holder.</summary>
internal static class VoteFolder
{
    public static VoteArchive Open(DirectoryInfo folder) =>
        folder.GetFiles("*.bel") is [var file]
            ? VoteArchive.Open(new FileStream(file.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
                ?? throw new InvalidOperationException($"{file.FullName} is not sound; see verify-vote.")
            : throw new InvalidOperationException($"{folder.FullName} must hold one archive (.bel).");

    public static TrusteeKey ReadKey(Group group, FileInfo file)
    {
        var digits = File.ReadAllBytes(file.FullName);
        var key = TrusteeKey.Import(group, digits.AsSpan().TrimEnd((byte)'\n'));
        CryptographicOperations.ZeroMemory(digits);
        return key ?? throw new InvalidOperationException($"{file.FullName} holds no key.");
    }

    public static void WriteSecret(string path, byte[] secret)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(secret);
        CryptographicOperations.ZeroMemory(secret);
    }

    public static IReadOnlyList<ReadOnlyMemory<byte>> ReadAll(DirectoryInfo folder, string pattern) =>
        [.. folder.GetFiles(pattern).OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f.FullName))];
}
