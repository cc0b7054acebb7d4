using System.Text.Json;
using CsCheck;
using NghiTrinh.Documents.Lists;

namespace NghiTrinh.Documents.Tests.Lists;

public sealed class ReadingLawTests
{
    private static readonly string[] Texts =
    [
        "", "", "", "1", "II.3", "a)", "STT", "Nội dung", "Cơ quan chủ trì", "Thời gian",
        "Tháng 3", "QUÝ II", "Đề án một", "Sở Y tế", "Sở Văn hóa, Thể thao và Du lịch", "31/2", "15/3", "x", "Tổng cộng: 5", "Nơi nhận:",
        "T/M BAN THƯỜNG VỤ", "I. NỘI DUNG TRÌNH BTV", "(1)", "(2)", "Ghi chú", "BTV", "BCH", "T1", "T2", "T3", "2024",
    ];

    private static readonly Gen<string> Cell = Gen.Int[0, Texts.Length - 1].Select(at => Texts[at]);

    [Fact]
    public void Every_filled_row_is_accepted_refused_or_skipped_once() =>
        Gen.Select(Cell.Array[1, 6].Array[1, 20], Gen.Int[0, 3]).Sample((rows, header) =>
        {
            var lines = rows.Select(row => string.Join(" | ", row)).ToList();
            if (header > 0)
                lines.Insert(Math.Min(header - 1, lines.Count), "STT | Nội dung | Cơ quan chủ trì | Thời gian");
            var workbook = ListFile.Open(MadeFile.Xlsx(string.Join("\n", lines), "A2:A4", "B3:D3"), "a.xlsx").Workbook!;

            var reading = ListReader.Read(workbook);

            if (reading.Unreadable is not null)
                return;
            var told = reading.Accepted.Select(row => row.Row).Concat(reading.Refused.Select(row => row.Row))
                .Concat(reading.Skipped.Select(row => row.Row)).Order();
            var filled = workbook.Sheets[0].Rows.Where(row => row.Cells.Any(cell => cell.IsOwn)).Select(row => row.Number).Order();
            Assert.Equal(filled, told);
        }, iter: 3000);

    [Fact]
    public void Every_text_of_an_accepted_row_is_found_again()
    {
        var row = MadeFile.Read(MadeFile.Xlsx("""
            STT | Nội dung | Chủ trì | Phối hợp | Thời gian | Cấp trình | Lãnh đạo | Chuyên viên | Sản phẩm | Căn cứ | Độ mật | Ghi chú | Màu |
            7 | Việc một | Sở Y tế | Sở Nội vụ | cuối tháng 6/2025 | Đảng đoàn | Bí thư | Chị B | Báo cáo | NQ 12 | Mật | gấp | xanh | thừa
            """)).Accepted[0];

        Assert.Equal(("7", "Bí thư", "Chị B", "Báo cáo", "NQ 12", "Mật", "gấp"),
            (row.Number, row.SupervisingLeader, row.MonitoringOfficer, row.Product, row.LegalBasis, row.Classification, row.Note));
        Assert.Equal(["Sở Nội vụ"], row.Coordinating);
        Assert.Equal(["Đảng đoàn"], row.Bodies);
        Assert.Equal([("Thời gian", "cuối tháng 6/2025"), ("Màu", "xanh"), ("N", "thừa")], row.Kept.Select(kept => (kept.Key, kept.Value)));
    }

    [Fact]
    public void A_mapping_by_hand_goes_before_the_words_of_the_header()
    {
        var file = MadeFile.Xlsx("Mã | Việc cần làm | Ai làm | Nội dung\n1 | Việc một | Sở Y tế | giải thích");
        var byHand = new Dictionary<string, ListField>
        {
            ["VIỆC CẦN LÀM"] = ListField.Title,
            ["Ai làm"] = ListField.Lead,
            ["Nội dung"] = ListField.Keep,
            ["Mã"] = ListField.Number,
        };

        var reading = MadeFile.Read(file, new() { Columns = byHand });

        Assert.Equal("2 Việc một | Sở Y tế |  | -", Told.Of(reading));
        Assert.Equal("giải thích", reading.Accepted[0].Kept["Nội dung"]);
    }

