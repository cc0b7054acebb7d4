using System.Globalization;
using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Year, number and date in the lines above a list.</summary>
internal static partial class TitleBlock
{
    public static ListTitle Read(IEnumerable<string> texts)
    {
        var lines = texts.SelectMany(text => text.Split('\n')).Where(line => line.Length <= 400).Take(200).ToList();
        var year = lines.Where(line => !Dated().IsMatch(line)).Where(line => Subject().IsMatch(line))
                .Select(YearOf).FirstOrDefault(found => found is not null)
            ?? lines.Where(line => !Dated().IsMatch(line)).Select(YearOf).FirstOrDefault(found => found is not null);
        return new ListTitle(year, lines.Select(NumberOf).FirstOrDefault(found => found is not null),
            lines.Select(DateOf).FirstOrDefault(found => found is not null));
    }

    /// <summary>A line that names the list, and is no reference to a dated document.</summary>
    public static bool IsTitle(string text) => text.Length <= 200 && Subject().IsMatch(text) && !Dated().IsMatch(text);

    /// <summary>The year of a title, "năm 2024" before any other four digits; none for a term of years.</summary>
    public static int? YearOf(string line)
    {
        // "báo cáo năm 2023 và chương trình năm 2024": what comes after the programme's name counts.
        var subject = Programme().Match(line);
        var named = Year().Match(line, subject.Success ? subject.Index : 0);
        var match = named.Success ? named : Subject().IsMatch(line) || line.Length <= 24 ? PlainYear().Match(line) : named;
        return match.Success ? int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture) : null;
    }

    private static string? NumberOf(string line) =>
        Number().Match(line) is { Success: true } match ? Regex.Replace(match.Groups["n"].Value, @"\s+", "") : null;

    private static DateOnly? DateOf(string line) =>
        Dated().Match(line) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}",
            "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"chương trình|kế hoạch|danh mục|phụ lục|biểu|programme|program|plan|list|annex", RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"chương trình|programme", RegexOptions.IgnoreCase)]
    private static partial Regex Programme();

    [GeneratedRegex(@"năm\s+(?<y>20\d{2})(?!\s*[-–]\s*20)|(?:[tT][hH][áÁ][nN][gG]|[qQ][uU][ýÝ])\s*[\dIVX]+\s*[/-]\s*(?<y>20\d{2})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<![\d/–-])(?<y>20\d{2})(?!\s*[-–]\s*20|\d|[/-]\w)")]
    private static partial Regex PlainYear();

    [GeneratedRegex(@"ngày\s+(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\s+năm\s+(?<y>20\d{2})|ngày\s+(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>20\d{2})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@"\b[Ss][Ốố]\s*:?\s*(?<n>\d+\s*[-/]\s*[\p{L}]+(?:\s*[/-]\s*[\p{L}]+)+)")]
    private static partial Regex Number();
}
