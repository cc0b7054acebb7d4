using System.Globalization;
using System.Text.RegularExpressions;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>What a text says about a due time, the year perhaps still missing.</summary>
internal sealed record DueMention(DueKind Kind, int? Year = null, int Part = 0, int Day = 0)
{
    /// <summary>
    /// False when the text says more than the period does ("cuối tháng 6", "tháng 6-7"): then the text is kept.
    /// </summary>
    public bool IsExact { get; init; } = true;

    /// <summary>
    /// The period, or null when the day is in no calendar. <see cref="Part"/> is the month or the quarter.
    /// </summary>
    public DuePeriod? In(int year) => Kind switch
    {
        DueKind.Day => Part is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year ?? year, Part)
            ? new DuePeriod.OnDate(new DateOnly(Year ?? year, Part, Day)) : null,
        DueKind.Month => Part is >= 1 and <= 12 ? new DuePeriod.InMonth(Year ?? year, Part) : null,
        DueKind.Quarter => Part is >= 1 and <= 4 ? new DuePeriod.InQuarter(Year ?? year, Part) : null,
        DueKind.Year => new DuePeriod.InYear(Year ?? year),
        DueKind.Recurring => new DuePeriod.Recurring(),
        DueKind.Awaiting => new DuePeriod.AwaitingDecision(),
    };

    public bool NeedsYear => Year is null && Kind is not (DueKind.Recurring or DueKind.Awaiting);
}

internal enum DueKind { Day, Month, Quarter, Year, Recurring, Awaiting }

/// <summary>Reads due times as clerks write them, Vietnamese or English; day before month.</summary>
internal static partial class DueText
{
    private const string Month = "(?:1[0-2]|0?[1-9]|xi{0,2}|i{1,3}|iv|vi{0,3}|ix)";
    private const string Year = @"(?:[\s/.,-]*(?:nam\s*)?(?<y>20[0-9]{2}))?";
    private const string Between = @"\s*(?:[-,;/&+]|va|den|hoac|and|to)\s*";
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <param name="text">The cell as printed.</param>
    /// <param name="unit">What a bare number counts: the header says month, quarter or day; null when it says
    /// none.</param>
    public static DueMention? Read(string text, DueKind? unit = null)
    {
        var folded = Fold.Marks(text).Trim(' ', '.', ',', ';', ':', '*');
        if (folded.Length is 0 or > 200)
            return null;
        folded = InWords().Replace(Weekday().Replace(folded, ""), match => $"{match.Groups["of"].Value} "
            + (Array.IndexOf(Numbers, match.Groups["n"].Value.Replace("bon", "tu", StringComparison.Ordinal)
                .Replace("nhat", "mot", StringComparison.Ordinal).Replace("gieng", "mot", StringComparison.Ordinal)) + 1));
        return Whole(folded, unit) ?? WithoutRemarks(folded, unit) ?? LastOfSeveral(folded, unit);
    }

    private static DueMention? Whole(string text, DueKind? unit)
    {
        if (Recurring().IsMatch(text))
            return new DueMention(DueKind.Recurring) { IsExact = false };
        if (Awaiting().IsMatch(text))
            return new DueMention(DueKind.Awaiting) { IsExact = false };
        var core = Lead().Replace(text, "").Trim();
        if (WeekOfMonth().Match(core) is { Success: true } week)
            return new DueMention(DueKind.Month, YearOf(week), Number(week.Groups["m"].Value)) { IsExact = false };
        // "ngày 10" is a day, of a month that must come from elsewhere.
        if (Fold.Contains(text[..(text.Length - core.Length)].Trim(), "ngay"))
            unit = DueKind.Day;
        var part = PartOf().Match(core);
        if (part.Success && Whole(core[part.Length..], unit ?? DueKind.Month) is { } whole)
            return whole with { IsExact = false };
        return Dates(core, unit) ?? Periods(core) ?? English(core) ?? Bare(core, unit);
    }

