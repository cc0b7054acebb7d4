using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §8.1.
/// <summary>An earlier copy of an archive.</summary>
internal static class EarlierCopy
{
    /// <summary>Whether it holds any event: one without is the beginning of every archive and would prove nothing.</summary>
    public static bool HoldsEvent(Stream copy)
    {
        copy.Position = 0;
        var reader = new ArchiveReader(copy);
        while (reader.Next() is { } entry)
            if (entry.Kind == EntryKind.Event)
                return true;
        return false;
    }

    /// <summary>Whether one stream is the beginning of another.</summary>
    public static bool IsBeginning(Stream earlier, Stream later, CancellationToken stop)
    {
        (earlier.Position, later.Position) = (0, 0);
        var (ours, theirs) = (new byte[1 << 16], new byte[1 << 16]);
        int read;
        while ((read = earlier.ReadAtLeast(theirs, theirs.Length, throwOnEndOfStream: false)) > 0)
        {
            stop.ThrowIfCancellationRequested();
            if (later.ReadAtLeast(ours.AsSpan(0, read), read, throwOnEndOfStream: false) < read || !ours.AsSpan(0, read).SequenceEqual(theirs.AsSpan(0, read)))
                return false;
        }
        return true;
    }
}
