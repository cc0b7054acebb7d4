using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Office;

public sealed class AgencyTests
{
    private static readonly string Agency = $"{TestOffice.Hanoi}/agencies/{FoundingCase.Agency("van-phong")}";

    [Fact]
    public async Task An_agency_is_renamed_and_earlier_dates_show_the_earlier_name()
    {
        await using var office = await TestOffice.StartAsync();

        var done = await office.PostAsync(
            await office.GetAsync($"{Agency}/rename"), ("name", "Văn phòng mới"), ("effectiveOn", "2023-11-20"));

        Assert.Equal("Văn phòng mới", (await office.FollowAsync(done)).Heading);
        Assert.NotEqual("Văn phòng mới", (await office.GetAsync($"{Agency}?on=2023-11-19")).Heading);
    }

    [Fact]
    public async Task A_name_that_another_agency_has_is_refused_and_stays_in_the_form()
    {
        await using var office = await TestOffice.StartAsync();
        var other = (await office.GetAsync($"{TestOffice.Hanoi}/agencies/{FoundingCase.Agency("ubnd")}")).Heading;

        var refused = await office.PostAsync(await office.GetAsync($"{Agency}/rename"), ("name", other));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(other, refused.Errors);
        Assert.Equal(other, refused.Value("Tên"));
    }

    [Fact]
    public async Task Two_who_rename_at_once_the_second_is_told_and_loses_nothing()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{Agency}/rename");
        await office.PostAsync(form, ("name", "Tên của An"));

        var conflict = await office.PostAsync(form, ("name", "Tên của Bình"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Tên của An", conflict.Text);
        Assert.Equal("Tên của Bình", conflict.Value("Tên"));
        Assert.Equal(HttpStatusCode.Redirect, (await office.PostAsync(conflict)).Status);
    }

    [Theory]
    [InlineData("agencies")]
    [InlineData("bodies")]
    [InlineData("meetings")]
    public async Task There_is_no_page_of_an_unknown_one(string kind)
    {
        await using var office = await TestOffice.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/{kind}/{Guid.Empty:N}")).Status);
    }

    [Fact]
    public async Task An_agency_that_is_sent_twice_is_entered_once()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/agencies/new");

        var first = await office.PostAsync(form, ("name", "Ban Quản lý dự án"));
        var second = await office.PostAsync(form, ("name", "Ban Quản lý dự án"));

        Assert.Equal("Ban Quản lý dự án", (await office.FollowAsync(first)).Heading);
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(second)).Status);
    }

    [Fact]
    public async Task After_a_merger_its_items_stand_under_the_successor()
    {
        await using var office = await TestOffice.StartAsync();
        var into = FoundingCase.Agency("ubnd").ToString();

        await office.PostAsync(await office.GetAsync($"{Agency}/merge"), ("into", into));

        var total = (await office.GetAsync(Agency)).Rows("Nội dung chủ trì").First(r => r[0] == "2023")[1];
        Assert.Equal("0", total);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsync(await office.GetAsync($"{Agency}/rename"), ("name", "X"))).Status);
    }

    [Fact]
    public async Task A_rename_that_was_a_mistake_is_struck_out_and_stays_to_be_read()
    {
        await using var office = await TestOffice.StartAsync();
        var name = (await office.GetAsync(Agency)).Heading;
        var page = await office.FollowAsync(await office.PostAsync(await office.GetAsync($"{Agency}/rename"), ("name", "Ghi nhầm")));
        var strike = page.Document.QuerySelectorAll("a[href*='/strike']").First().GetAttribute("href")!;

        var struck = await office.FollowAsync(await office.PostAsync(await office.GetAsync(strike), ("why", "Ghi nhầm cơ quan")));

        Assert.Equal(name, struck.Heading);
        Assert.Contains("Ghi nhầm", struck.Document.QuerySelector(".timeline s")!.TextContent);
    }

    [Fact]
    public async Task Nothing_is_recorded_before_the_agency_existed()
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(await office.GetAsync($"{Agency}/dissolve"), ("effectiveOn", "1999-01-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("chỉ có từ ngày", refused.Errors);
    }
}
