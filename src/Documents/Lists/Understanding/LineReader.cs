using System.Text.RegularExpressions;

namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Reads rows below a header as lines of the list.</summary>
internal sealed partial class LineReader(Reading document, string sheet, Table table, Headings headings)
{
    private readonly Column _title = table.Of(ListField.Title)!;
    private readonly Column? _number = table.Of(ListField.Number);
    private readonly Column? _lead = table.Of(ListField.Lead);
    private readonly Column? _coordinating = table.Of(ListField.Coordinating);
    private readonly Column? _body = table.Of(ListField.Body);
    private readonly DueColumns _dues = new(table, headings);
    private readonly List<Column> _bodies = [.. table.Columns.Where(column => column.MarkedBody is not null)];
    private readonly AsAbove _above = new(new[] { ListField.Lead, ListField.Coordinating, ListField.Body, ListField.Due,
        ListField.Month, ListField.Quarter }.Select(table.Of));
    private int _last = -1;
    private int _lastRow;

    /// <summary>A heading or a new header: what stood blank below no longer means "as above".</summary>
    public LineReader Again()
    {
        _dues.Forget();
        _last = -1;
        return this;
    }

    /// <summary>A content with a number and something more: not even a signature block is like that.</summary>
    public bool LooksLikeLine(ListRow row) =>
        row.At(_title.At).IsOwn && _number is not null && row.At(_number.At).IsOwn
        && IsLineNumber(row.At(_number.At).Text) && !RowKinds.IsTotal(row.At(_number.At).Text);

    /// <summary>The heading this row is, or null when it is a line or cannot be told.</summary>
    public Heading? HeadingIn(ListRow row, List<ListCell> own, ListRow? next)
    {
        var marker = _number is null ? null : own.FirstOrDefault(cell => cell.Column == _number.At);
        var texts = own.Where(cell => cell != marker).ToList();
        // A dash or an asterisk numbers nothing.
        if (marker is not null && !marker.Text.Any(char.IsLetterOrDigit) && texts.Count > 0)
            marker = null;
        // A heading may begin in the column of numbers.
        if (marker is not null && (!IsLineNumber(marker.Text) || texts.Count == 0 && NamesPeriod(marker.Text)))
            (texts, marker) = ([marker, .. texts], null);
        // A count beside the heading ("12 nội dung" or a number) says nothing of a line.
        if (texts.Count == 2 && texts[1].IsNumber && texts[1].Column > _title.At && texts[1].Date is null
            && (marker is null || !IsLineNumber(marker.Text)))
            texts.RemoveAt(1);
        if (texts.Count != 1 || texts[0].Text.Length > 300)
            return null;
        var text = texts[0];
        if (int.TryParse(text.Text, out _) || text.Date is not null)
            return text.Date is { } date && text.Precision == DatePrecision.Month && text.Column <= _title.At
                ? Headings.Read($"Tháng {date.Month}/{date.Year}") : null;
        var heading = Headings.Read(text.Text, marker?.Text);
        if (heading.SaysWhen && Headings.IsPlainContext(text.Text))
            return _dues.IsMonthCell(text) && text.Column > _title.At ? null : heading;
        var inTitle = text.Column == _title.At && text.Span == 1;
        if (!inTitle)
            return text.Column > _title.At && text.Span == 1 || _dues.IsMonthCell(text) ? null : heading;
        if (heading.Bodies.Count > 0 || Fold.IsUpper(text.Text))
            return heading;
        if (marker is not null && Headings.LevelOf(marker.Text) is "I" or "A" or "phần")
            return heading;
        // "1" above "1.1" heads it.
        if (marker is not null && next is not null
            && next.At(_number!.At).Text.StartsWith(marker.Text.TrimEnd('.') + ".", StringComparison.Ordinal))
            return heading with { Level = Headings.Parent(marker.Text) };
        // "1" above "a)" does too.
        if (marker is not null && next is not null && Headings.LevelOf(marker.Text)?.StartsWith('1') == true
            && Headings.LevelOf(next.At(_number!.At).Text) == "a" && next.At(_title.At).IsOwn)
            return heading with { Level = Headings.Parent(marker.Text) };
        return marker is null && Headings.LevelOf(Headings.Marker().Match(text.Text).Value) is "I" or "A" or "phần"
            ? heading : null;
    }

