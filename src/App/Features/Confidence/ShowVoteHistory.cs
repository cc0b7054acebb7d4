using NghiTrinh.App.Shell;
using NghiTrinh.Domain;
using NghiTrinh.Domain.Confidence;
using NghiTrinh.Domain.History;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>Results over the years: of the whole committee, or of one person, each by the rules of its time.</summary>
public static class ShowVoteHistory
{
    /// <summary>One result of one official.</summary>
    public sealed record Row(ConfidenceVote Vote, DateOnly On, RuleSet Rules, OfficialOutcome Outcome);

    /// <summary>Somebody who was voted on.</summary>
    /// <param name="Key">What the address calls the person.</param>
    /// <param name="Name">The name last printed.</param>
    public sealed record Rated(string Key, string Name);

    public sealed record Model(IReadOnlyList<Rated> People, Rated? Chosen, IReadOnlyList<Row> Rows);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var rows = reading.At.ConfidenceVotes.SelectMany(v => RowsOf(reading.At, v)).OrderByDescending(r => r.On).ThenBy(r => r.Vote.Id.Value).ToList();
        var people = rows.GroupBy(r => KeyOf(r.Outcome.Official)).Select(g => new Rated(g.Key, g.First().Outcome.Official.Name)).OrderBy(p => SortKey.Of(p.Name), StringComparer.Ordinal).ToList();
        var chosen = people.FirstOrDefault(p => p.Key == reading.Query["who"]);
        return Pages.Show<ShowVoteHistoryPage, Model>(reading, new(people, chosen, [.. rows.Where(r => chosen is null || KeyOf(r.Outcome.Official) == chosen.Key)]));
    }

    private static IEnumerable<Row> RowsOf(Snapshot at, ConfidenceVote vote) =>
        at.ResultOf(vote.Id) is { } result && vote.RulesIn(at) is { } rules
            ? vote.OutcomesOf(result, rules).Select(o => new Row(vote, result.AgreedOn, rules, o))
            : [];

    // Somebody who is no person of the committee is known by name.
    private static string KeyOf(RatedOfficial official) => official.Person?.ToString() ?? SortKey.Folded(official.Name).Replace(' ', '-');
}
