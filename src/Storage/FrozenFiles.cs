using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>Documents whose bytes are kept under their hash.</summary>
public static class FrozenFiles
{
    /// <summary>The hash by which the ledger names some bytes, 64 hex digits.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Keeps bytes with the next save, once.</summary>
    public static async Task KeepAsync(this Db db, CommitteeId committee, byte[] bytes, CancellationToken stop)
    {
        var hash = SHA256.HashData(bytes);
        if (!await db.FrozenFiles.AnyAsync(f => f.CommitteeId == committee.Value && f.Hash == hash, stop))
            db.FrozenFiles.Add(new() { CommitteeId = committee.Value, Hash = hash, Bytes = bytes });
    }

    /// <summary>The bytes of a hash; null where they are missing or are not those that were frozen.</summary>
    public static async Task<byte[]?> FrozenAsync(this Database database, CommitteeId committee, string hash, CancellationToken stop)
    {
        await using var db = database.Open();
        var key = Convert.FromHexString(hash);
        var file = await db.FrozenFiles.AsNoTracking().FirstOrDefaultAsync(f => f.CommitteeId == committee.Value && f.Hash == key, stop);
        return file is not null && FrozenCheck.IsSound(key, file.Bytes) ? file.Bytes : null;
    }
}