    // "Q2", "T3": a letter and a number that say when.
    private static bool NamesPeriod(string text) => text.Any(char.IsDigit) && char.IsLetter(text[0])
        && DueText.Read(text) is { Kind: DueKind.Month or DueKind.Quarter };

    public void Read(ListRow row, List<ListCell> own, int? titleYear)
    {
        row = _above.Fill(row);
        own = [.. row.Cells.Where(cell => cell.IsOwn)];
        var title = row.At(_title.At);
        if (title.MergedFrom is not null && _last >= 0 && !(_number is not null && row.At(_number.At).IsOwn))
        {
            Join(row, own);
            return;
        }
        _dues.Carry(row);
        // A broken line pushes the end of a content below the numbers.
        if (_number is not null && row.At(_number.At) is { IsOwn: true } number && own.Count > 1
            && !IsLineNumber(number.Text) && Fold.Words(number.Text).Count(c => c == ' ') >= 3)
        {
            Refuse(row, _number, new RowRefusal.LineOrHeading(number.Text));
            return;
        }
        if (title.Text.Length == 0)
        {
            RefuseWithoutTitle(row, own);
            return;
        }
        if (IsUnclear(row, own))
        {
            Refuse(row, _title, new RowRefusal.LineOrHeading(title.Text));
            return;
        }
        if (_number is not null && row.At(_number.At).Text.Length > 0)
            headings.Leave(Headings.Parent(row.At(_number.At).Text));
        var year = headings.Year ?? titleYear ?? document.Year;
        var found = _dues.Of(row, year);
        if (found.Refusal is not null)
        {
            Refuse(row, found.Column, found.Refusal);
            return;
        }
        var kept = new Dictionary<string, string>();
        foreach (var column in found.Kept)
            Keep(kept, column.At, _dues.Cell(row, column).Text);
        var (lead, with) = AgencyRoles.Of(Text(row, _lead));
        KeepOthers(row, kept);
        document.Accepted.Add(new AcceptedRow
        {
            Sheet = sheet,
            Row = row.Number,
            Number = NullIfBlank(Text(row, _number)),
            Title = title.Text.Replace('\n', ' '),
            Leads = document.Agencies.Part(lead),
            Coordinating = [.. document.Agencies.Part(with).Concat(document.Agencies.Part(Text(row, _coordinating))).Distinct()],
            Bodies = Bodies(row),
            Due = found.Due,
            Sections = headings.Texts,
            SupervisingLeader = Of(row, ListField.SupervisingLeader),
            MonitoringOfficer = Of(row, ListField.MonitoringOfficer),
            Product = Of(row, ListField.Product),
            LegalBasis = Of(row, ListField.LegalBasis),
            Classification = Of(row, ListField.Classification),
            Note = Of(row, ListField.Note),
            Kept = kept,
        });
        (_last, _lastRow) = (document.Accepted.Count - 1, row.Number);
    }

    // The number, or without a column of numbers anything besides the content, makes a text a line.
    private bool IsUnclear(ListRow row, List<ListCell> own) =>
        _number is not null && !row.At(_number.At).IsOwn && own.All(cell => cell.Column == _title.At);

    private void RefuseWithoutTitle(ListRow row, List<ListCell> own)
    {
        if (_number is not null && own.All(cell => cell.Column == _number.At))
            document.Skipped.Add(new SkippedRow(sheet, row.Number,
                IsLineNumber(own[0].Text) ? new RowSkip.NumberOnly() : new RowSkip.Footnote()));
        else
            Refuse(row, _title, new RowRefusal.TitleMissing());
    }

