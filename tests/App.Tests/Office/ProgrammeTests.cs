using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Office;

public sealed class ProgrammeTests
{
    private const string Programme = $"{TestOffice.Hanoi}/2024/programme";

    [Fact]
    public async Task The_next_year_begins_with_the_sections_of_the_last_one()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/2025/programme/begin");

        var begun = await office.FollowAsync(await office.PostAsync(form));

        Assert.Equal("Chương trình công tác năm 2025 của Thành ủy Hà Nội", begun.Heading);
        Assert.Equal(["I", "II", "III", "IV"], begun.Rows("Các mục").Select(r => r[0]));
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(await office.GetAsync(form.Address))).Status);
    }

    [Fact]
    public async Task A_draft_is_adopted_then_issued_and_not_the_other_way_round()
    {
        await using var office = await TestOffice.StartAsync();
        var early = await office.PostAsync(await office.GetAsync($"{Programme}/issue"), ("number", "18-CTr/TU"));

        await office.PostAsync(
            await office.GetAsync($"{Programme}/adopt"), ("meeting", FoundingCase.Meeting("bch-14").ToString()), ("why", "Lập trước khi dùng sổ"));
        var issued = await office.FollowAsync(await office.PostAsync(
            await office.GetAsync($"{Programme}/issue"), ("number", "18-CTr/TU"), ("issuedOn", "2023-11-23")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        Assert.Contains("18-CTr/TU, 23/11/2023", issued.Text);
    }

    [Fact]
    public async Task The_year_is_not_closed_while_items_are_without_disposition()
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(await office.GetAsync($"{TestOffice.Hanoi}/2023/programme/close?on=2023-06-30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Document.QuerySelectorAll("a[href*='standing=open']"));
    }

    [Fact]
    public async Task A_section_with_items_is_not_left_out_and_a_code_stands_once()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/2023/programme/sections");

        var left = await office.PostAsync(form, ("code-2", ""), ("title-2", ""));
        var twice = await office.PostAsync(form, ("code-4", "II"), ("title-4", "Mục mới"));
        var added = await office.PostAsync(form, ("code-4", "V"), ("title-4", "Mục mới"));

        Assert.Contains("Mục III", left.Errors);
        Assert.Contains("“II”", twice.Errors);
        Assert.Equal("Mục mới", twice.Document.QuerySelector("#title-4")!.TextContent);
        Assert.Contains("Mục mới", (await office.FollowAsync(added)).Text);
    }

    [Fact]
    public async Task A_report_takes_figures_of_a_body_as_of_an_earlier_date_only()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/2023/programme/report-dates");
        var until = $"until-{FoundingCase.Body("btv")}";

        var late = await office.PostAsync(form, ("on", "2023-11-20"), (until, "2023-11-21"));
        var done = await office.FollowAsync(await office.PostAsync(form, ("on", "2023-11-20"), (until, "2023-11-15")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains(done.Rows("Báo cáo có nhiều mốc"), r => r is ["20/11/2023", "Ban Thường vụ: 15/11/2023"]);
    }

    [Fact]
    public async Task A_year_that_no_programme_can_have_is_not_there()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/9999/programme/begin")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/1999/programme/adopt")).Status);
    }
}