    [Fact]
    public void The_json_has_the_promised_keys_and_speaks_Vietnamese()
    {
        var reading = MadeFile.Read(MadeFile.Xlsx(
            "NĂM 2024\nSTT | Nội dung | Chủ trì | Cấp trình | Thời gian\n1 | Một | Sở Y tế | BTV, BCH | Quý II\n2 | Hai | Sở Y tế | BTV | 31/2"));

        var json = JsonDocument.Parse(ListReadingJson.Write(reading)).RootElement;

        var line = json.GetProperty("accepted")[0];
        Assert.Equal("""{"year":2024,"quarter":2,"month":null,"day":null}""", JsonSerializer.Serialize(line.GetProperty("due")));
        Assert.Equal(["Ban Thường vụ", "Ban Chấp hành"], line.GetProperty("bodies").EnumerateArray().Select(body => body.GetString()!));
        Assert.Equal((3, "Sheet1"), (line.GetProperty("row").GetInt32(), line.GetProperty("sheet").GetString()));
        var refused = json.GetProperty("refused")[0];
        Assert.Equal("Thời gian", refused.GetProperty("column").GetString());
        Assert.Equal("Cột “Thời gian” (E): không có ngày “31/2” trong lịch.", refused.GetProperty("reason").GetString());
        Assert.Equal(1, json.GetProperty("summary").GetProperty("refused").GetInt32());
    }

    [Theory]
    [InlineData("BTV", "Ban Thường vụ")]
    [InlineData("Ban Thường vụ Thành ủy", "Ban Thường vụ")]
    [InlineData("Hội nghị Ban Thường vụ", "Ban Thường vụ")]
    [InlineData("Hội nghị Thành ủy", "Ban Chấp hành")]
    [InlineData("Tỉnh ủy", "Ban Chấp hành")]
    [InlineData("BCH Đảng bộ tỉnh", "Ban Chấp hành")]
    [InlineData("TTTU", "Thường trực")]
    [InlineData("Thường trực Tỉnh ủy", "Thường trực")]
    [InlineData("Thường trực HĐND", "Thường trực HĐND")]
    [InlineData("Thường trực HĐND tỉnh", "Thường trực HĐND")]
    [InlineData("CT UBND", "Chủ tịch UBND")]
    [InlineData("UBND tỉnh", "UBND")]
    [InlineData("Kỳ họp HĐND", "HĐND")]
    [InlineData("Giao ban", "Giao ban")]
    [InlineData("BTV, BCH", "Ban Thường vụ; Ban Chấp hành")]
    [InlineData("Thường trực; BTV", "Thường trực; Ban Thường vụ")]
    [InlineData("BTV và BCH", "Ban Thường vụ; Ban Chấp hành")]
    [InlineData("BTV/BCH", "Ban Thường vụ; Ban Chấp hành")]
    [InlineData("Ban Chỉ đạo 35", "Ban Chỉ đạo 35")]
    [InlineData("BTV, Ban Chỉ đạo 35", "Ban Thường vụ; Ban Chỉ đạo 35")]
    public void Bodies_get_their_usual_names(string printed, string bodies)
    {
        var reading = MadeFile.Read(MadeFile.Xlsx($"STT | Nội dung | Cấp trình\n1 | Một | {printed}"));

        Assert.Equal(bodies, string.Join("; ", reading.Accepted[0].Bodies));
    }

    [Fact]
    public void Ten_thousand_rows_are_read()
    {
        var rows = string.Join("\n", Enumerable.Range(1, 10_000).Select(i =>
            $"{i} | Nội dung thứ {i} về cải cách hành chính | Sở Y tế và Sở Nội vụ | Công an tỉnh, Thanh tra tỉnh | {i % 28 + 1}/{i % 12 + 1} | BTV | PCT | A"));
        var file = MadeFile.Xlsx("NĂM 2025\nSTT | Nội dung | Chủ trì | Phối hợp | Thời gian | Cấp trình | Lãnh đạo | Chuyên viên\n" + rows);

        var reading = MadeFile.Read(file);

        Assert.Equal(10_000, reading.Accepted.Count(row => row.Leads.Count == 2 && row.Bodies.Count == 1 && row.Due is not null));
    }
}
