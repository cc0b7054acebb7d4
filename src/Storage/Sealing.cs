using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>Sealing a ledger: one hash that fixes everything recorded so far. Implements docs/spec/history.md §4.3.</summary>
public static class Sealing
{
    private const int Tries = 5;

    /// <summary>Records a seal and gives its hash: the head that is printed in documents.</summary>
    public static async Task<string> SealAsync(this Database database, CommitteeId committee, DateOnly on, string by, TimeProvider clock, CancellationToken stop)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            await using var db = database.Open();
            var last = await db.Changes.Where(c => c.CommitteeId == committee.Value && c.SubjectKind == SubjectKind.Committee)
                .MaxAsync(c => c.Sequence, stop);
            var subject = new Subject(SubjectKind.Committee, committee.Value);
            var change = new CommitteeChange.Sealed(await TipsAsync(db, committee, stop));
            var sealing = await db.RecordAsync(committee, [new Draft(subject, last + 1, on, null, change)], by, clock, stop);
            if (sealing.Refusal is null)
                return Convert.ToHexStringLower(await db.Changes.AsNoTracking()
                    .Where(c => c.CommitteeId == committee.Value && c.SubjectKind == SubjectKind.Committee && c.Sequence == last + 1)
                    .Select(c => c.Hash).SingleAsync(stop));
        }
        throw new InvalidOperationException("The ledger could not be sealed: others keep writing to the committee's own history.");
    }

    /// <summary>The hashes that no other change of the ledger follows, sorted.</summary>
    public static async Task<IReadOnlyList<string>> TipsAsync(Db db, CommitteeId committee, CancellationToken stop)
    {
        var links = await db.Changes.AsNoTracking().Where(c => c.CommitteeId == committee.Value)
            .Select(c => new { c.Hash, c.Previous, c.Witness }).ToListAsync(stop);
        var followed = links.SelectMany(l => new[] { l.Previous, l.Witness }).OfType<byte[]>().Select(Convert.ToHexStringLower).ToHashSet();
        return [.. links.Select(l => Convert.ToHexStringLower(l.Hash)).Where(h => !followed.Contains(h)).Order(StringComparer.Ordinal)];
    }
}