    private static DueMention? Dates(string text, DueKind? unit)
    {
        if (IsoDate().Match(text) is { Success: true } iso)
            return Day(iso);
        if (DayMonthYear().Match(text) is { Success: true } date)
            return Day(date);
        if (MonthYear().Match(text) is { Success: true } month)
            return new DueMention(DueKind.Month, YearOf(month), Number(month.Groups["m"].Value));
        // "6-7" below "Tháng" is two months, elsewhere a day of a month.
        if (unit is DueKind.Month && Months2().Match(text) is { Success: true } months)
            return new DueMention(DueKind.Month, null, Number(months.Groups["m"].Value)) { IsExact = false };
        if (Days().Match(text) is { Success: true } days)
            return Day(days) with { IsExact = false };
        return DayMonth().Match(text) is { Success: true } day ? Day(day) : null;
    }

    private static DueMention? Periods(string text)
    {
        if (MonthNamed().Match(text) is { Success: true } month)
            return new DueMention(DueKind.Month, YearOf(month), Number(month.Groups["m"].Value))
            { IsExact = !month.Groups["more"].Success };
        if (QuarterNamed().Match(text) is { Success: true } quarter)
            return new DueMention(DueKind.Quarter, YearOf(quarter), Number(quarter.Groups["q"].Value))
            { IsExact = !quarter.Groups["more"].Success };
        if (PartOfYear().Match(text) is { Success: true } part)
            return new DueMention(DueKind.Month, YearOf(part), part.Groups["end"].Success ? 12
                : part.Groups["middle"].Success ? 6
                : part.Groups["begin"].Success ? 3
                : Number(part.Groups["n"].Value))
            { IsExact = false };
        return WholeYear().Match(text) is { Success: true } year ? new DueMention(DueKind.Year, YearOf(year)) : null;
    }

    private static DueMention? English(string text)
    {
        var match = EnglishDate().Match(text);
        if (!match.Success)
            return EnglishQuarter().Match(text) is { Success: true } quarter
                ? new DueMention(DueKind.Quarter, YearOf(quarter), Number(quarter.Groups["q"].Value)) : null;
        var month = Array.IndexOf(Months, match.Groups["name"].Value[..3]) + 1;
        return match.Groups["d"].Success
            ? new DueMention(DueKind.Day, YearOf(match), month, Number(match.Groups["d"].Value))
            : new DueMention(DueKind.Month, YearOf(match), month);
    }

    private static DueMention? Bare(string text, DueKind? unit)
    {
        if (!BareNumber().IsMatch(text))
            return null;
        var number = Number(text);
        return unit switch
        {
            DueKind.Quarter => new DueMention(DueKind.Quarter, null, number),
            DueKind.Day => null,
            _ => new DueMention(DueKind.Month, null, number),
        };
    }

    // "Tháng 3 (hội nghị lần thứ 10)", "BTV: tháng 3".
    private static DueMention? WithoutRemarks(string text, DueKind? unit)
    {
        var core = Remark().Replace(text, " ").Trim();
        if (core != text && core.Length > 0 && Whole(core, unit) is { } mention)
            return mention with { IsExact = false };
        return text.LastIndexOf(':') is > 0 and var colon && Whole(text[(colon + 1)..].Trim(), unit) is { } labelled
            ? labelled with { IsExact = false } : null;
    }

    // "15/3 và 20/9" is due when the last of them is; one that cannot be read spoils the rest.
    private static DueMention? LastOfSeveral(string text, DueKind? unit)
    {
        var parts = Several().Split(text).Where(part => part.Trim().Length > 0).ToList();
        if (parts.Count is < 2 or > 12)
            return null;
        DueMention? last = null;
        foreach (var part in parts)
        {
            if ((Whole(part.Trim(), unit) ?? WithoutRemarks(part.Trim(), unit)) is not { } mention)
                return null;
            if (last is null || Order(mention) >= Order(last))
                last = mention;
        }
        return last! with { IsExact = false };
    }

