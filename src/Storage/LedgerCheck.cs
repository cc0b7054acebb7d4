using System.Runtime.InteropServices;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>How a ledger was tampered with.</summary>
public enum TamperKind
{
    /// <summary>What a change says is not what was hashed.</summary>
    Edited,

    /// <summary>A change that others refer to is not there.</summary>
    Removed,

    /// <summary>A change stands in a history whose next change does not follow it.</summary>
    Inserted,

    /// <summary>A change stands at another place than the one it was hashed for.</summary>
    Reordered,
}

/// <summary>The first place where a ledger is not what was recorded.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">In which history.</param>
/// <param name="Sequence">At which place; for a removed change that nothing else tells, the place of the change that refers to it.</param>
public sealed record Tampering(TamperKind Kind, Subject Subject, int Sequence);

/// <summary>The outcome of checking one committee's ledger.</summary>
/// <param name="Committee">Whose ledger.</param>
/// <param name="Changes">How many changes were read.</param>
/// <param name="Tampering">What was found first in the order of recording, or null.</param>
/// <param name="Tips">The hashes that no other change follows: with them the ledger is fixed. Sorted.</param>
/// <param name="HasHead">Whether the head that was asked for is in this ledger; null where none was asked for.</param>
public sealed record LedgerVerdict(
    CommitteeId Committee, int Changes, Tampering? Tampering, IReadOnlyList<string> Tips, bool? HasHead)
{
    /// <summary>The first frozen document that is not what the ledger says, or null.</summary>
    public FrozenFault? Frozen { get; init; }

    /// <summary>Whether everything is as it was recorded.</summary>
    public bool IsSound => Tampering is null && Frozen is null;
}

/// <summary>Checks the chains of a committee's ledger. Implements docs/spec/history.md §5.</summary>
public static class LedgerCheck
{
    /// <summary>Checks all changes of one committee, given in any order.</summary>
    /// <param name="committee">Whose ledger.</param>
    /// <param name="rows">Its changes.</param>
    /// <param name="head">A head printed in a document, 64 hex digits, or null.</param>
    public static LedgerVerdict Check(CommitteeId committee, IReadOnlyCollection<ChangeRow> rows, string? head = null)
    {
        var known = rows.Select(r => new Hash(r.Hash)).ToHashSet();
        var momentOf = new Dictionary<Hash, long>();
        foreach (var row in rows)
            momentOf.TryAdd(new(row.Hash), row.RecordedAt);
        var findings = new List<(bool OnlyByWitness, long At, Tampering Found)>();
        foreach (var history in rows.GroupBy(r => new Subject(r.SubjectKind, r.SubjectId)))
            CheckHistory([.. history.OrderBy(r => r.Sequence).ThenBy(r => r.RecordedAt)], momentOf, findings);
        var followed = rows.SelectMany(r => new[] { r.Previous, r.Witness }).OfType<byte[]>().Select(h => new Hash(h)).ToHashSet();
        // A gap in a history says more than the hash that elsewhere points into it.
        var first = findings.OrderBy(f => f.OnlyByWitness).ThenBy(f => f.At).ThenBy(f => f.Found.Subject).ThenBy(f => f.Found.Sequence).FirstOrDefault();
        return new(
            committee, rows.Count, first.Found,
            [.. known.Where(h => !followed.Contains(h)).Select(h => h.ToString()).Order(StringComparer.Ordinal)],
            head is null ? null : known.Any(h => h.ToString() == head));
    }

    private static void CheckHistory(
        ChangeRow[] history, Dictionary<Hash, long> momentOf, List<(bool, long, Tampering)> findings)
    {
        var subject = new Subject(history[0].SubjectKind, history[0].SubjectId);
        void Found(TamperKind kind, ChangeRow at, int sequence, bool onlyByWitness = false) =>
            findings.Add((onlyByWitness, at.RecordedAt, new(kind, subject, sequence)));
        for (var i = 0; i < history.Length; i++)
        {
            var row = history[i];
            var before = i > 0 ? history[i - 1] : null;
            if (!ChangeHash.Of(row).AsSpan().SequenceEqual(row.Hash))
                Found(WasHashedElsewhere(row, history) ? TamperKind.Reordered : TamperKind.Edited, row, row.Sequence);
            else if (before?.Sequence == row.Sequence)
                Found(TamperKind.Inserted, row, row.Sequence);
            else if (row.Sequence != (before?.Sequence ?? 0) + 1)
                Found(TamperKind.Removed, row, (before?.Sequence ?? 0) + 1);
            else if (!Same(row.Previous, before?.Hash))
                // The change before it is not the one it was written after: that one was put in its place.
                Found(before is null ? TamperKind.Edited : TamperKind.Inserted, before ?? row, before?.Sequence ?? row.Sequence);
            else if (row.Witness is { } witness && !momentOf.ContainsKey(new(witness)))
                Found(TamperKind.Removed, row, row.Sequence, onlyByWitness: true);
            else if (row.Witness is { } seen && momentOf[new(seen)] > row.RecordedAt)
                Found(TamperKind.Inserted, row, row.Sequence);
        }
    }

    private static bool WasHashedElsewhere(ChangeRow row, ChangeRow[] history) =>
        history.Any(other => other.Sequence != row.Sequence && ChangeHash.Of(row, other.Sequence).AsSpan().SequenceEqual(row.Hash));

    private static bool Same(byte[]? a, byte[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);

    /// <summary>A hash as a value; 32 bytes compare as four numbers.</summary>
    private readonly record struct Hash(long A, long B, long C, long D)
    {
        public Hash(byte[] bytes)
            : this(0, 0, 0, 0)
        {
            Span<byte> all = stackalloc byte[32];
            bytes.AsSpan(0, Math.Min(32, bytes.Length)).CopyTo(all);
            var parts = MemoryMarshal.Cast<byte, long>(all);
            (A, B, C, D) = (parts[0], parts[1], parts[2], parts[3]);
        }

        public override string ToString()
        {
            ReadOnlySpan<long> parts = [A, B, C, D];
            return Convert.ToHexStringLower(MemoryMarshal.AsBytes(parts));
        }
    }
}
