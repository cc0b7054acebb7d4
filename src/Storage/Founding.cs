using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>The slug is taken by another committee.</summary>
public sealed record SlugIsTaken(string Slug) : Refusal;

/// <summary>Beginning the ledger of a committee.</summary>
public static class Founding
{
    /// <summary>Begins a ledger with its first changes, the founding among them, recorded now.</summary>
    public static async Task<Result<IReadOnlyList<Recorded>>> FoundAsync(
        this Db db, CommitteeId committee, IReadOnlyList<Draft> drafts, string by, TimeProvider clock, CancellationToken stop)
    {
        var slug = SlugOf(drafts.Select(d => d.Change));
        if (await db.Committees.AnyAsync(c => c.Slug == slug, stop))
            return new SlugIsTaken(slug);
        db.Committees.Add(new() { Id = committee.Value, Slug = slug });
        return await db.RecordAsync(committee, drafts, by, clock, stop);
    }

    /// <summary>Begins a ledger with changes that were recorded elsewhere, each at its own moment; they are chained in that order.</summary>
    public static async Task<Result<int>> FoundAsync(
        this Db db, CommitteeId committee, IReadOnlyList<Recorded> changes, CancellationToken stop)
    {
        var slug = SlugOf(changes.Select(c => c.Change));
        if (await db.Committees.AnyAsync(c => c.Slug == slug || c.Id == committee.Value, stop))
            return new SlugIsTaken(slug);
        db.Committees.Add(new() { Id = committee.Value, Slug = slug });
        var previous = new Dictionary<Subject, byte[]>();
        byte[]? witness = null;
        foreach (var change in changes.OrderBy(c => c.RecordedAt).ThenBy(c => c.Subject).ThenBy(c => c.Sequence))
        {
            var row = ChangeRow.Of(committee, change, previous.GetValueOrDefault(change.Subject), witness);
            db.Changes.Add(row);
            (previous[change.Subject], witness) = (row.Hash, row.Hash);
        }
        await db.SaveChangesAsync(stop);
        return changes.Count;
    }

    private static string SlugOf(IEnumerable<Change> changes) => changes.OfType<CommitteeChange.Founded>().First().Slug;
}
