using System.Globalization;
using NghiTrinh.App.Shell;
using NghiTrinh.Documents.Wording;
using NghiTrinh.Domain.Confidence;

namespace NghiTrinh.App.Features.Confidence;

/// <summary>A counting sheet as a form: sums by official, or one line a ballot.</summary>
internal static class CountingForm
{
    private const int Most = 100_000;

    // So many wrong ballots are named; whoever has more of them begins with these.
    private const int MostNamed = 20;

    /// <summary>The field of a figure: the official's place on the ballot, then the level's; the last is invalid.</summary>
    public static string Field(int official, int figure) => string.Create(CultureInfo.InvariantCulture, $"f-{official}-{figure}");

    /// <summary>The field of what is settled at a place, unique on the page: a figure, the mark (m), the number of sheets (n), the reason (r).</summary>
    public static string SettleField(DifferingPlace place, string part) => string.Create(CultureInfo.InvariantCulture, $"s-{place.Official}-{place.Ballot}-{part}");

    /// <summary>What an official's row is headed by: the levels or answers, then invalid.</summary>
    public static IReadOnlyList<string> Heads(CountBallots.Seat seat, Form form) => [.. seat.Vote.Labels(seat.Rules), form.L["Invalid"]];

    /// <summary>What makes a ballot invalid as a whole, by the rules of the vote.</summary>
    public static string WholeDefects(RuleSet rules, Words words) =>
        string.Join("; ", rules.Ballots.Defects.Where(d => d.Value.Effect == BallotEffect.InvalidBallot)
            .Select((d, at) => RuleWords.Of(d.Value.Defect, words) is var said && at == 0 ? said : $"{char.ToLower(said[0], CultureInfo.InvariantCulture)}{said[1..]}")) + ".";

    /// <summary>What was typed, with what was kept the other way; a number that is none is said on the form.</summary>
    public static CountingSheet Read(Form form, CountBallots.Seat seat, string ballot, CountingSheet? kept)
    {
        var (officials, before) = (seat.Vote.OfficialsOn(ballot), kept ?? new(CountingWay.Sums));
        var notIssued = form.Number("notIssued", 0, Most) ?? 0;
        if (form.Text("way") == nameof(CountingWay.Ballots))
            return before with { Way = CountingWay.Ballots, Ballots = Lines(form.Text("ballots", 200_000)), NotIssued = notIssued };
        var heads = Heads(seat, form);
        return before with { Way = CountingWay.Sums, Sums = [.. officials.Index().Select(o => Tally(form, f => Field(o.Index, f), f => Field(o.Index, f), o.Item.Name, heads))], NotIssued = notIssued };
    }

    /// <summary>Whether two sheets say the same the same way.</summary>
    public static bool IsSame(CountingSheet? one, CountingSheet other) =>
        one is not null && one.Way == other.Way && one.NotIssued == other.NotIssued
        && (one.Way == CountingWay.Ballots
            ? one.Ballots.SequenceEqual(other.Ballots)
            : one.Sums.Count == other.Sums.Count && one.Sums.Zip(other.Sums).All(s => s.First is null ? s.Second is null : s.First.IsSameAs(s.Second)));

    /// <summary>Says every fault at its field; several of one field beside each other.</summary>
    public static void Say(Form form, IReadOnlyList<FigureFault> faults, ConfidenceVote vote, string ballot)
    {
        foreach (var at in faults.GroupBy(fault => FieldOf(fault, vote, ballot)))
        {
            var said = at.Take(MostNamed).Select(fault => ConfidenceText.Of(fault, form.L));
            form.Wrong(at.Key, string.Join(" ", at.Count() > MostNamed ? said.Append(form.L["And {0} more.", at.Count() - MostNamed]) : said));
        }
    }

    /// <summary>The figures typed for one official; null where none was.</summary>
    /// <param name="form">The form.</param>
    /// <param name="field">The field of a figure.</param>
    /// <param name="errorAt">Where a wrong one is said.</param>
    /// <param name="official">Whose figures they are.</param>
    /// <param name="heads">What the figures are, invalid the last.</param>
    public static Tally? Tally(Form form, Func<int, string> field, Func<int, string> errorAt, string official, IReadOnlyList<string> heads)
    {
        var figures = heads.Select((head, f) => Figure(form, field(f), errorAt(f), $"{official}, {head}")).ToList();
        // An empty cell beside filled ones is a 0; a row without any was not counted yet.
        return figures.All(f => f is null) ? null : new([.. figures.SkipLast(1).Select(f => f ?? 0)], figures[^1] ?? 0);
    }

    // Of many figures on a page the message names its own.
    private static int? Figure(Form form, string field, string errorAt, string where)
    {
        if (form.Text(field) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most)
            return number;
        form.Wrong(errorAt, form.L["{0}: give a whole number from 0 to {1}.", where, Most]);
        return null;
    }

    private static string FieldOf(FigureFault fault, ConfidenceVote vote, string ballot) => fault.Rule switch
    {
        FigureRule.BallotsAreNotCollected or FigureRule.MarksDoNotFit => "ballots",
        _ when vote.OfficialsOn(ballot).Index().FirstOrDefault(o => o.Item.Name == fault.Where) is { Item: not null } official => Field(official.Index, 0),
        _ => "",
    };

    private static IReadOnlyList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n').Select(l => string.Concat(l.Where(c => !char.IsWhiteSpace(c)))).Where(l => l.Length > 0).Take(Most)];
}
