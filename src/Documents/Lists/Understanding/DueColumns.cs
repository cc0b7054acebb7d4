using System.Globalization;
using NghiTrinh.Documents.Lists.Files;
using NghiTrinh.Domain.Programme;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>
/// When a row is due, or why that cannot be said; the columns whose text says more than the period does.
/// </summary>
internal sealed record DueFound(DuePeriod? Due, IReadOnlyList<Column> Kept, RowRefusal? Refusal, Column? Column)
{
    public static DueFound None { get; } = new(null, [], null, null);

    public static DueFound Refused(RowRefusal reason, Column? column) => new(null, [], reason, column);
}

/// <summary>The columns that tell when a line is due: a due time, a month, a quarter, or a matrix of marks.</summary>
internal sealed class DueColumns(Table table, Headings headings)
{
    private readonly Column _title = table.Of(ListField.Title)!;
    private readonly Column? _number = table.Of(ListField.Number);
    private readonly Column? _due = table.Of(ListField.Due);
    private readonly Column? _month = table.Of(ListField.Month);
    private readonly Column? _quarter = table.Of(ListField.Quarter);
    private readonly List<Column> _marks = [.. table.Columns.Where(column => column.MarkedDue is not null)];
    private readonly List<Column> _bodies = [.. table.Columns.Where(column => column.MarkedBody is not null)];
    private readonly Column? _year = table.Columns.FirstOrDefault(column => column.Folded is "nam" or "year"
        || column.Folded.EndsWith(" nam", StringComparison.Ordinal) && column.Field == ListField.Keep);
    private readonly Dictionary<int, ListCell> _carried = [];

    /// <summary>What stood above no longer holds for a blank cell.</summary>
    public void Forget() => _carried.Clear();

    /// <summary>
    /// A month left blank is the month above; so is any time left of the content, where lists group by it.
    /// </summary>
    public void Carry(ListRow row)
    {
        foreach (var column in Columns())
            if (IsCarried(column) && row.At(column.At) is { Text.Length: > 0 } cell)
            {
                _carried[column.At] = cell;
                // A new quarter ends the month before it.
                if (column == _quarter && _month is not null && row.At(_month.At).Text.Length == 0 && cell.MergedFrom is null)
                    _carried.Remove(_month.At);
            }
    }

    public bool IsMonthCell(ListCell cell) =>
        Columns().Any(column => column.At == cell.Column) && cell.Span == 1 && cell.Column != _number?.At;

    public ListCell Cell(ListRow row, Column column) =>
        row.At(column.At) is { Text.Length: > 0 } cell ? cell
        : IsCarried(column) && _carried.TryGetValue(column.At, out var above) ? above
        : ListRow.Blank;

    public DueFound Of(ListRow row, int? year)
    {
        if (_year is not null && TitleBlock.YearOf(row.At(_year.At).Text) is { } own)
            year = own;
        var group = Group(row);
        foreach (var column in Columns())
            if (Cell(row, column) is { Text.Length: > 0 } cell && !IsBlankSign(cell.Text))
                return InCell(cell, column, group, year);
        return InMarks(row, group, year) ?? (group is null ? DueFound.None
            : group.NeedsYear && year is null ? DueFound.Refused(new RowRefusal.YearUnknown(headings.Texts.LastOrDefault() ?? ""), null)
            : new DueFound(group.In(year ?? 0), [], null, null));
    }

    public static bool IsBlankSign(string text) => text is "-" or "–" or "—" or "..." or "…" or "/" or "0" or "x" or "X";

    // The most exact first.
    private IEnumerable<Column> Columns() => new[] { _due, _month, _quarter }.OfType<Column>();

    private bool IsCarried(Column column) =>
        column.At < _title.At || column.Folded is "thang" or "quy" or "month" or "quarter";

    private DueMention? Group(ListRow row)
    {
        var group = headings.Due;
        foreach (var column in new[] { _month, _quarter }.OfType<Column>())
            if (Cell(row, column) is var cell && !IsBlankSign(cell.Text) && Mention(cell, column, group) is { } mention)
                return mention with { Year = mention.Year ?? group?.Year };
        return group;
    }

