using System.Net;

namespace NghiTrinh.App.Tests.Shell;

/// <summary>Odd addresses are answered, never with other figures than those asked for.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("on=garbage")]
    [InlineData("on=2023-13-45")]
    [InlineData("on=9999-12-31")]
    [InlineData("on=0001-01-01")]
    [InlineData("known=garbage")]
    [InlineData("known=0001-01-01T00:00")]
    [InlineData("known=9999-12-31T23:59")]
    public async Task A_date_that_cannot_be_read_is_said_and_shows_no_figures(string query)
    {
        await using var office = await TestOffice.StartAsync();

        foreach (var page in new[] { "2023", "2023/lines", "2023/report", "2023/report.json" })
        {
            var answer = await office.GetAsync($"{TestOffice.Hanoi}/{page}?{query}");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("Không đọc được ngày", answer.Heading, StringComparison.Ordinal);
            Assert.True(answer.HasLink("Xem trang này hôm nay"));
        }
    }

    [Theory]
    [InlineData("2023?on=2200-12-31")]
    [InlineData("2023?on=1900-01-01")]
    [InlineData("2023/lines?month=13&lead=xyz&state=nonsense")]
    [InlineData("calendar/2200")]
    public async Task The_bounds_of_dates_and_odd_filters_are_answered(string address)
    {
        await using var office = await TestOffice.StartAsync();

        var answer = await office.GetAsync($"{TestOffice.Hanoi}/{address}");

        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{answer.Status}");
    }

    [Fact]
    public async Task A_date_before_there_was_anything_leads_back_to_today()
    {
        await using var office = await TestOffice.StartAsync();

        var answer = await office.GetAsync($"{TestOffice.Hanoi}/2023/lines?on=2020-01-01");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal($"{TestOffice.Hanoi}/2023/lines", answer.Link("Xem trang này hôm nay"));
    }

    [Fact]
    public async Task HEAD_is_answered_as_GET_without_a_body()
    {
        await using var office = await TestOffice.StartAsync();

        using var answer = await office.Browser.SendAsync(new(HttpMethod.Head, $"{TestOffice.Hanoi.TrimStart('/')}/2023"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_name_that_is_not_of_this_machine_is_not_served()
    {
        await using var office = await TestOffice.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = "example.org" } };

        using var answer = await office.Browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }
}
