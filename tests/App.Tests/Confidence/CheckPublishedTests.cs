using System.Net;
using System.Text;

namespace NghiTrinh.App.Tests.Confidence;

public sealed class CheckPublishedTests : IAsyncLifetime
{
    private const string Address = TestOffice.Hanoi + "/confidence/check?lang=en";

    private TestOffice _office = null!;

    public async ValueTask InitializeAsync() => _office = await TestOffice.StartAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task<TestPage> SendAsync(string? table, params (string Name, string Value)[] fields)
    {
        var form = await _office.GetAsync(Address);
        var typed = fields.Select(f => f.Name).Append("file").ToHashSet();
        using var sent = new MultipartFormDataContent();
        foreach (var (name, value) in TestPage.Filled(form.Button("Check the table").Form!, form.Button("Check the table")).Where(f => !typed.Contains(f.Key)))
            sent.Add(new StringContent(value), name);
        foreach (var (name, value) in fields)
            sent.Add(new StringContent(value), name);
        if (table is not null)
            sent.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "file", "ket-qua.csv");
        using var answer = await _office.Browser.PostAsync(Address, sent);
        return new(Address, answer.StatusCode, null, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_base_that_no_body_has_is_refused_at_its_field()
    {
        var page = await SendAsync("Họ và tên;Tín nhiệm cao;Tín nhiệm;Tín nhiệm thấp;TNC (%)\nỦy viên 01;;;;50\n", ("rules", "96-QD-TW-2023"), ("base", "2000000000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Give a whole number from 1 to 100000.", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_checked_and_nothing_of_it_is_kept()
    {
        var before = (await _office.Database.ReadAsync()).Count;

        var page = await SendAsync(
            "Họ và tên;Tín nhiệm cao;Tín nhiệm;Tín nhiệm thấp;TNC (%);TNT (%)\nỦy viên 01;25;10;12;53,19;25,53\nỦy viên 02;5;10;32;10,63;68,09%\n",
            ("rules", "96-QD-TW-2023"), ("base", "47"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("2 officials; 4 percentages printed, 3 reproduced; 1 figures flagged.", page.Text, StringComparison.Ordinal);
        var rows = page.Rows("Quy định số 96-QĐ/TW");
        Assert.Equal(["Ủy viên 01", "25 · 53,19%", "10 · 21,28%", "12 · 25,53%", "✓ nothing wrong", "–"], rows[0]);
        Assert.Contains("Tín nhiệm cao: 10,63%, should be 10,64% (cut off, not rounded)", rows[1][4], StringComparison.Ordinal);
        Assert.Contains("Miễn nhiệm", rows[1][5], StringComparison.Ordinal);
        Assert.Equal(before, (await _office.Database.ReadAsync()).Count);
        Assert.DoesNotContain("Ủy viên 02", (await _office.GetAsync(Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_by_row_and_column()
    {
        var page = await SendAsync("name,high,high_pct\nỦy viên 01,25x,53\n,4,5\n", ("base", "47"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Row 2, column “high”: “25x” is no count", page.Text, StringComparison.Ordinal);
        Assert.Contains("Row 3, column “name”: the name is missing", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_the_rules_and_the_base_are_asked_for()
    {
        var page = await SendAsync(null, ("base", "0"), ("rules", "x"), ("decimals", "9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Choose the file that holds the table.", page.Errors, StringComparison.Ordinal);
        Assert.Contains("Give a whole number from 0 to 4.", page.Errors, StringComparison.Ordinal);
        Assert.Contains("Choose one.", page.Errors, StringComparison.Ordinal);
    }
}
