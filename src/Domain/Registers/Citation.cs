using System.Globalization;
using System.Text.RegularExpressions;

namespace NghiTrinh.Domain.Registers;

/// <summary>How one document names another: number and sign, and the date it bears.</summary>
public static partial class Citation
{
    /// <summary>The form of the Party, "số 12-NQ/ĐU, ngày 05/9/2026", or of the State, "số 12/NQ-HĐND ngày 05 tháng 9 năm 2026".</summary>
    public static string Of(string number, DateOnly on, bool isParty)
    {
        // A leading zero for days below ten and for January and February, so that no digit can be put before them.
        var (day, month) = (on.Day.ToString("00", CultureInfo.InvariantCulture), on.Month.ToString(on.Month <= 2 ? "00" : "0", CultureInfo.InvariantCulture));
        return isParty ? $"số {number}, ngày {day}/{month}/{on.Year}" : $"số {number} ngày {day} tháng {month} năm {on.Year}";
    }

    /// <summary>The number and the date of the first document a text names; null where it names none that can be read.</summary>
    public static (DocumentNumber Number, DateOnly? On)? Read(string text, IEnumerable<string>? codes = null)
    {
        var cited = text.Normalize();
        // Spaces around the strokes would part a number from its sign.
        var written = Strokes().Replace(cited, "$1");
        foreach (Match word in Signs().Matches(written))
            if (DocumentNumber.Read(word.Value, codes) is { } number)
                return (number, DateIn(written[(word.Index + word.Length)..]));
        return null;
    }

    private static DateOnly? DateIn(string text)
    {
        if (Date().Match(text) is not { Success: true } date)
            return null;
        int Part(string name) => int.Parse(date.Groups[name].Value, CultureInfo.InvariantCulture);
        var (day, month, year) = (Part("d"), Part("m"), Part("y"));
        return month is >= 1 and <= 12 && year is >= 1900 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(year, month, day)
            : null;
    }

    [GeneratedRegex(@"\s*([-/–])\s*")]
    private static partial Regex Strokes();

    [GeneratedRegex(@"\d{1,6}[-/–][\p{L}\p{Nd}./–-]*\p{L}[\p{L}\p{Nd}./–-]*")]
    private static partial Regex Signs();

    [GeneratedRegex(@"(?<d>\d{1,2})(?:[/.-]|\s*tháng\s*)(?<m>\d{1,2})(?:[/.-]|\s*năm\s*)(?<y>\d{4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
