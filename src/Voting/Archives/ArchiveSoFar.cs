using NghiTrinh.Voting.Elections;
using NghiTrinh.Voting.Tallying;
using NghiTrinh.Voting.Trustees;
using NghiTrinh.Voting.Verifying;

namespace NghiTrinh.Voting.Archives;

// Implements docs/spec/voting.md §3 and §10.
/// <summary>What stands in an archive that is continued: the set-up, how far the chain has come, which ballots were cast.</summary>
internal sealed class ArchiveSoFar(long timestamp, Election election, TrusteeList trustees, CredentialRoll credentials)
{
    public long Timestamp => timestamp;

    public Election Election => election;

    public TrusteeList Trustees => trustees;

    public CredentialRoll Credentials => credentials;

    public EventOrder Order { get; } = new();

    public HashSet<Digest> Cast { get; } = [];

    public string? Last { get; private set; }

    public int Height { get; private set; }

    /// <summary>An event was added.</summary>
    public void Note(EventType type, string hash)
    {
        Order.Take(type);
        (Last, Height) = (hash, Height + 1);
    }

    /// <summary>Reads it; null where an entry, a hash, the chain or the set-up is not as it must be.</summary>
    /// <param name="stream">The archive.</param>
    /// <param name="torn">How many bytes of an event that broke off stand at the end.</param>
    public static ArchiveSoFar? Read(Stream stream, out long torn)
    {
        torn = 0;
        stream.Position = 0;
        var reader = new ArchiveReader(stream);
        if (reader.Next() is not { Kind: EntryKind.Header, IsWellFormed: true } first || ArchiveHeader.TimestampOf(first.Content) is not { } timestamp
            || timestamp != reader.Timestamp)
            return null;
        var (soFar, data, whole) = ((ArchiveSoFar?)null, new List<Entry>(), reader.Position);
        while (reader.Next() is { } entry)
        {
            if (!entry.IsWellFormed || Digests.Hex(entry.Content) != entry.Hash)
                return null;
            if (entry.Kind == EntryKind.Data && data.Count < SetupPayload.Entries)
            {
                data.Add(entry);
                continue;
            }
            if (entry.Kind != EntryKind.Event || Event.Read(entry.Content) is not { } found || RefersTo(found, data.LastOrDefault()?.Content) is not { } hashes
                || !hashes.SequenceEqual(data.Select(d => d.Hash)) || (soFar ??= Begun(timestamp, found, data)) is not { } begun || !begun.Follow(found, entry))
                return null;
            data.Clear();
            whole = reader.Position;
        }
        torn = stream.Length - whole;
        return reader.IsAtEnd || reader.IsTorn ? soFar : null;
    }

    private static ArchiveSoFar? Begun(long timestamp, Event setup, List<Entry> data) =>
        setup.Type == EventType.Setup && Election.Read(data[0].Content) is { } election
        && TrusteeList.Read(election.Group, data[1].Content) is { } trustees && trustees.ElectionKey.Text == election.KeyText
        && CredentialRoll.Read(data[2].Content) is { } credentials
            ? new(timestamp, election, trustees, credentials)
            : null;

    private bool Follow(Event found, Entry entry)
    {
        if (found.Height != Height || found.Parent != Last || !EventOrder.Follows(Order.Reached, found.Type))
            return false;
        if (found.Type == EventType.Ballot)
            Cast.Add(Digest.OfHex(found.Payload!)); // ballots have one
        Note(found.Type, entry.Hash);
        return true;
    }

    // What must stand before an event; null where its payload does not say.
    private static IEnumerable<string?>? RefersTo(Event found, byte[]? payload) => (found.Type, payload) switch
    {
        (EventType.EndBallots, _) => [],
        (_, null) => null,
        (EventType.Setup, _) => SetupPayload.Read(payload) is { } setup ? [setup.Election, setup.Trustees, setup.Credentials, found.Payload] : null,
        (EventType.EncryptedTally, _) => SizedTally.Read(payload) is { } sized ? [sized.Hash, found.Payload] : null,
        (EventType.PartialDecryption, _) => OwnedDecryption.Read(payload) is { } owned ? [owned.Hash, found.Payload] : null,
        _ => [found.Payload],
    };
}
