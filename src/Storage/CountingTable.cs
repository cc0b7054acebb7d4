using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>The sheets of two tellers between the first ballot and their agreement.</summary>
public static class CountingTable
{
    /// <summary>All rows of a vote.</summary>
    public static Task<List<CountingRow>> CountingOfAsync(this Db db, CommitteeId committee, ConfidenceVoteId vote, CancellationToken stop) =>
        Of(db, committee, vote).ToListAsync(stop);

    /// <summary>Keeps rows in place of those before them, all or none. What was confirmed before rests on figures that may be others now, and goes.</summary>
    /// <param name="db">A context of its own.</param>
    /// <param name="rows">Rows of one vote, each with the version after that of the one it was made from.</param>
    /// <param name="alsoDrop">Other rows that rest on them.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether they were kept; not where another window was faster.</returns>
    public static async Task<bool> KeepAsync(
        this Db db, IReadOnlyList<CountingRow> rows, Func<IQueryable<CountingRow>, IQueryable<CountingRow>>? alsoDrop, CancellationToken stop)
    {
        var (committee, vote) = (new CommitteeId(rows[0].CommitteeId), new ConfidenceVoteId(rows[0].VoteId));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.LockAsync(committee, alone: true, stop);
        var all = Of(db, committee, vote);
        foreach (var row in rows)
        {
            var before = await all.Where(r => r.Ballot == row.Ballot && r.Teller == row.Teller).Select(r => (int?)r.Version).FirstOrDefaultAsync(stop) ?? 0;
            if (before != row.Version - 1)
                return false;
            await all.Where(r => r.Ballot == "" || (r.Ballot == row.Ballot && r.Teller == row.Teller)).ExecuteDeleteAsync(stop);
        }
        if (alsoDrop is not null)
            await alsoDrop(all).ExecuteDeleteAsync(stop);
        db.Counting.AddRange(rows);
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>Deletes what changes of votes leave without ground, in the transaction that records them: nothing counted outlives its vote or its teller.</summary>
    internal static async Task DropCountedAsync(this Db db, CommitteeId committee, IReadOnlyList<Draft> drafts, CancellationToken stop)
    {
        foreach (var draft in drafts.Where(d => d.Subject.Kind == SubjectKind.ConfidenceVote))
        {
            var all = Of(db, committee, new(draft.Subject.Id));
            if (draft.Change is ConfidenceVoteChange.CalledOff or ConfidenceVoteChange.Postponed)
                await all.ExecuteDeleteAsync(stop);
            else if (draft.Change is ConfidenceVoteChange.TellerReplaced replaced)
                await all.Where(r => r.Ballot == "" || r.Teller == replaced.Teller.Value || r.Teller == CountingRow.OfBoth).ExecuteDeleteAsync(stop);
        }
    }

    /// <summary>
    /// Confirms the whole count for one teller. Once the other one has confirmed the same, what was agreed is recorded and every row of
    /// the vote is deleted, in one transaction: there is no moment at which both or neither exist.
    /// </summary>
    /// <param name="db">A context of its own.</param>
    /// <param name="confirmation">The teller's confirmation.</param>
    /// <param name="decide">From all rows of the vote what is to be recorded; nothing while the other one has not confirmed.</param>
    /// <param name="by">Who confirms.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>What was recorded; nothing while it waits for the other one.</returns>
    public static async Task<Result<IReadOnlyList<Recorded>>> AgreeAsync(
        this Db db, CountingRow confirmation, Func<IReadOnlyList<CountingRow>, Result<IReadOnlyList<Draft>>> decide, string by, TimeProvider clock, CancellationToken stop)
    {
        var (committee, vote) = (new CommitteeId(confirmation.CommitteeId), new ConfidenceVoteId(confirmation.VoteId));
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.LockAsync(committee, alone: true, stop);
        var all = Of(db, committee, vote);
        await all.Where(r => r.Ballot == confirmation.Ballot && r.Teller == confirmation.Teller).ExecuteDeleteAsync(stop);
        db.Counting.Add(confirmation);
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
        var decided = decide(await all.ToListAsync(stop));
        if (decided.Refusal is { } refusal)
            return refusal;
        IReadOnlyList<Recorded> recorded = [];
        if (decided.Value!.Count > 0)
        {
            await all.ExecuteDeleteAsync(stop);
            var result = await db.RecordAsync(committee, decided.Value, by, clock, stop);
            if (result.Refusal is { } faster)
                return faster;
            recorded = result.Value!;
        }
        await transaction.CommitAsync(stop);
        return Kept(recorded);
    }

    private static Result<IReadOnlyList<Recorded>> Kept(IReadOnlyList<Recorded> recorded) => recorded is Recorded[] array ? array : recorded.ToArray();

    private static IQueryable<CountingRow> Of(Db db, CommitteeId committee, ConfidenceVoteId vote) =>
        db.Counting.AsNoTracking().Where(r => r.CommitteeId == committee.Value && r.VoteId == vote.Value);
}
