using System.IO.Compression;
using System.Net;
using System.Text;
using NghiTrinh.Documents.Tests.Lists;

namespace NghiTrinh.App.Tests.Imports;

public sealed class HostileUploadTests
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, string, string> Files => new()
    {
        { "empty", "a.csv", "The file is empty." },
        { "xls", "a.xls", "save it as .xlsx" },
        { "encrypted", "a.xlsx", "protected by a password" },
        { "macros", "a.xlsm", "contains macros" },
        { "bomb", "a.xlsx", "too large when unpacked" },
        { "pdf", "a.xlsx", "its content is pdf" },
        { "words", "a.csv", "No header row" },
        { "damaged", "a.xlsx", "damaged at" },
        { "large", "a.csv", "larger than 20 MB" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_read_says_why_and_is_not_kept(string kind, string name, string reason)
    {
        await using var office = await ImportOffice.StartEmptyAsync();

        var refused = await office.SendAsync(Made(kind), name);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("Import a list", refused.Heading);
        Assert.Contains(name, refused.Errors);
        Assert.Contains(reason, refused.Errors);
        Assert.Equal((1, 0), await office.StoredAsync());
    }

    [Fact]
    public async Task No_file_at_all_is_asked_for()
    {
        await using var office = await ImportOffice.StartEmptyAsync();

        var refused = await office.PressAsync(await office.ImportPageAsync(), "Read the list and show what was found");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Choose the file that holds the list.", refused.Errors);
    }

    private static byte[] Made(string kind) => kind switch
    {
        "empty" => [],
        "xls" => [.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("Workbook")],
        "encrypted" => [.. CompoundFile, .. new byte[512], .. Encoding.Unicode.GetBytes("EncryptedPackage")],
        "macros" => MadeFile.Zip([("xl/workbook.xml", "<workbook/>"), ("xl/vbaProject.bin", "x")]),
        "bomb" => Bomb(),
        "pdf" => Encoding.UTF8.GetBytes("%PDF-1.7"),
        "words" => Encoding.UTF8.GetBytes("Kính gửi các đồng chí\nXin chào\n"),
        "damaged" => Sample.Bytes("danh-muc-noi-dung-trinh.xlsx")[..2000],
        _ => [.. Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì\n"), .. Enumerable.Repeat((byte)'a', 21 << 20)],
    };

    private static byte[] Bomb()
    {
        var blanks = new byte[1 << 20];
        Array.Fill(blanks, (byte)' ');
        using var bytes = new MemoryStream();
        bytes.Write(MadeFile.Xlsx("STT | Nội dung | Chủ trì\n1 | Việc | Sở Y tế"));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet0.xml")!.Delete();
            using var part = zip.CreateEntry("xl/worksheets/sheet0.xml").Open();
            part.Write(Encoding.UTF8.GetBytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"));
            for (var i = 0; i < 150; i++)
                part.Write(blanks);
        }
        return bytes.ToArray();
    }
}
