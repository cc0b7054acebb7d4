using System.Text;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.Committees;
using NghiTrinh.Domain.History;
using NghiTrinh.Storage;

namespace NghiTrinh.App.Shell.Lists;

/// <summary>Files between upload and confirmation. They are no part of the ledger and go after a day.</summary>
public sealed class Uploads(Database database, TimeProvider clock)
{
    private const int LongestName = 260;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    // Of one sender: who sends a list again and again confirms the last.
    private const int Most = 10;

    private long Oldest => (clock.GetUtcNow() - Kept).ToUnixTimeMilliseconds();

    /// <summary>Keeps a file; clears those of yesterday, and the oldest of who has sent many.</summary>
    public async Task<Guid> KeepAsync(CommitteeId committee, string fileName, byte[] bytes, Actor by, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var row = new UploadRow
        {
            Id = Guid.CreateVersion7(now),
            CommitteeId = committee.Value,
            FileName = fileName,
            Bytes = bytes,
            UploadedAt = now.ToUnixTimeMilliseconds(),
            UploadedBy = NameOf(by),
        };
        await using var db = database.Open();
        var oldest = Oldest;
        await db.Uploads.Where(u => u.UploadedAt < oldest).ExecuteDeleteAsync(stop);
        var earlier = await db.Uploads.Where(u => u.CommitteeId == committee.Value && u.UploadedBy == row.UploadedBy)
            .OrderByDescending(u => u.UploadedAt).ThenByDescending(u => u.Id).Select(u => u.Id).Skip(Most - 1).ToListAsync(stop);
        await db.Uploads.Where(u => earlier.Contains(u.Id)).ExecuteDeleteAsync(stop);
        db.Uploads.Add(row);
        await db.SaveChangesAsync(stop);
        return row.Id;
    }

    /// <summary>An upload of the last day by the same person, or null: nobody confirms, or sees, what somebody else has sent.</summary>
    public async Task<UploadRow?> FindAsync(CommitteeId committee, Guid id, Actor by, CancellationToken stop)
    {
        var sender = NameOf(by);
        await using var db = database.Open();
        var oldest = Oldest;
        return await db.Uploads.AsNoTracking()
            .FirstOrDefaultAsync(u => u.CommitteeId == committee.Value && u.Id == id && u.UploadedBy == sender && u.UploadedAt >= oldest, stop);
    }

    /// <summary>Lets a file go that is taken in.</summary>
    public async Task ClearAsync(Guid id, CancellationToken stop)
    {
        await using var db = database.Open();
        await db.Uploads.Where(u => u.Id == id).ExecuteDeleteAsync(stop);
    }

    // Somebody who is no person of the committee, as whoever tries the program out, has no more than a name.
    private static string NameOf(Actor by) => by.Person?.ToString() ?? $"“{by.Name}”";

    /// <summary>The name of a file as it is kept: without folders and control characters, NFC, of bounded length.</summary>
    public static string NameOf(string sent)
    {
        var name = string.Concat(sent.Split('/', '\\')[^1].Where(c => !char.IsControl(c) && !char.IsSurrogate(c)))
            .Trim().Normalize(NormalizationForm.FormC);
        return name.Length <= LongestName ? name : name[^LongestName..];
    }
}
