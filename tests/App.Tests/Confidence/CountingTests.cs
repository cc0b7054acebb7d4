using System.Net;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>Two tellers, each in a browser of their own.</summary>
public sealed class CountingTests
{
    [Fact]
    public async Task A_sheet_that_does_not_add_up_cannot_be_closed_and_says_which_figure()
    {
        await using var office = await BegunAsync();
        var first = await office.AsAsync(First);

        var refused = await first.PostAsync(await first.GetAsync($"{office.Vote}/count/A"), SumsOfA(33, 10, 2, 1));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Ủy viên 01: the figures add up to 46, but 47 ballots were collected.", refused.Errors);
        Assert.Equal("33", refused.Document.QuerySelector("[name=f-0-0]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_not_finished_is_kept_and_found_again()
    {
        await using var office = await BegunAsync();
        var first = await office.AsAsync(First);
        await DoAsync(first, $"{office.Vote}/count/A", ("f-0-0", "33"), ("do", "keep"));

        Assert.Equal("33", (await first.GetAsync($"{office.Vote}/count/A")).Document.QuerySelector("[name=f-0-0]")!.GetAttribute("value"));
        Assert.Null((await (await office.AsAsync(Second)).GetAsync($"{office.Vote}/count/A")).Document.QuerySelector("[name=f-0-0]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_difference_is_shown_by_place_settled_by_both_and_agreed_by_both()
    {
        await using var office = await BegunAsync();
        await office.CountAsync(office.Vote, First, SumsOfA(33, 10, 2, 2));
        await office.CountAsync(office.Vote, Second, SumsOfA(32, 11, 2, 2));
        var (first, second) = (await office.AsAsync(First), await office.AsAsync(Second));

        var differing = await first.GetAsync($"{office.Vote}/count/A");
        Assert.Contains("Ủy viên 01: Tín nhiệm cao, Tín nhiệm", differing.Text);
        Assert.DoesNotContain("32", differing.Text);
        Assert.DoesNotContain("33", differing.Text);

        var wrong = await first.PressAsync(differing, "Write it down", [.. Figures(0, 33, 10, 2, 1), ("reason", "Xem lại")]);
        Assert.Contains("the figures add up to 46", wrong.Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await first.PressAsync(differing, "Write it down", [.. Figures(0, 33, 10, 2, 2), ("reason", "Đếm lại tập phiếu")])).Status);
        Assert.Contains("Waits for the other teller", (await first.GetAsync($"{office.Vote}/count/A")).Text);
        Assert.Contains("1 to settle", (await first.GetAsync($"{office.Vote}/count")).Text);

        var accepted = await second.PressAsync(await second.GetAsync($"{office.Vote}/count/A"), "Confirm it");
        Assert.Equal(HttpStatusCode.Redirect, accepted.Status);
        await second.PressAsync(await second.GetAsync($"{office.Vote}/count"), "Confirm these figures");
        Assert.Contains("You have confirmed these figures", (await second.GetAsync($"{office.Vote}/count")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.AsAsync(Leader)).GetAsync($"{office.Vote}/result")).Status);
        await first.PressAsync(await first.GetAsync($"{office.Vote}/count"), "Confirm these figures");

        var result = await (await office.AsAsync(Chief)).GetAsync($"{office.Vote}/result");
        Assert.Equal("33 (70,21%)", result.Rows("A – ")[0][7]);
        Assert.Contains("A · Ủy viên 01: Đếm lại tập phiếu", result.Text);
    }

    [Fact]
    public async Task Nobody_confirms_what_they_wrote_down_themselves()
    {
        await using var office = await BegunAsync();
        await office.CountAsync(office.Vote, First, SumsOfA(33, 10, 2, 2));
        await office.CountAsync(office.Vote, Second, SumsOfA(32, 11, 2, 2));
        var first = await office.AsAsync(First);
        var page = await first.GetAsync($"{office.Vote}/count/A");
        await first.PressAsync(page, "Write it down", [.. Figures(0, 33, 10, 2, 2), ("reason", "Đếm lại")]);

        // The form that only the other one is shown, sent all the same.
        var button = page.Button("Write it down");
        button.Form!.SetAttribute("action", $"{office.Vote}/count/A/accept");
        await first.PressAsync(page, button, ("version", "1"));

        Assert.Contains("1 to settle", (await first.GetAsync($"{office.Vote}/count")).Text);
    }

    [Fact]
    public async Task Counted_again_what_was_confirmed_before_is_not()
    {
        await using var office = await BegunAsync();
        foreach (var teller in new[] { First, Second })
            await office.CountAsync(office.Vote, teller, SumsOfA(33, 10, 2, 2));
        var (first, second) = (await office.AsAsync(First), await office.AsAsync(Second));
        await first.PressAsync(await first.GetAsync($"{office.Vote}/count"), "Confirm these figures");
        var stale = await second.GetAsync($"{office.Vote}/count");
        await first.PressAsync(await first.GetAsync($"{office.Vote}/count/A"), "Count again: open both sheets", ("again", "Đếm nhầm một tập"));
        foreach (var browser in new[] { first, second })
            await DoAsync(browser, $"{office.Vote}/count/A", SumsOfA(32, 11, 2, 2));

        var refused = await second.PressAsync(stale, "Confirm these figures");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("The figures changed", refused.Errors);
        Assert.True((await first.GetAsync($"{office.Vote}/count")).Document.QuerySelectorAll("button.main").Length > 0);
    }

    [Fact]
    public async Task Counted_again_after_the_comparison_both_sheets_are_open_and_the_reason_stands_beside_the_result()
    {
        await using var office = await BegunAsync();
        await office.CountAsync(office.Vote, First, SumsOfA(33, 10, 2, 2));
        await office.CountAsync(office.Vote, Second, SumsOfA(32, 11, 2, 2));
        var (first, second) = (await office.AsAsync(First), await office.AsAsync(Second));
        var compared = await first.GetAsync($"{office.Vote}/count/A");

        var refused = await first.PressAsync(compared, "Count again: open both sheets");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, true), (refused.Status, refused.Errors.Contains("Fill this in.", StringComparison.Ordinal)));
        foreach (var reason in new[] { "Đếm nhầm một tập", "Rơi một phiếu" })
        {
            await first.PressAsync(await first.GetAsync($"{office.Vote}/count/A"), "Count again: open both sheets", ("again", reason));
            // To find out where both agree now, the other one has to count once more as well.
            await DoAsync(first, $"{office.Vote}/count/A", SumsOfA(32, 11, 2, 2));
            Assert.Contains("Wait until the other teller has closed too", (await first.GetAsync($"{office.Vote}/count/A")).Text);
            Assert.Contains($"Counted again by both: Đếm nhầm một tập", (await second.GetAsync($"{office.Vote}/count/A")).Text);
            await DoAsync(second, $"{office.Vote}/count/A", SumsOfA(32, 11, 2, 2));
        }
        foreach (var browser in new[] { first, second })
            await browser.PressAsync(await browser.GetAsync($"{office.Vote}/count"), "Confirm these figures");

        var result = (await (await office.AsAsync(Chief)).GetAsync($"{office.Vote}/result")).Text;
        Assert.Contains("A: Đếm nhầm một tập", result);
        Assert.Contains("A: Rơi một phiếu", result);
    }

    [Fact]
    public async Task What_cannot_be_is_said_where_it_is_written_down_and_not_at_the_second_confirmation()
    {
        await using var office = await BegunAsync();
        foreach (var (teller, whole) in new[] { (First, 1), (Second, 2) })
        {
            var browser = await office.AsAsync(teller);
            await DoAsync(browser, $"{office.Vote}/count/A", [.. Enumerable.Range(0, 8).SelectMany(o => Figures(o, 45 - (o == 0 ? whole - 1 : 0), 0, 0, 2 + (o == 0 ? whole - 1 : 0))), ("notIssued", $"{whole}"), ("do", "close")]);
            await DoAsync(browser, $"{office.Vote}/count/B", SumsOfB);
        }
        var (first, second) = (await office.AsAsync(First), await office.AsAsync(Second));

        Assert.Contains("Give a whole number from 0", (await SettleAsync(first, 0, ("notIssued", ""), ("reason", "Xem lại"))).Errors);
        Assert.Contains("48 ballots that are invalid as a whole are more than the 47 collected", (await SettleAsync(first, 0, ("notIssued", "48"), ("reason", "Xem lại"))).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await SettleAsync(first, 0, ("notIssued", "2"), ("reason", "Xem lại"))).Status);
        await second.PressAsync(await second.GetAsync($"{office.Vote}/count/A"), "Confirm it");
        var refused = await SettleAsync(first, 1, [.. Figures(0, 46, 0, 0, 1), ("reason", "Xem lại")]);

        Assert.Contains("Ủy viên 01: 1 invalid is less than the 2 ballots that are invalid as a whole", refused.Errors);
        // What both confirmed can be written down anew, and waits for a confirmation then.
        Assert.Equal(HttpStatusCode.Redirect, (await SettleAsync(first, 0, ("notIssued", "1"), ("reason", "Xem lại lần hai"))).Status);
        Assert.Contains("2 to settle", (await first.GetAsync($"{office.Vote}/count")).Text);

        async Task<TestPage> SettleAsync(TestBrowser browser, int place, params (string, string)[] fields)
        {
            var page = await browser.GetAsync($"{office.Vote}/count/A");
            var buttons = page.Document.QuerySelectorAll("button").OfType<AngleSharp.Html.Dom.IHtmlButtonElement>().Where(b => TestPage.Plain(b) == "Write it down").ToList();
            return await browser.PressAsync(page, buttons[place], fields);
        }
    }

    [Fact]
    public async Task Two_windows_of_one_teller_do_not_write_over_each_other()
    {
        await using var office = await BegunAsync();
        var first = await office.AsAsync(First);
        var (one, other) = (await first.GetAsync($"{office.Vote}/count/A"), await first.GetAsync($"{office.Vote}/count/A"));
        await first.PostAsync(one, SumsOfA(33, 10, 2, 2));
        await first.PressAsync(await first.GetAsync($"{office.Vote}/count/A"), "Count again: open my sheet");

        var late = await first.PostAsync(other, SumsOfA(32, 11, 2, 2));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Another window of yours", late.Errors);
    }

    [Fact]
    public async Task Ballot_by_ballot_a_struck_out_name_is_invalid_for_that_official_alone_and_a_difference_has_its_place()
    {
        await using var office = await BegunAsync();
        var rest = Enumerable.Repeat("11223311", 45).ToList();
        string[] firstStack = ["01111111", "12121212", .. rest];
        string[] secondStack = ["01111111", "12121112", .. rest];
        foreach (var (teller, stack) in new[] { (First, firstStack), (Second, secondStack) })
            await office.CountAsync(office.Vote, teller, [("ballots", string.Join('\n', stack)), ("way", "Ballots"), ("do", "close")], "A?way=Ballots");
        var (first, second) = (await office.AsAsync(First), await office.AsAsync(Second));

        var differing = await first.GetAsync($"{office.Vote}/count/A");
        Assert.Contains("Ballot 2 of the stack: Ủy viên 06", differing.Text);
        await first.PressAsync(differing, "Write it down", ("mark", "2"), ("reason", "Ô thứ hai"));
        await second.PressAsync(await second.GetAsync($"{office.Vote}/count/A"), "Confirm it");
        foreach (var browser in new[] { first, second })
            await browser.PressAsync(await browser.GetAsync($"{office.Vote}/count"), "Confirm these figures");

        var rows = (await (await office.AsAsync(Chief)).GetAsync($"{office.Vote}/result")).Rows("A – ");
        Assert.Equal(("1", "46 (97,87%)"), (rows[0][6], rows[0][7]));
        Assert.Equal(("0", "1 (2,13%)"), (rows[5][6], rows[5][8]));
    }

    [Fact]
    public async Task A_ballot_with_a_mark_too_few_is_named_by_its_place()
    {
        await using var office = await BegunAsync();
        var first = await office.AsAsync(First);
        string[] stack = ["1111111", .. Enumerable.Repeat("11111111", 45)];

        var refused = await first.PostAsync(await first.GetAsync($"{office.Vote}/count/A?way=Ballots"), ("ballots", string.Join('\n', stack)), ("do", "close"));

        Assert.Contains("46 ballots are entered, but 47 were collected", refused.Errors);
        refused = await first.PostAsync(await first.GetAsync($"{office.Vote}/count/A?way=Ballots"), ("ballots", string.Join('\n', stack.Append("11111111"))), ("do", "close"));
        Assert.Contains("Ballot 1: it has 7 marks", refused.Errors);
    }

    [Fact]
    public async Task Collected_again_a_kind_whose_figure_is_another_one_is_counted_again_and_the_others_stand()
    {
        await using var office = await BegunAsync();
        foreach (var teller in new[] { First, Second })
            await office.CountAsync(office.Vote, teller, SumsOfA(33, 10, 2, 2));
        var chief = await office.AsAsync(Chief);

        await DoAsync(chief, $"{office.Vote}/collect", ("collected-A", "46"), ("collected-B", "61"));
        await DoAsync(chief, $"{office.Vote}/begin");

        var first = await office.AsAsync(First);
        var overview = (await first.GetAsync($"{office.Vote}/count")).Rows("Kinds of ballot");
        Assert.Contains("begun", overview[0][3]);
        Assert.Contains("closed", overview[1][3]);
    }

    private static async Task<Begun> BegunAsync()
    {
        var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        return new(office, vote);
    }

    private sealed record Begun(TestOffice Office, string Vote) : IAsyncDisposable
    {
        public Task<TestBrowser> AsAsync(string name) => Office.AsAsync(name);

        public Task CountAsync(string vote, string teller, (string, string)[] a) => Office.CountAsync(vote, teller, a);

        public async Task CountAsync(string vote, string teller, (string, string)[] a, string page)
        {
            var browser = await Office.AsAsync(teller);
            await DoAsync(browser, $"{vote}/count/{page}", a);
            await DoAsync(browser, $"{vote}/count/B", SumsOfB);
        }

        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }
}
