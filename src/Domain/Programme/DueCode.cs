using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NghiTrinh.Domain.Programme;

/// <summary>Due periods as short codes: 2023-11-15, 2023-11, 2023-Q4, 2023, recurring, awaiting (docs/spec/history.md §2.3).</summary>
public static class DueCode
{
    private const string Recurring = "recurring";
    private const string Awaiting = "awaiting";

    /// <summary>The code of a due period.</summary>
    public static string Of(DuePeriod due) => due switch
    {
        DuePeriod.OnDate d => d.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DuePeriod.InMonth d => string.Create(CultureInfo.InvariantCulture, $"{d.Year:D4}-{d.Month:D2}"),
        DuePeriod.InQuarter d => string.Create(CultureInfo.InvariantCulture, $"{d.Year:D4}-Q{d.Quarter}"),
        DuePeriod.InYear d => string.Create(CultureInfo.InvariantCulture, $"{d.Year:D4}"),
        DuePeriod.Recurring => Recurring,
        DuePeriod.AwaitingDecision => Awaiting,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads a code; false for anything else.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out DuePeriod? due)
    {
        due = code switch
        {
            Recurring => new DuePeriod.Recurring(),
            Awaiting => new DuePeriod.AwaitingDecision(),
            { Length: 4 } when Year(code) is { } year => new DuePeriod.InYear(year),
            { Length: 7 } when code[4..6] == "-Q" && Year(code[..4]) is { } year && code[6] is >= '1' and <= '4' and var q =>
                new DuePeriod.InQuarter(year, q - '0'),
            { Length: 7 } when DateOnly.TryParseExact(code, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) =>
                new DuePeriod.InMonth(month.Year, month.Month),
            { Length: 10 } when DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                new DuePeriod.OnDate(day),
            _ => null,
        };
        return due is not null;
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
}
