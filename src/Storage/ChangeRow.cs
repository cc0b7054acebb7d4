using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NghiTrinh.Domain.History;

namespace NghiTrinh.Storage;

/// <summary>A change as it is stored: added once, never updated, never deleted (docs/spec/history.md §3).</summary>
public sealed record ChangeRow
{
    private const int LongestPayload = 1_000_000;

    /// <summary>Whose ledger it belongs to.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>The kind of its subject.</summary>
    public required SubjectKind SubjectKind { get; init; }

    /// <summary>Its subject.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Its place in the history of the subject, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The civil date from which it holds.</summary>
    public required DateOnly EffectiveOn { get; init; }

    /// <summary>Milliseconds since 1970-01-01T00:00Z: both databases order and compare it alike.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string By { get; init; }

    /// <summary>The reason, or null.</summary>
    public string? Why { get; init; }

    /// <summary>The name of its kind, as in "item.postponed".</summary>
    public required string Kind { get; init; }

    /// <summary>What it says, as JSON text: hashed byte for byte as it stands here.</summary>
    public required string Payload { get; init; }

    /// <summary>Hash of the change before it in the same history; null for the first.</summary>
    public byte[]? Previous { get; init; }

    /// <summary>Hash of some latest change of another history that was there when it was recorded; null when there was none.</summary>
    public byte[]? Witness { get; init; }

    /// <summary>Its own hash.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The row of a change, linked and hashed (docs/spec/history.md §4).</summary>
    /// <param name="committee">Whose ledger.</param>
    /// <param name="change">The change.</param>
    /// <param name="previous">Hash of the change before it in the same history.</param>
    /// <param name="witness">Hash of a latest change of the ledger.</param>
    public static ChangeRow Of(CommitteeId committee, Recorded change, byte[]? previous, byte[]? witness)
    {
        var row = new ChangeRow
        {
            CommitteeId = committee.Value,
            SubjectKind = change.Subject.Kind,
            SubjectId = change.Subject.Id,
            Sequence = change.Sequence,
            EffectiveOn = change.EffectiveOn,
            RecordedAt = change.RecordedAt.ToUnixTimeMilliseconds(),
            By = change.By,
            Why = change.Why,
            Kind = ChangeCodec.Kind(change.Change),
            Payload = Bounded(ChangeCodec.Payload(change.Change)),
            Previous = previous,
            Witness = witness,
            Hash = [],
        };
        return row with { Hash = ChangeHash.Of(row) };
    }

    // SQLite would keep any length, and the ledger could never move to PostgreSQL; forms and lists stay far below.
    private static string Bounded(string payload) => payload.Length <= LongestPayload
        ? payload
        : throw new InvalidOperationException($"A change of {payload.Length} characters is longer than {LongestPayload}.");

    /// <summary>The change it stores.</summary>
    public Recorded Recorded() => new(
        new(SubjectKind, SubjectId), Sequence, EffectiveOn, DateTimeOffset.FromUnixTimeMilliseconds(RecordedAt),
        string.Intern(By), Why, ChangeCodec.Read(Kind, Payload));

    internal static void Map(EntityTypeBuilder<ChangeRow> row)
    {
        row.ToTable("changes");
        // Also the lock between two writers of one subject: docs/spec/history.md §3.
        row.HasKey(r => new { r.CommitteeId, r.SubjectKind, r.SubjectId, r.Sequence });
        row.Property(r => r.SubjectKind).HasConversion<short>();
        row.Property(r => r.By).HasMaxLength(200);
        row.Property(r => r.Why).HasMaxLength(4000);
        row.Property(r => r.Kind).HasMaxLength(60);
        row.Property(r => r.Payload).HasMaxLength(LongestPayload);
        row.Property(r => r.Previous).HasMaxLength(32);
        row.Property(r => r.Witness).HasMaxLength(32);
        row.Property(r => r.Hash).HasMaxLength(32);
        row.HasIndex(r => new { r.CommitteeId, r.RecordedAt });
    }
}

/// <summary>The directory of committees: which slug is whose. Everything else about a committee is in its ledger.</summary>
public sealed class CommitteeRow
{
    /// <summary>Which committee.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name in addresses.</summary>
    public required string Slug { get; init; }

    internal static void Map(EntityTypeBuilder<CommitteeRow> row)
    {
        row.ToTable("committees");
        row.HasKey(r => r.Id);
        row.Property(r => r.Slug).HasMaxLength(60);
        row.HasIndex(r => r.Slug).IsUnique();
    }
}

/// <summary>The bytes of a frozen document, found by their hash.</summary>
public sealed class FrozenFileRow
{
    /// <summary>Whose ledger it belongs to.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>The bytes.</summary>
    public required byte[] Bytes { get; init; }

    internal static void Map(EntityTypeBuilder<FrozenFileRow> row)
    {
        row.ToTable("frozen_files");
        row.HasKey(r => new { r.CommitteeId, r.Hash });
        row.Property(r => r.Hash).HasMaxLength(32);
    }
}

/// <summary>A file between upload and confirmation; the only rows that are ever deleted.</summary>
public sealed class UploadRow
{
    /// <summary>Which upload.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose office uploaded it.</summary>
    public required Guid CommitteeId { get; init; }

    /// <summary>Its file name.</summary>
    public required string FileName { get; init; }

    /// <summary>Its bytes.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>Milliseconds since 1970-01-01T00:00Z; uploads of yesterday are cleared.</summary>
    public required long UploadedAt { get; init; }

    /// <summary>Whoever uploaded it, by identifier, and by name where there is none; nobody else sees it.</summary>
    public required string UploadedBy { get; init; }

    internal static void Map(EntityTypeBuilder<UploadRow> row)
    {
        row.ToTable("uploads");
        row.HasKey(r => r.Id);
        row.Property(r => r.FileName).HasMaxLength(260);
        row.Property(r => r.UploadedBy).HasMaxLength(300);
    }
}
