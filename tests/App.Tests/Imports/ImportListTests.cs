using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NghiTrinh.Documents.Tests.Lists;
using NghiTrinh.Storage;
using NghiTrinh.Storage.Tests;

namespace NghiTrinh.App.Tests.Imports;

public sealed class ImportListTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("chuong-trinh-theo-thang.xlsx", 82)]
    [InlineData("danh-muc-noi-dung-trinh.xlsx", 60)]
    [InlineData("chuong-trinh-bang-word.docx", 74)]
    public async Task The_list_of_an_office_fills_the_year_of_an_empty_committee(string name, int lines)
    {
        await using var office = await ImportOffice.StartEmptyAsync();

        var preview = await office.PreviewAsync(Sample.Bytes(name), name);
        var before = await office.StoredAsync();
        var done = await office.FollowAsync(await office.ConfirmAsync(preview));

        Assert.Equal([lines, 0], [preview.Counts()[0], preview.Counts()[2]]);
        Assert.Contains("2024, will be begun by this import", preview.Text);
        Assert.Equal((1, 1), before);
        Assert.Contains($"{lines} items were recorded in the 2024 programme", done.Text);
        Assert.Equal(lines, done.Rows("Items of this import").Count);
        Assert.Equal(0, (await office.StoredAsync()).Uploads);
    }

    [Theory]
    [InlineData("chuong-trinh-theo-thang.xlsx", 82)]
    [InlineData("danh-muc-noi-dung-trinh.xlsx", 60)]
    [InlineData("chuong-trinh-bang-word.docx", 74)]
    public async Task In_the_founding_committee_its_bodies_are_known(string name, int lines)
    {
        await using var office = await TestOffice.StartAsync();

        var preview = await office.PreviewAsync(Sample.Bytes(name), name, TestOffice.Hanoi, 2023);
        var done = await office.FollowAsync(await office.ConfirmAsync(preview));

        Assert.DoesNotContain("Bodies not known yet", preview.Text);
        Assert.Contains($"{lines} items were recorded in the 2024 programme", done.Text);
    }

    [Fact]
    public async Task An_import_is_recorded_and_undone_on_PostgreSQL_too()
    {
        await using var database = Database.Postgres(await postgres.NewDatabaseAsync());
        await using var office = await ImportOffice.StartEmptyAsync(database);
        var preview = await office.PreviewAsync(Sample.Bytes("chuong-trinh-theo-thang.xlsx"), "danh-muc.xlsx");

        var done = await office.FollowAsync(await office.ConfirmAsync(preview));
        var undone = await office.FollowAsync(await office.PressAsync(done, "Undo the import of 82 items", ("why", "nhầm tệp (mẫu)")));

        Assert.Contains("82 items were recorded", done.Text);
        Assert.Contains("This import was undone", undone.Text);
    }

    [Fact]
    public async Task The_example_that_is_offered_can_be_taken_in()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        foreach (var ending in new[] { "xlsx", "csv" })
        {
            var file = await office.Browser.GetByteArrayAsync(new Uri($"{ImportOffice.Empty}/2024/import/example.{ending}", UriKind.Relative));

            var preview = await office.PreviewAsync(file, $"example.{ending}");

            Assert.Equal([3, 0], [preview.Counts()[0], preview.Counts()[2]]);
        }
    }

    [Fact]
    public async Task Lines_that_stand_already_are_added_only_where_that_is_ticked()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        const string list = "STT,Nội dung,Cơ quan chủ trì,Cấp trình,Thời gian\n1,Báo cáo một,Sở Y tế,BTV,Tháng 6/2024\n";
        await office.ConfirmAsync(await office.PreviewAsync(Encoding.UTF8.GetBytes(list), "a.csv"));
        var preview = await office.PreviewAsync(Encoding.UTF8.GetBytes(list + "2,Báo cáo hai,Sở Y tế,BTV,Tháng 7/2024\n"), "b.csv");

        var refused = await office.ConfirmAsync(preview);
        var added = await office.FollowAsync(await office.ConfirmAsync(preview, ("addAnyway", "1")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1 lines stand in the programme already", refused.Text);
        Assert.Contains("2 items were recorded", added.Text);
    }

    [Fact]
    public async Task A_line_shows_what_to_look_at_twice()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        const string list = "STT,Nội dung,Cơ quan chủ trì,Cấp trình,Thời gian\n1,Báo cáo một,Sở Y tế,BTV,Tháng 6/2024\n2,Báo cáo hai,,BTV,Tháng 7/2025\n3,Báo cáo một,Sở Y tế,BTV,Tháng 6/2024\n";
        await office.ConfirmAsync(await office.PreviewAsync(Encoding.UTF8.GetBytes(list), "a.csv"));

        var preview = await office.PreviewAsync(Encoding.UTF8.GetBytes(list + "4,Báo cáo bốn,Sở Nội vụ,BTV,Tháng 8/2024\n"), "b.csv");
        var rows = preview.Rows("Lines as they will be recorded");

        Assert.Contains("The same content stands in the programme already: see item 1", rows[0][^1]);
        Assert.Contains("No lead agency.", rows[1][^1]);
        Assert.Contains("Due in 2025, not in the programme's year.", rows[1][^1]);
        Assert.Contains("The same as Row 2.", rows[2][^1]);
        Assert.Contains("Not known yet, will be established: Sở Nội vụ.", rows[3][^1]);
        Assert.Contains("2024, is there already", preview.Text);
    }

    [Fact]
    public async Task A_refused_row_keeps_everything_out_until_it_is_left_out_by_choice()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var preview = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì,Thời gian\n1,Việc một,Sở Y tế,31/2/2024\n2,Việc hai,Sở Y tế,Tháng 3\n"), "a.csv");
        var refused = await office.GetAsync(preview.Link("Show the refused rows"));

        var blocked = await office.ConfirmAsync(preview);
        var stored = await office.StoredAsync();
        var done = await office.FollowAsync(await office.ConfirmAsync(blocked, ("withoutRefused", "1")));

        Assert.Equal("D2", refused.Rows("Rows that cannot be understood")[0][1]);
        Assert.Contains("Correct the date in the list.", refused.Text);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, blocked.Status);
        Assert.Contains("1 rows cannot be understood", blocked.Errors);
        Assert.Equal((1, 1), stored);
        Assert.Single(done.Rows("Items of this import"));
    }

    [Fact]
    public async Task The_same_file_is_not_taken_in_twice()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var file = Sample.Bytes("danh-muc-noi-dung-trinh.xlsx");
        await office.ConfirmAsync(await office.PreviewAsync(file, "a.xlsx"));
        var stored = await office.StoredAsync();

        var again = await office.ConfirmAsync(await office.PreviewAsync(file, "b.xlsx"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("taken in already as “a.xlsx”", again.Errors);
        Assert.Equal(stored.Changes, (await office.StoredAsync()).Changes);
    }

    [Fact]
    public async Task A_conflict_in_the_middle_leaves_nothing()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        await using (var db = office.Database.Open())
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TRIGGER taken BEFORE INSERT ON changes WHEN NEW.payload LIKE '%Việc 30%' BEGIN INSERT INTO changes SELECT * FROM changes LIMIT 1; END");
        var preview = await office.PreviewAsync(Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"{i},Việc {i},Sở Y tế\n"))), "a.csv");

        var conflict = await office.ConfirmAsync(preview);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("60 lines can be taken in", conflict.Text, StringComparison.Ordinal);
        Assert.Equal((1, 1), await office.StoredAsync());
    }

    [Fact]
    public async Task A_preview_that_was_confirmed_leads_to_its_import()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var preview = await office.PreviewAsync(Sample.Bytes("danh-muc-noi-dung-trinh.xlsx"), "a.xlsx");
        var done = await office.ConfirmAsync(preview);

        var again = await office.ConfirmAsync(preview);

        Assert.Equal(done.Location!.Split('?')[0], again.Location);
    }

    [Fact]
    public async Task There_is_no_preview_of_an_unknown_upload_nor_of_one_of_yesterday()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var preview = await office.PreviewAsync(Sample.Bytes("danh-muc-noi-dung-trinh.xlsx"), "a.xlsx");
        office.Clock.Advance(TimeSpan.FromHours(25));

        var unknown = await office.GetAsync($"{ImportOffice.Empty}/2024/import/{Guid.Empty:N}");
        var old = await office.GetAsync(preview.Address);
        await office.SendAsync(Sample.Bytes("danh-muc-noi-dung-trinh.xlsx"), "b.xlsx");

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.NotFound, old.Status);
        Assert.Equal(1, (await office.StoredAsync()).Uploads);
    }

    [Fact]
    public async Task Of_many_lists_that_somebody_sends_the_last_ten_are_kept()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var first = await office.PreviewAsync("STT,Nội dung,Chủ trì\n1,Đề án 0,Sở Y tế\n"u8.ToArray(), "0.csv");
        for (var n = 1; n <= 11; n++)
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            await office.SendAsync(System.Text.Encoding.UTF8.GetBytes($"STT,Nội dung,Chủ trì\n1,Đề án {n},Sở Y tế\n"), $"{n}.csv");
        }

        Assert.Equal(10, (await office.StoredAsync()).Uploads);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(first.Address)).Status);
    }

    [Fact]
    public async Task A_form_without_the_mark_of_this_program_is_not_taken()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        using var file = new MultipartFormDataContent { { new ByteArrayContent([1]), "file", "a.csv" } };

        using var response = await office.Browser.PostAsync(new Uri($"{ImportOffice.Empty}/2024/import", UriKind.Relative), file);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
