using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests.Office;

public sealed class BodyTests
{
    [Fact]
    public async Task A_body_of_limited_life_is_formed_and_ends_by_itself()
    {
        await using var office = await TestOffice.StartAsync();

        var done = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/bodies/new"), ("kind", "Subcommittee"), ("name", "Tiểu ban Tuyên truyền"),
            ("shortName", "TB Tuyên truyền"), ("meetingName", "phiên họp Tiểu ban"), ("until", "2024-06-30"));

        Assert.Equal("Tiểu ban Tuyên truyền", (await office.FollowAsync(done)).Heading);
        Assert.Contains("đã kết thúc", (await office.GetAsync($"{done.Location}?on=2024-07-01")).Text);
    }

    [Fact]
    public async Task A_body_that_would_end_before_it_begins_is_refused()
    {
        await using var office = await TestOffice.StartAsync();

        var refused = await office.PostAsync(
            await office.GetAsync($"{TestOffice.Hanoi}/bodies/new"), ("kind", "Subcommittee"), ("name", "Tiểu ban"), ("shortName", "TB"),
            ("meetingName", "phiên họp"), ("until", "2023-01-01"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("01/01/2023", refused.Errors);
    }

    [Fact]
    public async Task A_renamed_body_keeps_its_earlier_name_on_earlier_dates()
    {
        await using var office = await TestOffice.StartAsync();
        var body = $"{TestOffice.Hanoi}/bodies/{FoundingCase.Body("board")}";

        await office.PostAsync(await office.GetAsync($"{body}/rename"), ("name", "Thường trực mới"), ("effectiveOn", "2023-11-01"));

        Assert.Equal("Thường trực mới", (await office.GetAsync(body)).Heading);
        Assert.Equal("Thường trực Thành ủy", (await office.GetAsync($"{body}?on=2023-10-31")).Heading);
    }

    [Fact]
    public async Task A_body_ends_once()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/bodies/{FoundingCase.Body("tb-nhan-su")}/dissolve");

        var ended = await office.PostAsync(form);
        var again = await office.PostAsync(await office.GetAsync(form.Address));

        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal(HttpStatusCode.Conflict, (await office.PostAsync(form)).Status);
    }
}
