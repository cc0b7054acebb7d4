using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NghiTrinh.Documents.Reporting;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.History;
using NghiTrinh.Domain.Reports;

namespace NghiTrinh.App.Features.Reports;

/// <summary>A frozen report derived from the ledger again and compared with what was kept.</summary>
/// <param name="FiguresHash">The hash of the figures as derived now; null where the programme cannot be found.</param>
/// <param name="HasSameFigures">Whether they are the frozen ones.</param>
/// <param name="HasSameBytes">Whether the document is the same byte for byte too.</param>
/// <param name="Differences">Figures that differ: where, then, now.</param>
public sealed record Derivation(
    string? FiguresHash, bool HasSameFigures, bool HasSameBytes, IReadOnlyList<(string Where, string Then, string Now)> Differences)
{
    private const int DifferencesShown = 100;

    /// <summary>Derives it as of its dates, as known when it was frozen.</summary>
    public static Derivation Of(Ledger ledger, FrozenReport frozen, byte[]? keptFigures)
    {
        var kept = frozen.Frozen;
        if (ImplementationReport.Of(ledger, kept.Programme, kept.Dates) is not { } report)
            return new(null, false, false, []);
        var (text, dated) = (ReportJson.Write(report), ledger.HistoryOf(new Subject(SubjectKind.Report, frozen.Id))[0].EffectiveOn);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var document = ReportFiles.Docx(
            report, Words.Of(kept.Language), ReportFiles.LastFrozen(ledger, kept.Programme, kept.Dates.Known, frozen.Id), kept.Head, dated);
        return new(
            hash, hash == kept.FiguresHash, Convert.ToHexStringLower(SHA256.HashData(document)) == kept.DocumentHash,
            hash == kept.FiguresHash || keptFigures is null ? [] : [.. Differing(keptFigures, text).Take(DifferencesShown)]);
    }

    private static IEnumerable<(string, string, string)> Differing(byte[] then, string now)
    {
        var before = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var after = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Flatten(JsonNode.Parse(then), "", before);
        Flatten(JsonNode.Parse(now), "", after);
        foreach (var where in before.Keys.Union(after.Keys))
            if (before.GetValueOrDefault(where, "–") is var a && after.GetValueOrDefault(where, "–") is var b && a != b)
                yield return (where, a, b);
    }

    private static void Flatten(JsonNode? node, string path, SortedDictionary<string, string> into)
    {
        switch (node)
        {
            case JsonObject values:
                foreach (var (name, value) in values)
                    Flatten(value, path.Length == 0 ? name : $"{path}.{name}", into);
                break;
            case JsonArray values:
                foreach (var (at, value) in values.Index())
                    Flatten(value, $"{path}[{at + 1}]", into);
                break;
            default:
                into[path] = node?.ToString() ?? "";
                break;
        }
    }
}
