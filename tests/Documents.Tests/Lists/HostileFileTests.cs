using System.IO.Compression;
using System.Text;
using CsCheck;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.Documents.Tests.Lists;

public sealed class HostileFileTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Good = MadeFile.Xlsx("STT | Nội dung | Chủ trì\n1 | Việc một | Sở Y tế");

    [Fact]
    public void An_empty_file_is_named_so()
    {
        Assert.IsType<UnreadableList.Empty>(Refusal([]));
        Assert.IsType<UnreadableList.Empty>(Refusal(Encoding.UTF8.GetBytes(" \r\n\t ")));
    }

    [Fact]
    public void Old_and_encrypted_office_files_are_named_so()
    {
        Assert.IsType<UnreadableList.Encrypted>(Refusal([.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
        Assert.IsType<UnreadableList.OldExcel>(Refusal([.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("Workbook")]));
        Assert.IsType<UnreadableList.OldWord>(Refusal([.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("WordDocument")]));
    }

    [Fact]
    public void Macros_are_refused_by_type_and_by_part()
    {
        var byType = MadeFile.Zip([("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" "
            + "ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>"), ("xl/workbook.xml", "<workbook/>")]);
        var byPart = MadeFile.Zip([("word/document.xml", "<document/>"), ("word/vbaProject.bin", "x")]);

        Assert.IsType<UnreadableList.MacroEnabled>(Refusal(byType));
        Assert.IsType<UnreadableList.MacroEnabled>(Refusal(byPart));
    }

    [Theory]
    [InlineData("%PDF-1.7", "pdf")]
    [InlineData("<html><table><tr><td>STT</td></tr></table></html>", "html")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "html")]
    [InlineData(@"{\rtf1 STT}", "rtf")]
    public void Another_kind_of_file_is_named_by_its_content(string content, string kind) =>
        Assert.Equal(new UnreadableList.WrongKind(kind), Refusal(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Other_packages_are_named_by_their_content()
    {
        Assert.Equal(new UnreadableList.WrongKind("zip"), Refusal(MadeFile.Zip([("a.txt", "a")])));
        Assert.Equal(new UnreadableList.WrongKind("ods"), Refusal(MadeFile.Zip([("mimetype", "x"), ("content.xml", "<a/>")])));
        Assert.Equal(new UnreadableList.WrongKind("binary"), Refusal([1, 2, 3, 0, 0, 7, 200]));
    }

    [Fact]
    public void A_file_cut_off_is_damaged() =>
        Assert.IsType<UnreadableList.Damaged>(Refusal(Good[..(Good.Length / 2)]));

    [Fact]
    public void A_document_type_or_entity_is_refused() =>
        Assert.IsType<UnreadableList.Damaged>(Refusal(MadeFile.Zip([("xl/workbook.xml",
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&x;</workbook>")])));

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var bomb = Bomb(400 << 20);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.IsType<UnreadableList.PartTooLarge>(Refusal(bomb));

        Assert.True(bomb.Length < 4 << 20);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
    }

    [Fact]
    public void A_million_rows_are_refused_at_the_limit()
    {
        var file = Sheet(1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(new UnreadableList.TooManyRows("Sheet1", ListLimits.Default.Rows), Refusal(file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 128 << 20);
    }

    [Fact]
    public void Limits_of_the_file_and_of_columns_are_named()
    {
        Assert.Equal(new UnreadableList.FileTooLarge(100), ListFile.Open(new MemoryStream(Good), "a", new() { FileBytes = 100 }).Unreadable);
        Assert.Equal(new UnreadableList.TooManyColumns("Sheet1", 2), ListFile.Open(Good, "a", new() { Columns = 2 }).Unreadable);
        Assert.IsType<UnreadableList.TooManyRows>(ListFile.Open(Encoding.UTF8.GetBytes("a;b\nc;d\ne;f"), "a.csv", new() { Rows = 2 }).Unreadable);
    }

    [Fact]
    public void A_file_without_a_header_has_no_table() =>
        Assert.IsType<UnreadableList.NoTable>(MadeFile.Read(MadeFile.Xlsx("xin chào | hôm nay\n1 | 2")).Unreadable);

    [Fact]
    public void Random_bytes_never_throw() => Gen.Byte.Array[0, 400].Sample(bytes => { _ = ReadAll(bytes); }, iter: 2000);

    [Fact]
    public void Changed_packages_never_throw() => Gen.Select(Gen.Int[0, 2], Gen.Select(Gen.Double[0, 1], Gen.Byte).Array[1, 12])
        .Sample((kind, changes) =>
        {
            var bytes = kind switch
            {
                0 => (byte[])Good.Clone(),
                1 => Stored("A1:B2"),
                _ => MadeFile.Docx("Nội dung | Chủ trì\nMột | Sở Y tế"),
            };
            foreach (var (at, value) in changes)
                bytes[(int)(at * (bytes.Length - 1))] = value;
            _ = ReadAll(bytes);
        }, iter: 1000);

    [Fact]
    public void Merged_ranges_over_everything_cost_nothing()
    {
        var file = MadeFile.Xlsx("STT | Nội dung | Chủ trì\n1 | Việc một | Sở Y tế", "A3:XFD1048576", "A1048576:A1", "B0:C9", "A1:A1048576");

        Assert.Null(ReadAll(file));
    }

    private static UnreadableList? Refusal(byte[] content) => ListFile.Open(content, "danh-muc.xlsx").Unreadable;

    private static UnreadableList? ReadAll(byte[] content)
    {
        var opened = ListFile.Open(content, "danh-muc.xlsx");
        if (opened.Workbook is not null)
            ListReadingJson.Write(ListReader.Read(opened.Workbook, new() { Year = 2024 }));
        return opened.Unreadable;
    }

    // Uncompressed, so that changed bytes reach the XML.
    private static byte[] Stored(string merge)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(MadeFile.Xlsx("STT | Nội dung | Chủ trì\n1 | Một | Sở Y tế", merge))))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                using var source = entry.Open();
                source.CopyTo(target);
            }
        return bytes.ToArray();
    }

    private static byte[] Bomb(long size) => WithSheet(sheet =>
    {
        var blanks = new string(' ', 1 << 20);
        for (var written = 0L; written < size; written += blanks.Length)
            sheet.Write(blanks);
    });

    private static byte[] Sheet(int rows) => WithSheet(sheet =>
    {
        for (var i = 1; i <= rows; i++)
            sheet.Write($"<row r=\"{i}\"><c r=\"A{i}\"><v>{i}</v></c><c r=\"B{i}\" t=\"inlineStr\"><is><t>Việc {i}</t></is></c></row>");
    });

    private static byte[] WithSheet(Action<StreamWriter> write)
    {
        using var bytes = new MemoryStream();
        bytes.Write(MadeFile.Xlsx(""));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet0.xml")!.Delete();
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet0.xml", CompressionLevel.Fastest).Open());
            sheet.Write("<worksheet><sheetData>");
            write(sheet);
            sheet.Write("</sheetData></worksheet>");
        }
        return bytes.ToArray();
    }
}
