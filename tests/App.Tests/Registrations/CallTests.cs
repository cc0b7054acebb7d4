using System.Net;

namespace NghiTrinh.App.Tests.Registrations;

public sealed class CallTests
{
    [Fact]
    public async Task A_call_asks_all_agencies_until_seven_working_days_later()
    {
        await using var office = await TestOffice.StartAsync();
        Assert.Contains("have not been asked yet", (await office.GetAsync($"{RegistrationOffice.Page}?lang=en")).Text);

        var page = await office.FollowAsync(await office.PostAsync(await office.GetAsync($"{RegistrationOffice.Page}/open")));

        Assert.Contains("04/12/2023", page.Text);
        Assert.All(page.Rows("Agencies asked").SkipLast(0), row => Assert.Contains("Not yet", row[1]));
        Assert.Contains("04/12/2023", (await office.GetAsync($"{RegistrationOffice.Page}/call")).Text);
    }

    [Fact]
    public async Task A_second_call_is_refused_while_one_is_open()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();

        var second = await office.PostAsync(await office.GetAsync($"{RegistrationOffice.Page}/open"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("open already, until 04/12/2023", second.Errors);
    }

    [Fact]
    public async Task A_deadline_is_extended_with_a_reason_only()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var form = await office.GetAsync($"{RegistrationOffice.Page}/extend");

        Assert.Contains("Fill this in", (await office.PostAsync(form, ("dueOn", "2023-12-11"))).Errors);
        Assert.Contains("later day than 04/12/2023", (await office.PostAsync(form, ("dueOn", "2023-12-01"), ("why", "Các cơ quan đề nghị"))).Errors);
        var page = await office.FollowAsync(await office.PostAsync(form, ("dueOn", "2023-12-11"), ("why", "Các cơ quan đề nghị")));

        Assert.Contains("11/12/2023 (first 04/12/2023)", page.Text);
    }

    [Fact]
    public async Task Who_has_not_answered_is_listed_to_print_and_as_csv()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var before = (await office.GetAsync($"{RegistrationOffice.Page}/missing")).Rows("Agencies to be reminded").Count;
        await office.ReceiveAsync("Ban Dân vận Thành ủy", "Đề án dân vận khéo");

        office.Clock.Advance(TimeSpan.FromDays(20));
        var after = (await office.GetAsync($"{RegistrationOffice.Page}/missing")).Rows("Agencies to be reminded");
        var csv = await office.Browser.GetStringAsync(new Uri($"{RegistrationOffice.Page}/missing.csv", UriKind.Relative));

        Assert.Equal(before - 1, after.Count);
        Assert.All(after, row => Assert.Equal("Overdue", row[2]));
        Assert.DoesNotContain("Ban Dân vận", csv);
        Assert.Equal(after.Count, csv.Trim().Split('\n').Length - 1);
    }

    [Fact]
    public async Task A_call_is_closed_once_everything_submitted_is_decided()
    {
        await using var office = await RegistrationOffice.StartCalledAsync();
        var registration = await office.ReceiveAsync("Ban Dân vận Thành ủy", "Đề án dân vận khéo");

        Assert.Contains("1 submitted registrations are undecided", (await office.PostAsync(await office.GetAsync($"{RegistrationOffice.Page}/close"))).Errors);
        await office.StepAsync(registration, "Decline the registration", ("why", "Không thuộc thẩm quyền"));
        var closed = await office.FollowAsync(await office.PostAsync(await office.GetAsync($"{RegistrationOffice.Page}/close")));

        Assert.Contains("closed on 23/11/2023", closed.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{RegistrationOffice.Page}/receive")).Status);
        Assert.True(closed.HasLink("Open another call"));
    }

    [Fact]
    public async Task Without_a_programme_the_page_says_what_to_do_first()
    {
        await using var office = await TestOffice.StartAsync();

        Assert.True((await office.GetAsync($"{TestOffice.Hanoi}/2031/registrations?lang=en")).HasLink("Begin the programme"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"{TestOffice.Hanoi}/2031/registrations/open")).Status);
    }
}
