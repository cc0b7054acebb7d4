using System.Text;
using NghiTrinh.Documents.Tables;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>
/// Reads separated values: commas, semicolons, tabs or bars, quoted or not. A record is a row, as Excel shows it.
/// </summary>
internal static class CsvGrid
{
    private static readonly char[] Separators = [';', ',', '\t', '|'];

    public static ListWorkbook Read(byte[] content, string fileName, ListLimits limits)
    {
        var text = TextEncodings.Decode(content);
        if (string.IsNullOrWhiteSpace(text))
            throw new Unreadable(new UnreadableList.Empty());
        var grid = new GridBuilder(limits);
        var start = 0;
        char? named = null;
        // Excel's own line for the separator; it counts as a row.
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4)
        {
            named = text[4];
            start = text.IndexOf('\n') is >= 0 and var end ? end + 1 : text.Length;
        }
        grid.Begin(Path.GetFileNameWithoutExtension(fileName));
        var row = start > 0 ? 1 : 0;
        foreach (var fields in Records(text, start, named ?? Separator(text), limits.Columns))
            grid.Add(++row, [.. fields.Select((field, at) => new ListCell(at + 1, GridBuilder.Tidy(FormulaGuard.Unguard(field))))]);
        grid.End([]);
        return new ListWorkbook(fileName, ListFormat.Csv, grid.Sheets, []);
    }

    // The separator that cuts most records of the beginning into the same number of fields.
    private static char Separator(string text)
    {
        var head = text.Length > 65_536 ? text[..65_536] : text;
        return Separators.MaxBy(separator =>
        {
            var counts = Records(head, 0, separator, 1024).Take(60).Select(fields => fields.Count)
                .Where(count => count > 1).ToList();
            return counts.Count == 0 ? 0 : counts.GroupBy(count => count).Max(same => same.Count() * Math.Min(same.Key, 6));
        });
    }

    private static IEnumerable<List<string>> Records(string text, int at, char separator, int columns)
    {
        List<string> fields = [];
        var field = new StringBuilder();
        while (at < text.Length)
        {
            var c = text[at];
            if (c == '"' && field.Length == 0)
                at = Quoted(text, at, field);
            else if (c == separator)
            {
                fields.Add(field.ToString());
                field.Clear();
                at++;
            }
            else if (c is '\n' or '\r')
            {
                at += c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
                fields.Add(field.ToString());
                field.Clear();
                yield return fields;
                fields = [];
            }
            else
            {
                field.Append(c);
                at++;
            }
            // Beyond the limit the builder will refuse the row; no need to collect more of it.
            if (fields.Count > columns + 1)
            {
                yield return fields;
                fields = [];
            }
        }
        fields.Add(field.ToString());
        yield return fields;
    }

    // A quote that is never closed is only a character: then the field ends at the line's end like any other.
    private static int Quoted(string text, int at, StringBuilder field)
    {
        var end = at + 1;
        while (true)
        {
            var quote = text.IndexOf('"', end);
            if (quote < 0 || quote - at > 70_000)
            {
                field.Clear().Append('"');
                return at + 1;
            }
            field.Append(text, end, quote - end);
            if (quote + 1 >= text.Length || text[quote + 1] != '"')
                return quote + 1;
            field.Append('"');
            end = quote + 2;
        }
    }
}
