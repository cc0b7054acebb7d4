using System.Globalization;
using System.Text;
using System.Xml;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>Reads the visible sheets of a workbook, row by row.</summary>
internal sealed class XlsxGrid
{
    private readonly OfficePackage _package;
    private readonly GridBuilder _grid;
    private readonly XlsxDates _dates;
    private readonly List<string> _shared = [];
    private readonly StringBuilder _text = new();

    private XlsxGrid(OfficePackage package, bool from1904)
    {
        _package = package;
        _grid = new GridBuilder(package.Limits);
        var relations = package.Relations(package.MainPart).ToList();
        _dates = XlsxDates.Read(package, relations.FirstOrDefault(to => to.Kind == "styles").Part, from1904);
        if (relations.FirstOrDefault(to => to.Kind == "sharedStrings").Part is { } strings && package.Has(strings))
            ReadShared(strings);
    }

    public static ListWorkbook Read(OfficePackage package, string fileName)
    {
        List<(string Name, string Relation)> sheets = [];
        List<string> hidden = [];
        var from1904 = false;
        using (var xml = package.Xml(package.MainPart))
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                if (xml.LocalName == "workbookPr")
                    from1904 = xml.GetAttribute("date1904") is "1" or "true";
                else if (xml.LocalName == "sheet")
                {
                    var name = GridBuilder.Tidy(xml.GetAttribute("name") ?? "");
                    if (xml.GetAttribute("state") is "hidden" or "veryHidden")
                        hidden.Add(name);
                    else
                        sheets.Add((name, RelationId(xml)));
                }
            }
        var reader = new XlsxGrid(package, from1904);
        var parts = package.Relations(package.MainPart).Where(to => to.Kind == "worksheet")
            .DistinctBy(to => to.Id).ToDictionary(to => to.Id, to => to.Part);
        foreach (var (name, relation) in sheets)
            if (parts.TryGetValue(relation, out var part))
                reader.ReadSheet(name, part);
        return new ListWorkbook(fileName, ListFormat.Xlsx, reader._grid.Sheets, hidden);
    }

    // The attribute is r:id in one of two namespaces, transitional or strict.
    private static string RelationId(XmlReader xml)
    {
        var id = "";
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            if (xml.LocalName == "id")
                id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    private void ReadShared(string part)
    {
        using var xml = _package.Xml(part);
        var text = new StringBuilder();
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                _shared.Add(ReadString(xml, text, part));
                characters += _shared[^1].Length + 16;
                if (characters > _package.Limits.Characters)
                    throw new Unreadable(new UnreadableList.PartTooLarge(part, _package.Limits.Characters));
            }
        }
    }

    // The texts of a string's runs; readings of Asian characters (rPh) are no part of it.
    private string ReadString(XmlReader xml, StringBuilder text, string place)
    {
        text.Clear();
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var inText = false;
        var reading = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var begins = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                if (xml.LocalName == "rPh")
                    reading = begins;
                inText = begins && xml.LocalName == "t";
            }
            else if (inText && !reading)
                XmlText.AppendTo(xml, text, _package.Limits, place);
        }
        return GridBuilder.Tidy(text.ToString());
    }

    private void ReadSheet(string name, string part)
    {
        _grid.Begin(name);
        using var xml = _package.Xml(part);
        var row = 0;
        List<ListCell> cells = [];
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                _grid.Add(row, cells);
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var named)
                    ? named : row + 1;
                cells = [];
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                if (cells.Count <= _package.Limits.Columns * 2)
                    ReadCell(xml, cells, name);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "mergeCell")
                AddMerge(xml.GetAttribute("ref") ?? "");
            more = xml.Read();
        }
        _grid.Add(row, cells);
        _grid.End([]);
    }

    private void ReadCell(XmlReader xml, List<ListCell> cells, string place)
    {
        var column = Column(xml.GetAttribute("r")) is > 0 and var named
            ? named : cells.Count == 0 ? 1 : cells[^1].Column + 1;
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), out var index) ? index : 0;
        _text.Clear();
        string? inline = null;
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            var inValue = false;
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
                    inline = ReadString(xml, _text, place);
                else if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
                    inValue = xml.NodeType == XmlNodeType.Element && xml.LocalName == "v" && !xml.IsEmptyElement;
                else if (inValue)
                    XmlText.AppendTo(xml, _text, _package.Limits, place);
            }
        }
        // An empty cell still holds its place for a neighbour that does not name its own.
        cells.Add(inline is not null ? new ListCell(column, inline) : CellOf(column, type, style, _text.ToString()));
    }

    private ListCell CellOf(int column, string type, int style, string value) => type switch
    {
        "s" => new ListCell(column, int.TryParse(value, out var at) && at >= 0 && at < _shared.Count ? _shared[at] : ""),
        "b" => new ListCell(column, value == "1" ? "TRUE" : "FALSE"),
        "d" => new ListCell(column, GridBuilder.Tidy(value)),
        "n" when decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            _dates.CellOf(column, style, number),
        _ => new ListCell(column, GridBuilder.Tidy(value)),
    };

    private void AddMerge(string range)
    {
        var ends = range.Replace("$", "").Split(':');
        if (ends.Length == 2 && Row(ends[0]) is > 0 and var top && Row(ends[1]) is > 0 and var bottom)
            _grid.Merge(top, Column(ends[0]), bottom, Column(ends[1]));
    }

    private static int Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetter(letter) || column > 20_000)
                break;
            column = column * 26 + char.ToUpperInvariant(letter) - 'A' + 1;
        }
        return column;
    }

    private static int Row(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), out var row) ? row : 0;
}
