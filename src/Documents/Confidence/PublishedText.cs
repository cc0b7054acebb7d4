using System.Text.Encodings.Web;
using System.Text.Json;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What a check of a published result found, in words and as JSON.</summary>
public static class PublishedText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    /// <summary>A finding as a sentence.</summary>
    public static string Of(PublishedFinding finding, RuleSet rules, Words w)
    {
        if (finding.Level is not { } level)
            return w.Say($"tổng số phiếu {finding.Printed:F0} lớn hơn {finding.Computed:F0}", $"the counts add up to {finding.Printed:F0}, more than {finding.Computed:F0}");
        var decimals = Decimals(finding.Printed);
        var said = $"{rules.Rating.LabelOf(level)}: {Percentage.Print(finding.Printed, decimals)}%";
        var right = finding.Computed is { } computed ? Percentage.Print(computed, decimals) + "%" : null;
        return finding.Difference switch
        {
            PublishedDifference.Truncated => w.Say($"{said}, đúng là {right} (cắt bớt, không làm tròn)", $"{said}, should be {right} (cut off, not rounded)"),
            PublishedDifference.OtherBase => w.Say($"{said}, đúng là {right} (tính trên {finding.Base})", $"{said}, should be {right} (taken of {finding.Base})"),
            PublishedDifference.DigitsSwapped => w.Say($"{said}, đúng là {right} (đảo chữ số)", $"{said}, should be {right} (two digits swapped)"),
            _ => right is null
                ? w.Say($"{said}: không số phiếu nào cho tỷ lệ này", $"{said}: no count gives this percentage")
                : w.Say($"{said}, đúng là {right} (không rõ nguyên nhân)", $"{said}, should be {right} (unexplained)"),
        };
    }

    /// <summary>A band's consequence with the place that says it; in the words of the law, in both languages.</summary>
    public static string Consequence(Sourced<Band> band, RuleSet rules) => $"{band.Value.Consequence} ({band.Article}, {rules.Act.Named})";

    /// <summary>The check as JSON (docs/guide: checking published results).</summary>
    public static string ToJson(PublishedCheck check) => JsonSerializer.Serialize(
        new
        {
            Rules = check.Rules.Id,
            check.Base,
            Rows = check.Rows.Select(row => new
            {
                row.Row.Name,
                Computed = new { High = row.High?.Value, Confidence = row.Medium?.Value, Low = row.Low?.Value },
                Findings = row.Findings.Select(Finding),
                Band = row.Row.Low.Count is null ? null : row.Band?.Value.Key ?? Band.None,
                Consequence = row.Band is { } band ? Consequence(band, check.Rules) : null,
            }),
            Summary = new { Rows = check.Rows.Count, check.PercentagesPrinted, check.Reproduced, check.Flagged },
        },
        Json);

    // The other base is named where one explains the figure, and only there.
    private static object Finding(PublishedFinding f) => f.Base is { } other
        ? new { Field = FieldOf(f.Level), f.Printed, f.Computed, Kind = KindOf(f.Difference), Base = other }
        : new { Field = FieldOf(f.Level), f.Printed, f.Computed, Kind = KindOf(f.Difference) };

    private static string FieldOf(ConfidenceLevel? level) => level switch
    {
        ConfidenceLevel.High => "high",
        ConfidenceLevel.Medium => "confidence",
        ConfidenceLevel.Low => "low",
        null => "sum",
    };

    private static string KindOf(PublishedDifference difference) => JsonNamingPolicy.KebabCaseLower.ConvertName(difference.ToString());

    private static int Decimals(decimal value) => value.Scale;
}
