using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NghiTrinh.Voting.Archives;

internal enum EntryKind
{
    Header,
    Data,
    Event,
    Unknown,
}

/// <summary>An entry of an archive: where it stands, what its name says, and what is in it.</summary>
internal sealed record Entry(EntryKind Kind, string Hash, byte[] Content, long Offset, bool IsWellFormed);

// Implements docs/spec/voting.md §3.1.
/// <summary>Reads the entries of an archive one after the other; what is wrong with one is noted there.</summary>
internal sealed class ArchiveReader(Stream stream)
{
    // The largest entry is the list of credentials: a million voters take 70 MB.
    private const long LargestEntry = 1L << 28;

    private readonly byte[] _header = new byte[TarHeader.Size];
    private readonly byte[] _padding = new byte[TarHeader.Size];
    private long _timestamp;

    /// <summary>The moment every entry's header states.</summary>
    public long Timestamp => _timestamp;

    /// <summary>Whether the end was reached cleanly.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Whether an entry broke off at the end of the file, as one does whose writing was interrupted.</summary>
    public bool IsTorn { get; private set; }

    public long Position { get; private set; }

    /// <summary>The next entry; null at the end, or where nothing more can be made of what follows.</summary>
    public Entry? Next()
    {
        var offset = Position;
        var got = Fill(_header);
        if (got == 0)
        {
            IsAtEnd = true;
            return null;
        }
        IsTorn = got < TarHeader.Size;
        if (IsTorn || TarHeader.Read(_header) is not (var name, var size) || size > LargestEntry)
            return null;
        if (offset == 0)
            _timestamp = TarHeader.TimestampOf(_header); // that it is the one the first entry states is another rule
        var hasForm = _header.AsSpan().SequenceEqual(TarHeader.Of(name, size, _timestamp));
        var padding = _padding.AsSpan(0, TarHeader.PaddingOf(size));
        if (size + padding.Length > stream.Length - stream.Position)
        {
            IsTorn = hasForm;
            return null;
        }
        var content = new byte[size];
        if (Fill(content) < size || Fill(padding) < padding.Length)
            return null;
        Position = offset + TarHeader.Size + size + padding.Length;
        var (kind, hash) = Named(name);
        return new(kind, hash, content, offset, hasForm && !padding.ContainsAnyExcept((byte)0));
    }

    /// <summary>The content of an entry that was read before.</summary>
    public static byte[] Again(Stream stream, long offset, int size)
    {
        var here = stream.Position;
        var content = new byte[size];
        stream.Position = offset + TarHeader.Size;
        stream.ReadExactly(content);
        stream.Position = here;
        return content;
    }

    private int Fill(Span<byte> buffer) => stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);

    private static (EntryKind Kind, string Hash) Named(string name) => name switch
    {
        TarHeader.FirstName => (EntryKind.Header, ""),
        _ when HashOf(name, TarHeader.DataEnd) is { } hash => (EntryKind.Data, hash),
        _ when HashOf(name, TarHeader.EventEnd) is { } hash => (EntryKind.Event, hash),
        _ => (EntryKind.Unknown, ""),
    };

    private static string? HashOf(string name, string end) =>
        name.EndsWith(end, StringComparison.Ordinal) && name.Length == 64 + end.Length ? name[..64] : null;
}

/// <summary>The first entry.</summary>
internal static class ArchiveHeader
{
    private const string Start = "{\"version\":1,\"timestamp\":\"", End = "\"}";

    public static byte[] Of(long timestamp) => System.Text.Encoding.ASCII.GetBytes(Start + timestamp.ToString(CultureInfo.InvariantCulture) + End);

    /// <summary>The seconds since 1970 it was begun at; null unless it is exactly of the form prescribed.</summary>
    public static long? TimestampOf(ReadOnlySpan<byte> content)
    {
        if (content.Length < Start.Length + End.Length + 1
            || !long.TryParse(content[Start.Length..^End.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            || timestamp >= 1L << 33)
            return null;
        return content.SequenceEqual(Of(timestamp)) ? timestamp : null;
    }
}

/// <summary>A SHA-256 by value: 32 bytes, where many are kept.</summary>
internal readonly record struct Digest(UInt128 High, UInt128 Low)
{
    public string Hex => High.ToString("x32", CultureInfo.InvariantCulture) + Low.ToString("x32", CultureInfo.InvariantCulture);

    public static Digest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[16..]));
    }

    /// <summary>64 hex digits.</summary>
    public static Digest OfHex(string hex) =>
        new(UInt128.Parse(hex.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            UInt128.Parse(hex.AsSpan(32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}

/// <summary>SHA-256 as the archive and the protocol write it.</summary>
internal static class Digests
{
    public static string Hex(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Base64 without padding.</summary>
    public static string Base64(ReadOnlySpan<byte> content) => Convert.ToBase64String(SHA256.HashData(content)).TrimEnd('=');
}
