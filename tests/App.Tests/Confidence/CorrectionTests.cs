using System.Net;
using Microsoft.EntityFrameworkCore;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>What goes wrong on the day and is put right, through HTTP.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task Attendance_and_ballots_are_corrected_with_a_reason_while_the_count_is_not_agreed()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        var chief = await office.AsAsync(Chief);

        Assert.Contains("Fill this in.", await RefusedAsync(chief, $"{vote}/correct", ("present-1", "49"), ("issued-A", "49")));
        Assert.Contains("50 issued is more than the 49 present", await RefusedAsync(chief, $"{vote}/correct", ("present-1", "49"), ("issued-A", "50"), ("why", "Đến muộn")));
        await DoAsync(chief, $"{vote}/correct", ("present-1", "49"), ("issued-A", "49"), ("why", "Một người đến muộn"));

        var page = await chief.GetAsync(vote);
        Assert.Contains("60 summoned, 49 present", page.Text);
        Assert.Contains("Một người đến muộn", page.Text);
        Assert.Equal("49", page.Rows("Register of ballots")[0][4]);
        // The count goes on.
        Assert.Equal(HttpStatusCode.OK, (await (await office.AsAsync(First)).GetAsync($"{vote}/count")).Status);
        await office.AgreeAsync(vote);
        Assert.Contains("this step comes after “Ballots issued”", await RefusedAsync(chief, $"{vote}/correct", ("issued-A", "48"), ("why", "Sai")));
    }

    [Fact]
    public async Task A_teller_who_cannot_go_on_is_replaced_and_the_count_is_brought_to_its_end()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        foreach (var teller in new[] { First, Second })
            await office.CountAsync(vote, teller, SumsOfA(33, 10, 2, 2));
        var chief = await office.AsAsync(Chief);
        var form = await chief.GetAsync($"{vote}/replace-teller");

        await DoAsync(chief, $"{vote}/replace-teller", ("teller", form.Option("Who leaves", Second)), ("by", form.Option("Who takes the place", OtherTeller)), ("why", "Ốm"));

        Assert.Equal(HttpStatusCode.NotFound, (await (await office.AsAsync(Second)).GetAsync($"{vote}/count")).Status);
        var overview = await (await office.AsAsync(OtherTeller)).GetAsync($"{vote}/count");
        Assert.Contains("not begun", overview.Rows("Kinds of ballot")[0][3]);
        Assert.Contains("✓", overview.Rows("Kinds of ballot")[0][4]);
        Assert.Contains($"{Second} was replaced", (await chief.GetAsync(vote)).Text);
        await office.CountAsync(vote, OtherTeller, SumsOfA(33, 10, 2, 2));
        foreach (var teller in new[] { First, OtherTeller })
            await (await office.AsAsync(teller)).PressAsync(await (await office.AsAsync(teller)).GetAsync($"{vote}/count"), "Confirm these figures");
        Assert.Equal(HttpStatusCode.OK, (await chief.GetAsync($"{vote}/result")).Status);
    }

    [Theory]
    [InlineData("call-off", "Called off")]
    [InlineData("postpone", "Being prepared")]
    public async Task A_vote_is_called_off_or_postponed_with_a_reason_and_nothing_that_was_counted_is_left(string step, string state)
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.CountApartAsync(vote);
        var clerk = await office.AsAsync(Clerk);

        Assert.Contains("Fill this in.", await RefusedAsync(clerk, $"{vote}/{step}"));
        await DoAsync(clerk, $"{vote}/{step}", ("why", "Số phiếu trong hòm nhiều hơn số phát ra"));

        var page = await clerk.GetAsync(vote);
        Assert.Contains(state, TestPage.Plain(page.Document.QuerySelector(".steps [aria-current]")!));
        Assert.Contains("Số phiếu trong hòm nhiều hơn số phát ra", page.Text);
        await using var db = office.Database.Open();
        Assert.Equal(0, await db.Counting.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await (await office.AsAsync(First)).GetAsync($"{vote}/count")).Status);
    }

    [Fact]
    public async Task What_is_missing_of_the_unused_ballots_is_sealed_as_missing()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        await office.AgreeAsync(vote);
        var chief = await office.AsAsync(Chief);

        Assert.Contains("what was prepared does not change any more", await RefusedAsync(chief, $"{vote}/stock", ("printed-A", "59")));
        await DoAsync(chief, $"{vote}/announce");
        await DoAsync(chief, $"{vote}/destroy", ("destroyed-A", "10"), ("difference", "Thiếu 3 phiếu"));
        await DoAsync(chief, $"{vote}/seal", ("contents", "Phiếu"), ("place", "Tủ 3"), ("keeper", "Ban Tổ chức"));

        var page = await chief.GetAsync(vote);
        Assert.Contains("Not every sheet that was left is there: Thiếu 3 phiếu", page.Text);
        Assert.DoesNotContain("balances", page.Rows("Register of ballots")[0][^1]);
    }
}
