using System.Globalization;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Domain.Samples;

/// <summary>A table of a sample: tab-separated, "#" begins a remark, the first other line names the columns.</summary>
internal static class SampleTable
{
    internal static IEnumerable<Row> Read(string text)
    {
        string[]? header = null;
        foreach (var (index, line) in text.Split('\n').Index())
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells[0].StartsWith('#') || cells is [""])
                continue;
            if (header is null)
                header = cells;
            else if (cells.Length != header.Length)
                throw new FormatException($"Line {index + 1} has {cells.Length} cells instead of {header.Length}.");
            else
                yield return new(index + 1, header.Zip(cells).ToDictionary(c => c.First, c => c.Second));
        }
    }

    /// <summary>One line, its cells by column.</summary>
    internal sealed record Row(int Line, IReadOnlyDictionary<string, string> Cells)
    {
        internal string this[string column] => Cells[column];

        internal string? Maybe(string column) => this[column] is { Length: > 0 } text ? text : null;

        internal int Number(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

        internal DateOnly Date(string column) => ParseDate(this[column]);

        internal DateTimeOffset Moment(string column) => DateTimeOffset.Parse(
            this[column], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
    }

    internal static DateOnly ParseDate(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static DuePeriod ParseDue(string code) =>
        DueCode.TryParse(code, out var due) ? due : throw new FormatException($"“{code}” is no due period.");
}
