using System.Globalization;
using System.Net;
using System.Text;

namespace NghiTrinh.App.Tests.Imports;

public sealed class LongListTests
{
    [Fact]
    public async Task A_long_list_is_recorded_beside_the_request_and_its_page_says_when_it_is_in()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var preview = await office.PreviewAsync(List(3000), "a.csv");

        var begun = await office.ConfirmAsync(preview);
        var page = await UntilOverAsync(office, begun);
        var done = await office.FollowAsync(page);

        Assert.Equal(3000, preview.Counts()[0]);
        Assert.Contains("Page 1 of 30", preview.Text);
        Assert.EndsWith("/progress", begun.Location);
        Assert.Contains("3,000 items were recorded", done.Text);
        Assert.Equal(0, (await office.StoredAsync()).Uploads);
    }

    [Fact]
    public async Task Where_a_long_list_meets_another_change_nothing_of_it_is_kept()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var first = await office.PreviewAsync(List(2500), "a.csv");
        var second = await office.PreviewAsync(List(2500), "b.csv");
        await UntilOverAsync(office, await office.ConfirmAsync(first));
        var stored = (await office.StoredAsync()).Changes;

        var refused = await UntilOverAsync(office, await office.ConfirmAsync(second));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("taken in already as “a.csv”", refused.Errors);
        Assert.True(refused.HasLink("Back to the preview"));
        Assert.Equal(stored, (await office.StoredAsync()).Changes);
    }

    [Fact]
    public async Task After_a_restart_the_page_says_that_nothing_was_kept()
    {
        await using var office = await ImportOffice.StartEmptyAsync();
        var preview = await office.PreviewAsync(List(2001), "a.csv");

        var page = await office.GetAsync(preview.Address.Split('?')[0] + "/progress");

        Assert.Contains("nothing of it was kept", page.Errors);
    }

    private static byte[] List(int lines) => Encoding.UTF8.GetBytes("STT,Nội dung,Chủ trì,Cấp trình,Thời gian\n" + string.Concat(
        Enumerable.Range(1, lines).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},Nội dung mẫu số {i},Sở Y tế,BTV,{i % 12 + 1}/2024\n"))));

    private static async Task<TestPage> UntilOverAsync(TestOffice office, TestPage begun)
    {
        var deadline = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var page = await office.FollowAsync(begun);
            if (page.Location is not null || page.Errors.Length > 0)
                return page;
            Assert.Contains("lines written", page.Text);
            Assert.True(TimeProvider.System.GetElapsedTime(deadline) < TimeSpan.FromMinutes(2), "The import did not end.");
            await Task.Delay(100);
        }
    }
}
