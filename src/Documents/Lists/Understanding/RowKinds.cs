using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Rows that are no lines, told by the words offices write in them.</summary>
internal static partial class RowKinds
{
    public static bool IsTotal(string text) => Total().IsMatch(text);

    public static bool IsFootnote(string text) => Footnote().IsMatch(text);

    public static bool IsSignature(IEnumerable<ListCell> cells) => cells.Any(cell => Signature().IsMatch(cell.Text));

    [GeneratedRegex(@"^(?:tổng\s+cộng|tổng\s+số|tổng\s*:|tổng$|cộng\s*:|cộng$|cộng\s+(?:tháng|quý|mục|phần|năm|[IVXA-D]+\b)|cộng\s+\(|tong cong|tong so|"
        + @"sub-?total|total|grand total)", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:\(?\*+\)?\s|ghi chú\s*[:(]|lưu ý\s*:|chú thích\s*:|notes?\s*:)", RegexOptions.IgnoreCase)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"^(?:nơi nhận\b|noi nhan\b|T/M\b|TM\.|TM\s|K/T\b|KT\.|T/L\b|TL\.|TUQ\.|Q\.\s|người lập|(?:\(?ký|đã ký)\b|recipients?:"
        + @"|(?:[\p{Lu}][\p{L}. ]{1,40},\s*)?ngày\s+[\d.…]*\s*tháng\s+[\d.…]*\s*năm\s+[\d.…]*$)", RegexOptions.IgnoreCase)]
    private static partial Regex Signature();
}
