using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NghiTrinh.Storage;

/// <summary>
/// What one teller has counted so far, until both agree: a working row that is in no ledger, no export and no history, and is deleted
/// with the agreement (docs/decisions/0051-counts-stay-outside-the-ledger-until-both-agree.md). It says nothing in clear of any figure, and nothing at all of when it was written.
/// </summary>
public sealed class CountingRow
{
    /// <summary>Stands for the teller where a row is about what both settle.</summary>
    public static readonly Guid OfBoth = Guid.Empty;

    /// <summary>Stands for the teller where a row is about how often, and why, both counted again.</summary>
    public static readonly Guid OfRecounts = Guid.AllBitsSet;

    /// <summary>Whose vote.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>Which vote.</summary>
    public required Guid VoteId { get; init; }

    /// <summary>The code of the kind of ballot; empty for a teller's confirmation of the whole count.</summary>
    public required string Ballot { get; init; }

    /// <summary>The teller's person; or <see cref="OfBoth"/>, or <see cref="OfRecounts"/>.</summary>
    public required Guid Teller { get; init; }

    /// <summary>Whether the teller has closed it.</summary>
    public required bool IsClosed { get; init; }

    /// <summary>Counts its writings: the lock between two windows of one teller.</summary>
    public required int Version { get; init; }

    /// <summary>The sheet, encrypted by the application and padded, so that its length says nothing.</summary>
    public required byte[] Sheet { get; init; }

    internal static void Map(EntityTypeBuilder<CountingRow> row)
    {
        row.ToTable("counting_sheets");
        row.HasKey(r => new { r.CommitteeId, r.VoteId, r.Ballot, r.Teller });
        row.Property(r => r.Ballot).HasMaxLength(20);
    }
}