    /// <summary>"Trước ngày 25", "cuối tháng": the month, or the quarter, is the one the line stands under.</summary>
    public static DueMention? Within(string text, DueMention? group)
    {
        var folded = Fold.Marks(text).Trim(' ', '.', ',', ';');
        if (group is { Kind: DueKind.Month } && DayOnly().Match(folded) is { Success: true } day)
            return new DueMention(DueKind.Day, group.Year, group.Part, Number(day.Groups["d"].Value));
        return PartOnly().Match(folded) is { Success: true } part
            && group?.Kind == (part.Groups["quarter"].Success ? DueKind.Quarter : DueKind.Month)
            ? group with { IsExact = false } : null;
    }

    private static int Order(DueMention mention) => (mention.Year ?? 0) * 400 + mention.Kind switch
    {
        DueKind.Day => mention.Part * 31 + mention.Day,
        DueKind.Month => mention.Part * 31 + 31,
        DueKind.Quarter => mention.Part * 93 + 31,
        _ => 0,
    };

    private static DueMention Day(Match match) =>
        new(DueKind.Day, YearOf(match), Number(match.Groups["m"].Value), Number(match.Groups["d"].Value));

    private static int? YearOf(Match match) => match.Groups["y"] is { Success: true } year
        ? Number(year.Value) is < 100 and var shortYear ? 2000 + shortYear : Number(year.Value) : null;

    /// <summary>Digits, or a Roman number up to XII.</summary>
    public static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : Array.IndexOf(Roman, text.ToLowerInvariant()) + 1;

    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static readonly string[] Numbers =
        ["mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai"];

    // "tháng năm 2025" may leave the month blank, "6 tháng năm 2025" is half a year.
    [GeneratedRegex(@"(?<![0-9] |hang |moi )\b(?:(?<of>thang)\s+(?<n>muoi mot|muoi hai|mot|gieng|hai|ba|tu|bon|nam(?=$|\s+nam\s)|sau|bay|"
        + @"tam|chin|muoi)|(?<of>quy)\s+(?<n>mot|nhat|hai|ba|tu|bon))\b")]
    private static partial Regex InWords();

    [GeneratedRegex(@"^(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)[\s,:-]+(?=ngay|[0-9])")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^tuan\s+(?:thu\s+)?(?:[1-5]|i{1,3}|iv|v)\s*/\s*(?<m>1[0-2]|0?[1-9])(?:\s*/\s*(?<y>20[0-9]{2}))?$")]
    private static partial Regex WeekOfMonth();

    [GeneratedRegex(@"^(?:(?:truoc|den|cham nhat|muon nhat|trong|vao|han|la|het)\s+)*ngay\s+(?<d>[0-9]{1,2})$")]
    private static partial Regex DayOnly();

    [GeneratedRegex(@"^(?:trong\s+)?(?:(?:cuoi|dau|giua|nua dau|nua cuoi|trong)\s+(?:thang|(?<quarter>quy))|(?:thuong|trung|ha) tuan|"
        + @"tuan\s+(?:thu\s+)?(?:[1-5]|i{1,3}|iv|v|dau|cuoi|nhat|hai|ba|tu)(?:\s+(?:cua\s+)?thang)?)$")]
    private static partial Regex PartOnly();

    [GeneratedRegex(@"[0-9]+\s*lan\s*(?:/|moi|trong|mot|tren|1)?\s*(?:[0-9]\s*)?(?:nam|quy|thang|tuan)|"
        + "thuong xuyen|\\bhang (ngay|tuan|thang|quy|nam)|\\bmoi (tuan|thang|quy|nam)|dinh ky|"
        + "^(ongoing|regular(ly)?|monthly|quarterly|weekly|recurring|continuous|all year.*)$")]
    private static partial Regex Recurring();

    [GeneratedRegex("^cho (quyet dinh|y kien|huong dan|chi dao|ke hoach|van ban)|^khi (co|duoc|can)|^theo (chi dao|yeu cau|ke hoach|"
        + "huong dan|thong bao|quyet dinh|lich|tien do)|^sau khi|chua xac dinh|^dot xuat|^(tbd|to be (decided|determined|confirmed)|"
        + "awaiting.*|(up)?on request|when (required|requested))")]
    private static partial Regex Awaiting();

    [GeneratedRegex(@"^(?:(?:truoc|ngay|trong|cham nhat|muon nhat|den|het|khoang|vao|tu|han|hoan thanh|bao cao|trinh|xong|du kien|la|"
        + @"before|by|on|no later than|not later than|until|in|within|due)\b[\s:]*)+")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^(?:(?:cuoi|dau|giua|nua dau|nua cuoi|trung tuan|thuong tuan|ha tuan|(?:trong )?tuan (?:thu )?"
        + @"(?:[1-5]|i{1,3}|iv|v|dau|cuoi|nhat|hai|ba|tu)|early|mid|late|end of|(?:the )?(?:beginning|middle|end) of)[\s,/-]+"
        + @"(?:cua )?)(?=thang|quy|t\s*[0-9]|q\s*[1-4]|[a-z]{3})(?!nam)")]
    private static partial Regex PartOf();

    [GeneratedRegex(@"^(?<y>[12][0-9]{3})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?:[ t][0-9:.]+z?)?$")]
    private static partial Regex IsoDate();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*(?:[/.-]|thang)\s*(?<m>[0-9]{1,2})\s*(?:[/.,-]|,?\s*nam)\s*(?<y>[12][0-9]{3}|[0-9]{2})"
        + @"(?:\s+[0-9:]+)?$")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(?<m>[0-9]{1,2})\s*[/.-]\s*(?<y>[12][0-9]{3})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex($"^{Month}(?:{Between}(?<m>{Month}))+$")]
    private static partial Regex Months2();

