using Microsoft.Extensions.Primitives;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.App.Shell.Lists;

/// <summary>What the address says about columns: <c>map=HEADER:FIELD</c>, once for each that is mapped by hand.</summary>
public static class ColumnMap
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "map";

    /// <summary>Header → field; null keeps the column as it is. What says nothing is left out.</summary>
    public static IReadOnlyDictionary<string, string?> Read(StringValues values)
    {
        var map = new Dictionary<string, string?>();
        foreach (var value in values)
            if (value is not null && value.LastIndexOf(':') is > 0 and var colon
                && Enum.TryParse<ListField>(value[(colon + 1)..], out var field) && Enum.IsDefined(field))
                map.TryAdd(ListTerms.Header(value[..colon]), field == ListField.Keep ? null : $"{field}");
        return map;
    }

    /// <summary>One column as it stands in an address.</summary>
    public static string Write(string header, ListField field) => $"{ListTerms.Header(header)}:{field}";

    /// <summary>The tables of a list, those with the same columns together.</summary>
    public static IReadOnlyList<MappedTable> Tables(
        ListWorkbook workbook, ListReading reading, IReadOnlyDictionary<string, string?> byHand)
    {
        var lines = reading.Accepted.Select(r => (r.Sheet, r.Row)).ToHashSet();
        var kept = reading.Accepted.SelectMany(r => r.Kept.Keys).ToHashSet();
        return
        [
            .. reading.Columns.GroupBy(c => (c.Sheet, c.HeaderRow))
                .GroupBy(t => string.Join('|', t.Select(c => $"{c.Column} {c.Header} {c.Field}")))
                .Select(same => new MappedTable(
                    [.. same.Select(t => t.Key.Sheet).Distinct()], same.First().Key.HeaderRow,
                    [.. same.First().Select(c => Column(c, [.. same.Select(t => t.Key.Sheet)]))])),
        ];

        MappedColumn Column(ListColumn column, IReadOnlyList<string> sheets)
        {
            var samples = workbook.Sheets.Where(s => sheets.Contains(s.Name))
                .SelectMany(s => s.Rows.Where(r => lines.Contains((s.Name, r.Number))))
                .Select(r => r.At(column.Column).Text).Where(t => t.Length > 0).Distinct().Take(3).ToList();
            return new(
                column.Letter, column.Header, column.Field, samples, byHand.ContainsKey(ListTerms.Header(column.Header)),
                // A column under a month or a body is read by its marks and then not kept.
                column.Field == ListField.Keep && samples.Count > 0 && !kept.Contains(column.Header));
        }
    }
}

/// <summary>Tables that have the same columns.</summary>
/// <param name="Sheets">The sheets they stand in.</param>
/// <param name="HeaderRow">The row of the headers in the first of them.</param>
/// <param name="Columns">The columns with a header.</param>
public sealed record MappedTable(IReadOnlyList<string> Sheets, int HeaderRow, IReadOnlyList<MappedColumn> Columns);

/// <summary>A column as it is read.</summary>
/// <param name="Letter">Its letter in the sheet.</param>
/// <param name="Header">Its header as printed.</param>
/// <param name="Field">What it is read as.</param>
/// <param name="Samples">Up to three of its texts.</param>
/// <param name="IsByHand">Whether somebody said so.</param>
/// <param name="HoldsMarks">Whether it is a column of a grid of months or bodies.</param>
public sealed record MappedColumn(
    string Letter, string Header, ListField Field, IReadOnlyList<string> Samples, bool IsByHand, bool HoldsMarks);
