using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace NghiTrinh.Documents.Lists.Files;

/// <summary>Which number formats of a workbook mean a date, and how much of it they show.</summary>
internal sealed partial class XlsxDates
{
    private readonly List<DatePrecision?> _styles = [];
    private readonly bool _from1904;

    private XlsxDates(bool from1904) => _from1904 = from1904;

    public static XlsxDates Read(OfficePackage package, string? part, bool from1904)
    {
        var dates = new XlsxDates(from1904);
        if (part is null || !package.Has(part))
            return dates;
        Dictionary<int, string> formats = [];
        var inCells = false;
        using var xml = package.Xml(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && int.TryParse(xml.GetAttribute("numFmtId"), out var id))
                formats[id] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml.LocalName == "xf")
                dates._styles.Add(int.TryParse(xml.GetAttribute("numFmtId"), out var format)
                    ? Precision(format, formats.GetValueOrDefault(format)) : null);
        }
        return dates;
    }

    public ListCell CellOf(int column, int style, decimal number)
    {
        var plain = new ListCell(column, number.ToString("0.##########", CultureInfo.InvariantCulture)) { IsNumber = true };
        var precision = style >= 0 && style < _styles.Count ? _styles[style] : null;
        if (precision is null || FromSerial(number, _from1904) is not { } date)
            return plain;
        var shown = precision switch
        {
            DatePrecision.Day => "dd/MM/yyyy",
            DatePrecision.Month => "MM/yyyy",
            _ => "yyyy",
        };
        return plain with
        {
            Text = date.ToString(shown, CultureInfo.InvariantCulture),
            Date = date,
            Precision = precision.Value,
        };
    }

    /// <summary>
    /// Day numbers count from 30/12/1899 (or 1/1/1904); before 1/3/1900 Excel's calendar is wrong, so none.
    /// </summary>
    public static DateOnly? FromSerial(decimal number, bool from1904)
    {
        if (number < 61 || number > 2_900_000)
            return null;
        return (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)number);
    }

    private static DatePrecision? Precision(int id, string? code) => id switch
    {
        14 or 15 or 16 or 22 => DatePrecision.Day,
        17 => DatePrecision.Month,
        (>= 27 and <= 36) or (>= 50 and <= 58) when code is null => DatePrecision.Day,
        _ when code is null => null,
        _ => Precision(Decoration().Replace(code.Split(';')[0], "").ToLowerInvariant()),
    };

    private static DatePrecision? Precision(string code) =>
        code.Contains('d') ? DatePrecision.Day
        : code.Contains('m') && !code.Contains('h') && !code.Contains('s') ? DatePrecision.Month
        : code.Contains('y') ? DatePrecision.Year
        : null;

    // Quoted words, [colours and locales], escaped characters, General.
    [GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|General", RegexOptions.IgnoreCase)]
    private static partial Regex Decoration();
}
