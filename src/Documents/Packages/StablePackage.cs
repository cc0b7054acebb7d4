using System.IO.Compression;

namespace NghiTrinh.Documents.Packages;

/// <summary>
/// The same content always gives the same bytes: parts in one order, none with a time of its own.
/// Frozen reports are known by the hash of their file. Implements docs/spec/formats.md §1.
/// </summary>
internal static class StablePackage
{
    private static readonly DateTimeOffset EarliestZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Of(Stream package, CompressionLevel level = CompressionLevel.Optimal)
    {
        var stable = new MemoryStream();
        package.Position = 0;
        using (var from = new ZipArchive(package, ZipArchiveMode.Read))
        using (var to = new ZipArchive(stable, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(Rank).ThenBy(part => part.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(part.FullName, level);
                copy.LastWriteTime = EarliestZipTime;
                copy.ExternalAttributes = 0;
                using var source = part.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }
        return stable.ToArray();
    }

    // Readers that guess the type of a file look at the first entries.
    private static int Rank(ZipArchiveEntry part) => part.FullName switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };
}
