using NghiTrinh.Domain.Samples;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>A vote through HTTP: each step at its turn, and what is refused says which figure.</summary>
public sealed class VoteStepsTests
{
    [Fact]
    public async Task A_vote_goes_from_its_plan_to_the_seal()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        var chief = await office.AsAsync(Chief);

        await DoAsync(chief, $"{vote}/announce");
        Assert.Contains("Thường trực, Ban Thường vụ: give the figure; 0 where there is none.", await RefusedAsync(chief, $"{vote}/seal", ("contents", "Phiếu, biên bản"), ("place", "Tủ 3"), ("keeper", "Ban Tổ chức")));
        Assert.Contains("12 destroyed, but 13 are left", await RefusedAsync(chief, $"{vote}/destroy", ("destroyed-A", "12")));
        await DoAsync(chief, $"{vote}/destroy");
        await DoAsync(chief, $"{vote}/seal", ("contents", "Phiếu, biên bản"), ("place", "Tủ 3"), ("keeper", "Ban Tổ chức"));

        var page = await chief.GetAsync(vote);
        Assert.Contains("Sealed", page.Text);
        Assert.Contains("3 packages: Phiếu, biên bản. Kept at Tủ 3 by Ban Tổ chức.", page.Text);
        Assert.All(page.Rows("Register of ballots"), row => Assert.Contains("balances", row[^1]));
        Assert.Equal(["A – Thường trực, Ban Thường vụ (hồng)", "62", "61", "1", "48", "47", "1", "13", "13", "✓ balances"], page.Rows("Register of ballots")[0]);
    }

    [Fact]
    public async Task The_result_has_percentages_of_the_ballots_collected_and_two_results_for_one_official()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);

        var result = await (await office.AsAsync(Chief)).GetAsync($"{vote}/result");

        var first = result.Rows("A – ")[0];
        Assert.Equal(["1", "Ủy viên 01", "Ủy viên Ban Thường vụ", "48", "47", "45", "2", "33 (70,21%)", "10 (21,28%)", "2 (4,26%)", "–"], first);
        Assert.Equal("Ủy viên 02", result.Rows("A – ")[1][1]);
        Assert.Equal(["1", "Ủy viên 02", "Phó Bí thư; Chủ tịch Hội đồng nhân dân", "61", "61", "61", "0", "50 (81,97%)", "8 (13,11%)", "3 (4,92%)", "–"], Assert.Single(result.Rows("B – ")));
    }

    [Fact]
    public async Task The_result_is_a_dated_fact_of_the_line_without_figures()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");

        var seen = await (await office.AsAsync(Leader)).GetAsync($"{TestOffice.Hanoi}/lines/{Line}");
        var unseen = await (await office.AsAsync(Member)).GetAsync($"{TestOffice.Hanoi}/lines/{Line}");

        Assert.Contains("28/12/2023 · the result of its confidence vote was announced", seen.Text);
        Assert.True(seen.HasLink("Lấy phiếu tín nhiệm giữa nhiệm kỳ"));
        Assert.Contains("28/12/2023 · the result of its confidence vote was announced", unseen.Text);
        Assert.False(unseen.HasLink("Lấy phiếu tín nhiệm giữa nhiệm kỳ"));
    }

    [Fact]
    public async Task The_history_shows_each_vote_of_a_person_by_the_rules_of_its_time()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        var leader = await office.AsAsync(Leader);

        var all = await leader.GetAsync($"{TestOffice.Hanoi}/confidence/results");
        var one = await leader.GetAsync($"{TestOffice.Hanoi}/confidence/results?who={all.Option("Official", "Ủy viên 02")}");

        Assert.Equal(9, all.Rows("Thành ủy Hà Nội").Count);
        Assert.Equal(["Ban Chấp hành", "Hội đồng nhân dân"], one.Rows("Ủy viên 02").Select(r => r[3]).Order());
        Assert.All(one.Rows("Ủy viên 02"), r => Assert.Equal("96-QĐ/TW", r[^1]));
    }

    [Fact]
    public async Task The_timeline_is_counted_back_from_the_sitting_and_says_what_is_late()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var clerk = await office.AsAsync(Clerk);
        await DoAsync(clerk, $"{vote}/paper?deadline=report", ("on", "2023-12-05"), ("document", "41-BC/TU"));

        var page = await clerk.GetAsync(vote);

        var rows = page.Rows("Deadlines counted back");
        Assert.Equal("8 of 8", rows[0][3]);
        Assert.Contains("Done", rows[0][4]);
        Assert.Contains(rows, r => r[4] == "▲ Late" && r[3] == "0 of 8");
        Assert.Contains("to be confirmed", page.Text);
        Assert.Contains("41-BC/TU", page.Rows("Dossiers, reports")[0]);
    }

    [Fact]
    public async Task A_figure_that_cannot_be_is_refused_and_named()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var chief = await office.AsAsync(Chief);

        Assert.Contains("39 of 60 are present; at least 40 must be", await RefusedAsync(chief, $"{vote}/quorum", ("summoned-1", "60"), ("present-1", "39"), ("summoned-2", "90"), ("present-2", "61")));
        await DoAsync(chief, $"{vote}/quorum", ("summoned-1", "60"), ("present-1", "48"), ("summoned-2", "90"), ("present-2", "61"));
        Assert.Contains("Thường trực, Ban Thường vụ: 49 issued is more than the 48 present", await RefusedAsync(chief, $"{vote}/issue", ("issued-A", "49"), ("issued-B", "61")));
        await DoAsync(chief, $"{vote}/issue", ("issued-A", "48"), ("issued-B", "61"));
        Assert.Contains("49 collected is more than the 48 issued", await RefusedAsync(chief, $"{vote}/collect", ("collected-A", "49"), ("collected-B", "61")));
        Assert.Contains("Chủ tịch Hội đồng nhân dân: give the figure", await RefusedAsync(chief, $"{vote}/collect", ("collected-A", "47"), ("collected-B", "")));
    }

    [Fact]
    public async Task A_step_out_of_its_turn_is_refused_with_the_reason()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        var chief = await office.AsAsync(Chief);

        Assert.Contains("stands at “Being prepared”; this step comes after “Quorum established”", await RefusedAsync(chief, $"{vote}/issue", ("issued-A", "48"), ("issued-B", "61")));
        Assert.Contains("stands at “Being prepared”", await RefusedAsync(chief, $"{vote}/announce"));
        await office.BeginAsync(vote);
        Assert.Contains("what was prepared does not change any more", await RefusedAsync(chief, $"{vote}/officials"));
        Assert.Contains("this step comes after “Count agreed”", await RefusedAsync(chief, $"{vote}/announce"));
    }

    [Fact]
    public async Task A_vote_that_is_not_ready_does_not_begin_and_says_why()
    {
        await using var office = await OpenAsync();
        var clerk = await office.AsAsync(Clerk);
        var planned = await clerk.PostAsync(await clerk.GetAsync($"{Votes}/new-rating?sitting={FoundingCase.Meeting("bch-vote")}"), ("title", "Lấy phiếu"), ("rules", "96-QD-TW-2023"));
        var vote = planned.Location!.Split('?')[0];

        var page = await clerk.GetAsync(vote);
        var refused = await RefusedAsync(await office.AsAsync(Chief), $"{vote}/quorum");

        Assert.Contains("✕ not ready Three tellers hold the role on the day", page.Text);
        Assert.Contains("Not ready: It is known who votes; Every kind of ballot has somebody on it", refused);
    }

    [Fact]
    public async Task A_motion_is_another_thing_and_names_the_rating_that_led_to_it()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        await DoAsync(await office.AsAsync(Chief), $"{vote}/announce");
        var clerk = await office.AsAsync(Clerk);

        var id = vote.Split('/')[^1];
        var form = await clerk.GetAsync($"{Votes}/new-motion?rating={id}");
        var planned = await clerk.PostAsync(form, ("title", "Bỏ phiếu tín nhiệm (mẫu)"), ("trigger", "NQ-96-2023/low-confidence"));
        var motion = await clerk.FollowAsync(planned);

        Assert.Contains("Confidence motion (bỏ phiếu)", motion.Text);
        Assert.True(motion.HasLink("Lấy phiếu tín nhiệm giữa nhiệm kỳ"));
        Assert.True((await clerk.GetAsync(vote)).HasLink("Bỏ phiếu tín nhiệm (mẫu)"));
    }
}
