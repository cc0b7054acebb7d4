using System.Globalization;
using System.Text;
using System.Xml;
using NghiTrinh.Documents.Packages;
using static System.FormattableString;

namespace NghiTrinh.Documents.Tables;

/// <summary>
/// The worksheet, written row by row: a tree of 140,000 cell objects would cost more than the file.
/// Knows afterwards where its header and its rows are.
/// </summary>
internal sealed record SheetPart(int HeaderRow, string FilteredRange)
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const int RowsWithChoices = 1000;
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public static SheetPart Write(Sheet sheet, Stream target)
    {
        var headerRow = sheet.Title.Count + (sheet.Title.Count > 0 ? 2 : 1);
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false };
        using var xml = XmlWriter.Create(target, settings);
        var letters = Enumerable.Range(1, sheet.Columns.Count).Select(Letters).ToArray();
        var writer = new RowWriter(xml, sheet, letters);

        xml.WriteStartElement("worksheet", Namespace);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        var top = Invariant($"A{headerRow + 1}");
        xml.WriteRaw(Invariant($"""
            <sheetViews><sheetView workbookViewId="0" showGridLines="0">
            <pane ySplit="{headerRow}" topLeftCell="{top}" activePane="bottomLeft" state="frozen"/>
            <selection pane="bottomLeft" activeCell="{top}" sqref="{top}"/>
            </sheetView></sheetViews>
            """));
        xml.WriteRaw("<sheetFormatPr defaultRowHeight=\"15.75\"/><cols>");
        for (var at = 0; at < sheet.Columns.Count; at++)
        {
            var width = Math.Clamp(sheet.Columns[at].Width, 3, 200);
            xml.WriteRaw(Invariant($"""<col min="{at + 1}" max="{at + 1}" width="{width:0.##}" customWidth="1"/>"""));
        }
        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData");
        var lastFiltered = writer.All(headerRow);
        xml.WriteEndElement();

        var last = letters[^1];
        xml.WriteRaw($"<autoFilter ref=\"A{headerRow}:{last}{lastFiltered}\"/>");
        if (writer.Merged.Count > 0)
        {
            xml.WriteRaw(Invariant($"<mergeCells count=\"{writer.Merged.Count}\">"));
            foreach (var row in writer.Merged) xml.WriteRaw($"<mergeCell ref=\"A{row}:{last}{row}\"/>");
            xml.WriteRaw("</mergeCells>");
        }
        Choices(xml, sheet, letters, headerRow);
        xml.WriteRaw("<printOptions horizontalCentered=\"1\"/>");
        xml.WriteRaw("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");
        xml.WriteRaw("<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>");
        xml.WriteEndElement();
        return new(headerRow, $"$A${headerRow}:${last}${lastFiltered}");
    }

    // Offered, not imposed: a cell may hold several bodies, or one nobody foresaw.
    private static void Choices(XmlWriter xml, Sheet sheet, string[] letters, int headerRow)
    {
        var columns = sheet.Columns.Index().Where(c => c.Item.ChoicesFrom is not null).ToList();
        if (columns.Count == 0)
            return;
        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", Invariant($"{columns.Count}"));
        foreach (var (at, column) in columns)
        {
            xml.WriteStartElement("dataValidation");
            xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            xml.WriteAttributeString("sqref", Invariant($"{letters[at]}{headerRow + 1}:{letters[at]}{headerRow + RowsWithChoices}"));
            xml.WriteElementString("formula1", column.ChoicesFrom);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }

    private sealed class RowWriter(XmlWriter xml, Sheet sheet, string[] letters)
    {
        private int _row;

        public List<int> Merged { get; } = [];

        /// <summary>The last row the filter holds: totals and notes stay where they are.</summary>
        public int All(int headerRow)
        {
            for (var at = 0; at < sheet.Title.Count; at++)
                Across(sheet.Title[at], at == 0 ? SheetStyles.Title : SheetStyles.Subtitle, at == 0 ? 24 : null);
            _row = headerRow - 1;
            Begin(null);
            for (var at = 0; at < letters.Length; at++) Text(at, sheet.Columns[at].Header, SheetStyles.Header);
            xml.WriteEndElement();

            var lastFiltered = _row;
            foreach (var row in sheet.Rows)
            {
                Row(row);
                if (row is not SheetRow.Total) lastFiltered = _row;
            }
            if (sheet.Notes.Count > 0) _row++;
            foreach (var note in sheet.Notes) Across(note, SheetStyles.Note, null);
            return lastFiltered;
        }

        private void Row(SheetRow row)
        {
            switch (row)
            {
                case SheetRow.Group group: Across(group.Text, SheetStyles.Group, null); break;
                case SheetRow.Body body: Values(body.Values, total: false); break;
                case SheetRow.Total total: Values(total.Values, total: true); break;
            }
        }

        private void Values(IReadOnlyList<SheetValue> values, bool total)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(values.Count, letters.Length, nameof(values));
            Begin(null);
            for (var at = 0; at < values.Count; at++)
            {
                var kind = values[at] switch
                {
                    SheetValue.Text => ColumnKind.Text,
                    SheetValue.Number => ColumnKind.Number,
                    SheetValue.Date => ColumnKind.Date,
                    SheetValue.Percent => ColumnKind.Percent,
                    _ => sheet.Columns[at].Kind,
                };
                var style = total ? SheetStyles.Total(kind) : SheetStyles.Body(kind);
                switch (values[at])
                {
                    case SheetValue.Text text: Text(at, text.Value, style); break;
                    case SheetValue.Number number: Figure(at, number.Value, style); break;
                    case SheetValue.Percent percent: Figure(at, percent.Share, style); break;
                    case SheetValue.Date date: Figure(at, date.On.DayNumber - Epoch.DayNumber, style); break;
                    case SheetValue.None: Empty(at, style); break;
                }
            }
            xml.WriteEndElement();
        }

        private void Across(string text, int style, double? height)
        {
            Begin(height);
            Text(0, text, style);
            for (var at = 1; at < letters.Length; at++) Empty(at, style);
            xml.WriteEndElement();
            if (letters.Length > 1) Merged.Add(_row);
        }

        private void Begin(double? height)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", Invariant($"{++_row}"));
            if (height is { } points)
            {
                xml.WriteAttributeString("ht", Invariant($"{points}"));
                xml.WriteAttributeString("customHeight", "1");
            }
        }

        private void Text(int column, string text, int style)
        {
            var clean = SafeText.Of(text).ReplaceLineEndings("\n");
            if (clean.Length == 0)
            {
                Empty(column, style);
                return;
            }
            Cell(column, style);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            if (char.IsWhiteSpace(clean[0]) || char.IsWhiteSpace(clean[^1]))
                xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Cut(clean));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        /// <summary>No longer than Excel takes, and not between the halves of one letter.</summary>
        private static string Cut(string text) => text.Length <= LongestText ? text
            : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];

        private void Figure(int column, decimal figure, int style)
        {
            Cell(column, style);
            xml.WriteElementString("v", figure.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        private void Empty(int column, int style)
        {
            Cell(column, style);
            xml.WriteEndElement();
        }

        private void Cell(int column, int style)
        {
            xml.WriteStartElement("c");
            xml.WriteAttributeString("r", Invariant($"{letters[column]}{_row}"));
            xml.WriteAttributeString("s", Invariant($"{style}"));
        }
    }
}
