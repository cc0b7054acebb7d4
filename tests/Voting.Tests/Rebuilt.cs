using System.Security.Cryptography;
using System.Text;
using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Tests;

/// <summary>An archive taken apart to be put together again with something changed: hashes and the chain follow the change.</summary>
internal sealed class Rebuilt
{
    private readonly long _timestamp;

    private Rebuilt(long timestamp) => _timestamp = timestamp;

    /// <summary>An event with its payload and what that refers to, in the order of the archive.</summary>
    public sealed record Part(EventType Type, List<string> Data);

    public List<Part> Parts { get; } = [];

    public static Rebuilt Of(byte[] archive)
    {
        var reader = new ArchiveReader(new MemoryStream(archive));
        var rebuilt = new Rebuilt(ArchiveHeader.TimestampOf(reader.Next()!.Content)!.Value); // sound archives begin so
        var data = new List<string>();
        while (reader.Next() is { } entry)
            if (entry.Kind == EntryKind.Data)
                data.Add(Encoding.UTF8.GetString(entry.Content));
            else
            {
                rebuilt.Parts.Add(new(Event.Read(entry.Content)!.Type, data));
                data = [];
            }
        return rebuilt;
    }

    public Part Only(EventType type) => Parts.First(p => p.Type == type);

    /// <summary>Changes a data file; the hashes in the payload follow it.</summary>
    public Rebuilt Change(EventType type, int data, Func<string, string> change)
    {
        var part = Only(type);
        var before = part.Data[data];
        part.Data[data] = change(before);
        if (data < part.Data.Count - 1)
            part.Data[^1] = part.Data[^1].Replace(Hash(before), Hash(part.Data[data]), StringComparison.Ordinal);
        return this;
    }

    public Rebuilt Until(EventType last)
    {
        Parts.RemoveRange(Parts.FindLastIndex(p => p.Type == last) + 1, Parts.Count - Parts.FindLastIndex(p => p.Type == last) - 1);
        return this;
    }

    /// <summary>Writes it; entries and events may be changed on the way.</summary>
    public byte[] Written(Func<Event, Event>? changeEvent = null, Func<string, (int Event, int Data), string>? name = null, Func<byte[], byte[]>? lastEvent = null, byte[]? header = null,
        Func<int, string, string>? eventText = null)
    {
        var stream = new MemoryStream();
        Entry(stream, TarHeader.FirstName, header ?? ArchiveHeader.Of(_timestamp));
        string? parent = null;
        foreach (var (height, part) in Parts.Index())
        {
            string? payload = null;
            foreach (var (i, data) in part.Data.Index())
            {
                payload = name?.Invoke(Hash(data), (height, i)) ?? Hash(data);
                Entry(stream, payload + TarHeader.DataEnd, Encoding.UTF8.GetBytes(data));
            }
            var link = new Event(parent, height, part.Type, payload);
            var content = (changeEvent?.Invoke(link) ?? link).Written();
            if (height == Parts.Count - 1 && lastEvent is not null)
                content = lastEvent(content);
            if (eventText is not null)
                content = Encoding.UTF8.GetBytes(eventText(height, Encoding.UTF8.GetString(content)));
            parent = Convert.ToHexStringLower(SHA256.HashData(content));
            Entry(stream, parent + TarHeader.EventEnd, content);
        }
        return stream.ToArray();
    }

    public static string Hash(string data) => Digests.Hex(Encoding.UTF8.GetBytes(data));

    private void Entry(MemoryStream stream, string name, byte[] content)
    {
        stream.Write(TarHeader.Of(name, content.Length, _timestamp));
        stream.Write(content);
        stream.Write(new byte[TarHeader.PaddingOf(content.Length)]);
    }
}
