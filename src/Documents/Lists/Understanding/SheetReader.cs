namespace NghiTrinh.Documents.Lists.Understanding;

/// <summary>Goes through the rows of one sheet and says of each what it is.</summary>
internal sealed class SheetReader
{
    private readonly Reading _document;
    private readonly ListSheet _sheet;
    private readonly Headings _headings;
    private Table? _table;
    private LineReader? _lines;
    private bool _signed, _afterHeader;
    private int? _year;

    public SheetReader(Reading document, ListSheet sheet, SheetReader? before)
    {
        _document = document;
        _sheet = sheet;
        _headings = before?._headings ?? new Headings();
        _table = before?._table;
        _year = before?._year;
    }

    public void Read(Table? first)
    {
        ReadAbove();
        var goesOn = first is null && _table is not null && _sheet.Rows.Count > 0
            && _sheet.Rows.Max(row => row.Cells.Max(cell => cell.Column + cell.Span - 1)) == _table.Width;
        if (goesOn)
            _lines = new LineReader(_document, _sheet.Name, _table!, _headings);
        if (first is null && !goesOn)
        {
            foreach (var row in _sheet.Rows)
                Skip(row, RowKinds.IsSignature(row.Cells) ? new RowSkip.Signature() : new RowSkip.NoHeader());
            return;
        }
        for (var i = 0; i < _sheet.Rows.Count; i++)
        {
            var row = _sheet.Rows[i];
            if (first is not null && row.Number < first.FirstRow)
                SkipTitle(row);
            else if (row.Number == first?.FirstRow)
                i = Enter(first, i);
            else if (_lines?.LooksLikeLine(row) != true && _document.Finder.At(_sheet, i) is { } again
                     && IsHeaderAgain(again))
                i = Enter(again, i);
            else
                ReadRow(row, i + 1 < _sheet.Rows.Count ? _sheet.Rows[i + 1] : null);
        }
    }

    private void ReadAbove()
    {
        // A file's name may be anything, and so may a sheet's that is only a number.
        if (_document.NamesSheets && _sheet.Name.Any(char.IsLetter) && Headings.IsPlainContext(_sheet.Name))
            _headings.Enter(Headings.Read(_sheet.Name) with { Level = "sheet" });
        foreach (var text in _sheet.Above)
            // "của Ban Chấp hành, Ban Thường vụ" goes on with the title above it.
            if (text.Length <= 200 && !text.StartsWith("của ", StringComparison.OrdinalIgnoreCase) && !RowKinds.IsSignature([new ListCell(1, text)])
                && (Headings.Marker().IsMatch(text) && Headings.LevelOf(Headings.Marker().Match(text).Value) is not null
                    || Headings.IsPlainContext(text)))
                _headings.Enter(Headings.Read(text));
        _year = TitleBlock.Read(_sheet.Above).Year ?? _year;
    }

    private void SkipTitle(ListRow row)
    {
        foreach (var cell in row.Cells.Where(cell => cell.IsOwn && !RowKinds.IsSignature([cell])))
        {
            _year = TitleBlock.Read([cell.Text]).Year ?? _year;
            // "Chương trình công tác tháng 3 năm 2024" above a sheet holds for all of it.
            if (!Headings.IsPlainContext(cell.Text) && !TitleBlock.IsTitle(cell.Text))
                continue;
            var heading = Headings.Read(cell.Text) with { Level = "title" };
            // The letterhead names an office, not who hears the lines.
            if (!Fold.Contains(Fold.Words(cell.Text), "noi dung") && !Fold.Contains(Fold.Words(cell.Text), "hoi nghi"))
                heading = heading with { Bodies = [] };
            if (heading.SaysWhen || heading.Bodies.Count > 0)
                _headings.Enter(heading);
        }
        Skip(row, new RowSkip.TitleBlock());
    }

    private bool IsHeaderAgain(Table again) =>
        _table is null || again.Fingerprint == _table.Fingerprint
        || again.Columns.Count(column => column.Field is not (null or ListField.Keep)) >= 3
        || again.Columns.Count(column => column.Folded.Length > 0 && _table.Columns.Any(old => old.Folded == column.Folded)) >= 2;

    private int Enter(Table table, int index)
    {
        var known = _table?.Fingerprint == table.Fingerprint && _lines is not null;
        _table = table;
        _signed = false;
        _afterHeader = true;
        if (!known)
            _document.Columns.AddRange(table.Columns.Where(column => column.Header.Length > 0)
                .Select(column => column.ToPublic(_sheet.Name, table.FirstRow)));
        _lines = known ? _lines!.Again() : new LineReader(_document, _sheet.Name, table, _headings);
        while (index < _sheet.Rows.Count && _sheet.Rows[index].Number <= table.LastRow)
            Skip(_sheet.Rows[index++], new RowSkip.Header());
        return index - 1;
    }

    private void ReadRow(ListRow row, ListRow? next)
    {
        var own = row.Cells.Where(cell => cell.IsOwn).ToList();
        if (own.Count == 0)
            return;
        if (_afterHeader && HeaderFinder.IsColumnNumbers(row))
        {
            Skip(row, new RowSkip.ColumnNumbers());
            return;
        }
        _afterHeader = false;
        if (_table!.IsSideBySide)
        {
            _document.Refused.Add(new RefusedRow(_sheet.Name, row.Number, null, new RowRefusal.TablesSideBySide()));
            return;
        }
        var isLine = _lines!.LooksLikeLine(row);
        if (!isLine && own.Any(cell => RowKinds.IsTotal(cell.Text)))
            Skip(row, new RowSkip.Total());
        else if (!isLine && (_signed || RowKinds.IsSignature(own)))
        {
            _signed = true;
            Skip(row, new RowSkip.Signature());
        }
        else if (!isLine && RowKinds.IsFootnote(own[0].Text))
            Skip(row, new RowSkip.Footnote());
        else if (_lines.HeadingIn(row, own, next) is { } heading)
        {
            _headings.Enter(heading);
            _lines.Again();
            Skip(row, new RowSkip.Group(heading.Text));
        }
        else
            _lines.Read(row, own, _year);
    }

    private void Skip(ListRow row, RowSkip why)
    {
        if (row.Cells.Any(cell => cell.IsOwn))
            _document.Skipped.Add(new SkippedRow(_sheet.Name, row.Number, why));
    }
}
