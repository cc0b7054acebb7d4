using System.Globalization;
using System.Text.RegularExpressions;
using NghiTrinh.Documents.Lists;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.Documents.Confidence;

/// <summary>What is wrong in a table of a published result, said with its place and what to do.</summary>
/// <param name="Row">The row as the user sees it, from 1; 0 for the file as a whole.</param>
/// <param name="Column">The header of the column; null for the row as a whole.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Text">What stands there.</param>
public sealed record PublishedFault(int Row, string? Column, PublishedFaultKind Kind, string Text = "");

/// <summary>What can be wrong in a table of a published result.</summary>
public enum PublishedFaultKind { NoHeader, ColumnIsTwice, NoRows, NoName, NoCount, NoPercentage, TooManyCells }

/// <summary>A table of a published result as it was read.</summary>
/// <param name="Rows">The rows; none where there are faults.</param>
/// <param name="Faults">Everything that cannot be read.</param>
/// <param name="Unused">Headers of columns that were not looked at.</param>
public sealed record PublishedReading(IReadOnlyList<PublishedRow> Rows, IReadOnlyList<PublishedFault> Faults, IReadOnlyList<string> Unused);

/// <summary>Reads the table of a published result: columns in any order, blanks unknown. Nothing is guessed.</summary>
public static partial class PublishedList
{
    private static readonly string[] Blanks = ["-", "–", "—", "…", "...", "n/a"];

    /// <summary>Reads the first sheet that has the columns.</summary>
    public static PublishedReading Read(ListWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
            if (sheet.Rows.Take(20).FirstOrDefault(IsHeader) is { } header)
                return Read(header, [.. sheet.Rows.SkipWhile(r => r.Number <= header.Number)]);
        return new([], [new(0, null, PublishedFaultKind.NoHeader)], []);
    }

    private static bool IsHeader(ListRow row)
    {
        var fields = row.Cells.Select(c => PublishedColumns.Of(c.Text)).ToList();
        return fields.Contains(PublishedField.Name)
            && (fields.Contains(PublishedField.High) || fields.Contains(PublishedField.Medium) || fields.Contains(PublishedField.Low));
    }

    private static PublishedReading Read(ListRow header, IReadOnlyList<ListRow> rows)
    {
        var faults = new List<PublishedFault>();
        var columns = new Dictionary<PublishedField, ListCell>();
        var unused = new List<string>();
        foreach (var cell in header.Cells.Where(c => c.Text.Length > 0))
            if (PublishedColumns.Of(cell.Text) is not { } field)
                unused.Add(cell.Text);
            else if (!columns.TryAdd(field, cell))
                faults.Add(new(header.Number, cell.Text, PublishedFaultKind.ColumnIsTwice, columns[field].Text));
        var read = new Reader(columns, header.Cells.Max(c => c.Column), faults);
        var published = rows.Select(read.Row).ToList();
        if (rows.Count == 0)
            faults.Add(new(0, null, PublishedFaultKind.NoRows));
        return new(faults.Count > 0 ? [] : published, faults, unused);
    }

    private sealed class Reader(Dictionary<PublishedField, ListCell> columns, int last, List<PublishedFault> faults)
    {
        public PublishedRow Row(ListRow row)
        {
            var name = Text(row, PublishedField.Name);
            if (row.Cells.Any(c => c.Column > last && c.Text.Length > 0))
                faults.Add(new(row.Number, null, PublishedFaultKind.TooManyCells));
            else if (name is null)
                faults.Add(new(row.Number, columns[PublishedField.Name].Text, PublishedFaultKind.NoName));
            return new(
                name ?? "", Text(row, PublishedField.Position),
                Level(row, PublishedField.High, PublishedField.HighPercent),
                Level(row, PublishedField.Medium, PublishedField.MediumPercent),
                Level(row, PublishedField.Low, PublishedField.LowPercent),
                Count(row, PublishedField.Invalid));
        }

        private PublishedLevel Level(ListRow row, PublishedField count, PublishedField percent) => new(Count(row, count), Percent(row, percent));

        private string? Text(ListRow row, PublishedField field) =>
            columns.TryGetValue(field, out var column) && row.At(column.Column).Text is { Length: > 0 } text && !Blanks.Contains(text.ToLowerInvariant())
                ? text
                : null;

        private int? Count(ListRow row, PublishedField field)
        {
            if (Text(row, field) is not { } text)
                return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                return count;
            faults.Add(new(row.Number, columns[field].Text, PublishedFaultKind.NoCount, text));
            return null;
        }

        private PrintedPercentage? Percent(ListRow row, PublishedField field)
        {
            if (Text(row, field) is not { } text)
                return null;
            if (PercentForm().Match(text) is { Success: true } match)
            {
                var (whole, part) = (match.Groups["whole"].Value, match.Groups["part"].Value);
                return new(decimal.Parse(part.Length == 0 ? whole : $"{whole}.{part}", CultureInfo.InvariantCulture), part.Length);
            }
            faults.Add(new(row.Number, columns[field].Text, PublishedFaultKind.NoPercentage, text));
            return null;
        }
    }

    [GeneratedRegex(@"^(?<whole>[0-9]{1,3})([.,](?<part>[0-9]{1,8}))?\s*%?$")]
    private static partial Regex PercentForm();
}
