using System.Text;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>
/// Collects the rows of all sheets within the limits and spreads merged cells over the rows they cover.
/// </summary>
internal sealed class GridBuilder(ListLimits limits)
{
    private readonly List<ListSheet> _sheets = [];
    private readonly List<(int Row, List<ListCell> Cells)> _rows = [];
    private readonly List<(int Top, int Left, int Bottom, int Right)> _merges = [];
    private string _name = "";
    private int _rowsTotal;
    private long _characters;

    public IReadOnlyList<ListSheet> Sheets => _sheets;

    public void Begin(string name)
    {
        _name = name;
        _rows.Clear();
        _merges.Clear();
    }

    /// <summary>Adds the cells that hold text; a row without any is forgotten.</summary>
    public void Add(int row, List<ListCell> cells)
    {
        cells.RemoveAll(cell => cell.Text.Length == 0);
        if (cells.Count == 0)
            return;
        if (++_rowsTotal > limits.Rows)
            throw new Unreadable(new UnreadableList.TooManyRows(_name, limits.Rows));
        foreach (var cell in cells)
        {
            if (cell.Column > limits.Columns)
                throw new Unreadable(new UnreadableList.TooManyColumns(_name, limits.Columns));
            _characters += cell.Text.Length;
        }
        if (_characters > limits.Characters)
            throw new Unreadable(new UnreadableList.PartTooLarge(_name, limits.Characters));
        _rows.Add((row, cells));
    }

    public void Merge(int top, int left, int bottom, int right)
    {
        if (_merges.Count > 4L * limits.Rows)
            throw new Unreadable(new UnreadableList.TooManyRows(_name, limits.Rows));
        if (bottom >= top && right >= left && left > 0)
            _merges.Add((top, left, bottom, right));
    }

    public void End(IReadOnlyList<string> above)
    {
        if (_rows.Count > 0 || above.Count > 0)
            _sheets.Add(new ListSheet(_name, above, Spread()));
    }

    private List<ListRow> Spread()
    {
        var rows = _rows.OrderBy(row => row.Row).ToList();
        var merges = new Queue<(int Top, int Left, int Bottom, int Right)>(_merges.OrderBy(merge => merge.Top));
        List<((int Top, int Left, int Bottom, int Right) Range, ListCell? Origin)> active = [];
        var spread = new List<ListRow>(rows.Count);
        foreach (var (number, cells) in rows)
        {
            active.RemoveAll(merge => merge.Range.Bottom < number);
            for (; merges.TryPeek(out var next) && next.Top <= number; merges.Dequeue())
                if (next.Bottom >= number)
                    active.Add((next, null));
            // Ranges of a sheet never overlap, so no more of them than columns can cross one row.
            if (active.Count > limits.Columns)
                throw new Unreadable(new UnreadableList.Damaged(_name));
            for (var i = 0; i < active.Count; i++)
                active[i] = (active[i].Range, Place(active[i].Range, active[i].Origin, number, cells));
            cells.Sort((one, other) => one.Column.CompareTo(other.Column));
            spread.Add(new ListRow(number, [.. cells]));
        }
        return spread;
    }

    private static ListCell? Place(
        (int Top, int Left, int Bottom, int Right) range, ListCell? origin, int number, List<ListCell> cells)
    {
        var at = cells.FindIndex(cell => cell.Column == range.Left);
        if (range.Top == number && at >= 0)
            return cells[at] = cells[at] with { Span = range.Right - range.Left + 1 };
        if (range.Top < number && at < 0 && origin is not null)
            cells.Add(origin with { MergedFrom = range.Top });
        return origin;
    }

    /// <summary>
    /// NFC, one blank between words, no blank lines; no-break blanks, marks without width and controls gone.
    /// </summary>
    public static string Tidy(string text)
    {
        if (IsTidy(text))
            return text.IsNormalized() ? text : text.Normalize();
        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or 0x2028 or 0x2029 or '\v')
            {
                TrimEnd(tidy);
                if (tidy.Length > 0 && tidy[^1] != '\n')
                    tidy.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune) || rune.Value == '\t')
            {
                if (tidy.Length > 0 && tidy[^1] is not (' ' or '\n'))
                    tidy.Append(' ');
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (0xFEFF or 0x00AD or (>= 0x200B and <= 0x200F)))
                tidy.Append(rune.ToString());
        }
        TrimEnd(tidy);
        while (tidy.Length > 0 && char.IsWhiteSpace(tidy[^1]))
            tidy.Length--;
        return tidy.ToString().Normalize(NormalizationForm.FormC);
    }

    // Most texts are; they need no copy. Surrogates go the long way, where a lone one is replaced.
    private static bool IsTidy(string text)
    {
        var blank = true;
        foreach (var c in text)
        {
            if (c < ' ' || c is >= '\u007F' and <= '\u00A0' or '\u00AD' or (>= '\u2000' and <= '\u202F')
                or '\u205F' or '\u3000' or '\uFEFF' || char.IsSurrogate(c) || c == ' ' && blank)
                return false;
            blank = c == ' ';
        }
        return text.Length == 0 || !blank;
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
    }
}
