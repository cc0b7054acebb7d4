using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NghiTrinh.Domain.Registers;

/// <summary>Ký hiệu văn bản: everything in "17-CTr/TU" but its number.</summary>
/// <param name="IsParty">Whether it is written the Party's way: hyphen before the kind, slash before the author.</param>
/// <param name="Kind">Abbreviation of the kind; null where none is named, as in 123/UBND-TH.</param>
/// <param name="Author">Abbreviation of the author.</param>
/// <param name="Unit">Abbreviation of the unit that drafted it, after the author.</param>
/// <param name="Year">The year within the sign, as in 96/2023/QH15.</param>
public sealed record DocumentSign(bool IsParty, string? Kind, string Author, string? Unit = null, int? Year = null);

/// <summary>Số, ký hiệu văn bản: "17-CTr/TU" of the Party, "17/CTr-UBND" of the State.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Sign">The sign.</param>
public sealed partial record DocumentNumber(int Number, DocumentSign Sign)
{
    // Authors that are not all capitals.
    private static readonly string[] MixedAuthors = ["TTg", "CTN"];

    /// <summary>The normal form; a number below ten has a leading zero, as in 02-TB/TU.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Number.ToString("00", CultureInfo.InvariantCulture));
        if (Sign.IsParty)
            return text.Append('-').Append(Sign.Kind).Append('/').Append(Sign.Author).ToString();
        if (Sign.Year is { } year)
            text.Append(CultureInfo.InvariantCulture, $"/{year}");
        text.Append('/');
        if (Sign.Kind is not null)
            text.Append(Sign.Kind).Append('-');
        text.Append(Sign.Author);
        return (Sign.Unit is null ? text : text.Append('-').Append(Sign.Unit)).ToString();
    }

    /// <summary>Reads a number and sign as people write it: "số 17 - ctr/tu", "Số: 17/CTr-UBND (mật)", TƯ for TW.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codes">Codes of kinds beside the usual ones, which decide what is a kind and what an author.</param>
    public static DocumentNumber? Read(string? text, IEnumerable<string>? codes = null)
    {
        var written = Compact(text ?? "");
        if (PartyForm().Match(written) is { Success: true } p && Number32(p.Groups["n"].Value) is { } partyNumber)
            return new(partyNumber, new(true, Code(p.Groups["kind"].Value, codes) ?? p.Groups["kind"].Value, AuthorOf(p.Groups["author"].Value)));
        if (StateForm().Match(written) is not { Success: true } s || Number32(s.Groups["n"].Value) is not { } number)
            return null;
        int? year = s.Groups["year"].Success ? int.Parse(s.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        var parts = s.Groups["rest"].Value.Split('-', 2);
        if (parts.Length == 1)
            return new(number, new(false, null, AuthorOf(parts[0]), null, year));
        if (Code(parts[0], codes) is not { } kind)
            return new(number, new(false, null, AuthorOf(parts[0]), AuthorOf(parts[1]), year));
        var author = parts[1].Split('-', 2);
        return new(number, new(false, kind, AuthorOf(author[0]), author.Length > 1 ? AuthorOf(author[1]) : null, year));
    }

    /// <summary>The text as it is kept: its normal form where it can be read, else trimmed as it stands.</summary>
    public static string Normal(string text, IEnumerable<string>? codes = null) => Read(text, codes)?.ToString() ?? text.Trim();

    private static string Compact(string text)
    {
        var compact = Spaces().Replace(text.Normalize(NormalizationForm.FormC), "").Replace('–', '-').Replace('—', '-').Replace('‑', '-');
        return Remark().Replace(Prefix().Replace(compact, ""), "").TrimEnd('.', ',', ';');
    }

    // Exactly as written before in another case, and that before without marks: ĐA and DA are two kinds.
    private static string? Code(string written, IEnumerable<string>? others)
    {
        var codes = (others ?? []).Where(c => c.Length > 0).Concat(DocumentKinds.Codes).ToList();
        return codes.Find(c => c == written)
            ?? codes.Find(c => c.Equals(written, StringComparison.OrdinalIgnoreCase))
            ?? codes.Find(c => SortKey.Folded(c) == SortKey.Folded(written));
    }

    private static string AuthorOf(string written)
    {
        var author = Array.Find(MixedAuthors, a => a.Equals(written, StringComparison.OrdinalIgnoreCase))
            ?? (written.Any(char.IsUpper) ? written : written.ToUpperInvariant());
        // Trung ương is written both ways; Thành ủy and Tỉnh ủy are TU without the mark.
        return author.Replace("TƯ", "TW", StringComparison.Ordinal);
    }

    private static int? Number32(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^số:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\([^()]*\)$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?<n>\d{1,6})-(?<kind>\p{L}+)/(?<author>[\p{L}\p{Nd}.-]+)$")]
    private static partial Regex PartyForm();

    [GeneratedRegex(@"^(?<n>\d{1,6})/((?<year>(19|20)\d\d)/)?(?<rest>\p{L}[\p{L}\p{Nd}.]*(-[\p{L}\p{Nd}.]+)*)$")]
    private static partial Regex StateForm();
}
