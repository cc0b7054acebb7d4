namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Puts the cell above in place of "như trên", "nt" or a ditto mark.</summary>
internal sealed class AsAbove(IEnumerable<Column?> columns)
{
    private readonly List<int> _columns = [.. columns.OfType<Column>().Select(column => column.At)];
    private readonly Dictionary<int, ListCell> _above = [];

    public static bool Says(string text) => text.Trim(' ', '-', '–', '.', '(', ')', '/') is var words
        && (words is "\"" or "”" or "“" or "''" or "〃" || text.Trim() is "//" or "-//-" or "n/t" or "N/T"
            || Fold.Words(words) is "nt" or "nhu tren");

    public ListRow Fill(ListRow row)
    {
        ListRow filled = row;
        foreach (var at in _columns)
            if (row.At(at) is { Text.Length: > 0 } cell)
            {
                if (!Says(cell.Text))
                    _above[at] = cell;
                else if (_above.TryGetValue(at, out var above))
                    filled = filled with
                    {
                        Cells = [.. filled.Cells.Select(one => one == cell
                            ? above with { MergedFrom = cell.MergedFrom, Span = cell.Span } : one)],
                    };
            }
        return filled;
    }
}
