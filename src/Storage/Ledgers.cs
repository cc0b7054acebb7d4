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
        var (ledger, mark) = held.Now;
        var (rows, next) = await db.ChangesSinceAsync(committee, mark, stop);
        if (rows.Count > 0)
        {
            lock (held)
            {
                held.Now = new(held.Now.Ledger.With(rows.Select(r => r.Recorded())), Math.Max(held.Now.Mark, next));
                ledger = held.Now.Ledger;
            }
            Forget();
        }
        return ledger;
    }

    private void Forget()
    {
        var total = _held.Values.Sum(h => (long)h.Now.Ledger.Count);
        foreach (var oldest in _held.OrderBy(h => h.Value.LastUse).ToList())
        {
            if (total <= ChangesKept || _held.Count <= 1)
                return;
            total -= oldest.Value.Now.Ledger.Count;
            _held.TryRemove(oldest);
        }
    }

    private sealed class Held(CommitteeId committee)
    {
        public ReadSoFar Now { get; set; } = new(Ledger.Of(committee, []), 0);

        public long LastUse { get; set; }
    }

    // Read and replaced as one: an old ledger beside a new mark would hide what was written between them.
    private sealed record ReadSoFar(Ledger Ledger, long Mark);
}
