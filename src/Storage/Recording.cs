using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Storage;

/// <summary>Somebody else recorded a change of the subject first; nothing was written.</summary>
public sealed record SomebodyWasFaster(Subject Subject) : Refusal;

/// <summary>What a decision was made on beyond the subjects it changes; where that is no longer so, somebody was faster.</summary>
/// <param name="Changes">For a decision about the whole ledger, as closing a year: how many changes there were. Null for others.</param>
/// <param name="Closings">How many closings of a year were recorded: nothing enters a year that was closed meanwhile.</param>
public sealed record AsSeen(int? Changes, int Closings)
{
    /// <summary>Other subjects it rests on, each with the number of changes it had, as the call that a registration answers.</summary>
    public IReadOnlyDictionary<Subject, int> Others { get; init; } = new Dictionary<Subject, int>();

    /// <summary>For what enters a programme: how many lines there were, for the next one gets the next number. Null for others.</summary>
    public int? Lines { get; init; }
}

/// <summary>Adding changes to the ledger of a committee.</summary>
public static class Recording
{
    // Changes written at once: enough to be fast, few enough to be counted by somebody who waits.
    private const int Batch = 1000;

    private static readonly string Closing = ChangeCodec.Kind(new ProgrammeChange.Closed());

    /// <summary>Records changes in one transaction: all of them or none.</summary>
    /// <param name="db">A context of its own; it is saved here.</param>
    /// <param name="committee">Whose ledger.</param>
    /// <param name="drafts">What was decided, with the sequence number each writer expects to get.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="stop">Stops it; nothing is recorded then.</param>
    /// <param name="progress">Is told how many changes are written so far; they hold once all are.</param>
    /// <param name="asSeen">What the decision was made on; null where only the subjects it changes matter.</param>
    /// <returns>The changes as recorded, or <see cref="SomebodyWasFaster"/>.</returns>
    public static async Task<Result<IReadOnlyList<Recorded>>> RecordAsync(
        this Db db, CommitteeId committee, IReadOnlyList<Draft> drafts, string by, TimeProvider clock, CancellationToken stop,
        IProgress<int>? progress = null, AsSeen? asSeen = null)
    {
        // The clock is read with the lock held: whoever seals the ledger then knows that nothing earlier is still to come.
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        await db.LockAsync(committee, asSeen is { Changes: not null } or { Lines: not null } || drafts.Any(d => d.Change is CommitteeChange.Sealed), stop);
        if (asSeen is not null && await IsOvertakenAsync(db, committee, asSeen, stop))
            return new SomebodyWasFaster(drafts[0].Subject);
        var newest = await db.Changes.AsNoTracking().Where(c => c.CommitteeId == committee.Value)
            .OrderByDescending(c => c.RecordedAt).Select(c => new { c.RecordedAt, c.Hash }).FirstOrDefaultAsync(stop);
        // Never before what was there already: a clock that was set back must not reorder what was known when.
        var now = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), newest?.RecordedAt ?? 0);
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(now);
        var witness = newest?.Hash;
        var recorded = new List<Recorded>(drafts.Count);
        try
        {
            foreach (var history in drafts.GroupBy(d => d.Subject))
            {
                var previous = await LastHashAsync(db, committee, history.First(), stop);
                if (previous is null && history.First().Sequence > 1)
                    return new SomebodyWasFaster(history.Key);
                foreach (var draft in history.OrderBy(d => d.Sequence))
                {
                    var change = new Recorded(draft.Subject, draft.Sequence, draft.EffectiveOn, moment, by, draft.Why, draft.Change);
                    var row = ChangeRow.Of(committee, change, previous, witness);
                    db.Changes.Add(row);
                    recorded.Add(change);
                    (previous, witness) = (row.Hash, row.Hash);
                    if (recorded.Count % Batch == 0)
                        await SaveAsync();
                }
            }
            await SaveAsync();
            await db.DropCountedAsync(committee, drafts, stop);
            if (transaction is not null)
                await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException failure) when (db.IsDuplicateKey(failure))
        {
            return new SomebodyWasFaster(drafts[0].Subject);
        }
        return recorded;

        async Task SaveAsync()
        {
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            progress?.Report(recorded.Count);
        }
    }

    private static async Task<bool> IsOvertakenAsync(Db db, CommitteeId committee, AsSeen seen, CancellationToken stop)
    {
        var changes = db.Changes.AsNoTracking().Where(c => c.CommitteeId == committee.Value);
        foreach (var (other, known) in seen.Others)
            if (await changes.AnyAsync(c => c.SubjectKind == other.Kind && c.SubjectId == other.Id && c.Sequence > known, stop))
                return true;
        return (seen.Changes is { } count && await changes.CountAsync(stop) > count)
            || (seen.Lines is { } lines && await changes.CountAsync(c => c.SubjectKind == SubjectKind.Item && c.Sequence == 1, stop) > lines)
            || await changes.CountAsync(c => c.SubjectKind == SubjectKind.Programme && c.Kind == Closing, stop) > seen.Closings;
    }

    private static async Task<byte[]?> LastHashAsync(Db db, CommitteeId committee, Draft first, CancellationToken stop)
    {
        if (first.Sequence == 1)
            return null;
        var (kind, id, before) = (first.Subject.Kind, first.Subject.Id, first.Sequence - 1);
        return await db.Changes.AsNoTracking()
            .Where(c => c.CommitteeId == committee.Value && c.SubjectKind == kind && c.SubjectId == id && c.Sequence == before)
            .Select(c => c.Hash).FirstOrDefaultAsync(stop);
    }
}
