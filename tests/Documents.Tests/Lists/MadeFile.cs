using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>
/// Files made for a test from drawn tables: a line is a row, "|" parts cells, "⏎" breaks a line in a cell, "45306d" is a real
/// date, "45306m" one that shows only month and year, "7n" a number. A blank line is a blank row.
/// </summary>
internal static class MadeFile
{
    public static byte[] Xlsx(params (string Name, string Rows, string[] Merges)[] sheets) => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "spreadsheetml.sheet.main+xml\"/></Types>"),
        ("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
            + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name.TrimStart('!'))}\" "
                + $"sheetId=\"{i + 1}\" r:id=\"rId{i}\"{(sheet.Name.StartsWith('!') ? " state=\"hidden\"" : "")}/>"))
            + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relations([.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i}.xml")),
            ("styles", "styles.xml")])),
        ("xl/styles.xml", "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
            + "<numFmt numFmtId=\"164\" formatCode=\"mm/yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"164\"/></cellXfs></styleSheet>"),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i}.xml", Sheet(sheet.Rows, sheet.Merges))),
    ]);

    public static byte[] Xlsx(string rows, params string[] merges) => Xlsx(("Sheet1", rows, merges));

    /// <summary>Paragraphs are lines without "|"; "^" is a cell merged with the one above, "&lt;" with the one on its left.</summary>
    public static byte[] Docx(string content)
    {
        var body = new StringBuilder();
        var inTable = false;
        var lines = content.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var isRow = lines[i].Contains('|');
            if (isRow != inTable)
                body.Append(isRow ? "<w:tbl>" : "</w:tbl>");
            inTable = isRow;
            if (!isRow)
            {
                body.Append(Paragraphs(lines[i]));
                continue;
            }
            var cells = Cells(lines[i]);
            var below = i + 1 < lines.Length ? Cells(lines[i + 1]) : [];
            body.Append("<w:tr>");
            for (var at = 0; at < cells.Length; at++)
            {
                var span = 1;
                while (at + span < cells.Length && cells[at + span] == "<")
                    span++;
                body.Append("<w:tc><w:tcPr>").Append(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")
                    .Append(cells[at] == "^" ? "<w:vMerge/>" : at < below.Length && below[at] == "^" ? "<w:vMerge w:val=\"restart\"/>" : "")
                    .Append("</w:tcPr>").Append(Paragraphs(cells[at] == "^" ? "" : cells[at])).Append("</w:tc>");
                at += span - 1;
            }
            body.Append("</w:tr>");
        }
        return Zip(
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + "wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels", Relations([("officeDocument", "word/document.xml")])),
            ("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body + (inTable ? "</w:tbl>" : "") + "</w:body></w:document>"),
        ]);
    }

    public static byte[] Zip(IEnumerable<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open());
                part.Write(text);
            }
        return bytes.ToArray();
    }

    public static ListReading Read(byte[] file, ListReading.Options? options = null, string name = "danh-muc.xlsx")
    {
        var opened = ListFile.Open(file, name);
        Assert.Null(opened.Unreadable);
        return ListReader.Read(opened.Workbook!, options);
    }

    private static string Relations(IEnumerable<(string Kind, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((to, i) => $"<Relationship Id=\"rId{i}\" Target=\"{to.Target}\" "
            + $"Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{to.Kind}\"/>")) + "</Relationships>";

    private static string Sheet(string rows, string[] merges)
    {
        var xml = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        foreach (var (line, i) in rows.Split('\n').Select((line, i) => (line, i)))
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">");
            foreach (var (text, at) in Cells(line).Select((text, at) => (text, at)))
                if (text.Length > 0)
                    xml.Append(Cell(text, $"{ListCell.Letter(at + 1)}{i + 1}"));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merges.Length > 0)
            xml.Append("<mergeCells>").AppendJoin("", merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>")).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string Cell(string text, string reference)
    {
        var style = text[^1] switch { 'd' => 1, 'm' => 2, 'n' => 0, _ => -1 };
        return style >= 0 && text[..^1].All(char.IsDigit) && text.Length > 1
            ? $"<c r=\"{reference}\" s=\"{style}\"><v>{text[..^1]}</v></c>"
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + $"{SecurityElement.Escape(text.Replace('⏎', '\n'))}</t></is></c>";
    }

    private static string[] Cells(string line) => [.. line.Split('|').Select(cell => cell.Trim(' ', '\r'))];

    private static string Paragraphs(string text) => string.Concat(text.Trim().Split('⏎')
        .Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>"));
}
