using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NghiTrinh.Storage.Accounts;

/// <summary>A browser that is, or was, signed in. Its cookie names this row: without it the cookie opens nothing.</summary>
public sealed class SessionRow
{
    /// <summary>Which session.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>When it began; milliseconds since 1970-01-01T00:00Z, as all moments here.</summary>
    public required long MadeAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required long SeenAt { get; set; }

    /// <summary>The address it began from.</summary>
    public required string Address { get; init; }

    /// <summary>What the browser called itself.</summary>
    public required string UserAgent { get; init; }

    /// <summary>When it was ended, by signing out or by being revoked; null while it is open.</summary>
    public long? RevokedAt { get; set; }

    internal static void Map(EntityTypeBuilder<SessionRow> row)
    {
        row.ToTable("sessions");
        row.HasKey(r => r.Id);
        row.Property(r => r.Address).HasMaxLength(60);
        row.Property(r => r.UserAgent).HasMaxLength(300);
        row.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => new { r.AccountId, r.SeenAt });
    }
}
