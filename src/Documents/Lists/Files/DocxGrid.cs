using System.Text;
using System.Xml;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>
/// Reads the tables of a text document, each with the paragraphs above it. What a tracked change deleted is not there
/// any more;
/// what it inserted is. A table inside a cell is text of that cell.
/// </summary>
internal sealed class DocxGrid
{
    private readonly OfficePackage _package;
    private readonly GridBuilder _grid;
    private readonly StringBuilder _text = new();
    private readonly List<string> _above = [];
    private readonly Dictionary<string, int> _numbering = [];
    private readonly Dictionary<int, (int Top, int Span)> _down = [];
    private List<ListCell> _cells = [];
    private int _tables, _row, _column, _span, _numberedParagraph, _tableDepth;
    private bool _inText, _inRowProperties, _rowDeleted, _mergeDown, _mergeGoesOn;

    private DocxGrid(OfficePackage package)
    {
        _package = package;
        _grid = new GridBuilder(package.Limits);
    }

    public static ListWorkbook Read(OfficePackage package, string fileName)
    {
        var reader = new DocxGrid(package);
        using (var xml = package.Xml(package.MainPart))
            reader.Read(xml);
        return new ListWorkbook(fileName, ListFormat.Docx, reader._grid.Sheets, []);
    }

    private void Read(XmlReader xml)
    {
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                _rowDeleted |= _inRowProperties && xml.LocalName == "del";
                // Fallback repeats the text of a drawing for old programs; delText and instrText are never shown.
                if (xml.LocalName is "del" or "moveFrom" or "Fallback" or "instrText" or "delText" or "pPrChange"
                    or "rPrChange" or "tcPrChange" or "trPrChange" or "tblPrChange" or "sectPr" or "txbxContent")
                {
                    xml.Skip();
                    more = !xml.EOF;
                    continue;
                }
                Begin(xml);
                if (xml.IsEmptyElement)
                    End(xml.LocalName);
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
                End(xml.LocalName);
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                     && _inText)
                XmlText.AppendTo(xml, _text, _package.Limits, _package.MainPart);
            more = xml.Read();
        }
        // What stands below the last table: the signature, most often.
        _grid.Begin("");
        _grid.End(_above);
    }

    private void Begin(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "tbl" when ++_tableDepth == 1:
                _grid.Begin($"Bảng {++_tables}");
                _row = 0;
                _down.Clear();
                _text.Clear();
                break;
            case "tr" when _tableDepth == 1:
                (_row, _column, _rowDeleted, _cells) = (_row + 1, 1, false, []);
                break;
            case "trPr" when _tableDepth == 1 && !xml.IsEmptyElement:
                _inRowProperties = true;
                break;
            case "gridBefore" when _tableDepth == 1:
                _column += Math.Clamp(Value(xml, 0), 0, _package.Limits.Columns);
                break;
            case "tc" when _tableDepth == 1:
                (_span, _mergeDown, _mergeGoesOn) = (1, false, false);
                _text.Clear();
                break;
            case "gridSpan" when _tableDepth == 1:
                _span = Math.Clamp(Value(xml, 1), 1, _package.Limits.Columns);
                break;
            case "vMerge" when _tableDepth == 1:
                _mergeDown = Attribute(xml, "val") == "restart";
                _mergeGoesOn = !_mergeDown;
                break;
            case "p":
                _numberedParagraph = 0;
                break;
            case "numId" when _tableDepth == 1 && Attribute(xml, "val") is { } list && list != "0":
                _numberedParagraph = _numbering[list] = _numbering.GetValueOrDefault(list) + 1;
                break;
            case "t":
                _inText = !xml.IsEmptyElement;
                break;
            case "tab":
                _text.Append(' ');
                break;
            case "br" or "cr":
                _text.Append('\n');
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "t":
                _inText = false;
                break;
            case "trPr":
                _inRowProperties = false;
                break;
            case "p" when _tableDepth == 0:
                if (GridBuilder.Tidy(_text.ToString()) is { Length: > 0 } paragraph)
                    _above.Add(paragraph);
                _text.Clear();
                if (_above.Count > _package.Limits.Rows)
                    throw new Unreadable(new UnreadableList.TooManyRows(_package.MainPart, _package.Limits.Rows));
                break;
            case "p":
                // A numbered paragraph without text is how Word counts the rows of a table.
                if (_numberedParagraph > 0 && string.IsNullOrWhiteSpace(_text.ToString()))
                    _text.Append(_numberedParagraph);
                _text.Append('\n');
                break;
            case "tc" when _tableDepth == 1:
                EndCell();
                break;
            case "tr" when _tableDepth == 1:
                if (!_rowDeleted)
                    _grid.Add(_row, _cells);
                break;
            case "tbl" when --_tableDepth == 0:
                foreach (var (column, down) in _down)
                    _grid.Merge(down.Top, column, _row, column + down.Span - 1);
                _grid.End([.. _above]);
                _above.Clear();
                _text.Clear();
                break;
        }
    }

    private void EndCell()
    {
        var text = GridBuilder.Tidy(_text.ToString());
        _text.Clear();
        if (_down.TryGetValue(_column, out var down) && !_mergeGoesOn)
        {
            _grid.Merge(down.Top, _column, _row - 1, _column + down.Span - 1);
            _down.Remove(_column);
        }
        if (_mergeDown)
            _down[_column] = (_row, _span);
        else if (_span > 1 && !_mergeGoesOn)
            _grid.Merge(_row, _column, _row, _column + _span - 1);
        if (!_mergeGoesOn && text.Length > 0)
            _cells.Add(new ListCell(_column, text));
        _column += _span;
    }

    private static int Value(XmlReader xml, int otherwise) =>
        int.TryParse(Attribute(xml, "val"), out var value) ? value : otherwise;

    private static string? Attribute(XmlReader xml, string name)
    {
        string? found = null;
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == name)
                found = xml.Value;
        xml.MoveToElement();
        return found;
    }
}
