using System.Text;
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
    /// <param name="Key">What the address calls the person: an identifier, never a name.</param>
    /// <param name="Name">The name last printed.</param>
    public sealed record Rated(string Key, string Name);

    public sealed record Model(IReadOnlyList<Rated> People, Rated? Chosen, IReadOnlyList<Row> Rows);

    public static async Task<IResult> GetAsync(HttpContext http, string committee, Desk desk, CancellationToken stop)
    {
        if (await desk.OpenAsync(http, committee, stop) is not { } reading)
            return Problems.NoSuchPage(http);
        var rows = reading.At.ConfidenceVotes.SelectMany(v => RowsOf(reading.At, v)).OrderByDescending(r => r.On).ThenBy(r => r.Vote.Id.Value).ToList();
        var apart = Apart(rows);
        var groups = rows.GroupBy(r => IdentityOf(r.Outcome.Official, apart)).ToList();
        var people = groups.Select(g => new Rated(KeyOf(g.First().Outcome.Official), g.First().Outcome.Official.Name)).OrderBy(p => SortKey.Of(p.Name), StringComparer.Ordinal).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        // An address of another year names the same official by another of the person's votes.
        var group = groups.FirstOrDefault(g => g.Any(r => KeyOf(r.Outcome.Official) == reading.Query["who"]));
        var chosen = group is null ? null : people.First(p => p.Key == KeyOf(group.First().Outcome.Official));
        return Pages.Show<ShowVoteHistoryPage, Model>(reading, new(people, chosen, group is null ? rows : [.. group]));
    }

    private static IEnumerable<Row> RowsOf(Snapshot at, ConfidenceVote vote) =>
        at.ResultOf(vote.Id) is { } result && vote.RulesIn(at) is { } rules
            ? vote.OutcomesOf(result, rules).Select(o => new Row(vote, result.AgreedOn, rules, o))
            : [];

    private static string KeyOf(RatedOfficial official) => official.Person?.ToString() ?? official.Id.ToString();

    // Somebody who is no person of the committee is known by the name, letter by letter; where two of one vote have it, by nothing but the vote.
    private static string IdentityOf(RatedOfficial official, IReadOnlySet<string> apart) =>
        official.Person is { } person ? $"person {person}" : apart.Contains(Name(official)) ? $"official {official.Id}" : $"name {Name(official)}";

    private static HashSet<string> Apart(IEnumerable<Row> rows) =>
    [
        .. rows.Where(r => r.Outcome.Official.Person is null).GroupBy(r => (r.Vote.Id, Name: Name(r.Outcome.Official)))
            .Where(g => g.Select(r => r.Outcome.Official.Id).Distinct().Count() > 1).Select(g => g.Key.Name),
    ];

    private static string Name(RatedOfficial official) => official.Name.Normalize(NormalizationForm.FormC);
}
