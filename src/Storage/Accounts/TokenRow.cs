using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NghiTrinh.Storage.Accounts;

/// <summary>A personal token: a program acts for an account in one committee, within some permissions. Only the hash of its secret is kept.</summary>
public sealed class TokenRow
{
    /// <summary>Which token.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The committee it opens; no other one.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public required string Name { get; init; }

    /// <summary>The permissions it is limited to, as words, a space between.</summary>
    public required string Scope { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>When it was made; milliseconds since 1970-01-01T00:00Z, as all moments here.</summary>
    public required long MadeAt { get; init; }

    /// <summary>From when it no longer works.</summary>
    public required long ExpiresAt { get; init; }

    /// <summary>When it was last used, to the minute; null while it was not.</summary>
    public long? UsedAt { get; set; }

    /// <summary>When it was revoked; null while it works.</summary>
    public long? RevokedAt { get; set; }

    internal static void Map(EntityTypeBuilder<TokenRow> row)
    {
        row.ToTable("tokens");
        row.HasKey(r => r.Id);
        row.Property(r => r.Name).HasMaxLength(100);
        row.Property(r => r.Scope).HasMaxLength(1000);
        row.Property(r => r.Hash).HasMaxLength(32);
        row.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        row.HasOne<CommitteeRow>().WithMany().HasForeignKey(r => r.CommitteeId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => r.Hash).IsUnique();
        row.HasIndex(r => new { r.AccountId, r.CommitteeId });
    }
}
