namespace NghiTrinh.Voting.Archives;

// Implements docs/spec/voting.md §3.1.
/// <summary>Writes entries of an archive.</summary>
internal sealed class TarWriter(Stream to, long timestamp)
{
    /// <summary>The first entry.</summary>
    public void Header() => Entry(TarHeader.FirstName, ArchiveHeader.Of(timestamp));

    /// <summary>Writes what an event refers to; gives its hash.</summary>
    public string Data(byte[] content) => Named(content, TarHeader.DataEnd);

    /// <summary>Writes an event; gives its hash.</summary>
    public string Event(Event link) => Named(link.Written(), TarHeader.EventEnd);

    private string Named(byte[] content, string end)
    {
        var hash = Digests.Hex(content);
        Entry(hash + end, content);
        return hash;
    }

    private void Entry(string name, byte[] content)
    {
        to.Write(TarHeader.Of(name, content.Length, timestamp));
        to.Write(content);
        to.Write(new byte[TarHeader.PaddingOf(content.Length)]);
    }
}
