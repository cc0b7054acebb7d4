using System.Net;

namespace NghiTrinh.App.Tests.Registrations;

public sealed class ConsolidationTests
{
    private const string Title = "Đề án chuyển đổi số trong công tác dân vận";

    [Fact]
    public async Task What_is_taken_in_becomes_a_line_and_both_name_one_another()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var registration = await office.ReceiveAsync("Ban Dân vận Thành ủy", Title);

        var taken = await office.StepAsync(registration, "Take in as a line");
        var line = await office.GetAsync(taken.LineLink());

        Assert.Contains("Taken in as the line", taken.Text);
        Assert.Contains("Ban Dân vận Thành ủy", line.Text);
        Assert.Equal(registration.Address.Split('?')[0], line.Link("Ban Dân vận Thành ủy: taken in").Split('?')[0]);
    }

    [Fact]
    public async Task Doubles_are_pointed_out_and_merged_into_one_line_of_both_agencies()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var first = await office.ReceiveAsync("Ban Dân vận Thành ủy", Title);
        var second = await office.ReceiveAsync("Văn phòng Thành ủy", "Chuyển đổi số công tác dân vận");
        Assert.Contains("≈", (await office.GetAsync(RegistrationOffice.Page)).Text);
        Assert.Contains("Another registration", second.Text);

        var merged = await office.StepAsync(second, "Merge a double");
        var line = await office.GetAsync(merged.LineLink());

        Assert.Contains("joint lead of the line", merged.Text);
        Assert.Contains("Ban Dân vận Thành ủy; Văn phòng Thành ủy", line.Text);
        Assert.Contains("Taken in as the line", (await office.GetAsync(first.Address)).Text);
    }

    [Fact]
    public async Task A_double_of_a_line_that_stands_adds_its_agency_as_coordinating()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        await office.StepAsync(await office.ReceiveAsync("Ban Dân vận Thành ủy", Title), "Take in as a line");
        var second = await office.ReceiveAsync("Văn phòng Thành ủy", Title);

        var merged = await office.StepAsync(second, "Merge a double", ("as", "Coordinating"));

        Assert.Contains("coordinating of the line", merged.Text);
        Assert.Contains("Văn phòng Thành ủy", (await office.GetAsync(merged.LineLink())).Text);
    }

    [Fact]
    public async Task A_registration_is_returned_and_declined_with_a_reason_only()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var registration = await office.ReceiveAsync("Ban Dân vận Thành ủy", Title);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.StepAsync(registration, "Return to the agency")).Status);
        var returned = await office.StepAsync(registration, "Return to the agency", ("why", "Chưa nêu căn cứ"));

        Assert.Contains("Returned by the office: Chưa nêu căn cứ", returned.Text);
        Assert.False(returned.HasLink("Take in as a line"));
    }

    [Fact]
    public async Task Lines_carried_over_are_shown_and_carried_in_once()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var before = (await office.GetAsync(RegistrationOffice.Page)).Rows("Lines carried over");
        var carry = (await office.GetAsync(RegistrationOffice.Page)).Document.QuerySelector("a[href*='/registrations/carry/']")!.GetAttribute("href")!;

        var done = await office.FollowAsync(await office.PostAsync(await office.GetAsync(carry)));

        Assert.Equal(9, before.Count);
        Assert.Contains("9, of which 1 stand in the draft", done.Text);
        Assert.Contains("stands in the programme already", (await office.PostAsync(await office.GetAsync(carry))).Errors);
    }

    [Fact]
    public async Task A_list_is_limited_to_an_agency_and_a_state()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        await office.ReceiveAsync("Ban Dân vận Thành ủy", Title);
        await office.ReceiveAsync("Văn phòng Thành ủy", "Quy chế làm việc");
        var page = await office.GetAsync(RegistrationOffice.Page);
        Assert.Equal(2, page.Rows("Registrations").Count);

        var row = page.Table("Agencies asked").Rows.First(r => r.TextContent.Contains("Ban Dân vận Thành ủy"));
        var own = await office.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);

        Assert.Equal("Đề án chuyển đổi số trong công tác dân vận", Assert.Single(own.Rows("Registrations"))[0]);
    }

    [Fact]
    public async Task A_registration_without_content_is_refused_and_nothing_typed_is_lost()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();

        var page = await office.ReceiveAsync("Ban Dân vận Thành ủy", "", ("justification", "Rất cần"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Rất cần", page.Value("Why it is needed"));
    }
}