    [GeneratedRegex(@"^[0-9]{1,2}\s*(?:-|den|va)\s*(?:ngay\s*)?(?<d>[0-9]{1,2})\s*(?:/|thang)\s*(?<m>[0-9]{1,2})"
        + @"(?:\s*(?:/|nam)\s*(?<y>20[0-9]{2}))?$")]
    private static partial Regex Days();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*(?:[/.-]|thang)\s*(?<m>[0-9]{1,2})$")]
    private static partial Regex DayMonth();

    [GeneratedRegex($@"^(?:tu\s+)?(?:thang|t)[\s.]*(?<more>(?:{Month}{Between}(?:(?:thang|t)[\s.]*)?)+)?(?<m>{Month}){Year}$")]
    private static partial Regex MonthNamed();

    [GeneratedRegex($@"^(?:quy|q)[\s.]*(?<more>(?:(?:i{{1,3}}|iv|[1-4]){Between}(?:(?:quy|q)[\s.]*)?)+)?(?<q>iv|i{{1,3}}|[1-4]){Year}$")]
    private static partial Regex QuarterNamed();

    [GeneratedRegex($@"^(?:(?<n>[369])\s*thang(?:\s*dau(?: nam)?)?|(?:[369]\s*thang\s*)?(?<end>cuoi)(?: nam)?|(?<middle>giua|nua dau) nam|"
        + $@"(?<end>nua cuoi) nam|(?<begin>dau) nam){Year}$")]
    private static partial Regex PartOfYear();

    [GeneratedRegex(@"^(?:ca |trong )?(?:(?:nam|year)\s*(?<y>20[0-9]{2})?|(?<y>20[0-9]{2}))$")]
    private static partial Regex WholeYear();

    [GeneratedRegex(@"^(?:(?<d>[0-3]?[0-9])(?:st|nd|rd|th)?[\s-]+(?:of )?)?(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|"
        + @"june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
        + @"(?:\s+(?<d>[0-3]?[0-9])(?:st|nd|rd|th)?(?=,|\s|$))?(?:[\s,'-]+(?<y>20[0-9]{2}|[0-9]{2}))?$")]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"^(?:(?:quarter\s*(?<q>[1-4]|iv|i{1,3}))|(?<q>[1-4])(?:st|nd|rd|th)? quarter)(?:[\s/,-]+(?:of )?(?<y>20[0-9]{2}))?$")]
    private static partial Regex EnglishQuarter();

    [GeneratedRegex($"^{Month}$")]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"[;,]|\s+va\s+|\s+and\s+|\s+den\s+|\s+-\s+")]
    private static partial Regex Several();
}
