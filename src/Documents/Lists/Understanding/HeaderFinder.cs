namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Finds the row, or the two or three rows, that name the columns.</summary>
internal sealed class HeaderFinder(IReadOnlyDictionary<string, ListField> byHand)
{
    private const int LastStart = 40;
    private const int Height = 3;
    private readonly Dictionary<string, bool> _seen = [];
    private readonly Dictionary<string, ListField> _byHand = byHand
        .GroupBy(pair => Fold.Words(pair.Key)).ToDictionary(same => same.Key, same => same.First().Value);

    /// <summary>The best header among the first rows of a sheet, or null.</summary>
    public Table? First(ListSheet sheet)
    {
        Table? best = null;
        var bestScore = 0;
        for (var i = 0; i < sheet.Rows.Count && i < LastStart; i++)
        {
            if (At(sheet, i) is not { } table)
                continue;
            var score = Score(table);
            if (score > bestScore)
                (best, bestScore) = (table, score);
        }
        return best;
    }

    /// <summary>A header that begins in this row, or null.</summary>
    public Table? At(ListSheet sheet, int index)
    {
        if (!MayBegin(sheet.Rows[index]))
            return null;
        Table? best = null;
        for (var height = 1; height <= Height && index + height <= sheet.Rows.Count; height++)
        {
            if (height > 1 && !GoesOn(sheet, index, index + height - 1))
                break;
            if (Build(sheet, index, height) is { } table
                && (best is null || Marks(table) > Marks(best) || Marks(table) == Marks(best) && Score(table) >= Score(best)))
                best = table;
        }
        return best;
    }

    private bool MayBegin(ListRow row)
    {
        var own = row.Cells.Where(cell => cell.IsOwn).ToList();
        // A number at the left is a line's.
        if (own.Take(2).Any(cell => cell.IsNumber || int.TryParse(cell.Text, out _)))
            return false;
        return own.Count >= 2 && own.Count(cell => IsHeader(cell.Text)) is var headers && headers >= 2
            && (headers + own.Count(cell => MarkOf(cell.Text, null) is not null)) * 2 >= own.Count;
    }

    private bool IsHeader(string text)
    {
        // Lists say the same words over and over; a text is looked at once.
        if (text.Length > 160)
            return false;
        if (_seen.TryGetValue(text, out var known))
            return known;
        var folded = Fold.Words(text);
        return _seen[text] = text.Trim() == "#" || _byHand.ContainsKey(folded) || HeaderSynonyms.IsHeader(folded);
    }

    // The row of the months below the quarters tells more than the quarters do.
    private static int Marks(Table table) => table.Columns.Count(column => column.MarkedDue is not null);

    private static int Score(Table table) =>
        table.Columns.Where(column => column.Field is not (null or ListField.Keep)).Select(column => column.Field).Distinct().Count() * 10
        + (table.Columns.Any(column => column.MarkedDue is not null) ? 25 : 0)
        + (table.Columns.Any(column => column.MarkedBody is not null) ? 12 : 0)
        + Math.Min(9, table.Columns.Count(column => column.Field == ListField.Keep));

    // A lower row of the header only fills what the upper rows left open: below a wide cell, or where they are blank.
    private bool GoesOn(ListSheet sheet, int first, int index)
    {
        var own = sheet.Rows[index].Cells.Where(cell => cell.IsOwn).ToList();
        if (own.Count == 0 || sheet.Rows[index].Number - sheet.Rows[index - 1].Number > 1
            || IsColumnNumbers(sheet.Rows[index]) && !UnderWide(sheet, first, own))
            return false;
        var known = 0;
        foreach (var cell in own)
        {
            var above = sheet.Rows[first].Cells.FirstOrDefault(up =>
                up.Column <= cell.Column && cell.Column < up.Column + up.Span && up.MergedFrom is null);
            if (above is not null && above.Column == cell.Column && above.Span == 1
                && !sheet.Rows[first].Cells.All(up => up.Column != cell.Column + 1)
                || above is not null && above.Span == 1 && Field(Fold.Words(above.Text)) is ListField.Number or ListField.Title)
                return false;
            if (cell.Text.Length > 90)
                return false;
            var over = Above(sheet.Rows.Skip(first).Take(index - first), cell.Column);
            known += IsHeader(cell.Text) || MarkOf(cell.Text, over) is not null || BodyMark(cell.Text) is not null ? 1 : 0;
        }
        return known * 2 >= own.Count;
    }

    private static bool UnderWide(ListSheet sheet, int first, List<ListCell> own) =>
        own.All(cell => sheet.Rows[first].Cells.Any(up =>
            up.Span > 1 && up.Column <= cell.Column && cell.Column < up.Column + up.Span));

    private Table? Build(ListSheet sheet, int index, int height)
    {
        var rows = sheet.Rows.Skip(index).Take(height).ToList();
        var width = rows.SelectMany(row => row.Cells).Max(cell => cell.Column + cell.Span - 1);
        List<Column> columns = [];
        for (var at = 1; at <= Math.Min(width, 256); at++)
        {
            var texts = rows.Select(row => TextOver(row, at, height)).Where(text => text.Length > 0).Distinct().ToList();
            columns.Add(new Column(at, string.Join(" ", texts).Replace('\n', ' '), Field(texts)));
        }
        columns = WithMarks(rows, columns);
        var sideBySide = IsSideBySide(columns);
        columns = Once(columns);
        var table = new Table(sheet.Name, rows[0].Number, rows[^1].Number, columns, sideBySide);
        var fields = columns.Select(column => column.Field).Where(field => field is not (null or ListField.Keep)).Distinct().Count();
        return table.Of(ListField.Title) is not null && fields + (columns.Any(column => column.MarkedDue is not null) ? 1 : 0) >= 2
            ? table : null;
    }

