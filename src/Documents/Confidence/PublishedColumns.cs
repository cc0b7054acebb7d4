using NghiTrinh.Domain;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What a column of a published result holds.</summary>
internal enum PublishedField { Name, Position, High, Medium, Low, HighPercent, MediumPercent, LowPercent, Invalid }

/// <summary>Knows the columns of a published result by their headers, Vietnamese or English.</summary>
internal static class PublishedColumns
{
    private static readonly Dictionary<string, PublishedField> Known = new()
    {
        ["name"] = PublishedField.Name,
        ["full name"] = PublishedField.Name,
        ["official"] = PublishedField.Name,
        ["ho ten"] = PublishedField.Name,
        ["ho va ten"] = PublishedField.Name,
        ["ten"] = PublishedField.Name,
        ["nguoi duoc lay"] = PublishedField.Name,
        ["nguoi duoc lay tin nhiem"] = PublishedField.Name,
        ["position"] = PublishedField.Position,
        ["post"] = PublishedField.Position,
        ["title"] = PublishedField.Position,
        ["chuc vu"] = PublishedField.Position,
        ["chuc danh"] = PublishedField.Position,
        ["chuc danh chuc vu"] = PublishedField.Position,
        ["high"] = PublishedField.High,
        ["high confidence"] = PublishedField.High,
        ["tin nhiem cao"] = PublishedField.High,
        ["tnc"] = PublishedField.High,
        ["cao"] = PublishedField.High,
        ["confidence"] = PublishedField.Medium,
        ["medium"] = PublishedField.Medium,
        ["tin nhiem"] = PublishedField.Medium,
        ["tn"] = PublishedField.Medium,
        ["low"] = PublishedField.Low,
        ["low confidence"] = PublishedField.Low,
        ["tin nhiem thap"] = PublishedField.Low,
        ["tnt"] = PublishedField.Low,
        ["thap"] = PublishedField.Low,
        ["invalid"] = PublishedField.Invalid,
        ["khong hop le"] = PublishedField.Invalid,
    };

    // Words that only say that ballots are counted.
    private static readonly string[] Counting = ["so", "luong", "phieu", "votes", "count", "ballots"];

    private static readonly string[] Percents = ["%", "pct", "percent", "percentage"];

    /// <summary>What a header means; null for a column that is not looked at.</summary>
    public static PublishedField? Of(string header)
    {
        var folded = SortKey.Folded(header).Replace("%", " % ", StringComparison.Ordinal)
            .Replace("ty le", " % ", StringComparison.Ordinal).Replace("ti le", " % ", StringComparison.Ordinal).Replace("phan tram", " % ", StringComparison.Ordinal);
        var words = folded.Split([' ', '_', '-', '.', ',', '(', ')', '/', ':', ';', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var rest = string.Join(' ', words.Where(w => !Percents.Contains(w) && !Counting.Contains(w)));
        return !Known.TryGetValue(rest, out var field) ? null
            : !words.Any(Percents.Contains) ? field
            : field switch
            {
                PublishedField.High => PublishedField.HighPercent,
                PublishedField.Medium => PublishedField.MediumPercent,
                PublishedField.Low => PublishedField.LowPercent,
                _ => null,
            };
    }

    /// <summary>The column as the documentation writes it.</summary>
    public static string NameOf(PublishedField field) => field switch
    {
        PublishedField.Name => "name",
        PublishedField.Position => "position",
        PublishedField.Invalid => "invalid",
        PublishedField.High => "high",
        PublishedField.Medium => "confidence",
        PublishedField.Low => "low",
        PublishedField.HighPercent => "high_pct",
        PublishedField.MediumPercent => "confidence_pct",
        PublishedField.LowPercent => "low_pct",
    };
}
