using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>A reading as a few lines of text, so that a test shows a list and what was understood one below the other.</summary>
internal static class Told
{
    public static string Of(ListReading reading) => string.Join("\n",
    [
        .. reading.Accepted.Select(row => $"{row.Row} {row.Title} | {string.Join("; ", row.Leads)} | {string.Join("; ", row.Bodies)}"
            + $" | {Of(row.Due)}"),
        .. reading.Refused.Select(row => $"{row.Row} refused {row.Column?.Header}: {row.Reason.GetType().Name}"),
    ]);

    public static string Skipped(ListReading reading) =>
        string.Join(" ", reading.Skipped.Select(row => $"{row.Row}:{row.Why.GetType().Name}"));

    public static string Of(DuePeriod? due) => due switch
    {
        DuePeriod.OnDate on => on.On.ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        DuePeriod.InMonth month => $"T{month.Month}/{month.Year}",
        DuePeriod.InQuarter quarter => $"Q{quarter.Quarter}/{quarter.Year}",
        DuePeriod.InYear year => $"{year.Year}",
        null => "-",
        _ => due.GetType().Name,
    };
}
