using System.Text;

namespace NghiTrinh.Documents.Tests.Lists;

public sealed class EncodingTests
{
    private const string List = "DANH MỤC NĂM 2025\nSTT;Nội dung;Cơ quan chủ trì;Thời gian\n"
        + "1;\"Đề án \"\"nước sạch\"\";\ngiai đoạn 2\";Sở Y tế;Tháng 3\n\n2;Quy chế phối hợp;Ủy ban Kiểm tra;Quý II\n";

    private const string Read = "3 Đề án \"nước sạch\"; giai đoạn 2 | Sở Y tế |  | T3/2025\n5 Quy chế phối hợp | Ủy ban Kiểm tra |  | Q2/2025";

    [Theory]
    [InlineData(65001, true)]
    [InlineData(65001, false)]
    [InlineData(1200, true)]
    [InlineData(1200, false)]
    [InlineData(1201, true)]
    public void Unicode_with_and_without_its_mark(int page, bool mark)
    {
        var encoding = Encoding.GetEncoding(page);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(List)];

        Assert.Equal(Read, Told.Of(MadeFile.Read(bytes, name: "a.csv")));
    }

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Any_separator(char separator) =>
        Assert.Equal("2 Việc một | Sở Y tế |  | T3/2025", Told.Of(MadeFile.Read(Encoding.UTF8.GetBytes(
            "STT;Nội dung;Chủ trì;Hạn trình\r\n1;Việc một;Sở Y tế;3/2025\r\n".Replace(';', separator)), name: "a.csv")));

    [Fact]
    public void Windows_1258_with_marks_after_their_letters()
    {
        var text = List.Normalize(NormalizationForm.FormD).Replace("ơ", "ơ");
        foreach (var (marked, whole) in new[] { ("o\u031B", "ơ"), ("u\u031B", "ư"), ("O\u031B", "Ơ"), ("U\u031B", "Ư"), ("a\u0302", "â"),
                     ("e\u0302", "ê"), ("o\u0302", "ô"), ("a\u0306", "ă"), ("A\u0302", "Â"), ("E\u0302", "Ê"), ("O\u0302", "Ô"), ("A\u0306", "Ă") })
            text = text.Replace(marked, whole);
        // A dot below is decomposed before the hat: e + dot + hat.
        foreach (var (letters, page) in new[] { ("e\u0323\u0302", "ê\u0323"), ("o\u0323\u0302", "ô\u0323"), ("a\u0323\u0302", "â\u0323"),
                     ("a\u0323\u0306", "ă\u0323"), ("O\u0323\u0302", "Ô\u0323"), ("E\u0323\u0302", "Ê\u0323"), ("A\u0323\u0302", "Â\u0323") })
            text = text.Replace(letters, page);
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(text);

        Assert.Equal(Read, Told.Of(MadeFile.Read(bytes, name: "a.csv")));
    }

    [Fact]
    public void Tcvn3_of_older_machines()
    {
        byte[] bytes = [.. "STT;N"u8, 0xE9, .. "i dung;C"u8, 0xAC, .. " quan ch"u8, 0xF1, .. " tr"u8, 0xD7, .. "\n1;"u8, 0xA7, 0xD2, .. " "u8,
            0xB8, .. "n;S"u8, 0xEB, .. " Y t"u8, 0xD5];

        Assert.Equal("2 Đề án | Sở Y tế |  | -", Told.Of(MadeFile.Read(bytes, name: "a.csv")));
    }
}
