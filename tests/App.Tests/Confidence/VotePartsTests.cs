using System.Net;
using NghiTrinh.Domain.Samples;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>What a vote is made of, edited through HTTP: rules, kinds of ballot, officials, what it belongs to.</summary>
public sealed class VotePartsTests
{
    private const string Rules = $"{TestOffice.Hanoi}/confidence/rules";

    [Fact]
    public async Task Without_a_choice_a_vote_follows_the_act_in_force_and_by_another_one_it_is_not_ready_unless_the_office_chose_it()
    {
        await using var office = await OpenAsync();
        var (clerk, chief) = (await office.AsAsync(Clerk), await office.AsAsync(Chief));
        var planned = await clerk.PostAsync(await clerk.GetAsync($"{Votes}/new-rating?sitting={FoundingCase.Meeting("bch-vote")}"), ("title", "Lấy phiếu"));
        var vote = planned.Location!.Split('?')[0];
        Assert.True((await clerk.GetAsync(vote)).HasLink("Quy định số 96-QĐ/TW"));

        await DoAsync(clerk, $"{vote}/basis", ("rules", "NQ-35-2012"));

        const string point = "Held by the rules in force for the body on the day";
        Assert.Contains($"✕ not ready {point}: Quy định số 96-QĐ/TW (96-QD-TW-2023;", (await clerk.GetAsync(vote)).Text);
        Assert.Contains(point, await RefusedAsync(chief, $"{vote}/quorum"));
        await DoAsync(chief, $"{Rules}/choose", ("body", "ExecutiveCommittee"), ("rules", "NQ-35-2012"), ("why", "Theo kết luận của Thường trực"), ("effectiveOn", "2023-12-01"));
        Assert.Contains($"✓ ready {point}", (await clerk.GetAsync(vote)).Text);
    }

    [Fact]
    public async Task A_result_stays_what_it_was_whatever_the_office_makes_of_the_rules_afterwards()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        var chief = await office.AsAsync(Chief);
        var before = (await chief.GetAsync($"{vote}/result")).Text;

        // Dated back, and on the day itself.
        await DoAsync(chief, $"{Rules}/96-QD-TW-2023/values/rating.base", ("value", "allDelegates"), ("article", "Điều 6"), ("why", "Đọc lại"), ("effectiveOn", "2023-02-02"));
        await DoAsync(chief, $"{Rules}/96-QD-TW-2023/values/rating.decimals", ("value", "1"), ("article", "Điều 6"), ("why", "Đọc lại"), ("effectiveOn", "2023-12-28"));

