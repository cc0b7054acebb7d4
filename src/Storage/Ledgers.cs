using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>The ledgers of all committees, kept in memory while they are in use and brought up to date before each use.</summary>
/// <remarks>Why in memory: docs/decisions/0005-a-ledger-is-read-whole.md.</remarks>
public sealed class Ledgers(Database database)
{
    private const int ChangesKept = 400_000;

    private readonly ConcurrentDictionary<Guid, Held> _held = new();
    private readonly ConcurrentDictionary<string, CommitteeId> _slugs = new();
    private long _use;

    /// <summary>The committee of a slug, or null.</summary>
    public async Task<CommitteeId?> FindAsync(string slug, CancellationToken stop)
    {
        if (_slugs.TryGetValue(slug, out var known))
            return known;
        await using var db = database.Open();
        var row = await db.Committees.AsNoTracking().FirstOrDefaultAsync(c => c.Slug == slug, stop);
        return row is null ? null : _slugs[slug] = new(row.Id);
    }

    /// <summary>The ledger of a committee with everything that is committed by now.</summary>
    public async Task<Ledger> OfAsync(CommitteeId committee, CancellationToken stop)
    {
        var held = _held.GetOrAdd(committee.Value, _ => new(committee));
        held.LastUse = Interlocked.Increment(ref _use);
        await using var db = database.Open();
        var seen = held.State;
        var (rows, mark) = await db.ChangesSinceAsync(committee, seen.Mark, stop);
        if (rows.Count == 0)
            return seen.Ledger;
        var changes = rows.Select(r => r.Recorded()).ToList();
        Ledger ledger;
        lock (held)
        {
            // Another reader may have come first; what it added is not added twice.
            ledger = held.State.Ledger.With(changes);
            held.State = new(ledger, Math.Max(held.State.Mark, mark));
        }
        Forget();
        return ledger;
    }

    private void Forget()
    {
        var total = _held.Values.Sum(h => (long)h.State.Ledger.Count);
        foreach (var oldest in _held.OrderBy(h => h.Value.LastUse).ToList())
        {
            if (total <= ChangesKept || _held.Count <= 1)
                return;
            total -= oldest.Value.State.Ledger.Count;
            _held.TryRemove(oldest);
        }
    }

    private sealed class Held(CommitteeId committee)
    {
        // Ledger and mark change together: a reader must never pair an old ledger with a newer mark.
        public State State { get; set; } = new(Ledger.Of(committee, []), 0);

        public long LastUse { get; set; }
    }

    private sealed record State(Ledger Ledger, long Mark);
}
