using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NghiTrinh.Storage.Accounts;

/// <summary>What a one-time link is for.</summary>
public enum LinkKind : short
{
    /// <summary>Makes the first administrator.</summary>
    FirstAdministrator = 1,

    /// <summary>Accepts an invitation.</summary>
    Invitation = 2,

    /// <summary>Sets a new password.</summary>
    Reset = 3,
}

/// <summary>A link that works once and not for ever. Only the hash of its secret is kept.</summary>
public sealed class LinkRow
{
    /// <summary>Which link.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it is for.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>Whose; null for the first administrator's.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>SHA-256 of the secret.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Whether it went to the account's e-mail address: using it then shows that the address is the account's.</summary>
    public required bool IsMailed { get; init; }

    /// <summary>Milliseconds since 1970-01-01T00:00Z from which it no longer works.</summary>
    public required long ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one; null while it works.</summary>
    public long? UsedAt { get; set; }

    internal static void Map(EntityTypeBuilder<LinkRow> row)
    {
        row.ToTable("account_links");
        row.HasKey(r => r.Id);
        row.Property(r => r.Kind).HasConversion<short>();
        row.Property(r => r.Hash).HasMaxLength(32);
        row.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => r.Hash).IsUnique();
    }
}
