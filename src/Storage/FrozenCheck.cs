using System.Security.Cryptography;
using System.Text.Json;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Programme;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.Storage;

/// <summary>A frozen document that is not what the ledger says.</summary>
/// <param name="Hash">The hash by which the ledger names it, 64 hex digits.</param>
/// <param name="IsMissing">Whether there are no bytes; otherwise there are others.</param>
public sealed record FrozenFault(string Hash, bool IsMissing);

/// <summary>Checks frozen documents against their hashes: those are in the chain, the bytes are not.</summary>
public static class FrozenCheck
{
    /// <summary>Whether the bytes are those of the hash.</summary>
    public static bool IsSound(byte[] hash, byte[] bytes) => SHA256.HashData(bytes).AsSpan().SequenceEqual(hash);

    /// <summary>The first frozen document of one committee that is wrong, or null.</summary>
    /// <param name="rows">The changes of the committee, whose chain is sound.</param>
    /// <param name="files">The hash of each file and whether its bytes are sound.</param>
    public static FrozenFault? Check(IEnumerable<ChangeRow> rows, IReadOnlyCollection<(string Hash, bool IsSound)> files)
    {
        if (files.FirstOrDefault(f => !f.IsSound).Hash is { } edited)
            return new(edited, false);
        var there = files.Select(f => f.Hash).ToHashSet();
        foreach (var row in rows.Where(r => r.SubjectKind is SubjectKind.Report or SubjectKind.Programme).OrderBy(r => r.RecordedAt))
            foreach (var hash in HashesOf(row))
                if (!there.Contains(hash))
                    return new(hash, true);
        return null;
    }

    private static string[] HashesOf(ChangeRow row)
    {
        try
        {
            return row.Recorded().Change switch
            {
                ReportChange.Frozen f => [f.DocumentHash, f.FiguresHash],
                ProgrammeChange.Circulated c => [c.DocumentHash],
                ProgrammeChange.Issued { Document: { } document } => [document.Hash],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
