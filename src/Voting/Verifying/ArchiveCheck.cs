using System.Security.Cryptography;
using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §3 and §8.
/// <summary>Goes through an archive once: entries, chain of events, and what each event stands for.</summary>
internal sealed class ArchiveCheck(Stream archive, VerifyOptions options, CancellationToken stop)
{
    // No event refers to more than four entries; what a hostile archive piles up beyond is not kept.
    private const int MostPending = 8;

    private readonly Findings _findings = new(options.LeftOut);
    private readonly List<Entry> _pending = [];
    private readonly EventOrder _order = new();
    private string? _last;
    private int _height;

    /// <summary>What was gathered, for whoever continues the vote.</summary>
    public VoteCheck? Vote { get; private set; }

    public Verification Run()
    {
        var length = archive.Length;
        archive.Position = 0;
        var reader = new ArchiveReader(archive);
        if (reader.Next() is not { Kind: EntryKind.Header } first)
            return new() { IsReadable = false };
        if (ArchiveHeader.TimestampOf(first.Content) != reader.Timestamp)
            _findings.Add(Rule.ArchiveHeader);
        if (!first.IsWellFormed)
            _findings.Add(Rule.ArchiveForm, detail: "BELENIOS");
        using var vote = Vote = new(archive, options, _findings, stop);
        while (reader.Next() is { } entry)
        {
            stop.ThrowIfCancellationRequested();
            Take(entry, vote);
            options.Progress?.Invoke(reader.Position, length);
        }
        if (!reader.IsAtEnd)
            _findings.Add(Rule.ArchiveForm, detail: $"byte {reader.Position}");
        if (_pending.Count > 0)
            _findings.Add(Rule.ArchiveOrder, detail: _pending[0].Hash);
        if (_height == 0)
            _findings.Add(Rule.EventOrder, detail: "no event");
        var verification = vote.End();
        if (options.Earlier is { } earlier && !EarlierCopy.IsBeginning(earlier, archive))
            _findings.Add(Rule.EarlierCopy);
        return verification with
        {
            Findings = _findings.All,
            UnlistedFindings = _findings.Unlisted,
            Events = _height,
            LastEvent = _last ?? "",
            Reached = _order.Reached,
        };
    }

    private void Take(Entry entry, VoteCheck vote)
    {
        if (!entry.IsWellFormed)
            _findings.Add(Rule.ArchiveForm, detail: $"byte {entry.Offset}");
        if (entry.Kind == EntryKind.Event)
            TakeEvent(entry, vote);
        else if (entry.Kind == EntryKind.Data && _pending.Count < MostPending)
            _pending.Add(entry);
        else
            _findings.Add(Rule.ArchiveOrder, detail: $"byte {entry.Offset}");
    }

    private void TakeEvent(Entry entry, VoteCheck vote)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(entry.Content));
        if (hash != entry.Hash)
            _findings.Add(Rule.ArchiveHash, _height, detail: entry.Hash);
        if (Event.Read(entry.Content) is { } found)
        {
            if (found.Height != _height)
                _findings.Add(Rule.EventHeight, _height, detail: $"{found.Height}");
            if (found.Parent != _last)
                _findings.Add(Rule.EventParent, _height, detail: found.Parent ?? "");
            if (!_order.Take(found.Type))
                _findings.Add(Rule.EventOrder, _height, detail: $"{found.Type}");
            else
                vote.Take(found, _height, new(_pending, found, _height, _findings));
        }
        else
            _findings.Add(Rule.EventForm, _height);
        _pending.Clear();
        _last = hash;
        _height++;
    }
}

/// <summary>Which event may follow which.</summary>
internal sealed class EventOrder
{
    /// <summary>The last event in order; null before the first.</summary>
    public EventType? Reached { get; private set; }

    /// <summary>From where another one stands.</summary>
    public EventOrder Continue(EventType? reached)
    {
        Reached = reached;
        return this;
    }

    public bool Take(EventType next)
    {
        var isNext = (Reached, next) switch
        {
            (null, EventType.Setup) => true,
            (EventType.Setup or EventType.Ballot, EventType.Ballot or EventType.EndBallots) => true,
            (EventType.EndBallots, EventType.EncryptedTally) => true,
            (EventType.EncryptedTally or EventType.PartialDecryption, EventType.PartialDecryption or EventType.Result) => true,
            _ => false,
        };
        if (isNext)
            Reached = next;
        return isNext;
    }
}

/// <summary>The data entries before an event, as its payload refers to them.</summary>
internal sealed class Payload(List<Entry> pending, Event of, int height, Findings findings)
{
    private int _used;

    /// <summary>The entry the event itself names: it must be the last one.</summary>
    public Entry? Own { get; } = of.Payload is null ? null : pending.LastOrDefault(e => e.Hash == of.Payload);

    /// <summary>An entry the payload names; they stand in the order in which they are asked for.</summary>
    public Entry? Next(string hash)
    {
        if (_used < pending.Count && pending[_used].Hash == hash)
            return Checked(pending[_used++]);
        findings.Add(Rule.ArchiveOrder, height, detail: hash);
        _used++;
        return pending.Find(e => e.Hash == hash) is { } elsewhere ? Checked(elsewhere) : null;
    }

    /// <summary>After everything the payload refers to comes the payload, and nothing else.</summary>
    public void Close()
    {
        var wanted = _used + (of.Payload is null ? 0 : 1);
        if (pending.Count != wanted || (of.Payload is not null && pending[^1].Hash != of.Payload))
            findings.Add(Rule.ArchiveOrder, height, detail: of.Payload ?? "");
    }

    public Entry Checked(Entry entry)
    {
        if (Digests.Hex(entry.Content) != entry.Hash)
            findings.Add(Rule.ArchiveHash, height, detail: entry.Hash);
        return entry;
    }
}

// Implements docs/spec/voting.md §8.1.
internal static class EarlierCopy
{
    /// <summary>Whether one stream is the beginning of another.</summary>
    public static bool IsBeginning(Stream earlier, Stream later)
    {
        later.Position = 0;
        var (ours, theirs) = (new byte[1 << 16], new byte[1 << 16]);
        int read;
        while ((read = earlier.ReadAtLeast(theirs, theirs.Length, throwOnEndOfStream: false)) > 0)
            if (later.ReadAtLeast(ours.AsSpan(0, read), read, throwOnEndOfStream: false) < read || !ours.AsSpan(0, read).SequenceEqual(theirs.AsSpan(0, read)))
                return false;
        return true;
    }
}