    private static DueFound InCell(ListCell cell, Column column, DueMention? group, int? year)
    {
        if (Mention(cell, column, group) is not { } mention)
            return DueFound.Refused(new RowRefusal.DueNotUnderstood(cell.Text), column);
        if (mention.NeedsYear && (group?.Year ?? year) is null)
            return DueFound.Refused(new RowRefusal.YearUnknown(cell.Text), column);
        return mention.In(group?.Year ?? year ?? 0) is { } due
            ? new DueFound(due, mention.IsExact ? [] : [column], null, null)
            : DueFound.Refused(NoSuchDate(cell, mention, group?.Year ?? year), column);
    }

    // A bare day says nothing without the month it was looked for in.
    private static RowRefusal.NoSuchDate NoSuchDate(ListCell cell, DueMention mention, int? year) =>
        new(mention.Kind == DueKind.Day && cell.Text.All(char.IsDigit)
            || DueText.Within(cell.Text, mention with { Kind = DueKind.Month }) is { Kind: DueKind.Day }
            ? $"{mention.Day:00}/{mention.Part:00}/{mention.Year ?? year}" : cell.Text);

    // Crosses below months; or below bodies the time each of them hears the line, the last of which is the due time.
    private DueFound? InMarks(ListRow row, DueMention? group, int? year)
    {
        var marked = _marks.Where(mark => row.At(mark.At).Text.Length > 0).ToList();
        if (marked.Count == _marks.Count && IsWholeYear() && marked.All(mark => row.At(mark.At).Text.Length == 1))
            return new DueFound(new DuePeriod.Recurring(), marked, null, null);
        if (marked.Count > 0)
        {
            var mark = marked[^1];
            var cell = row.At(mark.At);
            var mention = DueText.Read(cell.Text) is { Kind: DueKind.Day } day ? day
                : mark.MarkedDue!.Kind == DueKind.Month && int.TryParse(cell.Text, out var number) && number <= 31
                    ? new DueMention(DueKind.Day, null, mark.MarkedDue.Part, number)
                : mark.MarkedDue;
            mention = mention! with { Year = mention.Year ?? mark.MarkedDue!.Year ?? group?.Year };
            return mention.NeedsYear && year is null ? DueFound.Refused(new RowRefusal.YearUnknown(mark.Header), mark)
                : mention.In(year ?? 0) is { } due ? new DueFound(due, marked.Count > 1 ? marked : [], null, null)
                : DueFound.Refused(NoSuchDate(cell, mention, year), mark);
        }
        var heard = _bodies.Where(body => row.At(body.At).Text is { Length: > 1 } text && DueText.Read(text, DueKind.Month) is not null)
            .ToList();
        return heard.Count == 0 ? null
            : InCell(row.At(heard[^1].At), heard[^1], group, year) with { Kept = heard.Count > 1 ? heard : [] };
    }

    private bool IsWholeYear() => _marks.Select(mark => mark.MarkedDue!).ToList() is var dues
        && (dues.Count == 12 && dues.All(due => due.Kind == DueKind.Month)
            || dues.Count == 4 && dues.All(due => due.Kind == DueKind.Quarter));

    private static DueMention? Mention(ListCell cell, Column column, DueMention? group)
    {
        if (cell.Text.Length == 0)
            return null;
        if (cell.Date is { } date)
            return cell.Precision switch
            {
                DatePrecision.Month => new DueMention(DueKind.Month, date.Year, date.Month),
                DatePrecision.Year => new DueMention(DueKind.Year, date.Year),
                _ => new DueMention(DueKind.Day, date.Year, date.Month, date.Day),
            };
        if (DueText.Read(cell.Text, column.Unit) is { } mention)
            return mention;
        // The day of a month named by another column or the group row.
        if (DueText.Within(cell.Text, group) is { } within)
            return within;
        var number = cell.Text.StartsWith("ngày ", StringComparison.OrdinalIgnoreCase) ? cell.Text[5..] : cell.Text;
        if ((column.Unit == DueKind.Day || number != cell.Text) && group is { Kind: DueKind.Month }
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= 31)
            return new DueMention(DueKind.Day, group.Year, group.Part, day);
        // A day number whose date format was lost.
        return (cell.IsNumber || column.Field == ListField.Due && cell.Text.Length == 5)
            && decimal.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            && serial is > 40_000 and < 60_000 && XlsxDates.FromSerial(serial, false) is { } lost
            ? new DueMention(DueKind.Day, lost.Year, lost.Month, lost.Day) : null;
    }
}