        Assert.Equal("allDelegates", (await chief.GetAsync($"{Rules}/96-QD-TW-2023/values/rating.base")).Document.QuerySelector("select[name=value] option[selected]")!.GetAttribute("value"));
        Assert.Equal(before, (await chief.GetAsync($"{vote}/result")).Text);
        Assert.Contains("33 (70,21%)", before);
    }

    [Fact]
    public async Task A_kind_of_ballot_that_comes_after_one_that_went_has_a_code_of_its_own()
    {
        await using var office = await OpenAsync();
        var clerk = await office.AsAsync(Clerk);
        var vote = (await clerk.PostAsync(await clerk.GetAsync($"{Votes}/new-rating"), ("title", "Lấy phiếu"))).Location!.Split('?')[0];
        await DoAsync(clerk, $"{vote}/electorates", ("name-0", "Ban Chấp hành"), ("members-0", "60"), ("name-1", "Hội đồng"), ("members-1", "95"));
        await DoAsync(clerk, $"{vote}/ballots", ("name-0", "Một"), ("electorate-0", "1"), ("name-1", "Hai"), ("electorate-1", "2"));

        await DoAsync(clerk, $"{vote}/ballots", ("name-0", ""), ("name-1", "Hai"));
        await DoAsync(clerk, $"{vote}/ballots", ("name-1", "Ba"), ("electorate-1", "2"));
        await DoAsync(clerk, $"{vote}/electorates", ("name-0", ""), ("name-1", "Hội đồng"));
        await DoAsync(clerk, $"{vote}/electorates", ("name-1", "Ban Thường vụ"), ("members-1", "16"));

        var stock = await clerk.GetAsync($"{vote}/stock");
        Assert.Equal(HttpStatusCode.OK, stock.Status);
        Assert.Equal(["printed-B", "printed-C"], stock.Document.QuerySelectorAll("input[name^=printed]").Select(i => i.GetAttribute("name")!));
        Assert.Equal(["", "2", "3"], (await clerk.GetAsync($"{vote}/ballots")).Document.QuerySelector("select[name=electorate-0]")!.Children.Select(o => o.GetAttribute("value")!));
    }

    [Fact]
    public async Task An_official_in_anothers_place_has_none_of_the_others_papers_and_one_whose_name_is_mended_keeps_them()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var clerk = await office.AsAsync(Clerk);
        var form = await clerk.GetAsync($"{vote}/paper?deadline=report");
        foreach (var name in new[] { "Ủy viên 01", "Ủy viên 03" })
            await DoAsync(clerk, $"{vote}/paper?deadline=report", ("official", form.Option("Whose it is", name)), ("on", "2023-12-05"));
        Assert.Equal("2 of 8", await DoneAsync());

        await DoAsync(clerk, $"{vote}/officials", ("name-0", "Ủy viên 51"));
        Assert.Equal("1 of 8", await DoneAsync());
        await DoAsync(clerk, $"{vote}/officials", ("name-2", "Ủy viên Ba"), ("same-2", "yes"));
        Assert.Equal("1 of 8", await DoneAsync());
        // Moved to another row the official is still the same.
        await DoAsync(clerk, $"{vote}/officials", ("name-2", "Ủy viên 04"), ("name-3", "Ủy viên Ba"));
        Assert.Equal("1 of 8", await DoneAsync());

        async Task<string> DoneAsync() => (await clerk.GetAsync(vote)).Rows("Deadlines counted back")[0][3];
    }

    [Fact]
    public async Task Two_people_whose_names_differ_by_marks_are_two_in_the_results_and_no_name_stands_in_an_address()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var clerk = await office.AsAsync(Clerk);
        await DoAsync(clerk, $"{vote}/officials", ("name-0", "Nguyễn Văn Hùng"), ("name-2", "Nguyễn Văn Hưng"), ("name-3", "Nguyễn Văn Hưng"), ("positions-3", "Chánh án"));
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        var leader = await office.AsAsync(Leader);

        var all = await leader.GetAsync($"{TestOffice.Hanoi}/confidence/results");
        var choices = all.Document.QuerySelectorAll("#who option").Where(o => TestPage.Plain(o).StartsWith("Nguyễn", StringComparison.Ordinal)).ToList();

        Assert.Equal(["Nguyễn Văn Hùng", "Nguyễn Văn Hưng", "Nguyễn Văn Hưng"], choices.Select(TestPage.Plain).Order(StringComparer.Ordinal));
        foreach (var choice in choices)
        {
            Assert.True(Guid.TryParseExact(choice.GetAttribute("value"), "N", out _));
            Assert.Single((await leader.GetAsync($"{TestOffice.Hanoi}/confidence/results?who={choice.GetAttribute("value")}")).Rows(TestPage.Plain(choice)));
        }
    }

    [Fact]
    public async Task Of_two_officials_with_the_name_of_a_person_it_is_said_which_is_the_person()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var clerk = await office.AsAsync(Clerk);
        (string, string)[] two = [("name-0", Leader), ("positions-0", "Bí thư"), ("name-2", Leader), ("positions-2", "Chánh án")];

        Assert.Contains($"Two officials have the name “{Leader}”", await RefusedAsync(clerk, $"{vote}/officials", two));
        await DoAsync(clerk, $"{vote}/officials", [.. two, ("person-2", "nobody")]);

        var form = await clerk.GetAsync($"{vote}/officials");
        Assert.Equal(("name", "nobody"), (Chosen(form, "person-0"), Chosen(form, "person-2")));
        Assert.Contains($"{First} is voted on and does not count the votes", await RefusedAsync(clerk, $"{vote}/officials", ("name-0", First)));

        static string? Chosen(TestPage page, string field) => page.Document.QuerySelector($"select[name={field}] option[selected]")?.GetAttribute("value");
    }

    [Fact]
    public async Task Whoever_may_not_see_the_line_mends_the_title_and_announces_without_losing_it()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var chief = await office.AsAsync(Chief);
        await DoAsync(chief, $"{TestOffice.Hanoi}/lines/{Line}/adjust", ("classification", "Secret"), ("decider", "leader"), ("deciderName", "Bí thư"), ("why", "Theo quy định về bảo vệ bí mật nhà nước"));
        var clerk = await office.AsAsync(Clerk);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.GetAsync($"{TestOffice.Hanoi}/lines/{Line}")).Status);

        await DoAsync(clerk, $"{vote}/basis", ("title", "Lấy phiếu tín nhiệm năm 2023"));
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Head), $"{vote}/announce");

        Assert.DoesNotContain(Line, (await clerk.GetAsync($"{vote}/basis")).Html);
        Assert.Contains("28/12/2023 · the result of its confidence vote was announced", (await chief.GetAsync($"{TestOffice.Hanoi}/lines/{Line}")).Text);
    }

    [Fact]
    public async Task A_motion_has_the_rules_of_its_ground_and_none_of_a_ratings_exemptions()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        var clerk = await office.AsAsync(Clerk);

        var blank = await clerk.GetAsync($"{Votes}/new-motion");
        var led = await clerk.GetAsync($"{Votes}/new-motion?rating={vote.Split('/')[^1]}");
        Assert.Null(blank.Document.QuerySelector("[name=rules]"));
        Assert.Equal("", blank.Document.QuerySelector("select[name=trigger] option[selected]")?.GetAttribute("value") ?? "");
        Assert.EndsWith("/low-confidence", led.Document.QuerySelector("select[name=trigger] option[selected]")!.GetAttribute("value")!, StringComparison.Ordinal);

        var motion = (await clerk.PostAsync(led, ("title", "Bỏ phiếu"), ("trigger", "NQ-85-2014/low-confidence"))).Location!.Split('?')[0];
        var page = await clerk.GetAsync(motion);
        Assert.True(page.HasLink("Nghị quyết số 85/2014/QH13"));
        Assert.DoesNotContain("Deadlines counted back", page.Text);
        Assert.Single((await clerk.GetAsync($"{motion}/officials")).Document.QuerySelectorAll("select[name=ground-0] option"));
        Assert.Contains("Choose a rule set that has this kind of vote, and a ground it names", await RefusedAsync(clerk, $"{motion}/basis", ("rules", "96-QD-TW-2023")));
    }

    [Fact]
    public async Task From_a_result_a_motion_is_prepared_only_by_rules_that_have_one_and_its_act_is_named()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        foreach (var teller in new[] { First, Second })
            await office.CountAsync(vote, teller, SumsOfA(10, 9, 26, 2));
        foreach (var teller in new[] { First, Second })
            await (await office.AsAsync(teller)).PressAsync(await (await office.AsAsync(teller)).GetAsync($"{vote}/count"), "Confirm these figures");
        var chief = await office.AsAsync(Chief);

        // The Party's act leads to a motion and has none of its own: no way leads from its result to a form of the State's.
        var result = await chief.GetAsync($"{vote}/result");
        Assert.Contains("26 (55,32%)", result.Text);
        Assert.Empty(result.Links("Prepare a confidence motion"));
        await DoAsync(chief, $"{Rules}/choose", ("body", "ExecutiveCommittee"), ("rules", "NQ-96-2023"), ("why", "Theo kết luận của Thường trực"), ("effectiveOn", "2023-12-01"));
        Assert.True((await chief.GetAsync($"{vote}/result")).HasLink("Prepare a confidence motion by Nghị quyết số 96/2023/QH15"));
    }
}
