using System.Net;
using NghiTrinh.Domain.Samples;

namespace NghiTrinh.App.Tests;

public sealed class TestOfficeTests
{
    [Fact]
    public async Task A_form_is_opened_filled_in_and_sent_as_a_browser_does()
    {
        await using var office = await TestOffice.StartAsync();
        var form = await office.GetAsync($"{TestOffice.Hanoi}/lines/{FoundingCase.Item(7)}/postpone");

        var wrong = await office.PostAsync(form, ("effectiveOn", "hôm qua"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("hôm qua", wrong.Html);
    }

    [Fact]
    public async Task There_is_no_page_of_an_unknown_item()
    {
        await using var office = await TestOffice.StartAsync();

        var page = await office.GetAsync($"{TestOffice.Hanoi}/lines/{Guid.Empty:N}/postpone");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
    }
}
