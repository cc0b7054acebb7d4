using NghiTrinh.Documents.Lists;

namespace NghiTrinh.Documents.Tests.Lists;

/// <summary>What Excel and Word may write that a plain table does not show.</summary>
public sealed class FormatTests
{
    [Fact]
    public void Shared_and_rich_strings_formulas_and_cells_that_do_not_name_their_place()
    {
        var file = MadeFile.Zip(
        [
            ("_rels/.rels", Relation("officeDocument", "/xl/workbook.xml")),
            ("xl/workbook.xml", """<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"<Relationships>{Inner("rId1", "worksheet", "worksheets\\sheet1.xml")}"
                + $"{Inner("rId2", "sharedStrings", "sharedStrings.xml")}{Inner("rId3", "styles", "styles.xml")}</Relationships>"),
            ("xl/styles.xml", """<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""),
            ("xl/sharedStrings.xml", """
                <sst><si><t>Nội dung</t></si><si><r><t>Chủ </t></r><r><t>trì</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh></si>
                <si><t>Thời gian</t></si><si><t xml:space="preserve"> Việc  một </t></si></sst>
                """),
            ("xl/worksheets/sheet1.xml", """
                <worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
                <row hidden="1"><c t="s"><v>3</v></c><c t="str"><f>A1&amp;B1</f><v>Sở Y tế</v></c><c s="1"><v>44000</v></c></row>
                </sheetData></worksheet>
                """),
        ]);

        Assert.Equal("2 Việc một | Sở Y tế |  | 19/6/2024", Told.Of(MadeFile.Read(file)));
    }

    [Fact]
    public void Tracked_deletions_are_gone_and_numbers_of_Word_are_counted()
    {
        const string Number = """<w:tc><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p></w:tc>""";
        static string Cell(string runs) => $"<w:tc><w:p>{runs}</w:p></w:tc>";
        static string Text(string text) => $"<w:r><w:t>{text}</w:t></w:r>";
        var file = MadeFile.Zip([("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:tbl>"
            + $"<w:tr>{Cell(Text("TT"))}{Cell(Text("Nội dung"))}{Cell(Text("Chủ trì"))}</w:tr>"
            + $"<w:tr>{Number}{Cell(Text("Việc ") + "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>" + Text("mới") + "</w:ins>")}{Cell(Text("Sở Y tế"))}</w:tr>"
            + $"<w:tr><w:trPr><w:del/></w:trPr>{Number}{Cell(Text("Đã bỏ"))}{Cell(Text("Sở Y tế"))}</w:tr>"
            + $"<w:tr>{Number}{Cell(Text("Việc hai"))}{Cell(Text("Sở") + "<w:r><w:br/></w:r>" + Text("Nội vụ"))}</w:tr>"
            + "</w:tbl></w:body></w:document>")]);

        var reading = MadeFile.Read(file);

        Assert.Equal(["Việc mới", "Việc hai"], reading.Accepted.Select(row => row.Title));
        Assert.Equal("1", reading.Accepted[0].Number);
    }

    [Fact]
    public void Hidden_sheets_are_named_and_left_out()
    {
        var workbook = ListFile.Open(MadeFile.Xlsx(("!Nháp", "a | b", []), ("Chính", "c | d", [])), "a.xlsx").Workbook!;

        Assert.Equal(["Nháp"], workbook.HiddenSheets);
        Assert.Equal(["Chính"], workbook.Sheets.Select(sheet => sheet.Name));
    }

    private static string Relation(string kind, string target) => $"<Relationships>{Inner("rId1", kind, target)}</Relationships>";

    private static string Inner(string id, string kind, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/{kind}\" Target=\"{target}\"/>";
}
