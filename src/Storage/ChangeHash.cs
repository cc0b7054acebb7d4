using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NghiTrinh.Storage;

/// <summary>The hash of a change. Implements docs/spec/history.md §4.1.</summary>
public static class ChangeHash
{
    private const string Domain = "nghi-trinh-change-1";

    /// <summary>SHA-256 over the netstrings of all its fields.</summary>
    public static byte[] Of(ChangeRow row) => Of(row, row.Sequence);

    /// <summary>The hash it would have at another place of its history: how a reordered change is recognised.</summary>
    public static byte[] Of(ChangeRow row, int sequence)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in Fields(row, sequence))
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }
        return hash.GetHashAndReset();
    }

    private static IEnumerable<string> Fields(ChangeRow row, int sequence) =>
    [
        Domain,
        row.CommitteeId.ToString("N"),
        row.SubjectKind.ToString().ToLowerInvariant(),
        row.SubjectId.ToString("N"),
        sequence.ToString(CultureInfo.InvariantCulture),
        row.EffectiveOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        row.RecordedAt.ToString(CultureInfo.InvariantCulture),
        row.By,
        row.Why is null ? "-" : "+" + row.Why,
        row.Kind,
        row.Payload,
        row.Previous is null ? "" : Convert.ToHexStringLower(row.Previous),
        row.Witness is null ? "" : Convert.ToHexStringLower(row.Witness),
    ];
}
