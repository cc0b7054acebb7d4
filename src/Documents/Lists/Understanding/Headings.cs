using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>A heading within a list: what it says of the lines below it, and how deep it stands.</summary>
internal sealed record Heading(string Text, string Level, int? Year, int? Month, int? Quarter, IReadOnlyList<string> Bodies)
{
    public bool SaysWhen => Month is not null || Quarter is not null;
}

/// <summary>The headings a row stands under; a heading ends the one of its own level and all below that.</summary>
internal sealed partial class Headings
{
    private readonly List<Heading> _stack = [];

    public IReadOnlyList<string> Texts => [.. _stack.Select(heading => heading.Text)];
    public int? Year => Last(heading => heading.Year);
    public IReadOnlyList<string> Bodies => _stack.LastOrDefault(heading => heading.Bodies.Count > 0)?.Bodies ?? [];

    /// <summary>The month or quarter the rows stand under, the innermost of them.</summary>
    public DueMention? Due => _stack.LastOrDefault(heading => heading.SaysWhen) is not { } heading ? null
        : heading.Month is { } month ? new DueMention(DueKind.Month, Year, month)
        : new DueMention(DueKind.Quarter, Year, heading.Quarter!.Value);

    public void Enter(Heading heading)
    {
        var same = _stack.FindIndex(above => above.Level == heading.Level);
        if (same >= 0)
            _stack.RemoveRange(same, _stack.Count - same);
        _stack.Add(heading);
    }

    /// <summary>The next number of the same level ends what the one before headed.</summary>
    public void Leave(string level)
    {
        var same = _stack.FindIndex(above => above.Level == level);
        if (same >= 0)
            _stack.RemoveRange(same, _stack.Count - same);
    }

    /// <summary>The level of a numbered line that heads the lines below it.</summary>
    public static string Parent(string number) => $"parent {LevelOf(number) ?? $"{number.TrimEnd('.').Count(c => c == '.')}"}";

    private int? Last(Func<Heading, int?> value) => _stack.Select(value).LastOrDefault(found => found is not null);

    /// <param name="text">The heading's text.</param>
    /// <param name="marker">The number beside it, when it has a cell of its own.</param>
    public static Heading Read(string text, string? marker = null)
    {
        var folded = Fold.Marks(text);
        var month = MonthNamed().Match(folded);
        var quarter = QuarterNamed().Match(folded);
        var year = YearNamed().Match(folded);
        var bodies = BodyText.OfHeading(Marker().Replace(text, ""));
        var level = LevelOf(marker ?? "") ?? LevelOf(Marker().Match(text).Value)
            ?? (month.Success ? "month" : quarter.Success ? "quarter" : bodies.Count > 0 ? "body" : "plain");
        var whole = month.Success || quarter.Success || text.Length > 20 || BareNumber().IsMatch(text) ? null : DueText.Read(text);
        return new Heading(marker is null ? text : $"{marker} {text}", level,
            year.Success ? DueText.Number(year.Groups["y"].Value) : null,
            month.Success ? DueText.Number(month.Groups["m"].Value) : whole is { Kind: DueKind.Month } ? whole.Part : null,
            quarter.Success ? DueText.Number(quarter.Groups["q"].Value) : whole is { Kind: DueKind.Quarter } ? whole.Part : null,
            bodies);
    }

    /// <summary>
    /// A text that says nothing but a month, a quarter or a body, as a sheet's name or a line above a table does.
    /// </summary>
    public static bool IsPlainContext(string text) =>
        text.Length <= 120 && Read(text) is var heading && (heading.Bodies.Count > 0
        || heading.SaysWhen && (DueText.Read(text) is not null || Rest().Replace(Fold.Marks(text), "").Length <= 3));

    /// <summary>I, A, 1.2: the kind of number tells the level; none for a text that has no number.</summary>
    public static string? LevelOf(string marker) => marker.Trim(' ', '.', ')', '(', '-', '–', '/', ':') switch
    {
        "" => null,
        var roman when RomanNumber().IsMatch(roman) => "I",
        var letter when letter.Length == 1 && char.IsUpper(letter[0]) => "A",
        var letter when letter.Length == 1 && char.IsLower(letter[0]) => "a",
        var number when number.All(c => char.IsDigit(c) || c == '.') => $"1{number.Count(c => c == '.')}",
        var part when part.StartsWith("phần", StringComparison.OrdinalIgnoreCase) => "phần",
        _ => null,
    };

    [GeneratedRegex(@"\b(?:thang|t)\s*(?<m>1[0-2]|0?[1-9]|xi{0,2}|i{1,3}|iv|vi{0,3}|ix)\b(?!\s*(?:thang|nam\b(?! 20)))|\bmonth (?<m>[0-9]{1,2})\b")]
    private static partial Regex MonthNamed();

    [GeneratedRegex(@"\b(?:quy\s*|q|quarter )(?<q>iv|i{1,3}|[1-4])\b")]
    private static partial Regex QuarterNamed();

    [GeneratedRegex(@"(?:nam\s*|[0-9ivx]\s*[/-]\s*|^)(?<y>20[0-9]{2})\b")]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"\b(?:thang|t|quy|q|quarter|month|nam|noi dung|cong viec|chuong trinh|cong tac|hoi nghi|trong|cac|i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,2})\b|t?[0-9]+|[^a-z]|q(?=[1-4])")]
    private static partial Regex Rest();

    [GeneratedRegex(@"^\s*(?:(?:PHẦN|Phần)\s+[\w]+|[IVX]+(?=[\s.\-–/):])|[A-ZĐ](?=[.\-–/)])|[0-9]+(?:\.[0-9]+)*(?=[.)\-–]))[\s.\-–/):]*")]
    public static partial Regex Marker();

    [GeneratedRegex(@"^[\sIVXivx\d.,()-]+$")]
    private static partial Regex BareNumber();

    [GeneratedRegex("^(?:X{0,2}(?:IX|IV|V?I{0,3}))$")]
    private static partial Regex RomanNumber();
}
