using System.Text.Json;

namespace NghiTrinh.App.Tests.Commands;

public sealed class ImportCommandTests : CommandTest
{
    [Theory]
    [InlineData("chuong-trinh-theo-thang.xlsx", 82)]
    [InlineData("danh-muc-noi-dung-trinh.xlsx", 60)]
    [InlineData("chuong-trinh-bang-word.docx", 74)]
    public async Task A_dry_run_prints_what_a_person_reads_and_touches_nothing(string list, int rows)
    {
        var (code, said, _) = await RunAsync("import", Sample(list), "--dry-run", "--format", "json");

        var json = JsonDocument.Parse(said).RootElement;
        Assert.Equal(0, code);
        Assert.Equal(rows, json.GetProperty("summary").GetProperty("accepted").GetInt32());
        Assert.Equal(rows, json.GetProperty("accepted").GetArrayLength());
        Assert.False(Directory.Exists(Folder), "A dry run made data.");
    }

    [Fact]
    public async Task A_first_list_founds_the_committee_it_names_and_gives_it_its_year()
    {
        var (code, said, complained) = await RunAsync("import", Sample("chuong-trinh-theo-thang.xlsx"));

        Assert.True(code == 0, complained);
        Assert.Contains("Đã ghi 82 nội dung vào Chương trình công tác năm 2024 của Thành ủy Hà Nội.", said);
    }

    [Fact]
    public async Task The_same_file_is_not_taken_in_twice()
    {
        await RunAsync("import", Sample("chuong-trinh-theo-thang.xlsx"));

        var (code, _, complained) = await RunAsync("import", Sample("chuong-trinh-theo-thang.xlsx"));

        Assert.Equal(1, code);
        Assert.Contains("chuong-trinh-theo-thang.xlsx", complained);
        Assert.Contains("104", (await RunAsync("verify-ledger")).Said);
    }

    [Fact]
    public async Task A_list_with_a_row_that_cannot_be_understood_is_not_taken_in_until_it_may_be_left_out()
    {
        var list = Write("STT;Nội dung;Cơ quan chủ trì;Thời gian trình\n1;Báo cáo mẫu;Văn phòng;Tháng 3/2024\n2;Kế hoạch mẫu;Văn phòng;31/2/2024\n");

        var (code, said, _) = await RunAsync("import", list);
        var (after, _, _) = await RunAsync("import", list, "--leave-out-refused");

        Assert.Equal(1, code);
        Assert.Contains("31/2/2024", said);
        Assert.Equal(0, after);
    }

    [Fact]
    public async Task A_header_is_mapped_by_hand()
    {
        var list = Write("STT;Việc cần trình;Ai lo;Thời gian trình\n1;Báo cáo mẫu;Văn phòng;Tháng 3/2024\n");
        var map = Write("""{ "Việc cần trình": "Title", "Ai lo": "Lead" }""");

        var (code, said, complained) = await RunAsync("import", list, "--map", map, "--dry-run", "--format", "json");

        Assert.True(code == 0, complained);
        Assert.Equal("Văn phòng", JsonDocument.Parse(said).RootElement.GetProperty("accepted")[0].GetProperty("leads")[0].GetString());
    }

    [Theory]
    [InlineData("%PDF-1.7 …")]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 cut off")]
    public async Task A_file_that_is_no_list_is_refused_by_name(string content)
    {
        var (code, _, complained) = await RunAsync("import", Write(content));

        Assert.Equal(2, code);
        Assert.Contains("list-", complained);
    }

    [Fact]
    public async Task A_missing_file_and_a_wrong_date_are_said()
    {
        var missing = await RunAsync("import", "nowhere.xlsx");
        var date = await RunAsync("import", Sample("chuong-trinh-theo-thang.xlsx"), "--effective", "32/1/2024");

        Assert.Equal((2, 2), (missing.Code, date.Code));
        Assert.Contains("nowhere.xlsx", missing.Complained);
        Assert.Contains("32/1/2024", date.Complained);
    }

