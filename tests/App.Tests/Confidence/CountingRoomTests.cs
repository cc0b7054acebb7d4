using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NghiTrinh.App.Features.Confidence;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.Samples;
using static NghiTrinh.App.Tests.Confidence.VoteOffice;

namespace NghiTrinh.App.Tests.Confidence;

/// <summary>What is kept of a count while it is going on.</summary>
public sealed class CountingRoomTests
{
    [Fact]
    public async Task However_far_a_teller_is_the_sheet_is_as_long()
    {
        await using var office = await OpenAsync();
        var room = office.Services.GetRequiredService<CountingRoom>();
        var vote = BigVote();
        var lengths = new List<int>();

        foreach (var (at, counted) in new[] { 0, 1, 60, 119, 120 }.Index())
        {
            var sheet = new CountingSheet(CountingWay.Ballots) { Ballots = [.. Enumerable.Repeat(new string('1', 70), counted)] };
            Assert.True(await room.KeepAsync(FoundingCase.Committee, vote, "A", vote.Tellers!.First, sheet, false, at + 1, default));
            lengths.Add(await LengthAsync(office));
        }
        var sums = new CountingSheet(CountingWay.Sums) { Sums = [.. Enumerable.Repeat(new Tally([100, 10, 10], 0), 70)] };
        Assert.True(await room.KeepAsync(FoundingCase.Committee, vote, "A", vote.Tellers!.First, sums, true, 6, default));
        lengths.Add(await LengthAsync(office));

        Assert.Single(lengths.Distinct());
        Assert.True(lengths[0] > 120 * 70);
    }

    [Fact]
    public async Task A_sheet_whose_keys_are_lost_is_counted_again_and_stops_nothing()
    {
        await using var office = await OpenAsync();
        var vote = await office.PrepareAsync();
        await office.BeginAsync(vote);
        foreach (var teller in new[] { First, Second })
            await office.CountAsync(vote, teller, SumsOfA(33, 10, 2, 2));
        await SpoilAsync(office);

        var first = await office.AsAsync(First);
        Assert.All((await first.GetAsync($"{vote}/count")).Rows("Kinds of ballot"), kind => Assert.Equal(("○ not begun", "○ not closed"), (kind[3], kind[4])));
        Assert.Contains("cannot be read any more", (await first.GetAsync($"{vote}/count/A")).Text);
        await office.AgreeAsync(vote);

        Assert.Equal("33 (70,21%)", (await (await office.AsAsync(Chief)).GetAsync($"{vote}/result")).Rows("A – ")[0][7]);
    }

    // As after the database was taken to a machine with other keys.
    private static async Task SpoilAsync(TestOffice office)
    {
        var other = DataProtectionProvider.Create("other").CreateProtector("counting");
        await using var db = office.Database.Open();
        await db.Counting.ExecuteUpdateAsync(r => r.SetProperty(x => x.Sheet, other.Protect(new byte[100])));
    }

    private static async Task<int> LengthAsync(TestOffice office)
    {
        await using var db = office.Database.Open();
        return (await db.Counting.AsNoTracking().SingleAsync()).Sheet.Length;
    }

    private static ConfidenceVote BigVote() => new(new(SampleId.Of("big")), ConfidenceVoteKind.Rating, new("Lấy phiếu", "96-QD-TW-2023", null, null, null))
    {
        BallotKinds = [new("A", "Cán bộ", "1", null)],
        Officials = [.. Enumerable.Range(1, 70).Select(i => new RatedOfficial(new(SampleId.Of($"official {i}")), $"Cán bộ {i}", ["Ủy viên"], ["A"]))],
        Tellers = new(new(SampleId.Of("head")), new(SampleId.Of("first")), new(SampleId.Of("second"))),
        Collected = [new("A", 120)],
    };
}