    // The text of a wide cell belongs to all its columns when another row tells them apart.
    private static string TextOver(ListRow row, int at, int height) =>
        row.Cells.FirstOrDefault(cell => cell.Column == at
            || height > 1 && cell.Column <= at && at < cell.Column + cell.Span)?.Text ?? "";

    private ListField? Field(List<string> texts)
    {
        if (texts.Count == 0)
            return null;
        if (texts[^1].Trim() == "#")
            return ListField.Number;
        var whole = Fold.Words(string.Join(" ", texts));
        // The lowest text says most; where it says nothing ("Thành phố"), the whole does.
        return _byHand.TryGetValue(whole, out var named) ? named
            : Field(Fold.Words(texts[^1])) ?? Field(whole);
    }

    private ListField? Field(string folded) =>
        _byHand.TryGetValue(folded, out var named) ? named
        : HeaderSynonyms.IsHeader(folded) ? HeaderSynonyms.Find(folded)!.Value.Field
        : null;

    // Three or more columns that are months or quarters, or two that are bodies, are a matrix of marks.
    private static List<Column> WithMarks(List<ListRow> rows, List<Column> columns)
    {
        string Lowest(int at) => rows.Select(row => row.At(at)).LastOrDefault(cell => cell.IsOwn)?.Text ?? "";
        string Top(int at) => TextOver(rows[0], at, rows.Count);
        var dues = columns.Select(column => MarkOf(Lowest(column.At), Above(rows, column.At))).ToList();
        // "TT" is a number before it is a body, but not a second time and not below "Cấp trình".
        var numbered = columns.FirstOrDefault(column => column.Field == ListField.Number)?.At;
        bool MayBeBody(Column column) => column.Field is null or ListField.Keep or ListField.Body or ListField.Due
            || column.Field == ListField.Number
            && (column.At != numbered || HeaderSynonyms.Find(Fold.Words(Top(column.At)))?.Field == ListField.Body);
        var bodies = columns.Select(column => MayBeBody(column) ? BodyMark(Lowest(column.At)) : null).ToList();
        var marksDue = dues.Count(due => due is not null) >= 3;
        var marksBody = bodies.Count(body => body is not null) >= 2;
        return [.. columns.Select((column, i) =>
            marksDue && dues[i] is { } due ? column with { Field = null, MarkedDue = due }
            : marksBody && bodies[i] is { } body ? column with { Field = null, MarkedBody = body }
            : column)];
    }

    // What a bare number below counts is said by the nearest text above it that says so.
    private static string? Above(IEnumerable<ListRow> rows, int at)
    {
        var texts = rows.Select(row => TextOver(row, at, 2)).Where(text => text.Length > 0).ToList();
        return texts.LastOrDefault(text => new Column(0, text, null).Unit is not null) ?? texts.FirstOrDefault();
    }

    private static DueMention? MarkOf(string text, string? above)
    {
        var unit = above is null || above == text ? null : new Column(0, above, null).Unit;
        var bare = int.TryParse(text, out _) || text.All(c => c is 'I' or 'V' or 'X');
        return text.Length is > 0 and <= 16 && !(bare && unit is null)
            && DueText.Read(text, unit) is { Kind: DueKind.Month or DueKind.Quarter } mention ? mention : null;
    }

    private static string? BodyMark(string text) =>
        text.Length is > 0 and <= 40 && BodyText.OfCell(text, []) is [var body]
        && (body != text.Trim() || IsCanonical(body)) ? body : null;

    private static bool IsCanonical(string body) =>
        body is "Ban Chấp hành" or "Ban Thường vụ" or "Thường trực" or "HĐND" or "UBND" or "Giao ban";

    private static bool IsSideBySide(List<Column> columns)
    {
        var titles = columns.Where(column => column.Field == ListField.Title).ToList();
        return titles.GroupBy(column => column.Folded).Any(same => same.Count() > 1)
            && columns.Where(column => column.Field is ListField.Number or ListField.Lead)
                .GroupBy(column => (column.Field, column.Folded)).Any(same => same.Count() > 1);
    }

    // Of two columns for one field the one whose header says it with more words is it; of titles, the left one.
    private static List<Column> Once(List<Column> columns)
    {
        foreach (var same in columns.Where(column => column.Field is not (null or ListField.Keep or ListField.Status))
                     .GroupBy(column => column.Field).Where(same => same.Count() > 1).ToList())
        {
            var chosen = same.Key is ListField.Title or ListField.Number
                ? same.First()
                : same.MaxBy(column => HeaderSynonyms.Find(column.Folded)?.Words.Length ?? 99)!;
            foreach (var other in same.Where(column => column != chosen))
                columns[other.At - 1] = other with { Field = ListField.Keep };
        }
        return columns;
    }

    /// <summary>(1) (2) (3) … below a header, or A, B, 1, 2, (7)=(5)+(6).</summary>
    public static bool IsColumnNumbers(ListRow row)
    {
        var own = row.Cells.Where(cell => cell.IsOwn).Select(cell => cell.Text.Trim('(', ')', '[', ']', ' ')).ToList();
        var numbers = own.Select(text => int.TryParse(text.Split('=')[0].Trim('(', ')', ' '), out var number) ? number : 0)
            .Where(number => number > 0).ToList();
        return own.Count >= 3 && numbers.Count >= 2
            && own.All(text => text.Length is > 0 and <= 14
                && (text.Length == 1 && char.IsLetter(text[0]) || text.All(c => !char.IsLetter(c))))
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }
}