    [Fact]
    public async Task Real_data_does_not_go_into_the_sample()
    {
        await RunAsync("sample");

        var taken = await RunAsync("import", Sample("chuong-trinh-theo-thang.xlsx"));
        var report = await RunAsync("report", "--on", "2023-11-23", "--format", "json");
        var again = await RunAsync("import", Sample("danh-muc-noi-dung-trinh.xlsx"), "--dry-run");

        Assert.True(taken.Code == 0, taken.Complained);
        Assert.Contains("của Thành ủy Hà Nội", taken.Said);
        Assert.Equal(0, report.Code);
        Assert.Contains("Committee: thanh-uy-ha-noi (", report.Complained);
        Assert.Equal(0, again.Code);
        Assert.Contains("thanh-uy-ha-noi-2", (await RunAsync("report", "--year", "2024")).Complained);
    }

    [Fact]
    public async Task A_refused_first_list_founds_nothing()
    {
        var list = Write("ĐẢNG ỦY XÃ PHÚ MINH (mẫu)\nSTT;Nội dung;Cơ quan chủ trì;Thời gian trình\n1;Báo cáo mẫu;Văn phòng;31/2/2024\n");

        var refused = await RunAsync("import", list);
        var report = await RunAsync("report");

        Assert.Equal((1, 2), (refused.Code, report.Code));
        Assert.Contains("There is no committee", report.Complained);
    }

    [Theory]
    [InlineData("THÀNH ỦY HÀ NỘI", "Thành ủy Hà Nội")]
    [InlineData("ĐẢNG ỦY XÃ PHÚ MINH", "Đảng ủy xã Phú Minh")]
    [InlineData("ĐẢNG BỘ XÃ PHÚ MINH", "Đảng ủy xã Phú Minh")]
    [InlineData("UBND TỈNH HÀ NAM", "UBND tỉnh Hà Nam")]
    [InlineData("Ủy ban nhân dân tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam")]
    [InlineData("HĐND THÀNH PHỐ HÀ NỘI", "HĐND thành phố Hà Nội")]
    [InlineData("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "Thành ủy Hà Nội")]
    public async Task A_committee_is_called_by_its_name_not_by_its_capitals(string title, string name)
    {
        var (code, said, complained) = await RunAsync("import", Write($"{title};;;\n;;;\nSTT;Nội dung;Cơ quan chủ trì;Thời gian trình\n1;Báo cáo mẫu;UBND huyện Mẫu;Tháng 3/2024\n2;Báo cáo hai;UBND huyện Mẫu;Tháng 4/2024\n"));

        Assert.True(code == 0, complained);
        Assert.Contains($"của {name}.", said);
    }

    [Fact]
    public async Task Lines_that_stand_already_are_added_only_on_purpose()
    {
        const string list = "STT;Nội dung;Cơ quan chủ trì;Thời gian trình\n1;Báo cáo mẫu;Văn phòng;Tháng 3/2024\n";
        await RunAsync("import", Write(list));
        var longer = Write(list + "2;Báo cáo hai;Văn phòng;Tháng 4/2024\n");

        var refused = await RunAsync("import", longer);
        var added = await RunAsync("import", longer, "--add-anyway");

        Assert.Equal((1, 0), (refused.Code, added.Code));
        Assert.Contains("1 dòng đã có", refused.Complained);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99999")]
    [InlineData("-5")]
    public async Task A_year_that_is_none_is_said(string year)
    {
        var (code, _, complained) = await RunAsync("import", Sample("chuong-trinh-theo-thang.xlsx"), "--year", year);

        Assert.Equal(2, code);
        Assert.Contains("1900", complained);
    }

    [Fact]
    public async Task A_programme_of_a_year_to_come_is_seen_today()
    {
        var next = TimeProvider.System.GetUtcNow().Year + 2;
        await RunAsync("import", Write($"STT;Nội dung;Cơ quan chủ trì;Thời gian trình\n1;Báo cáo mẫu;Văn phòng;Tháng 3/{next}\n"));

        var (code, _, complained) = await RunAsync("export", "--year", $"{next}", "--out", FileName("next.xlsx"));

        Assert.True(code == 0, complained);
    }
}
