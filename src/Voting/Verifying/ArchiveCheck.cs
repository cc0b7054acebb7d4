using System.Security.Cryptography;
using NghiTrinh.Voting.Archives;

namespace NghiTrinh.Voting.Verifying;

// Implements docs/spec/voting.md §3 and §8.
/// <summary>Goes through an archive once: entries, chain of events, and what each event stands for.</summary>
internal sealed class ArchiveCheck(Stream archive, VerifyOptions options, CancellationToken stop)
{
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
        _findings.Look(
            Rule.ArchiveHeader, Rule.ArchiveForm, Rule.ArchiveHash, Rule.ArchiveOrder, Rule.EventForm, Rule.EventHeight, Rule.EventParent, Rule.EventOrder);
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
        CompareCopy();
        return verification with
        {
            Findings = _findings.All,
            UnlistedFindings = _findings.Unlisted,
            Checked = _findings.LookedAt,
            Events = _height,
            LastEvent = _last ?? "",
            Reached = _order.Reached,
        };
    }

    private void CompareCopy()
    {
        if (options.Earlier is not { } earlier)
            return;
        _findings.Look(Rule.EarlierCopy);
        if (!EarlierCopy.HoldsEvent(earlier))
            _findings.Add(Rule.EarlierCopy, detail: "a copy without any event");
        else if (!EarlierCopy.IsBeginning(earlier, archive, stop))
            _findings.Add(Rule.EarlierCopy);
    }

    private void Take(Entry entry, VoteCheck vote)
    {
        if (!entry.IsWellFormed)
            _findings.Add(Rule.ArchiveForm, detail: $"byte {entry.Offset}");
        if (entry.Kind == EntryKind.Event)
            TakeEvent(entry, vote);
        else if (entry.Kind == EntryKind.Data)
            TakeData(entry);
        else
            _findings.Add(Rule.ArchiveOrder, detail: $"byte {entry.Offset}");
    }

    // What an event refers to stands right before it.
    private void TakeData(Entry entry)
    {
        // What a hostile archive piles up before them is not kept.
        if (_pending.Count == SetupPayload.Entries)
        {
            _findings.Add(Rule.ArchiveOrder, detail: $"byte {_pending[0].Offset}");
            _pending.RemoveAt(0);
        }
        _pending.Add(entry);
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
