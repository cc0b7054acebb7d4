using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Tests.Vectors;

/// <summary>The published vectors: elections made by the independent tool, values inside their proofs, and what was done to them (README.md here).</summary>
internal static class Vector
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Unpacked);

    public static IEnumerable<string> Valid => Files.Value.Keys.Where(k => k.StartsWith("valid/", StringComparison.Ordinal)).Select(k => k.Split('/')[1]).Distinct().Order();

    public static IEnumerable<(string Name, string Base, bool IsWanted)> Corrupted => Text("corrupted/expected.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Skip(1).Select(line => line.Split('\t')).Select(cells => (cells[0], cells[1], cells[2] == "accept"));

    public static byte[] ArchiveOf(string valid) => Bytes($"valid/{valid}/archive.bel");

    public static byte[] CorruptedArchive(string name) => Bytes($"corrupted/{name}.bel");

    public static byte[] Bytes(string path) => Files.Value[path];

    public static string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public static IEnumerable<string> Named(string folder, string end) =>
        Files.Value.Keys.Where(k => k.StartsWith(folder + "/", StringComparison.Ordinal) && k.EndsWith(end, StringComparison.Ordinal));

    public static JsonElement Intermediate(string name) => JsonDocument.Parse(Bytes($"intermediate/{name}.json")).RootElement;

    public static Verification Verify(byte[] archive, VerifyOptions? options = null) => Verifier.Verify(new MemoryStream(archive), options);

    private static Dictionary<string, byte[]> Unpacked()
    {
        using var packed = typeof(Vector).Assembly.GetManifestResourceStream("vectors.tar.br")!; // embedded by the project
        using var tar = new TarReader(new BrotliStream(packed, CompressionMode.Decompress));
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (tar.GetNextEntry() is { } entry)
            if (entry.DataStream is { } data)
            {
                var bytes = new byte[entry.Length];
                data.ReadExactly(bytes);
                files[entry.Name.TrimStart('.', '/')] = bytes;
            }
        return files;
    }
}
