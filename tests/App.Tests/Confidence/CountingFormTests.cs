using System.Net;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>What a teller typed is never lost in silence, and what is wrong with it stands at its own field.</summary>
public sealed class CountingFormTests
{
    [Fact]
    public async Task A_figure_that_is_no_number_is_named_with_its_official_and_its_column()
    {
        await using var office = await OpenAsync();
        var (first, sheet) = await BegunAsync(office);

        var refused = await first.PostAsync(await first.GetAsync(sheet), ("f-0-0", "33"), ("f-0-2", "2,5"), ("do", "keep"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ủy viên 01, Tín nhiệm thấp: give a whole number from 0 to 100000.", refused.Errors);
        var field = refused.Document.QuerySelector("#f-0-2")!;
        Assert.Equal(("true", "f-0-2-error"), (field.GetAttribute("aria-invalid"), field.GetAttribute("aria-describedby")));
        Assert.Contains("Tín nhiệm thấp", TestPage.Plain(refused.Document.QuerySelector("#f-0-2-error")!));
        Assert.Null(refused.Document.QuerySelector("#f-0-1")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Every_wrong_ballot_is_told_at_once_and_a_wrong_mark_as_such()
    {
        await using var office = await OpenAsync();
        var (first, sheet) = await BegunAsync(office);
        string[] stack = ["1111111", "11111119", .. Enumerable.Repeat("11111111", 45)];

        var refused = await first.PostAsync(await first.GetAsync($"{sheet}?way=Ballots"), ("ballots", string.Join('\n', stack)), ("do", "close"));

        Assert.Contains("Ballot 1: it has 7 marks; it needs 8, one for each official.", refused.Errors);
        Assert.Contains("Ballot 2: it holds a mark that is none of the keys shown.", refused.Errors);
    }

    [Fact]
    public async Task Ballots_kept_line_by_line_are_there_again_after_sums_were_kept()
    {
        await using var office = await OpenAsync();
        var (first, sheet) = await BegunAsync(office);
        await DoAsync(first, $"{sheet}?way=Ballots", ("ballots", "11111111\n12121212"), ("do", "keep"));
        await DoAsync(first, $"{sheet}?way=Sums", ("f-0-0", "33"), ("do", "keep"));

        Assert.Equal("33", (await first.GetAsync(sheet)).Document.QuerySelector("[name=f-0-0]")!.GetAttribute("value"));
        Assert.Equal("11111111\n12121212", (await first.GetAsync($"{sheet}?way=Ballots")).Document.QuerySelector("textarea")!.TextContent);
    }

    [Fact]
    public async Task Of_two_windows_each_sees_what_the_other_kept_before_writing_over_it()
    {
        await using var office = await OpenAsync();
        var (first, sheet) = await BegunAsync(office);
        var (one, other) = (await first.GetAsync(sheet), await first.GetAsync(sheet));
        await first.PostAsync(one, ("f-0-0", "33"), ("do", "keep"));

        var late = await first.PostAsync(other, ("f-0-0", "32"), ("do", "keep"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("32", late.Document.QuerySelector("[name=f-0-0]")!.GetAttribute("value"));
        Assert.Equal("33", late.Rows("Sums")[0][1]);
        Assert.Contains("Kept by the other window", late.Text);
    }

    [Fact]
    public async Task What_is_sent_to_a_sheet_that_another_window_closed_is_said_and_shown()
    {
        await using var office = await OpenAsync();
        var (first, sheet) = await BegunAsync(office);
        var (one, other) = (await first.GetAsync(sheet), await first.GetAsync(sheet));
        await first.PostAsync(one, SumsOfA(33, 10, 2, 2));

        var twice = await first.PostAsync(one, SumsOfA(33, 10, 2, 2));
        var late = await first.PostAsync(other, SumsOfA(32, 11, 2, 2));

        Assert.Equal(HttpStatusCode.Redirect, twice.Status);
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Another window of yours closed this sheet meanwhile.", late.Errors);
        Assert.Equal("32", late.Rows("Sums")[0][1]);
    }

    [Fact]
    public async Task A_wrong_settlement_keeps_what_was_typed_and_links_to_its_fields()
    {
        await using var office = await OpenAsync();
        var (first, sheet) = await BegunAsync(office);
        await office.CountAsync(sheet[..^"/count/A".Length], First, SumsOfA(33, 10, 2, 2));
        await office.CountAsync(sheet[..^"/count/A".Length], Second, SumsOfA(32, 11, 2, 2));

        var wrong = await first.PressAsync(await first.GetAsync(sheet), "Write it down", [.. Figures(0, 33, 10, 2, 1), ("reason", "Xem lại tập hai")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(["33", "10", "2", "1"], Enumerable.Range(0, 4).Select(f => wrong.Document.QuerySelector($"[name=f-0-{f}]")!.GetAttribute("value")));
        Assert.Equal("Xem lại tập hai", wrong.Document.QuerySelector("[name=reason]")!.GetAttribute("value"));
        Assert.All(wrong.Document.QuerySelectorAll(".errors a"), link => Assert.NotNull(wrong.Document.QuerySelector(link.GetAttribute("href")!)));
        Assert.Contains("the figures add up to 46", TestPage.Plain(wrong.Document.QuerySelector("#s-0--0-error")!));
    }

    [Fact]
    public async Task More_officials_than_a_list_takes_are_refused_and_not_dropped()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();

        var refused = await RefusedAsync(
            await office.AsAsync(Clerk), $"{vote}/officials",
            [.. Enumerable.Range(0, 81).SelectMany(i => new[] { ($"name-{i}", $"Người {i + 1}"), ($"positions-{i}", "Ủy viên"), ($"first-{i}", "A") })]);

        Assert.Contains("At most 80 rows; 81 are filled in.", refused);
    }

    private static async Task<(TestBrowser First, string Sheet)> BegunAsync(TestOffice office)
    {
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        return (await office.AsAsync(First), $"{vote}/count/A");
    }
}