    private void Refuse(ListRow row, Column? column, RowRefusal reason)
    {
        document.Refused.Add(new RefusedRow(sheet, row.Number, column?.ToPublic(sheet, table.FirstRow), reason));
        _last = -1;
    }

    // The content is merged down from the line above: what this row adds belongs to that line.
    private void Join(ListRow row, List<ListCell> own)
    {
        var line = document.Accepted[_last];
        var (lead, with) = AgencyRoles.Of(OwnText(row, _lead));
        var kept = new Dictionary<string, string>(line.Kept);
        foreach (var cell in own.Where(cell => table.Columns.FirstOrDefault(column => column.At == cell.Column)
                     is not { Field: ListField.Lead or ListField.Coordinating or ListField.Body }))
            Keep(kept, cell.Column, cell.Text);
        document.Accepted[_last] = line with
        {
            Leads = [.. line.Leads.Concat(document.Agencies.Part(lead)).Distinct()],
            Coordinating = [.. line.Coordinating.Concat(document.Agencies.Part(with))
                .Concat(document.Agencies.Part(OwnText(row, _coordinating))).Distinct()],
            Bodies = [.. line.Bodies.Concat(BodyText.OfCell(OwnText(row, _body), document.Options.Bodies)).Distinct()],
            Kept = kept,
        };
        document.Skipped.Add(new SkippedRow(sheet, row.Number, new RowSkip.Continuation(_lastRow)));
    }

    private IReadOnlyList<string> Bodies(ListRow row)
    {
        var bodies = BodyText.OfCell(Text(row, _body), document.Options.Bodies);
        if (bodies.Count == 0)
            bodies = [.. _bodies.Where(mark => row.At(mark.At).Text.Length > 0).Select(mark => mark.MarkedBody!)];
        return bodies.Count > 0 ? bodies : headings.Bodies;
    }

    // Nothing is lost: every own text whose column is no field of a line.
    private void KeepOthers(ListRow row, Dictionary<string, string> kept)
    {
        foreach (var cell in row.Cells.Where(cell => cell.Text.Length > 0))
        {
            var column = table.Columns.FirstOrDefault(column => column.At == cell.Column);
            if (column is null or { Field: null or ListField.Keep or ListField.Status, MarkedDue: null, MarkedBody: null })
                Keep(kept, cell.Column, cell.Text);
            else if (column.MarkedDue is not null && cell.Text.Length > 1 && !kept.ContainsKey(column.Header))
                Keep(kept, cell.Column, cell.Text);
        }
    }

    private void Keep(Dictionary<string, string> kept, int column, string text)
    {
        var header = table.Columns.FirstOrDefault(one => one.At == column)?.Header is { Length: > 0 } printed
            ? printed : ListCell.Letter(column);
        if (!kept.TryAdd(header, text) && kept[header] != text)
            kept[$"{header} ({ListCell.Letter(column)})"] =
                kept.TryGetValue($"{header} ({ListCell.Letter(column)})", out var more) ? $"{more}\n{text}" : text;
    }

    private string? Of(ListRow row, ListField field) => NullIfBlank(Text(row, table.Of(field)));

    private static string Text(ListRow row, Column? column) => column is null ? "" : row.At(column.At).Text is var text
        && DueColumns.IsBlankSign(text) ? "" : text;

    private static string OwnText(ListRow row, Column? column) =>
        column is null || !row.At(column.At).IsOwn ? "" : row.At(column.At).Text;


    private static bool IsLineNumber(string text) => LineNumber().IsMatch(text) || Headings.LevelOf(text) is not null;

    // 1, 01., 1), II.3, A-2, 3a, NV01
    [GeneratedRegex(@"^\(?(?:[\p{Lu}]{1,4}[.\-/ ]?)?[0-9]+[a-zđ]?(?:[.\-/][0-9]+[a-zđ]?)*[.)/]*$")]
    private static partial Regex LineNumber();

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;
}
