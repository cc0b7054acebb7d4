using NghiTrinh.App.Shell;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>All confidence votes, the latest sitting first.</summary>
public static class ListVotes
{
    public sealed record Row(ConfidenceVote Vote, DateOnly? On, int Officials, int Late);

    public sealed record Model(IReadOnlyList<Row> Rows);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var rows = reading.At.ConfidenceVotes
            .Select(v => new Row(v, v.SittingIn(reading.At)?.On, v.Officials.Count(o => o.Exemption is null), Late(reading, v)))
            .OrderByDescending(r => r.On ?? DateOnly.MaxValue).ThenBy(r => r.Vote.Id.Value);
        return Pages.Show<ListVotesPage, Model>(reading, new([.. rows]));
    }

    private static int Late(Reading reading, ConfidenceVote vote) =>
        vote.RulesIn(reading.At) is { } rules ? ShowVote.TimelineOf(reading, vote, rules).Count(t => t.State == DeadlineState.Late) : 0;
}
